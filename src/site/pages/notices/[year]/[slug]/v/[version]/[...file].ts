import type { APIRoute, GetStaticPaths } from 'astro';
import type { Notice } from '#domain/notice/notice.ts';
import { filesOf } from '#domain/notice/notice-files.ts';
import { getVersions, readAttachment } from '../../../../../../build/content.ts';

export const getStaticPaths = (() =>
  getVersions().flatMap(({ notice, number, version }) =>
    filesOf(version).map((file) => ({
      params: { year: notice.year, slug: notice.slug, version: String(number), file },
      props: { notice },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ notice: Notice }> = ({ params, props }) =>
  new Response(readAttachment(props.notice, `versions/${params['version']}/${params['file']}`));
