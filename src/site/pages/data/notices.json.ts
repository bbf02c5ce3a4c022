import type { APIRoute } from 'astro';
import { indexDocument } from '#formats/data/open-data.ts';
import { jsonText } from '#formats/plain-text.ts';
import { getContent } from '../../build/content.ts';
import { byYear } from '../../lists/notice-list-view.ts';

export const GET: APIRoute = () => {
  const { notices, office } = getContent();
  return new Response(jsonText(indexDocument(byYear(notices), office)));
};
