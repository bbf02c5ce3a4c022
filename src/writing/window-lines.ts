import { chineseWeekday, chineseWindow } from '#domain/window/chinese-date.ts';
import type { LedgerDay } from '#domain/window/ledger.ts';
import type { PublicityWindow } from '#domain/window/publicity-window.ts';
import { ledgerDayWords, reasonSource, ruleSentences } from '#domain/window/window-words.ts';

/** `2023年8月7日至11日（5个工作日）` */
export function windowWords(window: PublicityWindow): string {
  return `${chineseWindow(window)}${provisionalWords(window)}`;
}

/** What is said behind a window that may still move; otherwise ''. */
export function provisionalWords({ provisional }: Pick<PublicityWindow, 'provisional'>): string {
  return provisional ? '（暂定：下一年的放假安排还没有公布）' : '';
}

/** The sentences of `rule`, a line each. The Civil Code tells of legal periods: as on the page, it is only a model. */
export function ruleLines({ rule }: Pick<PublicityWindow, 'rule'>): string[] {
  return ruleSentences(rule).map(({ text, source }) => {
    if (source === undefined) return `　${text}`;
    return `　${text}${source.startsWith('《民法典》') ? '参照' : '依据'}：${source}`;
  });
}

/** Every day of `ledger`, a line each: counted or skipped, and why. */
export function ledgerLines(window: PublicityWindow, ledger: readonly LedgerDay[]): string[] {
  return ledger.map((day) => {
    const source = day.reason && reasonSource(day.reason);
    const words = ledgerDayWords(day, window);
    return `${day.on} ${chineseWeekday(day.on)}　${words}${source ? `　${source.name}` : ''}`;
  });
}
