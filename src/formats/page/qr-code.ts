import { encode } from 'uqr';

/** A QR code to be drawn: dark modules as a path of horizontal strokes, one unit wide each. */
export interface QrCode {
  /** Units a side, the quiet zone of four modules left out (ISO/IEC 18004, 9.1). */
  readonly size: number;
  readonly path: string;
}

/** Of the eight masks (ISO/IEC 18004, 7.8.2) any is read; to try which looks best takes far longer than to draw. */
const mask = 3;

/** The code of `text`, which survives the loss of 15 % (level M): it is read from paper too. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: mask });
  const path = data.map((row, line) => {
    const runs = [
      ...row
        .map((isDark) => (isDark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ];
    return runs
      .map(({ 0: run, index }, n) => {
        const before = runs[n - 1];
        return `${before ? `m${index - before.index - before[0].length} 0` : `M${index} ${line}.5`}h${run.length}`;
      })
      .join('');
  });
  return { size, path: path.join('') };
}
