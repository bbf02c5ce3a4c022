import { stretchIn } from '#domain/lists/stretch-in.ts';
import { bodyNames } from '../body-name.ts';
import { type Entry, isLine, type Line } from '../entry.ts';

const ending =
  /(?:公示|公示启事|公告|通告|公示表|公示书|公示名单|名单公示|公示的?通知|关于(?:对.{2,40}进行)?公示[^，。；]{2,80}的通知|公示的公告|考察预告)(?:[（(][^（）()]{1,12}[）)])*$/;
const longestTitle = 70;

/** Whether `text` ends as the title of a notice does. */
export function isTitleEnd(text: string): boolean {
  const last = spacedWide(text.slice(text.lastIndexOf('\n') + 1));
  return (
    last.replace(/[（(][^（）()]*[）)]/g, '').length <= longestTitle &&
    ending.test(last) &&
    !/[，。；]|^附\s*件|^[（(]/.test(last) &&
    !mailHead.test(last) &&
    !/《[^》]*$/.test(last)
  );
}

/** What a mail says above its text: 主题：…, 发件人：…. */
export const mailHead = /^(?:主\s*题|发\s*件\s*人|收\s*件\s*人|抄\s*送|(?:发送|收件)(?:时间|日期))\s*[:：]/;

/** 公    示 is 公示. */
function spacedWide(text: string): string {
  return /^\p{Script=Han}(?:\s+\p{Script=Han}){1,3}$/u.test(text) ? text.replace(/\s/g, '') : text;
}

const documentNumber =
  /^[\p{Script=Han}A-Za-z]{0,16}[〔\[（(【]\d{4}[〕\]）)】]第?\d{1,4}号$|^\d{4}年第\d{1,4}号$/u;

/** Whether `text` is a number of a document: 示函〔2026〕9号. */
export function isDocumentNumber(text: string): boolean {
  return documentNumber.test(numberOf(text));
}

/** （２０２６年第9号） is 2026年第9号. */
function numberOf(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/^[（(](.*号)[）)]$/, '$1')
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
}

export interface Title {
  readonly lines: readonly string[];
  /** Bodies that a head above the title names. */
  readonly head: readonly string[];
  readonly documentNumber: string;
  /** How many entries all this takes, from the first one on. */
  readonly length: number;
  /** Entries among those that belong to none of it. */
  readonly rest: readonly Entry[];
}

/** Further down than that is no title. */
const mostAbove = 12;

/** The title at the head of `entries`; undefined where none ends as one does. */
export function titleOf(entries: readonly Entry[]): Title | undefined {
  const end = entries.slice(0, mostAbove).findIndex((entry) => isLine(entry) && isTitleEnd(entry.text));
  const last = entries[end];
  if (!last || !isLine(last)) return undefined;
  const first = firstLine(entries, end);
  const above = entries.slice(0, first);
  const numbers = [...above, ...entries.slice(end + 1, end + 2)].filter(
    (entry): entry is Line => isLine(entry) && isDocumentNumber(entry.text),
  );
  const next = entries[end + 1];
  const edition = next && isLine(next) && /^[（(]第?.{1,5}[批期次][）)]$/.test(next.text) ? [next.text] : [];
  const head = above.filter(isLine).flatMap(({ text }) => bodyNames(text.replace(/文件$/, '')));
  const isTaken = (entry: Entry): boolean =>
    isLine(entry) && (isDocumentNumber(entry.text) || bodyNames(entry.text.replace(/文件$/, '')).length > 0);
  const hasNumberBelow = next !== undefined && isLine(next) && numbers.includes(next);
  return {
    lines: [
      ...entries
        .slice(first, end + 1)
        .filter(isLine)
        .flatMap(({ lines }) => lines.map(titleLine)),
      ...edition,
    ],
    head,
    documentNumber: numbers[0] ? numberOf(numbers[0].text) : '',
    length: end + 1 + (edition.length > 0 || hasNumberBelow ? 1 : 0),
    rest: above.filter((entry) => !isTaken(entry)),
  };
}

/** A line of a title without the mark that a message begins with: 【公示】关于…. */
function titleLine(text: string): string {
  return spacedWide(text).replace(/^【(?:公示|公告|通知)】(?=.{4})/, '');
}

/** The first line of the title whose last one is at `end`. */
function firstLine(entries: readonly Entry[], end: number): number {
  let first = end;
  for (let index = end - 1; index >= 0; index -= 1) {
    const [above, own] = [entries[index], entries[index + 1]];
    if (!above || !own || !isLine(above) || !isLine(own) || isDocumentNumber(above.text)) break;
    const isCentred = above.alignment === 'center' && own.alignment === 'center';
    const isPlain =
      !/[，。；：:！？]/.test(above.text) && above.text.length <= 44 && !/^附\s*件/.test(above.text);
    const isOpen = /关于/.test(above.text) && !/关于/.test(own.text) && !isTitleEnd(above.text);
    if (
      !isPlain ||
      (own.isApart && !isCentred && !isOpen) ||
      (!isCentred && above.alignment !== own.alignment)
    )
      break;
    first = index;
  }
  return first;
}

/** The bodies that a title begins with: 甲厅 乙会 / 关于…的公示. */
export function bodiesInTitle(lines: readonly string[]): string[] {
  const named = lines.slice(0, -1).map(bodyNames);
  const other = named.findIndex((names) => names.length === 0);
  const own = named.slice(0, other === -1 ? undefined : other).flat();
  if (own.length > 0) return own;
  const before = stretchIn(lines.join(''), /^(.{2,60}?)关于/, 1);
  return bodyNames(before);
}
