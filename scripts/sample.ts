import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CivilDate, parseCivilDate } from '#domain/time/civil-date.ts';
import { dayAt, instantOfMilliseconds } from '#domain/time/instant.ts';
import { isUsable, readContent } from '#reading/read-content.ts';
import { contentFolder, fail } from '#terminal/command.ts';
import { type Files, sampleNotice, sampleSite } from '#testing/sample/archive.ts';
import { almanacOf, earliestAround } from '#testing/sample/schedule.ts';

/**
 * `npm run sample -- N DIR [--around YYYY-MM-DD]`: writes N made-up notices, and the site that they belong to,
 * into DIR. Calendar and pages are those of the content folder.
 */

const usage = '用法：npm run sample -- 数量 文件夹 [--around 2026-11-22]';
const { count, folder, around } = readArguments();
const content = readContent(contentFolder());
if (!isUsable(content)) fail('站点设置或工作日历有错误，请先运行 npm run check，改正后再来。');

const isOwnContent = resolve(folder) === resolve(contentFolder());
if (!isOwnContent) {
  write(folder, new Map([['site.yaml', sampleSite]]));
  for (const part of ['calendar', 'pages'])
    if (existsSync(join(contentFolder(), part)))
      cpSync(join(contentFolder(), part), join(folder, part), { recursive: true });
}
const almanac = almanacOf(content.calendarYears);
for (let index = 0; index < count; index += 1) write(folder, sampleNotice(index, around, almanac));
process.stdout.write(`已在 ${folder} 写好 ${count} 个示例公示（以 ${around} 为准）。\n`);

function readArguments(): { readonly count: number; readonly folder: string; readonly around: CivilDate } {
  const { values, positionals } = parseArguments();
  const [number = '', folder, ...rest] = positionals;
  if (!/^\d{1,6}$/.test(number) || folder === undefined || rest.length > 0) fail(usage);
  const around = values.around === undefined ? today() : parseCivilDate(values.around);
  if (around === undefined) fail(`“${values.around}”不是一个存在的日期。${usage}`);
  if (around < earliestAround) fail(`--around 不能早于 ${earliestAround}：示例要有此前几个月的公示。`);
  return { count: Number(number), folder, around };
}

function parseArguments() {
  try {
    return parseArgs({ options: { around: { type: 'string' } }, allowPositionals: true });
  } catch {
    return fail(usage);
  }
}

/** The day in Shanghai: of SOURCE_DATE_EPOCH, or today. */
function today(): CivilDate {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return dayAt(instantOfMilliseconds(epoch ? Number(epoch) * 1000 : Date.now()));
}

function write(folder: string, files: Files): void {
  for (const inner of new Set([...files.keys()].map((path) => dirname(path))))
    mkdirSync(join(folder, inner), { recursive: true });
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
}
