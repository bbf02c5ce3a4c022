import type { Path, PlacedText } from '../../finding/finding.ts';
import { type ProseLine, proseLines } from '../../prose/prose-lines.ts';
import type { Prose } from '../../prose/prose.ts';
import { evenText } from './even-text.ts';
import type { Span } from './token.ts';

/**
 * A text that is read for itself: a paragraph, a heading, an entry of a list, a cell, a setting. Places are within
 * its even `text`.
 */
export interface Scope extends PlacedText {
  readonly text: string;
  readonly kind: 'setting' | ProseLine['kind'];
  /**
   * The label above it, or with which it begins: the last heading, or line or sentence that is only a label (`公示时间：`,
   * `四、公示时间。`); of a cell its column's head.
   */
  readonly heading: string;
  /** The first cell of a cell's row. */
  readonly row: string;
  /** The part as the author wrote it. */
  written(span: Span): string;
  /** Whether spaces were written anywhere in it. */
  readonly isSpaced: boolean;
  /** Whether a space was written before the character at `index`. */
  isApart(index: number): boolean;
  /** Whether any of the part comes from the notice's data (`{{…}}`). */
  isQuoted(span: Span): boolean;
}

/** The scopes of `prose`, in the order of reading. */
export function scopesOf(prose: Prose, path: Path): Scope[] {
  let heading = '';
  return proseLines(prose).map((line): Scope => {
    const { text, writtenAt } = evenText(line.text);
    const isSpaced = hasSpace(line.text);
    const lead = line.kind === 'heading' ? '' : leadIn(text);
    if (lead !== '') heading = lead;
    const { column = heading, row = '' } = line;
    const scope: Scope = {
      text,
      path,
      kind: line.kind,
      heading: column,
      row,
      placeOf: (index) => line.placeOf(writtenAt(index)),
      written: ({ start, end }) => line.text.slice(writtenAt(start), writtenAt(end - 1) + 1),
      isSpaced,
      isApart: (index) => isSpaced && hasSpace(line.text[writtenAt(index) - 1]),
      isQuoted({ start, end }) {
        for (let index = writtenAt(start); index <= writtenAt(end - 1); index += 1)
          if (line.isQuoted(index)) return true;
        return false;
      },
    };
    if (line.kind === 'heading' || isLabel(text)) heading = text;
    else if (line.kind === 'paragraph' && ofNextLine.test(heading) && !isRow(text)) heading = '';
    return scope;
  });
}

/** A setting as a scope. */
export function settingScope(written: string, path: Path): Scope {
  const { text, writtenAt } = evenText(written);
  const isSpaced = hasSpace(written);
  return {
    text,
    path,
    kind: 'setting',
    heading: '',
    row: '',
    placeOf: () => undefined,
    written: ({ start, end }) => written.slice(writtenAt(start), writtenAt(end - 1) + 1),
    isSpaced,
    isApart: (index) => isSpaced && hasSpace(written[writtenAt(index) - 1]),
    isQuoted: () => false,
  };
}

/** 公示时间：, or 公示时间 alone on its line, which leads the next line and no more. */
const ofNextLine =
  /:$|^(?:公[示告布]|张[榜贴]|[看挂贴]榜|榜示|受理|联系|监督|举报|反映|通[讯信]|邮寄|来信)(?:期限?|期间|时间|日期|方式|渠道|途径|电话|地址|邮箱|开始|结束|截止|起[止讫迄]|多久|几天|部门|处室|科室|股室)$|^(?:电话|传真|邮箱|邮编|地址)$/;

/** 甲一, on a line of its own: others may follow below the same label. */
function isRow(text: string): boolean {
  return /^[^，。；:\d]{2,20}$/.test(text);
}

/** The label that `text` begins with as a sentence of its own, if any: 四、公示时间。2025年…, 公示期限。自… */
function leadIn(text: string): string {
  const [, number = '', label = ''] =
    /^(\d{1,2}[.、．]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）)?([^，。；:\d]{2,16})。(?=.)/.exec(
      text,
    ) ?? [];
  return number !== '' || ofNextLine.test(label) ? number + label : '';
}

/** 公示时间：; 一、公示期; （二）公示时间: a line of a few words that leads what follows. */
function isLabel(text: string): boolean {
  return (
    (text.length <= 13 && /^[^，。；]{2,}$/.test(text) && ofNextLine.test(text)) ||
    /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；:]{2,16}$/.test(text)
  );
}

function hasSpace(written: string | undefined): boolean {
  return written !== undefined && /\s/.test(written);
}
