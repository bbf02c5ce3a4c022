import { encode } from 'uqr';

/**
 * A QR code to be drawn as one stroke, a unit wide, that goes to and fro over its rows and turns a unit beyond them:
 * `path`, dashed by `dashes`, dark and light by turns. Lengths of runs weigh half of what a path for every run does.
 */
export interface QrCode {
  /** Units a side, the quiet zone of four modules left out (ISO/IEC 18004, 9.1). */
  readonly size: number;
  readonly path: string;
  readonly dashes: string;
}

/** Of the eight masks (ISO/IEC 18004, 7.8.2) any is read; to try which looks best takes far longer than to draw. */
const mask = 3;

/** The code of `text`, which survives the loss of 15 % (level M): it is read from paper too. */
export function qrCode(text: string): QrCode {
  const { data: squares, size } = encode(text, { ecc: 'M', border: 0, maskPattern: mask });
  const across = size + 2;
  const rows = squares.map((row, line) => (line % 2 === 0 ? row : row.toReversed()).map(Number).join(''));
  const turn = '000';
  const runs = `${rows.join(turn)}${turn}`.match(/1+|0+/g) ?? [];
  return {
    size,
    path: `M0 .5h${across - 1}${squares
      .slice(1)
      .map((_, line) => `v1h${line % 2 === 0 ? '-' : ''}${across}`)
      .join('')}`,
    dashes: runs.map(({ length }) => length).join(' '),
  };
}
