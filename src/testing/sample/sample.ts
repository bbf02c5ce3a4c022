import { at } from '#domain/lists/at.ts';
import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { cycled, integer, type Random, seeded } from '../random.ts';
import { type About, aboutOf, divisionOf, officeOf, scopeOf } from './about.ts';
import { type Objection, objectionTo } from './world/channels.ts';
import type { Settings } from './files/front-matter.ts';
import { type ListSetting, type Nominee, nomineesFor } from './nominees.ts';
import { province } from './world/regions.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import type { Subject } from './world/subjects.ts';

/** Everything about a made-up notice, before it is written. */
export interface Sample extends About {
  readonly random: Random;
  readonly schedule: Schedule;
  /** The year in which it was signed, which its title names. */
  readonly year: number;
  readonly signers: readonly string[];
  /** The part of the issuer that reviewed the notice. */
  readonly division: string;
  readonly receiver: string;
  /** 示例省教育系统第一批先进集体、先进工作者 */
  readonly scope: string;
  readonly lists: readonly SampleList[];
  readonly objection: Objection;
  readonly basis: readonly Settings[];
  readonly attachments: readonly Attachment[];
  readonly nomineesHeading: string;
}

/** A list of the notice's nominees. */
export interface SampleList {
  readonly setting: ListSetting;
  readonly title: string;
  readonly nominees: readonly Nominee[];
}

export interface Attachment extends Settings {
  readonly 标题: string;
  readonly 文件?: string;
}

/** The notice `index` of an archive for `around`. Its words depend on `index` alone, its dates on `around` too. */
export function sampleOf(index: number, around: CivilDate, history: CalendarHistory): Sample {
  const random = seeded(index);
  const schedule = scheduleOf(seeded(~index), index, around, history);
  const year = +schedule.signedOn.slice(0, 4);
  const about = aboutOf(random, index);
  const { shape, subject, field, region, issuers } = about;
  const group = issuers.length > 1 ? `${region.short}${subject.kind}工作领导小组办公室` : undefined;
  const division = divisionOf(random, region);
  const receivers = issuers.map((issuer) => issuer + divisionOf(random, region)).join('、');
  const lists = listsOf(random, about);
  const scope = scopeOf(about, [...new Set(lists.map(({ setting }) => setting.category.name))]);
  const hasDeeds = !shape.isSentence && shape.lists.some(({ columns }) => columns === undefined);
  const nomineesHeading = `${subject.aim}名单${hasDeeds ? '及基本情况' : ''}`;
  return {
    ...about,
    random,
    schedule,
    year,
    signers: group !== undefined && index % 8 === 3 ? [group] : issuers,
    division,
    receiver: group === undefined ? receivers : `${group}（${receivers}）`,
    scope,
    lists,
    objection: objectionTo(random, index, region, `${field.host}.shili.example`),
    basis: basisOf(random, index, subject, year),
    attachments: attachmentsOf(index, scope, subject, nomineesHeading),
    nomineesHeading,
  };
}

function listsOf(random: Random, about: About): SampleList[] {
  const { shape, subject, issuers } = about;
  const taken = new Set(issuers);
  return shape.lists.map((list) => {
    const category = at(subject.categories, list.category);
    const setting = { ...about, category, list, taken };
    const ending = list.isReserve ? '递补名单' : list.columns === undefined ? '' : '名单';
    const title = scopeOf(about, [category.name]) + subject.aim + ending;
    return { setting, title, nominees: nomineesFor(random, setting) };
  });
}

/** None, one or two papers that the notice rests on, of offices of the province. */
function basisOf(random: Random, index: number, { kind }: Subject, year: number): Settings[] {
  const resources = officeOf(province, '人力资源和社会保障%');
  const notice = {
    标题: `关于做好${year}年度${kind}工作的通知`,
    文号: `示人社发〔${year}〕${cycled([4, 44, 14, 144, 40, 440, 104], index)}号`,
    机关: index % 2 === 0 ? [resources] : [resources, officeOf(province, '总工会')],
  };
  const method = {
    标题: `示例省${kind}工作办法`,
    文号: `示政办发〔${integer(random, year - 6, year - 1)}〕${integer(random, 1, 99)}号`,
    机关: ['示例省人民政府办公厅'],
  };
  return cycled([[notice], [method], [notice, method], []], index);
}

function attachmentsOf(index: number, scope: string, { criteria }: Subject, nominees: string): Attachment[] {
  const onPage = { 标题: `${scope}${criteria}、${nominees}`, 内容: '本页' };
  const file = { 标题: `${scope}${nominees}（打印版）`, 文件: 'attachments/mingdan.pdf' };
  return cycled([[onPage], [], [onPage, file], [file], []], index);
}
