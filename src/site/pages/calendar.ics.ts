import type { APIRoute } from 'astro';
import { icsText, newestWindows } from '#formats/feeds/ics.ts';
import { getContent } from '../build/content.ts';

export const GET: APIRoute = () => {
  const { office, calendar, notices } = getContent();
  const all = { name: office.siteName, path: '/calendar.ics', notices: newestWindows(notices) };
  return new Response(icsText(all, office, calendar));
};
