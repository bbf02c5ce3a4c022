import type { APIRoute, GetStaticPaths } from 'astro';
import { addressOf } from '#domain/notice/notice.ts';
import { renderRecord } from '#reading/folder/notice-record.ts';
import { getVersions, recordAt } from '../../../../../../build/content.ts';

export const getStaticPaths = (() =>
  getVersions().map(({ notice, number }) => ({
    params: { year: notice.year, slug: notice.slug, version: String(number) },
    props: { address: addressOf(notice), number },
  }))) satisfies GetStaticPaths;

/** The canonical text of an earlier version. */
export const GET: APIRoute<{ address: string; number: number }> = ({ props }) =>
  new Response(renderRecord(recordAt(props.address, props.number) ?? {}));
