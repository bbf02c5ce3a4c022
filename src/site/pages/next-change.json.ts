import type { APIRoute } from 'astro';
import { nextChangeJson } from '#formats/feeds/next-change.ts';
import { builtAt } from '#reading/built-at.ts';
import { getContent } from '../build/content.ts';

export const GET: APIRoute = () => new Response(nextChangeJson(getContent().notices, builtAt));
