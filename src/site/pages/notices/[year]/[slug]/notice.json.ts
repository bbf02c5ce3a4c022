import type { APIRoute, GetStaticPaths } from 'astro';
import type { Notice } from '#domain/notice/notice.ts';
import { noticeDocument } from '#formats/data/open-data.ts';
import { jsonText } from '#formats/plain-text.ts';
import { getContent, getMadeNotices } from '../../../../build/content.ts';

export const getStaticPaths = (() =>
  getMadeNotices().map((notice) => ({
    params: { year: notice.year, slug: notice.slug },
    props: { notice },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ notice: Notice }> = ({ props: { notice } }) =>
  new Response(jsonText(noticeDocument(notice, getContent().office)));
