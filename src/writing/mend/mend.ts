import type * as Mdast from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { type PatternCode, patternRules, patternSlips } from '#domain/language/pattern-rules.ts';
import { quotations, without, withoutNames } from '#domain/language/slip.ts';
import { withoutCodes } from '#domain/language/written-lines.ts';
import { dialect } from '#reading/prose/markdown.ts';
import { fullWidthColons, readOptions } from '#reading/settings/matter.ts';

/** What was mended: where in the text as it was, and how it read before and reads now. */
export interface Mend {
  readonly code: 'full-width-colon' | PatternCode;
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** What a file is, as far as mending goes. */
export interface MendSetting {
  /** Settings followed by Markdown, or settings alone. */
  readonly form: 'markdown' | 'yaml';
  readonly knownKeys: ReadonlySet<string>;
  /** Names that stay as they are wherever they stand. */
  readonly names: readonly string[];
}

/**
 * `text` with what is purely mechanical mended: full-width colons after keys, brackets of document numbers, and
 * spaces inside dates and numbers. Names, quotations (“”, 《》, `>`), tables, codes, links and what `{{…}}`
 * quotes are left alone; every other character stays. Mended text has nothing left to mend.
 */
export function mend(
  text: string,
  setting: MendSetting,
): { readonly text: string; readonly mends: readonly Mend[] } {
  const settings = settingsOf(text, setting.form);
  if (!settings) return { text, mends: [] };
  const { start, end } = settings;
  const colons = fullWidthColons(text.slice(start, end), setting.knownKeys).map(({ key, colon }): Edit => {
    const at = start + colon;
    const after = /^[ \t\r\n]|^$/.test(text.slice(at + 1)) ? ':' : ': ';
    return { code: 'full-width-colon', at, before: '：', after, shown: [`${key}：`, `${key}: `] };
  });
  const edits = [
    ...colons,
    ...editsOfSettings(text, start, end, colons, setting.names),
    ...(setting.form === 'markdown' ? editsOfBody(text, end, setting.names) : []),
  ].toSorted((a, b) => a.at - b.at);
  return { text: applied(text, edits), mends: edits.map((edit) => mendOf(text, edit)) };
}

interface Edit {
  readonly code: Mend['code'];
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** How it is shown, where that is not the edit itself. */
  readonly shown?: readonly [before: string, after: string];
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
const papers = new Set(['依据', '文件']);

function editsOfSettings(
  text: string,
  start: number,
  end: number,
  colons: readonly Edit[],
  names: readonly string[],
): Edit[] {
  const own = colons.map((edit) => ({ ...edit, at: edit.at - start }));
  const yaml = applied(text.slice(start, end), own);
  const grown = own.map(({ at, after }, index) => ({
    at: at + colonsGrowth(own, index),
    by: after.length - 1,
  }));
  const offsetOf = (offset: number): number =>
    start + offset - grown.filter(({ at }) => at < offset).reduce((sum, { by }) => sum + by, 0);

  const document = parseDocument(yaml, readOptions);
  if (document.errors.length > 0) return [];
  const edits: Edit[] = [];
  visit(document, {
    Scalar(key, { range }, path) {
      const keys = path.flatMap((node) =>
        isPair(node) && isScalar(node.key) ? [String(node.key.value)] : [],
      );
      const isQuoted = keys.at(-1) === '标题' && papers.has(keys.at(-2) ?? '');
      if (key === 'key' || !range || isQuoted || keys.some((name) => untouched.has(name))) return;
      for (const edit of editsIn(yaml.slice(range[0], range[1]), names))
        edits.push({ ...edit, at: offsetOf(range[0] + edit.at) });
    },
  });
  return edits;
}

/** By how much the edits before `index` lengthen the text. */
function colonsGrowth(edits: readonly Edit[], index: number): number {
  return edits.slice(0, index).reduce((sum, { before, after }) => sum + after.length - before.length, 0);
}

function editsOfBody(text: string, start: number, names: readonly string[]): Edit[] {
  const bodyAt = start + (/^---[ \t]*(?:\r?\n)?/.exec(text.slice(start))?.[0].length ?? 0);
  const body = text.slice(bodyAt);
  return textsOf(fromMarkdown(body, dialect)).flatMap(({ position }) => {
    const at = position?.start.offset ?? 0;
    return editsIn(body.slice(at, position?.end.offset ?? at), names).map((edit) => ({
      ...edit,
      at: bodyAt + at + edit.at,
    }));
  });
}

/** The plain words of `node`, outside quotations, tables, links and code. */
function textsOf(node: Mdast.Nodes): Mdast.Text[] {
  switch (node.type) {
    case 'text':
      return [node];
    case 'blockquote':
    case 'table':
    case 'link':
      return [];
    default:
      return 'children' in node ? node.children.flatMap(textsOf) : [];
  }
}

const mechanicalRules = patternRules.filter(([, { isMechanical }]) => isMechanical);

function editsIn(text: string, names: readonly string[]): Edit[] {
  const words = withoutNames(withoutCodes(without(text, quotations)), names);
  return patternSlips(words, 'prose', mechanicalRules).map(({ code, index, found, instead }): Edit => ({
    code,
    at: index,
    before: found,
    after: instead,
  }));
}

function applied(text: string, edits: readonly Edit[]): string {
  let mended = '';
  let end = 0;
  for (const { at, before, after } of edits) {
    mended += text.slice(end, at) + after;
    end = at + before.length;
  }
  return mended + text.slice(end);
}

function mendOf(text: string, { code, at, before, after, shown = [before, after] }: Edit): Mend {
  const above = text.slice(0, at).replace(/^\uFEFF/, '');
  return {
    code,
    line: above.split('\n').length,
    column: above.length - above.lastIndexOf('\n'),
    before: shown[0],
    after: shown[1],
  };
}
