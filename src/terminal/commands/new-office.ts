import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { calendarHistory } from '#domain/calendar/calendar-history.ts';
import { parseCivilDate } from '#domain/time/civil-date.ts';
import { dayAt } from '#domain/time/instant.ts';
import { listFiles } from '#reading/files/content-files.ts';
import { guideFiles } from '#reading/notice-folders.ts';
import { readCalendar } from '#reading/read-content.ts';
import type { Respondent } from '#writing/asking/respondent.ts';
import { writeChanges } from '#writing/disk/write-changes.ts';
import { Ended } from '#writing/ended.ts';
import { areSame, bytesOf } from '#writing/file-text.ts';
import { askOffice } from '#writing/new/ask-office.ts';
import { guideFor, isShared, officeFiles } from '#writing/new/office-files.ts';
import { exampleDay } from '#writing/new/window.ts';
import type { World } from '../run-writing.ts';

/** The content folder that comes with the program: its calendar and pages are every office's. */
const ours = resolve(import.meta.dirname, '../../../content');

/** Asks for what begins a site, and writes the content folder `folder` of an office. */
export async function newOffice(
  folder: string,
  respondent: Respondent,
  { now, disk }: Pick<World, 'now' | 'disk'>,
): Promise<void> {
  if (folder.trim() === '' || isOccupied(folder))
    throw new Ended(`“${folder}”里已经有东西了，没有改动它。请另指定一个空的或者还没有的文件夹。`, 1);
  const files = [...listFiles(ours)];
  const { value: calendar } = readCalendar(ours);
  if (!calendar) throw new Ended('本项目的工作日历有错误，请先运行 npm run check，改正后再来。', 2);
  if (!respondent.isSilent)
    respondent.say(
      '新建一个单位的内容文件夹。一次问一项；直接回车用默认的；写“上一步”，回到前一项；按 Ctrl+C 随时退出，什么都不会写。',
    );
  const answers = await respondent.inTurn(() => askOffice(respondent));

  const history = calendarHistory(calendar.years, []);
  const days = calendar.years.flatMap(({ year }) => parseCivilDate(`${year}-06-01`) ?? []);
  const own = [...officeFiles(answers, exampleDay(dayAt(now), days, history))];
  const changes = [
    ...own.map(([path, text]) => ({ path, before: undefined, bytes: bytesOf(text) })),
    ...files
      .filter(([path]) => isShared(path))
      .map(([path, { bytes }]) => ({
        path,
        before: undefined,
        bytes: guideFiles.includes(path) ? guideFor(bytes, folder) : bytes,
      })),
  ];
  writeChanges(folder, changes, disk);
  respondent.say(nextSteps(folder));
}

/** Writes the guides of this version into the content folder `folder` of an office, in the place of older ones. */
export function renewGuides(
  folder: string,
  { disk }: Pick<World, 'disk'>,
  say: (line: string) => void,
): void {
  if (!existsSync(join(folder, 'site.yaml')))
    throw new Ended(`“${folder}”不是一个单位的内容文件夹（没有 site.yaml），没有改动。`, 1);
  const files = listFiles(ours);
  const changes = guideFiles.flatMap((path) => {
    const guide = files.get(path)?.bytes;
    const file = join(folder, path);
    const before = existsSync(file) ? readFileSync(file) : undefined;
    const bytes = guide && guideFor(guide, folder);
    return !bytes || (before && areSame(before, bytes)) ? [] : [{ path, before, bytes }];
  });
  writeChanges(folder, changes, disk);
  const names = changes.map(({ path }) => path).join('、');
  say(
    names === ''
      ? '说明都是这一版的，没有改动。'
      : `已换成这一版的说明：${names}。请提交；印过的，请重新印。`,
  );
}

function nextSteps(folder: string): string {
  return `
已在“${folder}”写好：
  site.yaml      站点设置，每一项都有说明；编号留空，由有关部门核发后填上
  calendar/      历年的放假安排
  pages/         网站自己的页面，例如“关于本站”，请照本单位的情况改写
  README.md      一页五步，请打印；手册.md、附录.md 是详细的说明
  notices/       一件示例公示（草稿），看过请删去

下一步：
  1. 打开 ${folder}/site.yaml，写着“待填”的，在它的下一行填好。
  2. 说明用哪个文件夹：export CONTENT_DIR=${folder}（Windows PowerShell：$env:CONTENT_DIR = '${folder}'）
  3. 检查：npm run check；看网站：npm start；新建公示：npm run new`;
}

/** Whether something would be overwritten at `folder`: it is there, and is not an empty folder. */
function isOccupied(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && !(stats.isDirectory() && readdirSync(folder).length === 0);
}
