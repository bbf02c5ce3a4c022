import type { APIRoute } from 'astro';
import { noticeJsonSchema } from '#formats/data/notice-schema.ts';
import { jsonText } from '#formats/plain-text.ts';

export const GET: APIRoute = () => new Response(jsonText(noticeJsonSchema(), 2));
