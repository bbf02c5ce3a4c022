import { chineseWindow } from '#domain/chinese-date.ts';
import { isoOf } from '#domain/instant.ts';
import { addressOf, type Nominee, type Notice, titleOf } from '#domain/notice.ts';
import { textOfProse } from '#domain/prose.ts';
import { windowSpan } from '#domain/window-span.ts';
import { tokensOf } from './tokens.ts';

/** What a result shows. All text; instants as RFC 3339. */
export interface SearchResult {
  readonly url: string;
  readonly kind: 'notice' | 'nominee';
  /** The notice's title, or the nominee's name. */
  readonly title: string;
  /** Who issued the notice, or the nominee's organisation, post and category. */
  readonly line: string;
  readonly window: string;
  readonly opensAt: string;
  readonly closesAt: string;
  /** The window's days, `1` worked and `0` not. */
  readonly workdays: string;
}

/** A result and the words by which it is found. */
export interface SearchRecord {
  readonly result: SearchResult;
  readonly tokens: readonly string[];
}

/** The records of `notice`: itself, then each of its nominees in the official order. */
export function searchRecords(notice: Notice): SearchRecord[] {
  const { workdays } = windowSpan(notice);
  const window = {
    workdays,
    window: chineseWindow(notice.window),
    opensAt: isoOf(notice.window.opensAt),
    closesAt: isoOf(notice.window.closesAt),
  };
  const title = titleOf(notice);
  const issuers = notice.issuers.join('、');
  const papers = notice.basis.flatMap((paper) => [paper.title, paper.documentNumber ?? '']);
  return [
    {
      result: { url: addressOf(notice), kind: 'notice', title, line: issuers, ...window },
      tokens: tokensOf(
        [title, issuers, notice.kind, notice.documentNumber ?? '', ...papers, textOfProse(notice.body)].join(
          '\n',
        ),
      ),
    },
    ...notice.lists.flatMap(({ nominees }) =>
      nominees.map((nominee) => ({
        result: {
          url: `${addressOf(notice)}#${nominee.slug}`,
          kind: 'nominee' as const,
          title: nominee.name,
          line: nomineeLine(nominee),
          ...window,
        },
        tokens: tokensOf(
          [
            nominee.name,
            nomineeLine(nominee),
            nominee.cells.join('\n'),
            textOfProse(nominee.deeds),
            title,
          ].join('\n'),
        ),
      })),
    ),
  ];
}

function nomineeLine({ organisation, post, distinction, category }: Nominee): string {
  return [[organisation, post].filter(Boolean).join(''), distinction, category].filter(Boolean).join(' · ');
}
