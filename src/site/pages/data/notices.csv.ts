import type { APIRoute } from 'astro';
import { noticesCsv } from '#formats/data/notices-csv.ts';
import { getContent } from '../../build/content.ts';

export const GET: APIRoute = () => {
  const { notices, office } = getContent();
  return new Response(noticesCsv(notices, office));
};
