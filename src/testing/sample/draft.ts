import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { type Objection, objectionTo } from './world/channels.ts';
import { type Field, fields } from './world/fields.ts';
import { type ListPlan, type Nominee, nomineesFor } from './nominees.ts';
import { nameTaker } from './world/people.ts';
import { chance, cycled, fill, integer, pick, type Random, seeded } from './random.ts';
import { province, type Region, regionOf } from './world/regions.ts';
import { type Almanac, type Schedule, scheduleOf } from './schedule.ts';
import { type ListShape, type Shape, shapeOf } from './shapes.ts';
import { type Category, type Subject, subjectGroups } from './world/subjects.ts';

/** Everything about a notice, before it is written. */
export interface Draft {
  readonly index: number;
  readonly random: Random;
  readonly slug: string;
  readonly shape: Shape;
  readonly subject: Subject;
  readonly field: Field;
  readonly region: Region;
  readonly schedule: Schedule;
  /** The year in which it was signed, which its title names. */
  readonly year: number;
  readonly issuers: readonly string[];
  readonly signers: readonly string[];
  /** The part of the issuer that reviewed the notice. */
  readonly division: string;
  readonly receiver: string;
  /** 示例省教育系统先进集体、优秀教师 */
  readonly scope: string;
  /** 拟表彰对象 */
  readonly aim: string;
  readonly categories: readonly Category[];
  readonly lists: readonly List[];
  readonly objection: Objection;
  readonly basis: readonly BasisPaper[];
  readonly attachments: readonly Attachment[];
  readonly nomineesHeading: string;
}

/** A list of the notice's nominees. */
export interface List {
  readonly plan: ListPlan;
  readonly shape: ListShape;
  /** Its place among the notice's lists, from 1. */
  readonly order: number;
  readonly title: string;
  readonly nominees: readonly Nominee[];
}

export interface BasisPaper {
  readonly [key: string]: string | readonly string[];
  readonly 标题: string;
  readonly 文号: string;
  readonly 机关: readonly string[];
}

export interface Attachment {
  readonly [key: string]: string | undefined;
  readonly 标题: string;
  readonly 内容?: '本页';
  readonly 文件?: string;
}

/** The notice `index` of an archive for `around`. Its words depend on `index` alone, its dates on `around` too. */
export function draftOf(index: number, around: CivilDate, almanac: Almanac): Draft {
  const random = seeded(index);
  const schedule = scheduleOf(seeded(~index), index, around, almanac);
  const year = +schedule.signedOn.slice(0, 4);
  const shape = shapeOf(index);
  const subject = cycled<Subject>(subjectGroups[shape.group], index + Math.floor(index / 31));
  const region = isJointlyIssued(index) || shape.group === 'provinces' ? province : regionOf(random);
  const issuers = issuersOf(random, index, subject, region);
  const division = divisionOf(random, region);
  const leadingGroup =
    subject.kind === '评选表彰' && issuers.length > 1
      ? `${region.short}评选表彰工作领导小组办公室`
      : undefined;
  const aim = pick(random, subject.aims) + subject.object;
  const categories = categoriesOf(subject, shape);
  const scope = scopeOf(random, index, subject, region, categories);
  const lists = listsOf(random, index, { subject, shape, region, issuers, scope: scope.bare, aim });
  const nomineesHeading = aim + nomineesHeadingOf(subject, shape);
  return {
    index,
    random,
    slug: `${subject.slug}-${String(index + 1).padStart(4, '0')}`,
    shape,
    subject,
    field: fields[subject.field],
    region,
    schedule,
    year,
    issuers,
    signers: leadingGroup !== undefined && chance(random, 0.6) ? [leadingGroup] : issuers,
    division,
    receiver:
      leadingGroup === undefined
        ? `${issuers[0]}${division}`
        : `${leadingGroup}（${issuers.map((issuer) => issuer + divisionOf(random, region)).join('、')}）`,
    scope: scope.whole,
    aim,
    categories,
    lists,
    objection: objectionTo(random, index, region, `${fields[subject.field].address}.shili.example`),
    basis: basisOf(random, index, region, subject, year),
    attachments: attachmentsOf(index, scope.whole, subject, nomineesHeading),
    nomineesHeading,
  };
}

/** Every fourth notice is issued by the province's 人力资源和社会保障厅 with another office, as the real one was. */
export function isJointlyIssued(index: number): boolean {
  return index % 4 === 3;
}

function issuersOf(random: Random, index: number, subject: Subject, region: Region): string[] {
  const own = officeOf(region, subject.office ?? fields[subject.field].office);
  const resources = officeOf(region, fields.affairs.office);
  const union = officeOf(region, fields.union.office);
  if (isJointlyIssued(index)) return [resources, own === resources ? union : own];
  const hasPartner = subject.office === undefined && chance(random, 0.25);
  return hasPartner ? [own, own === resources ? union : resources] : [own];
}

function officeOf({ level, short }: Region, office: string): string {
  const name = office.replace('%', level === 'province' ? '厅' : '局');
  return name.startsWith('委') ? `中共${short}${name}` : short + name;
}

function divisionOf(random: Random, { level }: Region): string {
  const name = pick(random, ['表彰奖励', '人事', '政策法规', '综合', '监督']);
  return name + { province: '处', city: '科', county: '股' }[level];
}

function categoriesOf({ categories }: Subject, { lists }: Shape): Category[] {
  return [...new Set(lists.flatMap(({ category }) => categories[category] ?? categories.at(-1) ?? []))];
}

/** What the title names: `whole` with the categories, `bare` without them. */
function scopeOf(
  random: Random,
  index: number,
  { topic }: Subject,
  region: Region,
  categories: readonly Category[],
): { readonly whole: string; readonly bare: string } {
  const batch = `第${chineseOrdinal(1 + (Math.floor(index / 16) % 99))}批`;
  const filled = (names: string): string =>
    fill(random, topic, { region: region.name, batch, categories: names });
  return { whole: filled(categories.map(({ name }) => name).join('、')), bare: filled('') };
}

interface ListsOf {
  readonly subject: Subject;
  readonly shape: Shape;
  readonly region: Region;
  readonly issuers: readonly string[];
  readonly scope: string;
  readonly aim: string;
}

function listsOf(
  random: Random,
  index: number,
  { subject, shape, region, issuers, scope, aim }: ListsOf,
): List[] {
  const take = nameTaker(issuers);
  return shape.lists.flatMap((list, place): List[] => {
    const category = subject.categories[list.category] ?? subject.categories.at(-1);
    if (!category) return [];
    const plan: ListPlan = {
      subject,
      category,
      region,
      count: integer(random, ...list.count),
      style: list.style ?? category.style ?? 'usual',
      homonyms: list.homonyms ?? 'none',
      hasNearName: place === 0 && index % 29 === 5,
      take,
    };
    const named = subject.topic.includes('{categories}') ? category.name + aim : aim;
    const ending = list.isReserve ? '递补名单' : list.columns === undefined ? '' : '名单';
    const title = scope + named + ending;
    return [{ plan, shape: list, order: place + 1, title, nominees: nomineesFor(random, plan) }];
  });
}

function nomineesHeadingOf({ kind }: Subject, { lists, isSentence }: Shape): string {
  const hasDeeds = !isSentence && lists.some(({ columns }) => columns === undefined);
  return hasDeeds ? `名单及${kind === '评选表彰' ? '主要事迹' : '基本情况'}` : '名单';
}

const basisNumbers = [4, 44, 14, 144, 40, 440, 104];

/** None, one or two papers that the notice rests on, of offices above its own. */
function basisOf(
  random: Random,
  index: number,
  region: Region,
  { kind }: Subject,
  year: number,
): BasisPaper[] {
  const papers: readonly BasisPaper[] = [
    {
      标题: `关于做好${year}年度${kind}工作的通知`,
      文号: `示人社发〔${year}〕${cycled(basisNumbers, index)}号`,
      机关: [fields.affairs.office, fields.union.office]
        .slice(0, 1 + (index % 2))
        .map((office) => officeOf(province, office)),
    },
    {
      标题: `示例省${kind}工作办法`,
      文号: `示政办发〔${integer(random, year - 6, year - 1)}〕${cycled(basisNumbers, index + 3)}号`,
      机关: ['示例省人民政府办公厅'],
    },
    {
      标题: `关于印发${region.name}${kind}实施细则的通知`,
      文号: `${region.sign}政办函〔${year - 1}〕${integer(random, 1, 99)}号`,
      机关: [`${region.short}人民政府办公${region.level === 'province' ? '厅' : '室'}`],
    },
  ];
  return cycled([[0], [1], [0, 1], [2], []], index).flatMap((place) => papers[place] ?? []);
}

function attachmentsOf(index: number, scope: string, { criteria }: Subject, nominees: string): Attachment[] {
  const onPage: Attachment = { 标题: `${scope}${criteria}、${nominees}`, 内容: '本页' };
  const file: Attachment = { 标题: `${scope}${nominees}（打印版）`, 文件: 'attachments/mingdan.pdf' };
  return cycled([[onPage], [], [onPage, file], [onPage], [file], [onPage], []], index);
}
