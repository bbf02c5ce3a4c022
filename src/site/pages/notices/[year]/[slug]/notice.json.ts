import type { APIRoute, GetStaticPaths } from 'astro';
import type { Notice } from '#domain/notice/notice.ts';
import { noticeDocument } from '#formats/data/open-data.ts';
import { jsonText } from '#formats/plain-text.ts';
import { getContent, noticeRoutes } from '../../../../build/content.ts';

export const getStaticPaths = (() => noticeRoutes()) satisfies GetStaticPaths;

export const GET: APIRoute<{ notice: Notice }> = ({ props: { notice } }) =>
  new Response(jsonText(noticeDocument(notice, getContent().office)));
