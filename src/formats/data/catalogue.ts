import { chineseWindow } from '#domain/window/chinese-date.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { type Notice, titleOf } from '#domain/notice/notice.ts';

/** The fields of a government catalogue of open information (政府信息公开目录). */
export interface CatalogueEntry {
  /** 索引号: null, for no notice records one and none is invented. */
  readonly indexNumber: string | null;
  readonly name: string;
  readonly summary: string;
  readonly createdOn: CivilDate;
  readonly issuers: readonly string[];
  /** The day of publication where the original has no date. */
  readonly signedOn: CivilDate;
  readonly publishedOn: CivilDate;
  readonly documentNumber: string | null;
  readonly subject: string;
  readonly validity: Validity;
}

/** Whether what a notice says still stands. */
export type Validity = '有效' | '已撤回' | '已归档';

/** `notice` as such a catalogue lists it. */
export function catalogueEntry(notice: Notice): CatalogueEntry {
  const { issuers, published, documentNumber, kind, window, receiver } = notice;
  const signedOn = notice.signedOn ?? published.on;
  return {
    indexNumber: null,
    name: titleOf(notice),
    summary: `公示期${chineseWindow(window)}，受理部门：${receiver.department}。`,
    createdOn: signedOn,
    issuers,
    signedOn,
    publishedOn: published.on,
    documentNumber: documentNumber ?? null,
    subject: kind,
    validity: validityOf(notice),
  };
}

/** What a catalogue says of a notice whose names are gone, or still public. */
export function validityOf({ withdrawal, erasure }: Notice): Validity {
  if (withdrawal) return '已撤回';
  return erasure ? '已归档' : '有效';
}
