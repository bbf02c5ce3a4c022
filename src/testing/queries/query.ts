import { pinyin } from 'pinyin-pro';
import { datesOf, titleOf } from '#domain/notice/notice.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import type { ArchiveRecord } from './archive.ts';

/** What a reader types, by what he means. */
export type QueryKind =
  | '姓名'
  | '姓名的一部分'
  | '姓名与职务'
  | '地名与姓名'
  | '单位'
  | '单位的一部分'
  | '职务'
  | '标题'
  | '标题的一部分'
  | '类别'
  | '文号'
  | '日期'
  | '月份'
  | '电话'
  | '地址'
  | '拼音'
  | '拼音首字母'
  | '同音字'
  | '旁边有同音字'
  | '形近或错写的字'
  | '混淆的拼音'
  | '两个姓名'
  | '繁体'
  | '译名'
  | '外文名'
  | '全角'
  | '几个词'
  | '原句'
  | '问句'
  | '错字';

/** Whether a reader who typed the query is served by this record as the first one. */
export type Wanted = (record: ArchiveRecord) => boolean;

/** A query, and what its first result should be. */
export interface TableQuery {
  readonly kind: QueryKind;
  readonly query: string;
  /** The first of these that any record of the archive meets is expected. */
  readonly wanted: readonly Wanted[];
}

/** `queries` that mean one thing. */
export function asks(
  kind: QueryKind,
  wanted: Wanted | readonly Wanted[],
  ...queries: string[]
): TableQuery[] {
  const list = typeof wanted === 'function' ? [wanted] : wanted;
  return queries.map((query) => ({ kind, query, wanted: list }));
}

/** The addresses of `records` that are right as the first result of `query`; never none. */
export function expectedUrls({ query, wanted }: TableQuery, records: readonly ArchiveRecord[]): Set<string> {
  for (const isWanted of wanted) {
    const urls = records.filter(isWanted).map(({ url }) => url);
    if (urls.length > 0) return new Set(urls);
  }
  throw new Error(`The archive has no record that “${query}” could mean.`);
}

/** A nominee of this very name. */
export function named(name: string): Wanted {
  return ({ nominee }) => nominee?.name === name;
}

/** A nominee in whose name this stands. */
export function namedLike(part: string): Wanted {
  return ({ nominee }) => nominee?.name.includes(part) ?? false;
}

/** A nominee whose name is read so: zhu mei; of one-letter syllables, whose initials these are: z m. */
export function spelled(...syllables: string[]): Wanted {
  const isInitials = syllables.every(({ length }) => length === 1);
  return ({ nominee }) => {
    if (nominee === undefined) return false;
    const read = pinyin(nominee.name, { toneType: 'none', type: 'array', surname: 'head', v: true });
    return (
      read.map((syllable) => (isInitials ? syllable.slice(0, 1) : syllable)).join(' ') === syllables.join(' ')
    );
  };
}

/** A nominee whose organisation's name ends so, or who is such an organisation; a unit of that unit is not it. */
export function ofUnit(unit: string): Wanted {
  return ({ nominee }) => nominee !== undefined && (nominee.organisation ?? nominee.name).endsWith(unit);
}

/** A nominee in whose organisation, name or row this stands. */
export function withUnit(part: string): Wanted {
  return ({ nominee }) =>
    nominee !== undefined &&
    [nominee.name, nominee.organisation ?? '', ...nominee.cells].join(' ').includes(part);
}

/** A nominee with this post. */
export function ofPost(post: string): Wanted {
  return ({ nominee }) => nominee?.post === post || (nominee?.cells.includes(post) ?? false);
}

/** A nominee in whose post this stands. */
export function withPost(part: string): Wanted {
  return ({ nominee }) => nominee?.post?.includes(part) ?? false;
}

/** A nominee of this category. */
export function ofCategory(category: string): Wanted {
  return ({ nominee }) => nominee?.category === category;
}

/** A notice in whose title all of `parts` stand. */
export function titled(...parts: string[]): Wanted {
  return (record) => isNotice(record) && parts.every((part) => titleOf(record.notice).includes(part));
}

/** A notice that one of these issued. */
export function issuedBy(issuer: string): Wanted {
  return (record) => isNotice(record) && record.notice.issuers.includes(issuer);
}

/** A notice with this document number. */
export function numbered(number: string): Wanted {
  return (record) => isNotice(record) && record.notice.documentNumber === number;
}

/** A notice that rests on a paper of this number. */
export function basedOn(number: string): Wanted {
  return (record) => isNotice(record) && record.notice.basis.some((paper) => paper.documentNumber === number);
}

/** A notice whose own number ends so, or that of a paper it rests on: 〔2023〕44号, whoever gave it. */
export function ownOrCited(end: string): Wanted {
  return (record) =>
    isNotice(record) &&
    [record.notice, ...record.notice.basis].some(({ documentNumber }) => documentNumber?.endsWith(end));
}

/** A notice that opened, closed, was signed or was published on a day that ends so: 2023-08-07, 08-07. */
export function onDay(day: string): Wanted {
  return (record) => {
    return isNotice(record) && datesOf(record.notice).some((known) => known.endsWith(day));
  };
}

/** A notice that opened, closed, was signed or was published in a month: 2023-08. */
export function inMonth(month: string): Wanted {
  return (record) => isNotice(record) && datesOf(record.notice).some((known) => known.startsWith(month));
}

/** A notice whose last day this is. */
export function closing(day: string): Wanted {
  return (record) => isNotice(record) && record.notice.window.closes === day;
}

/** A notice one of whose channels says this. */
export function reachedBy(detail: string): Wanted {
  return (record) =>
    isNotice(record) &&
    record.notice.receiver.channels.some((channel) =>
      JSON.stringify(Object.values(channel)).includes(detail),
    );
}

/** A record whose text says `words`, whatever the punctuation: a nominee's deeds, a notice's body. */
export function saying(words: string): Wanted {
  const wanted = bareWords(words);
  return (record) => bareWords(textOf(record)).includes(wanted);
}

/** The text of a record: a nominee's deeds, a notice's body. */
export function textOf({ notice, nominee }: ArchiveRecord): string {
  return textOfProse(nominee ? nominee.deeds : notice.body);
}

/** `text` without its punctuation. */
export function bareWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

export function either(...choices: readonly Wanted[]): Wanted {
  return (record) => choices.some((isWanted) => isWanted(record));
}

export function both(...parts: readonly Wanted[]): Wanted {
  return (record) => parts.every((isWanted) => isWanted(record));
}

function isNotice({ nominee }: ArchiveRecord): boolean {
  return nominee === undefined;
}
