import type { APIRoute, GetStaticPaths } from 'astro';
import { getFilesOf, getPreviewedNotices } from '../../../../build/content.ts';
import type { NoticeFile } from '../../../../build/notice-files.ts';

/** What stands beside the page of a notice, in the live preview: a build writes it without a route for each file. */
export const getStaticPaths = (() =>
  getPreviewedNotices().flatMap((notice) =>
    getFilesOf(notice).map((file) => ({
      params: { year: notice.year, slug: notice.slug, file: file.path },
      props: { file },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: NoticeFile }> = ({ props: { file } }) => new Response(file.bytes());
