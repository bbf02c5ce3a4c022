import type { APIRoute, GetStaticPaths } from 'astro';
import type { Notice } from '#domain/notice/notice.ts';
import { getMadeNotices, readAttachment } from '../../../../build/content.ts';
import { filesOf } from '#domain/notice/notice-files.ts';

export const getStaticPaths = (() =>
  getMadeNotices().flatMap((notice) =>
    filesOf(notice).map((file) => ({
      params: { year: notice.year, slug: notice.slug, file },
      props: { notice },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ notice: Notice }, { file: string }> = ({ params, props }) =>
  new Response(readAttachment(props.notice, params.file));
