import { type Content, isUsable, type UnusableContent } from '#reading/parse-content.ts';
import type { ParsedCalendar } from '#reading/parse-calendar.ts';
import { readCalendar } from '#reading/read-content.ts';
import { renderReport } from '#reading/wording/report.ts';
import { unusable } from '#reading/wording/unusable.ts';
import { Ended } from '#writing/ended.ts';

/** `content`, where there is a site. Throws `Ended` with what is wrong where its settings or calendar cannot be read. */
export function usableContent(content: Content | UnusableContent, exitCode: 1 | 2 = 2): Content {
  if (isUsable(content)) return content;
  const report = renderReport(content.diagnostics, 'text');
  throw new Ended(`${unusable}：\n${report}`, exitCode);
}

/** The working calendar of `folder`. Throws `Ended` with what is wrong where it cannot be read. */
export function usableCalendar(folder: string): ParsedCalendar {
  const { value, diagnostics } = readCalendar(folder);
  if (value) return value;
  throw new Ended(`工作日历有错误，请先改正：\n${renderReport(diagnostics, 'text')}`, 2);
}
