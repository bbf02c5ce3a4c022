import type { APIRoute } from 'astro';
import { emblem } from '../emblem.ts';

export const GET: APIRoute = () => new Response(emblem());
