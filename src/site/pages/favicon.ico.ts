import type { APIRoute } from 'astro';
import { emblem, pngOf } from '../machines/emblem.ts';

/** For browsers that ask for it blindly: one picture of 32 pixels, as PNG, in an icon's frame. */
export const GET: APIRoute = async () => {
  const png = await pngOf(emblem(), 32);
  const icon = new Uint8Array(22 + png.length);
  const view = new DataView(icon.buffer);
  // One picture; its width and height, 32 bits a pixel, its length and where it begins.
  view.setUint16(2, 1, true);
  view.setUint16(4, 1, true);
  icon.set([32, 32, 0, 0, 1, 0, 32, 0], 6);
  view.setUint32(14, png.length, true);
  view.setUint32(18, 22, true);
  icon.set(png, 22);
  return new Response(icon);
};
