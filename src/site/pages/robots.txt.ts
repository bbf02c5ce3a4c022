import type { APIRoute } from 'astro';
import { isPreview } from '../mode.ts';

/** A preview is for the office alone. */
export const GET: APIRoute = () => new Response(`User-agent: *\n${isPreview ? 'Disallow: /' : 'Allow: /'}\n`);
