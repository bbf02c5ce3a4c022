import type { APIRoute, GetStaticPaths } from 'astro';
import { emblem, pngOf, sharePicture } from '../machines/emblem.ts';

/** Name → what is drawn, and how wide. */
const pictures: Readonly<Record<string, readonly [draw: () => string, width: number]>> = {
  favicon: [emblem, 32],
  'touch-icon': [emblem, 180],
  share: [sharePicture, 1200],
};

export const getStaticPaths = (() =>
  Object.keys(pictures).map((picture) => ({ params: { picture } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const [draw, width] = pictures[params['picture'] ?? ''] ?? [];
  if (!draw || !width) return new Response(null, { status: 404 });
  return new Response(await pngOf(draw(), width));
};
