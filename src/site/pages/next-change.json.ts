import type { APIRoute } from 'astro';
import { nextChangeJson } from '#formats/next-change.ts';
import { getContent } from '../content.ts';
import { builtAt } from '../mode.ts';

export const GET: APIRoute = () => new Response(nextChangeJson(getContent().notices, builtAt));
