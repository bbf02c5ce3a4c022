import type { APIRoute, GetStaticPaths } from 'astro';
import { emblem, pngOf, sharePicture } from '../machines/emblem.ts';

/** Name → what is drawn, and how wide. */
const pictures: Readonly<Record<string, readonly [draw: () => string, width: number]>> = {
  favicon: [emblem, 32],
  'touch-icon': [emblem, 180],
  share: [sharePicture, 1200],
};

export const getStaticPaths = (() =>
  Object.entries(pictures).map(([picture, [draw, width]]) => ({
    params: { picture },
    props: { draw, width },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ draw: () => string; width: number }> = async ({ props: { draw, width } }) =>
  new Response(await pngOf(draw(), width));
