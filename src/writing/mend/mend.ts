import { isPair, isScalar, visit } from 'yaml';
import { type PatternCode, patternRules, patternSlips } from '#domain/language/pattern-rules.ts';
import { quotations, without, withoutNames } from '#domain/language/slip.ts';
import { withoutCodes } from '#domain/language/written-lines.ts';
import { at } from '#domain/lists/at.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { settingsDocument } from '#reading/as-meant/settings-document.ts';
import type { SettingsForm } from '#reading/as-meant/settings-form.ts';
import { applied, type PlacedEdit, settingsAsMeant } from '#reading/as-meant/settings-as-meant.ts';
import { type Line, type LineBlock, blocksOf } from '#reading/prose/blocks.ts';
import { marksInLine } from '#reading/prose/dialect.ts';

/** What was mended: where in the text as it was, and how it read before and reads now. */
export interface Mend {
  readonly code: 'full-width-colon' | 'loose-setting' | PatternCode;
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** What a file is, as far as mending goes. */
export interface MendSetting {
  /** Settings followed by Markdown, or settings alone. */
  readonly form: 'markdown' | 'yaml';
  readonly settings: SettingsForm;
  /** Names that stay as they are wherever they stand. */
  readonly names: readonly string[];
}

/**
 * `text` with what is purely mechanical mended: settings written otherwise than YAML wants them and read as they are
 * meant, brackets of document numbers, and spaces inside dates and numbers. Names, quotations (“”, 《》), tables,
 * codes, links and what `{{…}}` quotes are left alone; every other character stays. Mended text has nothing left to
 * mend. The places are those of `text`.
 */
export function mend(
  text: string,
  setting: MendSetting,
): { readonly text: string; readonly mends: readonly Mend[] } {
  const settings = settingsOf(text, setting.form);
  if (!settings) return { text, mends: [] };
  const { start, end } = settings;
  const { edits: loose, mended, offsetOf } = settingsAsMeant(text.slice(start, end), setting.settings);
  const before = text.slice(0, start);
  const whole = before + mended + text.slice(end);
  const settingsEnd = start + mended.length;
  const edits = [
    ...editsOfSettings(mended, setting.names).map((edit) => ({ ...edit, at: start + edit.at })),
    ...(setting.form === 'markdown' ? editsOfBody(whole, settingsEnd, setting.names) : []),
  ].toSorted((a, b) => a.at - b.at);
  const mends = [
    ...loose.map((edit) => mendOf(text, { ...shown(edit, text.slice(start)), at: start + edit.at })),
    ...edits.map((edit) => mendOf(text, { ...edit, at: placeBefore(edit.at) })),
  ];
  function placeBefore(at: number): number {
    return at < settingsEnd ? start + offsetOf(at - start) : at + text.length - whole.length;
  }
  return {
    text: applied(whole, edits),
    mends: mends.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** `text` with its settings written as they are read; nothing else changes. */
export function canonicalSettings(
  text: string,
  { form, settings: settingsForm }: Omit<MendSetting, 'names'>,
): string {
  const settings = settingsOf(text, form);
  if (!settings) return text;
  const { start, end } = settings;
  const { mended } = settingsAsMeant(text.slice(start, end), settingsForm);
  return text.slice(0, start) + mended + text.slice(end);
}

interface Edit extends Pick<Mend, 'code' | 'before' | 'after'> {
  readonly at: number;
}

/** How an edit of the settings is shown: a colon with its key, blanks before a line with what they stand before. */
function shown({ kind, at, before, after }: PlacedEdit, settings: string): Omit<Edit, 'at'> {
  if (kind === 'indent') {
    const [word = ''] = /^[^\r\n:：]{0,12}/.exec(settings.slice(at + before.length)) ?? [];
    return { code: 'loose-setting', before: before + word, after: after + word };
  }
  if (kind !== 'colon')
    return {
      code: 'loose-setting',
      before: before.replace(/\s*\n\s*/g, '⏎'),
      after: after.replace(/\s*\n\s*/g, '⏎'),
    };
  const key = stretchIn(settings.slice(Math.max(0, at - 40), at), /[\p{Script=Han}A-Za-z]*$/u);
  return {
    code: before === ':' ? 'loose-setting' : 'full-width-colon',
    before: key + before,
    after: `${key}: `,
  };
}

/** From where to where the settings stand; undefined for Markdown without them, which is no file of a notice. */
function settingsOf(text: string, form: MendSetting['form']): { start: number; end: number } | undefined {
  if (form === 'yaml') return { start: 0, end: text.length };
  const [whole, opening = ''] = /^(\uFEFF?---[ \t]*\r?\n)[^]*?\r?\n(?=---[ \t]*(?:\r?\n|$))/.exec(text) ?? [];
  return whole === undefined ? undefined : { start: opening.length, end: whole.length };
}

/** Settings whose text is a name, or is compared with other texts. */
const untouched = new Set(['名称', '类别', '区分', '机关', '部门', '发布单位', '落款', '位置', '网址']);
/** Lists of papers, whose titles are quotations. */
const papers: ReadonlySet<string | undefined> = new Set(['依据', '文件']);

function editsOfSettings(yaml: string, names: readonly string[]): Edit[] {
  const document = settingsDocument(yaml);
  if (document.errors.length > 0) return [];
  const edits: Edit[] = [];
  visit(document, {
    Scalar(key, { range }, path) {
      const keys = path.flatMap((node) =>
        isPair(node) && isScalar(node.key) ? [String(node.key.value)] : [],
      );
      const isQuoted = keys.at(-1) === '标题' && papers.has(keys.at(-2));
      if (key === 'key' || !range || isQuoted || keys.some((name) => untouched.has(name))) return;
      for (const edit of editsIn(yaml.slice(range[0], range[1]), names))
        edits.push({ ...edit, at: range[0] + edit.at });
    },
  });
  return edits;
}

function editsOfBody(text: string, start: number, names: readonly string[]): Edit[] {
  const bodyAt = start + stretchIn(text.slice(start), /^---[ \t]*(?:\r?\n)?/).length;
  const body = text.slice(bodyAt);
  const blocks = blocksOf(body);
  if (typeof blocks === 'number') return [];
  return wordsIn(blocks, body).flatMap(({ text: words, at }) =>
    editsIn(words, names).map((edit) => ({ ...edit, at: bodyAt + at + edit.at })),
  );
}

/** The words of `blocks` of `body` outside tables, copied ones too, and links, a paragraph's lines together. */
function wordsIn(blocks: readonly LineBlock[], body: string): Line[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph': {
        const [first, last] = [at(block.lines, 0), at(block.lines, block.lines.length - 1)];
        // Rows of a table that was copied.
        if (block.lines.some(({ text }) => text.includes('\t'))) return [];
        return outsideLinks({ text: body.slice(first.at, last.at + last.text.length), at: first.at });
      }
      case 'heading':
        return outsideLinks(block.line);
      case 'list':
        return block.entries.flatMap((entry) => wordsIn(entry.blocks, body));
      case 'table':
        return [];
    }
  });
}

function outsideLinks({ text, at }: Line): Line[] {
  const links = [...text.matchAll(marksInLine)].filter(({ groups }) => groups?.['address'] !== undefined);
  const ends = [...links.map(({ index }) => index), text.length];
  return ends.map((end, index): Line => {
    const link = links[index - 1];
    const start = link ? link.index + link[0].length : 0;
    return { text: text.slice(start, end), at: at + start };
  });
}

const mechanicalRules = patternRules.filter(([, { isMechanical }]) => isMechanical);

function editsIn(text: string, names: readonly string[]): Edit[] {
  const words = withoutNames(withoutCodes(without(text, quotations)), names);
  return patternSlips(words, 'prose', mechanicalRules).map(({ code, index, written, instead }): Edit => ({
    code,
    at: index,
    before: written,
    after: instead,
  }));
}

function mendOf(text: string, { code, at, before, after }: Edit): Mend {
  const above = text.slice(0, at).replace(/^\uFEFF/, '');
  return {
    code,
    line: above.split('\n').length,
    column: above.length - above.lastIndexOf('\n'),
    before,
    after,
  };
}
