import type { APIRoute } from 'astro';
import { nextChangeJson } from '#formats/feeds/next-change.ts';
import { builtAt, getContent } from '../build/content.ts';

export const GET: APIRoute = () => new Response(nextChangeJson(getContent(), builtAt));
