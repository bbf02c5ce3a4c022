import { type Inline, printedNumber, type Prose, textOfProse } from '#domain/prose/prose.ts';
import type { TextSection } from './text-diff.ts';
import { cellBar } from './text-runs.ts';

/** The part of a section that `prose` makes: its paragraphs, and how they are set. */
export type ProseSection = Required<Omit<TextSection, 'heading'>>;

/** The paragraphs of `prose`, and how they are set. */
export function proseSection(prose: Prose): ProseSection {
  const lines = textOf(prose, (_, text) => text).split('\n');
  return {
    paragraphs: lines.map((line) => line.trim()).filter((line) => line !== ''),
    form: textOf(prose, (mark, text) => `<${mark}>${text}</${mark}>`),
  };
}

/** What puts a `mark` round a text: what it is (`strong`, `h3`). */
type Marking = (mark: string, text: string) => string;

/** The words of `prose`, and where its links lead: a line a paragraph, or a table's row. */
function textOf(prose: Prose, marked: Marking): string {
  return prose
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return marked('p', textOfInlines(block.inlines, marked));
        case 'heading':
          return marked(`h${block.level}`, textOfInlines(block.inlines, marked));
        case 'list': {
          const items = block.items.map(({ number, blocks }) =>
            marked('item', `${printedNumber(number, textOfProse(blocks))}${textOf(blocks, marked)}`),
          );
          return marked('list', items.join('\n'));
        }
        case 'table': {
          const rows = [block.heads, ...block.rows].map((row) =>
            row.map(({ inlines }) => textOfInlines(inlines, marked)).join(cellBar),
          );
          return marked('table', rows.join('\n'));
        }
      }
    })
    .join('\n');
}

function textOfInlines(inlines: readonly Inline[], marked: Marking): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'quoted':
          return inline.text;
        case 'strong':
          return marked(inline.kind, textOfInlines(inline.inlines, marked));
        case 'link':
          return `${textOfInlines(inline.inlines, marked)}（链接：${inline.address}）`;
        case 'image':
          return `［图片：${inline.description}，${inline.address}］`;
        case 'break':
          return '\n';
      }
    })
    .join('');
}
