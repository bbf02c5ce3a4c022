import type { APIRoute } from 'astro';
import { emblem } from '../machines/emblem.ts';

export const GET: APIRoute = () => new Response(emblem());
