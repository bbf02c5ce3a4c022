import { periodWords } from '#domain/life/ending.ts';
import { facetValues } from '#domain/notice/facet.ts';
import { categoryWords } from '#domain/notice/nominee-outcome.ts';
import { addressOf, type Nominee, type Notice, titleOf } from '#domain/notice/notice.ts';
import { type UnitAndPost, unitAndPost } from '#domain/notice/unit-and-post.ts';
import { windowSpan } from '#domain/notice/window-span.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import { isoOf } from '#domain/time/instant.ts';
import { spanAttributes } from '#domain/window/span-attributes.ts';
import {
  dayTokens,
  nomineeWords,
  noticeWords,
  numberTokens,
  periodTokens,
  phoneTokens,
} from './record-words.ts';
import type { Card, Characters, Filters, SearchRecord } from './record.ts';

/** The records of `notice`: itself, then each of its nominees in the official order. */
export function searchRecords(notice: Notice, characters: Characters): SearchRecord[] {
  return [
    noticeRecord(notice, characters),
    ...notice.lists
      .flatMap((list) => list.nominees.map((nominee) => ({ nominee, ...unitAndPost(nominee, list) })))
      .map((listed, index) => nomineeRecord(listed, index + 1, notice, characters)),
  ];
}

/** The record of `notice` itself, which its text is of. */
function noticeRecord(notice: Notice, characters: Characters): SearchRecord {
  const proses = [notice.body, ...notice.criteria.map(({ prose }) => prose)];
  const text = [...proses.map(textOfProse), ...notice.endnote].join('\n');
  return {
    card: {
      ...sharedCard(notice),
      url: addressOf(notice),
      kind: 'notice',
      place: 0,
      title: titleOf(notice),
      unit: '',
      post: '',
      award: '',
      notice: '',
    },
    filters: filtersOf(notice),
    order: { opens: isoOf(notice.window.opensAt), closes: isoOf(notice.window.closesAt) },
    head: noticeWords(notice, text, characters),
    text,
  };
}

/** The record of `nominee`, the one at `place` of `notice`, with what its list says of it. */
function nomineeRecord(
  { nominee, unit, post }: UnitAndPost & { readonly nominee: Nominee },
  place: number,
  notice: Notice,
  characters: Characters,
): SearchRecord {
  const { name, distinction = '', category, cells, deeds, slug } = nominee;
  const text = [textOfProse(deeds), cells.join('，')].filter((part) => part !== '').join('\n');
  return {
    card: {
      ...sharedCard(notice),
      url: `${addressOf(notice)}#${slug}`,
      kind: 'nominee',
      place,
      title: distinction === '' ? name : `${name}（${distinction}）`,
      unit,
      post,
      award: categoryWords(nominee, notice),
      notice: titleOf(notice),
    },
    filters: { ...filtersOf(notice), category: [category] },
    order: {},
    head: [
      ...nomineeWords(nominee, characters),
      ...dayTokens('citedDate', text),
      ...periodTokens(notice),
      ...numberTokens('citedNumber', text),
      ...phoneTokens(text),
    ],
    text,
  };
}

function sharedCard(notice: Notice): Pick<Card, 'issuers' | 'number' | 'window' | 'opensAt' | 'span'> {
  return {
    issuers: notice.issuers.join('、'),
    number: notice.documentNumber ?? '',
    window: periodWords(notice),
    opensAt: isoOf(notice.window.opensAt),
    span: spanAttributes(windowSpan(notice)),
  };
}

function filtersOf(notice: Notice): Filters {
  return {
    year: [notice.year],
    kind: facetValues(notice, 'kind'),
    category: facetValues(notice, 'category'),
    issuer: facetValues(notice, 'issuer'),
    region: facetValues(notice, 'region'),
  };
}
