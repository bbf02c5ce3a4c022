import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calendarHistory } from '#domain/calendar/calendar-history.ts';
import { dayAt } from '#domain/time/instant.ts';
import { readContent } from '#reading/read-content.ts';
import type { Respondent } from '#writing/asking/respondent.ts';
import { withChanges } from '#writing/checked-notice.ts';
import { Ended } from '#writing/ended.ts';
import { askNotice, type NoticeSetting } from '#writing/new/ask-notice.ts';
import { newPlan, nextSteps } from '#writing/new/new-plan.ts';
import { noticeFolder } from '#writing/new/notice-files.ts';
import { applyPlan } from '../apply-plan.ts';
import { type CommandLine, type KnownFlags, writingFlags } from '../command-line.ts';
import type { World } from '../run-writing.ts';
import { siteWithoutNotices } from '../usable-content.ts';
import { newOffice, renewGuides } from './new-office.ts';

/** The flags of `npm run new`. */
export const newFlags: KnownFlags = {
  texts: [
    ...['标题', '网址名', '种类', '发布单位', '落款', '发布日期', '成文日期', '工作日', '自然日', '文号'],
    ...['地区', '依据', '依据文号', '依据机关', '类别', '名单', '对象', '条件', '部门', '电话'],
    ...['电子邮件', '地址', '邮编', '名称', '主办单位', '域名', 'office'],
  ],
  alone: [...writingFlags, 'guides'],
  usual: { 名单: '全部' },
};

/** Asks for what begins a notice and writes its folder, or with `--office` begins the content folder of an office. */
export async function newNotice(line: CommandLine, respondent: Respondent, world: World): Promise<void> {
  const [office] = line.flag('office') ?? [];
  if (line.has('guides')) {
    if (office === undefined)
      throw new Ended('--guides 要和 --office 一起写，例如 --office office --guides。', 2);
    return renewGuides(office, world, (text) => respondent.say(text));
  }
  if (office !== undefined) return newOffice(office, respondent, world);

  const { folder: shownAs, now, report } = world;
  const { files, content } = await siteWithoutNotices(shownAs);
  const { organiser, shortestWindow } = content.office;
  if (!respondent.isSilent)
    respondent.say(
      '新建一件公示。一次问一项；直接回车用默认的；写“上一步”，回到前一项；按 Ctrl+C 随时退出，什么都不会写。',
    );
  const setting: NoticeSetting = {
    today: dayAt(now),
    organiser,
    shortest(kind) {
      const { workdays = 5, ofKinds } = shortestWindow;
      return ofKinds.find((least) => least.kind === kind) ?? { unit: 'workday', length: workdays };
    },
    isTaken: (year, slug) => existsSync(join(shownAs, 'notices', year, slug)),
  };
  const answers = await respondent.inTurn(() => askNotice(respondent, setting));
  const history = calendarHistory(content.calendarYears, content.localDays);
  const plan = newPlan(answers, shownAs, content.office, history);
  applyPlan(plan, respondent, world);
  const { diagnostics } = await readContent(shownAs, {
    files: withChanges(files, shownAs, plan.changes),
    today: dayAt(now),
  });
  report(diagnostics.filter(({ file }) => file.startsWith(`${shownAs}/${noticeFolder(answers)}/`)));
  respondent.say(nextSteps(answers, shownAs));
}
