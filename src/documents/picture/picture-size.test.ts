import sharp, { type Sharp } from 'sharp';
import { expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

const drawn = (): Sharp =>
  sharp({ create: { width: 300, height: 20, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } });

it.each([
  ['PNG', () => drawn().png()],
  ['JPEG', () => drawn().jpeg()],
  ['a JPEG that is sent in passes', () => drawn().jpeg({ progressive: true })],
  ['GIF', () => drawn().gif()],
  ['WebP', () => drawn().removeAlpha().webp()],
  ['WebP with transparency', () => drawn().webp()],
  ['WebP without loss', () => drawn().webp({ lossless: true })],
])('reads the size of %s from its head', async (_, picture) => {
  expect(pictureSize(await picture().toBuffer())).toEqual({ width: 300, height: 20 });
});

it.each([
  [1, { width: 300, height: 20 }],
  [3, { width: 300, height: 20 }],
  [6, { width: 20, height: 300 }],
  [8, { width: 20, height: 300 }],
])('turns a photo as a browser does, by its orientation %i', async (orientation, size) => {
  expect(pictureSize(await drawn().jpeg().withMetadata({ orientation }).toBuffer())).toEqual(size);
});

it('says nothing of what is no picture, or is cut off before its size', async () => {
  const whole = await drawn().jpeg().withMetadata({ orientation: 6 }).toBuffer();
  for (let length = 0; length < 160; length += 1) pictureSize(whole.subarray(0, length));
  expect(pictureSize(whole.subarray(0, 40))).toBeUndefined();
  expect(pictureSize(new Uint8Array())).toBeUndefined();
  expect(pictureSize(Buffer.from('文字'))).toBeUndefined();
});
