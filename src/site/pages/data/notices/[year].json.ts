import type { APIRoute, GetStaticPaths } from 'astro';
import type { Notice } from '#domain/notice/notice.ts';
import { listedDocument } from '#formats/data/open-data.ts';
import { jsonText } from '#formats/plain-text.ts';
import { getContent } from '../../../build/content.ts';
import { byYear } from '../../../lists/notice-list-view.ts';

export const getStaticPaths = (() =>
  byYear(getContent().notices).map(([year, notices]) => ({
    params: { year },
    props: { year, notices },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ year: string; notices: readonly Notice[] }> = ({ props: { year, notices } }) => {
  const { office } = getContent();
  return new Response(jsonText({ year, notices: notices.map((notice) => listedDocument(notice, office)) }));
};
