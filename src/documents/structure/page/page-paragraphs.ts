import { at } from '#domain/lists/at.ts';
import type { PageCell } from '../../pdf/pdf-lines.ts';
import { type Paragraph, paragraphOf, type Remark } from '../structured-document.ts';

/** A line of a page. Units are points; y grows upwards. */
export interface PageLine {
  readonly cells: readonly PageCell[];
  readonly text: string;
  readonly page: number;
  readonly where: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Whether it is of one of several columns of text, and stands as if it were of the first. */
  readonly isOfColumn?: boolean;
}

/** The line that `cells` make, of which there is one at least. */
export function pageLine(cells: readonly PageCell[], page: number): PageLine {
  const { left, y, size } = at(cells, 0);
  return {
    cells,
    text: cells.map(({ text }) => text).join('　'),
    page,
    where: `第${page}页`,
    left,
    right: at(cells, cells.length - 1).right,
    y,
    size,
  };
}

/** How wide the text of a document is set. */
interface Measure {
  readonly left: number;
  readonly right: number;
}

/**
 * The paragraphs of `lines` of a document whose text is as wide as `measure`: a line that begins where text does goes
 * on with the one before it, if that is full, and does not begin with a label. What goes on over a page's end is told.
 */
export function paragraphsOf(
  lines: readonly PageLine[],
  measure: Measure,
): { readonly paragraphs: readonly Paragraph[]; readonly joined: readonly Remark[] } {
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const before = groups.at(-1);
    const last = before?.at(-1);
    if (before && last && goesOn(last, line, measure)) before.push(line);
    else groups.push([line]);
  }
  return {
    paragraphs: groups.map((group) => paragraphOfLines(group, measure)),
    joined: groups.flatMap(joinedIn),
  };
}

/** How wide the text is set of which `lines` are all. */
export function measureOf(lines: readonly PageLine[]): Measure {
  const widest = lines.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  const long = lines.filter(({ left, right }) => right - left > widest * 0.75);
  const lefts = long.map(({ left }) => left).toSorted((a, b) => a - b);
  const rights = long.map(({ right }) => right).toSorted((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.4)] ?? 0,
  };
}

/** With which a line begins that tells how to reach somebody, or until when. */
const label =
  /^(?:(?:联系|监督|举报|受理|办公|通[讯信]|电子)*(?:电话|地址|邮箱|信箱|传真|邮编|邮政编码|联系人)|公示(?:时间|期限?))[:：]/;

function goesOn(last: PageLine, line: PageLine, { left, right }: Measure): boolean {
  const isFull = last.right >= right - last.size * 2.2;
  const isText = last.left < left + (right - left) * 0.3;
  const isAtMargin = line.left - left < line.size * 0.6;
  const isOfSize = Math.abs(last.size - line.size) < 1;
  const isNear = line.page !== last.page || last.y - line.y < line.size * 3;
  const isSet = isInColumns(last) && isInColumns(line);
  return (
    (!label.test(line.text) || /[，、]$/.test(last.text)) &&
    isFull &&
    isText &&
    isAtMargin &&
    isOfSize &&
    isNear &&
    !isSet &&
    line.page - last.page < 2
  );
}

/** Whether `line` says several things, set far from one another. */
function isInColumns({ cells, size }: PageLine): boolean {
  return (
    cells.length > 1 && cells.slice(1).every(({ left }, index) => left - at(cells, index).right >= size * 2)
  );
}

function paragraphOfLines(lines: readonly PageLine[], { left, right }: Measure): Paragraph {
  const [first] = lines;
  const text = lines.map((line) => line.text).reduce(joinedText, '');
  if (!first) return paragraphOf(text, '');
  const [before, after] = [first.left - left, right - first.right];
  const isAlone = lines.length === 1;
  const isCentred = isAlone && before > first.size * 2.5 && Math.abs(before - after) < first.size * 1.5;
  const isAtEnd = isAlone && before > (right - left) * 0.45 && after < first.size * 4;
  const isTitle = isAlone && first.size >= 17 && Math.abs(before - after) < first.size * 2;
  return paragraphOf(text, first.where, {
    alignment: isAtEnd ? 'end' : isCentred || isTitle ? 'center' : 'start',
  });
}

/** Words of Latin letters are parted by the space that a line's end was. */
function joinedText(before: string, next: string): string {
  const isParted = /[A-Za-z,;]$/.test(before) && /^[A-Za-z]/.test(next);
  return `${before}${isParted ? ' ' : ''}${next}`;
}

function joinedIn(lines: readonly PageLine[]): Remark[] {
  return lines.flatMap((line, index): Remark[] => {
    const before = lines[index - 1];
    if (!before || before.page === line.page) return [];
    const text = `${before.text.slice(-10)}${line.text.slice(0, 10)}`;
    return [{ kind: 'joined-lines', where: `第${before.page}页至第${line.page}页`, text }];
  });
}
