import { at } from '#domain/lists/at.ts';
import type { PageText } from '../../pdf/pdf-lines.ts';

/** A page with fewer characters one below another is no vertical one: a stamp, the side of a table. */
const fewestBelow = 20;
/** How much of a character's height stands above its line. */
const ascent = 0.88;
/** How a vertical line is turned whose letters and digits lie on their side. */
const downwards = -90;

/**
 * The pieces of a page whose lines run from the top, the first at the right, as if they ran from the left, the first at
 * the top; undefined of a page of other lines.
 */
export function fromVertical(pieces: readonly PageText[]): PageText[] | undefined {
  const shown = pieces.filter(({ text, angle }) => angle === 0 && text.trim() !== '');
  let [all, below] = [0, 0];
  for (const [index, piece] of shown.entries()) {
    all += lengthOf(piece);
    if (isVertical(piece, shown[index + 1])) below += lengthOf(piece);
  }
  if (below < fewestBelow || below * 2 < all) return undefined;
  return pieces.map((piece) => {
    if (piece.angle !== 0) return piece;
    const { text, x, y, size } = piece;
    const width = size * lengthOf(piece);
    return {
      text: text.replace(verticalMark, lying),
      x: -y - size * ascent,
      y: x,
      width,
      size,
      angle: downwards,
    };
  });
}

function lengthOf({ text }: PageText): number {
  return [...text.trim()].length;
}

/** Whether `piece` is a character with the next one right below it, or is set in a font of vertical lines. */
function isVertical(piece: PageText, next: PageText | undefined): boolean {
  const { x, y, size, width } = piece;
  if (width === 0 && lengthOf(piece) > 1) return true;
  const [across, down] = next ? [Math.abs(next.x - x), (y - next.y) / size] : [Number.POSITIVE_INFINITY, 0];
  return lengthOf(piece) === 1 && across < size * 0.6 && down > 0.3 && down < 1.7;
}

/** Marks as vertical lines have them (Unicode, Vertical Forms and CJK Compatibility Forms), and as others do. */
const verticalMark = /[\uFE10-\uFE19\uFE30-\uFE44]/g;
const verticalMarks = '︐︑︒︓︔︕︖︗︘︙︰︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄';
const lyingMarks = '，、。：；！？〖〗…：—–_（）{}〔〕【】《》〈〉“”‘’';

function lying(mark: string): string {
  const place = verticalMarks.indexOf(mark);
  return place === -1 ? mark : at([...lyingMarks], place);
}
