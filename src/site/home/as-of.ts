import { chineseDate } from '#domain/window/chinese-date.ts';
import { dayAt, type Instant, timeAt } from '#domain/time/instant.ts';

/** When the home page was made, as it says it: 2023年8月7日9:00. */
export function asOfWords(at: Instant): string {
  return `${chineseDate(dayAt(at))}${timeAt(at).replace(/^0/, '')}`;
}

/** The home page `page`, which is as it would be made at `at` but for the words of when it was made. */
export function pageAsOf(page: string, at: Instant): string {
  return page.replace(/(<span data-as-of[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${asOfWords(at)}`);
}
