import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { at } from '#domain/lists/at.ts';

/** A straight line that a page draws along its text or across it. Units are points; y grows upwards. */
export interface Rule {
  readonly isAcross: boolean;
  /** Its y where it is drawn along the text, its x where across. */
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

/** A filled box that is no thicker is a line: programs draw the frames of cells so. */
const thickest = 3;
/** A shorter line is a mark, such as an underline of a word's corner. */
const shortest = 4;
const mostOperations = 300_000;
const mostRules = 20_000;

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Point = readonly [x: number, y: number];
const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** The lines that `page` draws; none where it draws more than a list has, or cannot be drawn. */
export async function rulesOf(page: PDFPageProxy): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList().catch(() => ({ fnArray: [], argsArray: [] }));
  if (fnArray.length > mostOperations) return [];
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = unmoved;
  for (const [index, operation] of fnArray.entries()) {
    const values = argsArray[index] as readonly unknown[] | null;
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd)
      matrix = saved.pop() ?? unmoved;
    else if (operation === OPS.transform) matrix = moved(matrix, values as unknown as Matrix);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = moved(matrix, (values?.[0] as Matrix | null) ?? unmoved);
    } else if (operation === OPS.constructPath)
      for (const rule of pathRules(values ?? [], matrix)) rules.push(rule);
    if (rules.length > mostRules) return [];
  }
  return rules;
}

function moved([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

const strokes: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);

/** The lines that a path draws: those that it strokes, and the thin boxes that it fills. */
function pathRules([painting, paths]: readonly unknown[], matrix: Matrix): Rule[] {
  const [numbers] = paths as readonly (ArrayLike<number> | null)[];
  if (!numbers || (!strokes.has(painting) && !fills.has(painting))) return [];
  const outlines = outlinesOf(numbers).map((points) => points.map((point) => placed(point, matrix)));
  const rules = strokes.has(painting)
    ? outlines.flatMap((points) =>
        points.slice(1).map((point, index) => ruleOf([at(points, index), point], 0.5)),
      )
    : outlines.map((points) => ruleOf(points, thickest));
  return rules.filter((rule) => rule !== undefined);
}

function placed([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** How many numbers follow each step of a path: to move, to draw a line, a curve, a flat curve, to close. */
const stepLengths = [2, 2, 6, 4, 0];
const [moves, closes] = [0, 4];

/** The corners of a path's parts; a part with curves has none. */
function outlinesOf(numbers: ArrayLike<number>): Point[][] {
  const outlines: Point[][] = [];
  let index = 0;
  while (index < numbers.length) {
    const step = at(numbers, index);
    const length = stepLengths[step];
    if (length === undefined || index + length >= numbers.length) break;
    const last = outlines.at(-1);
    const point: Point = length === 2 ? [at(numbers, index + 1), at(numbers, index + 2)] : [NaN, NaN];
    if (step === moves) outlines.push([point]);
    else if (step === closes && last) last.push(at(last, 0));
    else last?.push(point);
    index += 1 + length;
  }
  return outlines.filter((points) => points.every(([x]) => !Number.isNaN(x)));
}

/** The line that `points` make, no thicker than `thickness`. */
function ruleOf(points: readonly Point[], thickness: number): Rule | undefined {
  const [left, right] = rangeOf(points.map(([x]) => x));
  const [low, high] = rangeOf(points.map(([, y]) => y));
  if (high - low <= thickness && right - left >= shortest)
    return { isAcross: false, position: (low + high) / 2, from: left, to: right };
  if (right - left <= thickness && high - low >= shortest)
    return { isAcross: true, position: (left + right) / 2, from: low, to: high };
  return undefined;
}

function rangeOf(numbers: readonly number[]): readonly [least: number, most: number] {
  return numbers.reduce(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as readonly [number, number],
  );
}
