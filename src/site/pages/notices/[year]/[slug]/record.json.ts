import type { APIRoute, GetStaticPaths } from 'astro';
import { addressOf, type Notice } from '#domain/notice/notice.ts';
import { renderRecord } from '#reading/folder/notice-record.ts';
import { noticeRoutes, recordAt } from '../../../../build/content.ts';

export const getStaticPaths = (() =>
  noticeRoutes((notice) => recordAt(addressOf(notice)) !== undefined)) satisfies GetStaticPaths;

/** The canonical text of a notice, whose SHA-256 its history page gives. */
export const GET: APIRoute<{ notice: Notice }> = ({ props }) =>
  new Response(renderRecord(recordAt(addressOf(props.notice)) ?? {}));
