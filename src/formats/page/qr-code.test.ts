import { describe, expect, it } from 'vitest';
import { qrCode } from './qr-code.ts';

describe('a QR code', () => {
  it('is drawn in strokes that begin with the finder patterns (ISO/IEC 18004, 6.3.3)', () => {
    const { size, path } = qrCode('https://gongshi.example.gov.cn/notices/2023/quanguo-gonghui-xianjin/');
    expect(size).toBe(37);
    expect(path).toMatch(/^M0 0\.5h7m/);
    expect(path).toMatch(/m\d+ 0h7M0 1\.5h1m5 0h1/);
  });

  it('is the same for the same text', () => {
    expect(qrCode('https://a.example.gov.cn/')).toEqual(qrCode('https://a.example.gov.cn/'));
    expect(qrCode('https://a.example.gov.cn/').path).not.toBe(qrCode('https://b.example.gov.cn/').path);
  });
});
