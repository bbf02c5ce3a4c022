import type { APIRoute } from 'astro';
import { nextChangeJson } from '#formats/next-change.ts';
import { builtAt } from '../built-at.ts';
import { getContent } from '../content.ts';

export const GET: APIRoute = () => new Response(nextChangeJson(getContent().notices, builtAt));
