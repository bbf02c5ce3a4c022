import type { APIRoute } from 'astro';
import { emblem } from '../build/emblem.ts';

export const GET: APIRoute = () => new Response(emblem());
