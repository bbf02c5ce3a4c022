import type { APIRoute, GetStaticPaths } from 'astro';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { icsText } from '#formats/feeds/ics.ts';
import { getContent, noticeRoutes } from '../../../../build/content.ts';

export const getStaticPaths = (() => noticeRoutes()) satisfies GetStaticPaths;

export const GET: APIRoute<{ notice: Notice }> = ({ props: { notice } }) => {
  const { office, calendar } = getContent();
  const own = { name: titleOf(notice), path: `${addressOf(notice)}notice.ics`, notices: [notice] };
  return new Response(icsText(own, office, calendar));
};
