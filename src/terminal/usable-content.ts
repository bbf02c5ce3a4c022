import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, isUsable, type UnusableContent } from '#reading/parse-content.ts';
import type { ParsedCalendar } from '#reading/parse-calendar.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import { readCalendar, readContent } from '#reading/read-content.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { renderReport } from '#reading/wording/report.ts';
import { unusable } from '#reading/wording/unusable.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `content`, where there is a site. Throws `Ended` with what is wrong where its settings or calendar cannot be read.
 */
export function usableContent(content: Content | UnusableContent, exitCode: 1 | 2 = 2): Content {
  if (isUsable(content)) return content;
  throw new Ended(`${unusable}：\n${reportOf(content.diagnostics)}`, exitCode);
}

/**
 * The site of the content folder `folder`, for which notices are written: everything but the notices, and its files.
 */
export async function siteWithoutNotices(
  folder: string,
): Promise<{ readonly files: ReadonlyMap<string, ContentFile>; readonly content: Content }> {
  if (!existsSync(join(folder, 'site.yaml')))
    throw new Ended(
      `“${folder}”里没有 site.yaml，不是内容文件夹。要从头新建，请运行 npm run new -- --office 文件夹。`,
      2,
    );
  const files = new Map([...listFiles(folder)].filter(([path]) => !path.startsWith('notices/')));
  return { files, content: usableContent(await readContent(folder, { files })) };
}

/** The working calendar of `folder`. Throws `Ended` with what is wrong where it cannot be read. */
export function usableCalendar(folder: string): ParsedCalendar {
  const { value, diagnostics } = readCalendar(folder);
  if (value) return value;
  throw new Ended(`工作日历有错误，请先改正：\n${reportOf(diagnostics)}`, 2);
}

/** The report of `diagnostics`, without the end of its last line. */
function reportOf(diagnostics: readonly Diagnostic[]): string {
  return renderReport(diagnostics, 'text').trimEnd();
}
