import { ofLatest } from '#domain/lists/of-latest.ts';
import type { Notice, NoticeHead, NoticeText } from '#domain/notice/notice.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import type { ParsedNotice } from '#reading/notice/parse-notice.ts';
import { excerptsIn } from './excerpts-in.ts';

/** A notice without its long texts. Its days are many, and seldom asked for: they are kept as JSON writes them. */
type HeadWritten = Omit<NoticeHead, 'ledger'> & { readonly ledger: string };

/** What is kept of a notice in one file with all others: all but its long texts. */
export interface KeptHead {
  /** A digest of all that it rests on; its texts are kept under it. */
  readonly key: string;
  readonly notice: HeadWritten | undefined;
  readonly parsed: Omit<ParsedNotice, 'notice' | 'nominees' | 'records'>;
  /** What a report shows of the lines of its problems, of each in their order. */
  readonly excerpts: readonly (string | undefined)[];
}

/** What is kept of a notice in a file of its own. */
export interface KeptTexts extends Pick<ParsedNotice, 'nominees' | 'records'> {
  readonly texts: Pick<Notice, NoticeText> | undefined;
}

/** By the path of the notice's folder within the content folder. */
export type KeptHeads = ReadonlyMap<string, KeptHead>;

/** Who asks for the days of a notice asks for them several times, and then for no other notice's. */
const ledgerOf = ofLatest((head: HeadWritten) => JSON.parse(head.ledger) as Notice['ledger']);

/** The notice of which `texts` fetches the long texts when any of them is asked for. */
export function withTexts(head: HeadWritten, texts: () => Pick<Notice, NoticeText>): Notice {
  return {
    ...head,
    get ledger() {
      return ledgerOf(head);
    },
    get body() {
      return texts().body;
    },
    get criteria() {
      return texts().criteria;
    },
    get lists() {
      return texts().lists;
    },
    get versions() {
      return texts().versions;
    },
  };
}

/**
 * `parsed` as it is kept under `key`: the head, and the long texts. `files` are those whose lines a report shows;
 * without them it shows what the files say then.
 */
export function packed(
  key: string,
  { notice, nominees, records, ...parsed }: ParsedNotice,
  files: Iterable<ContentFile> = [],
): [KeptHead, KeptTexts] {
  const excerpts = excerptsIn(files, parsed.diagnostics);
  if (!notice)
    return [
      { key, notice, parsed, excerpts },
      { texts: undefined, nominees, records },
    ];
  const { body, criteria, lists, versions, ledger, ...head } = notice;
  return [
    { key, notice: { ...head, ledger: JSON.stringify(ledger) }, parsed, excerpts },
    { texts: { body, criteria, lists, versions }, nominees, records },
  ];
}
