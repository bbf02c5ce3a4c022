import { at } from '#domain/lists/at.ts';
import { matchesIn } from '#domain/lists/matches-in.ts';
import type { Block, Cell, EntryNumber, Inline, Prose } from '#domain/prose/prose.ts';
import { textOfInlines } from '#domain/prose/prose.ts';
import { characterReference } from '#domain/language/character-reference.ts';
import { unseenCharacters, withoutUnseen } from '#domain/language/unseen-characters.ts';
import { oddCharacters } from '#domain/name/odd-characters.ts';
import { decoded } from '#domain/prose/decoded.ts';
import { isAttachmentType } from '../files/attachment-types.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { nearestOf } from '../settings/meant-key.ts';
import { type Source, diagnosticAt, limitsOf, tooLarge } from '../files/source.ts';
import { oddAt, unseenAt } from '../characters/characters-in-source.ts';
import type { ProblemCode, Problems } from '../wording/problems.ts';
import { isOwn, mayLead } from './addresses.ts';
import { blocksOf, blocksOfList, type Line, type LineBlock, type LineRow } from './blocks.ts';
import { fenceLine, isStrong, linkMarks, marksInLine, ruleLine, strongText, webCode } from './dialect.ts';

/** What `{{…}}` can quote. */
export interface Quotations {
  readonly keys: readonly string[];
  /** What `key` prints; undefined when the notice has no value for it. */
  textOf(key: string): string | undefined;
}

export const noQuotations: Quotations = { keys: [], textOf: () => undefined };

/** Prose, and what is wrong with it. There is always prose: what cannot be published is left as plain text. */
export interface ParsedProse {
  readonly prose: Prose;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a text may be: a list of nominees can be pasted from a program of tables. */
export type ProseForm = 'text' | 'list';

/**
 * The prose of `body`, which starts at the offset `bodyAt` of its file, in the dialect of official text
 * (`dialect.ts`). Code of web pages, and links other than web, mail, phone or this site's own, are problems.
 */
export function parseProse(
  source: Source,
  body: string,
  bodyAt: number,
  quotations: Quotations,
  form: ProseForm = 'text',
): ParsedProse {
  const blocks = longNumber.exec(body)?.index ?? (form === 'list' ? blocksOfList : blocksOf)(body);
  if (typeof blocks === 'number')
    return { prose: [], diagnostics: [diagnosticAt(source, bodyAt + blocks, 'too-complex', {})] };
  const diagnostics: Diagnostic[] = [];
  const builder = new ProseBuilder(source, bodyAt, quotations, diagnostics);
  const prose = builder.blocks(blocks);
  return builder.quotedLength + body.length > limitsOf(source).characters
    ? { prose: [], diagnostics: [tooLarge(source)] }
    : { prose, diagnostics };
}

/** What a key of `{{…}}` prints, or why it prints nothing. */
interface QuotedKey {
  readonly text: string | undefined;
  readonly isKnown: boolean;
  readonly nearest: string | undefined;
}

/** Longer than anybody writes: the time that it takes to seek what numbers say grows with their square. */
const longNumber = /[0-9-]{1000}/;

class ProseBuilder {
  /** How many characters it has filled in. */
  quotedLength = 0;
  readonly #source: Source;
  readonly #bodyAt: number;
  readonly #quotations: Quotations;
  readonly #diagnostics: Diagnostic[];
  readonly #quotedAs = new Map<string, QuotedKey>();
  #isInFence = false;

  constructor(source: Source, bodyAt: number, quotations: Quotations, diagnostics: Diagnostic[]) {
    this.#source = source;
    this.#bodyAt = bodyAt;
    this.#quotations = quotations;
    this.#diagnostics = diagnostics;
  }

  blocks(blocks: readonly LineBlock[]): Block[] {
    return blocks.flatMap((block) => this.#block(block));
  }

  #block(block: LineBlock): Block {
    switch (block.kind) {
      case 'paragraph': {
        const inlines = block.lines.flatMap((line, index): Inline[] => [
          ...(index === 0 ? [] : [{ kind: 'break' as const, at: this.#bodyAt + line.at - 1 }]),
          ...this.#line(line),
        ]);
        return { kind: 'paragraph', inlines, at: this.#at(at(block.lines, 0)) };
      }
      case 'heading':
        return {
          kind: 'heading',
          level: block.level,
          inlines: this.#words(block.line),
          at: this.#at(block),
        };
      case 'list':
        return {
          kind: 'list',
          items: block.entries.map((entry) => ({
            number: numberOf(entry.mark),
            blocks: this.blocks(entry.blocks),
            at: this.#at(entry),
          })),
          at: this.#at(at(block.entries, 0)),
        };
      case 'table': {
        const heads = this.#cells(block.heads);
        const rows = block.rows.map((row) => {
          const cells = this.#cells(row);
          if (cells.length !== heads.length)
            this.#tell(row.at, 'row-length', { cells: cells.length, heads: heads.length });
          return cells;
        });
        return { kind: 'table', heads, rows, at: this.#at(block.heads) };
      }
    }
  }

  #cells({ cells }: LineRow): Cell[] {
    return cells.map((cell) => ({ inlines: this.#words(cell), at: this.#at(cell) }));
  }

  /** A line of a paragraph. */
  #line(line: Line): Inline[] {
    this.#checkLine(line);
    const [whole, strong = '', rest = ''] = strongText.exec(line.text) ?? [];
    if (whole === undefined || !isStrong(strong, rest)) return this.#words(line);
    const restAt = line.at + whole.length - rest.length;
    return [
      { kind: 'strong', inlines: this.#words({ text: strong, at: line.at + 2 }), at: this.#at(line) },
      ...this.#words({ text: rest, at: restAt }),
    ];
  }

  /** Marks that nobody writes for themselves: they stay text, which their author may not have meant. */
  #checkLine({ text, at }: Line): void {
    if (ruleLine.test(text)) this.#tell(at, 'unsupported-markdown', { form: '分隔线' });
    if (!fenceLine.test(text)) return;
    this.#isInFence = !this.#isInFence;
    if (this.#isInFence) this.#tell(at, 'unsupported-markdown', { form: '代码' });
  }

  #words({ text, at }: Line): Inline[] {
    const inlines: Inline[] = [];
    let end = 0;
    for (const match of matchesIn(text, marksInLine)) {
      const inline = this.#marked(match, at + match.index);
      if (inline === undefined) continue;
      inlines.push(...this.#text(text.slice(end, match.index), at + end), inline);
      end = match.index + match[0].length;
    }
    return [...inlines, ...this.#text(text.slice(end), at + end)];
  }

  /** What the marks `match` at the offset `at` of the body mean; undefined where they are text after all. */
  #marked({ 0: whole, groups = {} }: RegExpExecArray, at: number): Inline | undefined {
    const { escaped, key, picture, words = '', address: written = '' } = groups;
    if (escaped !== undefined) {
      this.#tell(at, 'mark-escaped', { mark: escaped });
      return { kind: 'text', text: escaped, at: this.#bodyAt + at + 1 };
    }
    if (key !== undefined) return this.#quotation(withoutUnseen(key).trim(), whole, this.#bodyAt + at);
    const isPicture = picture === '!';
    const address = written === '' ? '' : this.#address(written, at);
    const inlines = this.#words({ text: words, at: at + (isPicture ? 2 : 1) });
    if (isPicture) return this.#picture(address, textOfInlines(inlines), at);
    if (words.trim() === '') return undefined;
    if (/[{}]|%7B|%7D/i.test(address)) this.#tell(at, 'broken-token', { text: address });
    else if (!mayLead(address)) this.#tell(at, 'unsafe-link', { address });
    return {
      kind: 'link',
      address: mayLead(address) ? this.#published(address, at) : '',
      inlines,
      at: this.#bodyAt + at,
    };
  }

  #picture(written: string, description: string, at: number): Inline {
    const address = isOwn(written) ? this.#published(written, at) : '';
    // A picture of another site would be a request to a third party.
    if (address === '' && !isRefused(written)) this.#tell(at, 'unsafe-link', { address: written });
    return { kind: 'image', address, description, at: this.#bodyAt + at };
  }

  #text(text: string, at: number): Inline[] {
    if (text === '') return [];
    for (const { 0: html, index } of matchesIn(text, webCode))
      this.#tell(at + index, 'raw-html', { html: html.slice(0, 40) });
    const link = linkMarks.exec(text);
    if (link) this.#tell(at + link.index, 'unsupported-markdown', { form: '链接' });
    for (const { 0: reference, index } of matchesIn(text, characterReference))
      this.#tell(at + index, 'character-reference', { reference });
    // A brace in a notice is a quotation that went wrong: `{公示期}`, `｛｛公示期｝｝`, one cut by a line's end.
    const braces = /[{}｛｝]+[^{}｛｝]{0,20}[{}｛｝]*/.exec(text);
    if (braces) this.#tell(at + braces.index, 'broken-token', { text: braces[0] });
    const place = this.#bodyAt + at;
    this.#diagnostics.push(...oddAt(this.#source, oddCharacters(text), text, (index) => place + index));
    return seenPieces(text, place);
  }

  #quotation(key: string, whole: string, at: number): Inline {
    const quoted = this.#quotedAs.get(key) ?? this.#quotedFirst(key);
    if (quoted.text !== undefined) {
      this.quotedLength += quoted.text.length;
      return { kind: 'quoted', key, text: quoted.text, at };
    }
    const { nearest } = quoted;
    this.#diagnostics.push(
      quoted.isKnown
        ? diagnosticAt(this.#source, at, 'empty-token', { key })
        : diagnosticAt(this.#source, at, 'unknown-token', { key, nearest }),
    );
    return { kind: 'text', text: whole, at };
  }

  /** What `key` means, which is asked once. */
  #quotedFirst(key: string): QuotedKey {
    const { keys, textOf } = this.#quotations;
    const text = textOf(key);
    const isKnown = keys.includes(key);
    const nearest = isKnown ? undefined : nearestOf(key, keys);
    const quoted = { text, isKnown, nearest };
    this.#quotedAs.set(key, quoted);
    return quoted;
  }

  /** `written`, without what nobody sees in it, or in its bytes (`%E2%80%8B`). */
  #address(written: string, at: number): string {
    const address = seenAddress(withoutUnseen(written));
    if (address !== written && unseenCharacters(written).length === 0)
      this.#diagnostics.push(
        ...unseenAt(
          this.#source,
          unseenCharacters(decoded(written)).map(({ character }) => ({
            character,
            index: this.#bodyAt + at,
          })),
        ),
      );
    return address;
  }

  /** `address`, unless it leads to an attachment of a type that is not published. */
  #published(address: string, at: number): string {
    if (!isRefused(address)) return address;
    this.#tell(at, 'attachment-type', { file: address });
    return '';
  }

  #at(part: { readonly at: number }): number {
    return this.#bodyAt + part.at;
  }

  #tell<Code extends ProblemCode>(at: number, code: Code, facts: Problems[Code]): void {
    this.#diagnostics.push(diagnosticAt(this.#source, this.#bodyAt + at, code, facts));
  }
}

function numberOf(mark: string): EntryNumber | undefined {
  return mark === '-' ? undefined : { value: Number.parseInt(mark, 10), mark };
}

/** `text` from the offset `at` on, in pieces where nobody sees what parts them. */
function seenPieces(text: string, at: number): Inline[] {
  const gone = unseenCharacters(text);
  const starts = [0, ...gone.map(({ index, character }) => index + character.length)];
  return starts.flatMap((start, number): Inline[] => {
    const piece = text.slice(start, gone[number]?.index);
    return piece === '' ? [] : [{ kind: 'text', text: piece, at: at + start }];
  });
}

function seenAddress(address: string): string {
  return unseenCharacters(decoded(address)).reduce(
    (seen, { character }) => seen.replace(new RegExp(encodeURIComponent(character), 'gi'), ''),
    address,
  );
}

function isRefused(address: string): boolean {
  return /^(?:\.\/)?attachments\//.test(address) && !isAttachmentType(address);
}
