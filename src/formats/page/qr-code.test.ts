import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from './qr-code.ts';

describe('a QR code', () => {
  const address = 'https://gongshi.example.gov.cn/notices/2023/quanguo-gonghui-xianjin/';

  it('is drawn module for module as its data are', () => {
    const { size, path, dashes } = qrCode(address);
    const { data } = encode(address, { ecc: 'M', border: 0, maskPattern: 3 });
    expect(drawn(path, dashes, size)).toEqual(data.map((row) => row.map(Number).join('')));
  });

  it('is the same for the same text', () => {
    expect(qrCode('https://a.example.gov.cn/')).toEqual(qrCode('https://a.example.gov.cn/'));
    expect(qrCode('https://a.example.gov.cn/').dashes).not.toBe(qrCode('https://b.example.gov.cn/').dashes);
  });
});

/** The rows of modules that the dashes along `path` make dark; what is drawn beyond them fails. */
function drawn(path: string, dashes: string, size: number): string[] {
  const isDark = dashes.split(' ').flatMap((length, index) => Array<boolean>(+length).fill(index % 2 === 0));
  const rows = Array.from({ length: size }, () => Array<number>(size).fill(0));
  let [x, y, along] = [0, 0, 0];
  for (const [, direction, length = ''] of path.slice('M0 .5'.length).matchAll(/([hv])(-?\d+)/g))
    for (let step = 0; step < Math.abs(+length); step += 1) {
      const before = x;
      if (direction === 'h') x += Math.sign(+length);
      else y += 1;
      const row = rows[y];
      if (isDark[(along += 1) - 1] && row) {
        expect(direction).toBe('h');
        row[Math.min(before, x)] = 1;
      }
    }
  return rows.map((row) => row.join(''));
}
