import { pinyin } from 'pinyin-pro';
import { chineseOrdinal } from '#domain/chinese-ordinal.ts';
import type { CivilDate } from '#domain/civil-date.ts';
import type { WindowRule } from '#domain/publicity-window.ts';
import { timeOfMinute } from '#domain/instant.ts';
import { contactLines, channelWords, type Objection, objectionTo } from './channels.ts';
import { clauses, introductions } from './clauses.ts';
import { briefDeeds, deeds } from './deeds.ts';
import { type Field, fields } from './fields.ts';
import { matterFile, type Setting, yaml } from './front-matter.ts';
import { cell, headsOf, type ListPlan, type Nominee, nomineesFor } from './nominees.ts';
import { onePagePdf } from './pdf.ts';
import { chance, cycled, fill, integer, pick, type Random, seeded } from './random.ts';
import { addressIn, province, type Region, regionOf } from './regions.ts';
import { type Almanac, type Schedule, scheduleOf } from './schedule.ts';
import { type ListShape, type Shape, shapeOf } from './shapes.ts';
import { type Category, type Subject, subjectGroups } from './subjects.ts';

/** What an archive is made for: how many notices, the day it stands around, and the working calendar. */
export interface ArchivePlan {
  readonly count: number;
  readonly around: CivilDate;
  readonly almanac: Almanac;
}

/** Path in a content folder → text. */
export type Files = ReadonlyMap<string, string>;

/**
 * A content folder of made-up notices: `site.yaml` of an office that exists nowhere, and `count` notices, all
 * of them sound. The first notices of a longer archive are those of a shorter one.
 */
export function sampleArchive({ count, around, almanac }: ArchivePlan): Files {
  const files = new Map([['site.yaml', sampleSite]]);
  for (let index = 0; index < count; index += 1)
    for (const [path, text] of sampleNotice(index, around, almanac)) files.set(path, text);
  return files;
}

/** The files of the notice `index` of an archive for `around`. */
export function sampleNotice(index: number, around: CivilDate, almanac: Almanac): Files {
  const draft = draftOf(index, around, almanac);
  const folder = `notices/${draft.schedule.publishedOn.slice(0, 4)}/${draft.slug}`;
  return new Map(
    [
      ['notice.md', noticeFile(draft)] as const,
      ...criteriaFiles(draft),
      ...draft.lists.flatMap((list) => listFiles(draft, list)),
      ...draft.attachments.flatMap(({ 文件: file }) =>
        file === undefined ? [] : [[file, onePagePdf(`Sample ${index + 1}`)] as const],
      ),
    ].map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

/** The office of the samples. It has no codes, and its domain is reserved for examples (RFC 2606). */
export const sampleSite = yaml({
  站点: { 名称: '示例省公示（示例）', 域名: 'gongshi.shili.example', 网站标识码: '', ICP备案号: '', 公网安备号: '', 党政机关标识: '' },
  主办单位: '示例省人力资源和社会保障厅',
  联系: { 电话: '0000-5550100', 地址: '示例省示例市示例区示例路1号', 邮编: '000100' },
  办公时间: '工作日 8:30—12:00，14:30—18:00',
  公示: { 截止时刻: '24:00', 信函在途天数: '3' },
});

/** Everything about a notice, before it is written. */
interface Draft {
  readonly index: number;
  readonly random: Random;
  readonly slug: string;
  readonly shape: Shape;
  readonly subject: Subject;
  readonly field: Field;
  readonly region: Region;
  readonly schedule: Schedule;
  readonly year: number;
  readonly issuers: readonly string[];
  /** The department that receives objections, and the part of the issuer that reviewed the notice. */
  readonly receiver: string;
  readonly division: string;
  readonly signers: readonly string[];
  /** 拟表彰对象 */
  readonly aim: string;
  /** 示例省教育系统 */
  readonly scope: string;
  readonly categories: readonly Category[];
  readonly lists: readonly List[];
  readonly objection: Objection;
  readonly basis: readonly BasisPaper[];
  readonly attachments: readonly Attachment[];
  readonly nomineesHeading: string;
}

interface List {
  readonly plan: ListPlan;
  readonly shape: ListShape;
  readonly order: number;
  readonly title: string;
  readonly nominees: readonly Nominee[];
}

interface BasisPaper {
  readonly 标题: string;
  readonly 文号: string;
  readonly 机关: readonly string[];
}

interface Attachment {
  readonly 标题: string;
  readonly 内容?: '本页';
  readonly 文件?: string;
}

function draftOf(index: number, around: CivilDate, almanac: Almanac): Draft {
  const random = seeded(index);
  const schedule = scheduleOf(seeded(~index), index, around, almanac);
  const year = +schedule.signedOn.slice(0, 4);
  const shape = shapeOf(index);
  const isJoint = isJointlyWithResources(index);
  const subject = cycled<Subject>(subjectGroups[shape.group], Math.floor(index / 31) + index);
  const field: Field = fields[subject.field];
  const region = isJoint || shape.group === 'provinces' ? province : regionOf(random);
  const issuers = issuersOf(random, subject, region, isJoint);
  const categories = categoriesOf(subject, shape);
  const aim = pick(random, subject.aims) + subject.object;
  const scope = scopeOf(random, subject, region, categories);
  const division = divisionOf(random, region);
  const lists = listsOf(random, index, { subject, shape, region, issuers, scope: scope.bare, aim });
  const objection = objectionTo(random, index, region, `${field.address}.shili.example`);
  const nomineesHeading = `${aim}名单${lists.some(({ shape }) => shape.columns === undefined) && !shape.isSentence ? '及主要情况' : ''}`;
  const isHonour = subject.kind === '评选表彰' && issuers.length > 1;
  const leadingGroup = `${region.short}评选表彰工作领导小组办公室`;
  return {
    index,
    random,
    slug: `${subject.slug}-${String(index + 1).padStart(4, '0')}`,
    shape,
    subject,
    field,
    region,
    schedule,
    year,
    issuers,
    receiver: isHonour
      ? `${leadingGroup}（${issuers.map((issuer) => issuer + divisionOf(random, region)).join('、')}）`
      : `${issuers[0]}${division}`,
    division,
    signers: isHonour && chance(random, 0.6) ? [leadingGroup] : issuers,
    aim,
    scope: scope.whole,
    categories,
    lists,
    objection,
    basis: basisOf(random, index, region, subject, year),
    attachments: attachmentsOf(index, scope.bare, subject, nomineesHeading),
    nomineesHeading,
  };
}

/** Every fourth notice is issued by the province's 人力资源和社会保障厅 with another office, like the real one. */
function isJointlyWithResources(index: number): boolean {
  return index % 4 === 3;
}

function issuersOf(random: Random, subject: Subject, region: Region, isJoint: boolean): string[] {
  const own = officeOf(region, subject.office ?? fields[subject.field].office);
  const resources = officeOf(region, fields.affairs.office);
  const union = officeOf(region, fields.union.office);
  const partner = [resources, union].find((office) => office !== own) ?? union;
  if (isJoint) return own === resources ? [resources, union] : [resources, own];
  return subject.office === undefined && chance(random, 0.25) ? [own, partner] : [own];
}

function officeOf({ level, short }: Region, office: string): string {
  const name = office.replace('%', level === 'province' ? '厅' : '局');
  return name === '委组织部' ? `中共${short}${name}` : short + name;
}

function divisionOf(random: Random, { level }: Region): string {
  const names = ['表彰奖励', '人事', '政策法规', '综合', '监督'];
  return `${pick(random, names)}${level === 'province' ? '处' : level === 'city' ? '科' : '股'}`;
}

function categoriesOf({ categories }: Subject, { lists }: Shape): Category[] {
  return [...new Set(lists.map(({ category }) => categories[category] ?? categories.at(-1)))].flatMap(
    (category) => category ?? [],
  );
}

/** `whole` as the title names it, with its categories; `bare` without them. */
function scopeOf(
  random: Random,
  { topic }: Subject,
  { name }: Region,
  categories: readonly Category[],
): { whole: string; bare: string } {
  const batch = `第${chineseOrdinal(integer(random, 1, 12))}批`;
  const filled = (names: string): string => fill(random, topic, { region: name, batch, categories: names });
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

function listsOf(random: Random, index: number, { subject, shape, region, issuers, scope, aim }: ListsOf): List[] {
  const used = new Set(issuers);
  return shape.lists.flatMap((list, order): List[] => {
    const category = subject.categories[list.category] ?? subject.categories.at(-1);
    if (!category) return [];
    const plan: ListPlan = {
      subject,
      category,
      region,
      count: integer(random, ...list.count),
      style: list.style ?? category.style ?? 'usual',
      homonyms: list.homonyms ?? 'none',
      hasNearName: order === 0 && index % 29 === 5,
      used,
    };
    const name = category.name.startsWith('拟') || category.name.endsWith('人选') ? category.name : category.name + aim;
    return [
      {
        plan,
        shape: list,
        order: order + 1,
        title: `${scope}${name}${list.isReserve ? '递补名单' : list.columns === undefined ? '' : '名单'}`,
        nominees: nomineesFor(random, plan),
      },
    ];
  });
}

const basisNumbers = [4, 44, 14, 144, 40, 440, 104];

/** None, one or two papers that a notice rests on, of offices above its own. */
function basisOf(random: Random, index: number, region: Region, subject: Subject, year: number): BasisPaper[] {
  const work = fill(random, `{年度|${year}年}${subject.kind}工作`);
  const resources = officeOf(province, fields.affairs.office);
  const union = officeOf(province, fields.union.office);
  const papers = [
    {
      标题: `关于做好${work}的通知`,
      文号: `示人社发〔${year}〕${cycled(basisNumbers, index)}号`,
      机关: subject.field === 'union' || index % 2 === 0 ? [resources, union] : [resources],
    },
    {
      标题: `示例省${subject.kind}工作办法`,
      文号: `示政办发〔${integer(random, year - 6, year - 1)}〕${cycled(basisNumbers, index + 3)}号`,
      机关: ['示例省人民政府办公厅'],
    },
    {
      标题: `关于印发${region.name}${subject.kind}实施细则的通知`,
      文号: `${region.sign}政办函〔${year - 1}〕${integer(random, 1, 99)}号`,
      机关: [`${region.short}人民政府办公室`.replace('省人民政府办公室', '省人民政府办公厅')],
    },
  ];
  return [[0], [1], [0, 1], [2], []][index % 5]?.flatMap((place) => papers[place] ?? []) ?? [];
}

function attachmentsOf(index: number, scope: string, { criteria }: Subject, nominees: string): Attachment[] {
  const onPage: Attachment = { 标题: `${scope}${criteria}、${nominees}`, 内容: '本页' };
  const file: Attachment = { 标题: `${scope}${nominees}（打印版）`, 文件: 'attachments/mingdan.pdf' };
  return [[onPage], [], [onPage, file], [onPage], [file], [onPage], []][index % 7] ?? [];
}

function noticeFile(draft: Draft): string {
  const { index, random, subject, region, schedule, issuers, signers, lists, objection, year } = draft;
  const { window, signedOn, publishedOn } = schedule;
  const publishedAt = `${publishedOn} ${fill(random, '{10-17}:{10-59}')}`;
  const hasNumber = isJointlyWithResources(index) || index % 3 !== 0;
  const settings = {
    标题: titleLines(draft).join('\n'),
    种类: subject.kind,
    发布单位: issuers,
    落款: signers,
    成文日期: signedOn,
    发布时间: index % 4 === 1 ? publishedOn : publishedAt,
    文号: hasNumber ? documentNumber(draft) : undefined,
    依据: draft.basis.length > 0 ? draft.basis.map((paper) => ({ ...paper })) : undefined,
    公示期: windowSettings(window.rule, index % 3 === 0 ? window : undefined),
    名额: lists
      .filter(({ shape }) => !shape.isReserve)
      .map(({ plan: { category }, title, nominees }) => ({
        类别: category.name,
        数: String(nominees.length),
        量词: category.measureWord,
        标题: title,
      })),
    受理: {
      部门: draft.receiver,
      渠道: objection.channels,
      要求: Object.keys(objection.rules).length > 0 ? { ...objection.rules } : undefined,
    },
    附件: draft.attachments.length > 0 ? draft.attachments.map((attachment) => ({ ...attachment })) : undefined,
    条件标题: subject.criteria !== '评选条件' || index % 2 === 0 ? subject.criteria : undefined,
    对象标题: draft.nomineesHeading,
    签发:
      schedule.standing === 'draft'
        ? undefined
        : {
            审核: draft.division,
            签发: fill(random, '{分管负责人|主要负责人|领导小组办公室主任}'),
            时间: signedOn,
          },
  } satisfies Record<string, Setting | undefined>;
  void year;
  void region;
  return matterFile(settings, bodyOf(draft));
}

function windowSettings(
  { unit, length, start, rollsLast, closesAtMinute }: WindowRule,
  printed: { readonly opens: CivilDate; readonly closes: CivilDate } | undefined,
): Record<string, Setting | undefined> {
  const starts = { 'next-workday': '次一工作日', 'next-day': '次日', 'same-day': '当日' } as const;
  const isUsual = start.kind === (unit === 'workday' ? 'next-workday' : 'next-day');
  return {
    [unit === 'workday' ? '工作日' : '自然日']: String(length),
    起算: start.kind === 'given' ? start.on : isUsual && printed === undefined ? undefined : starts[start.kind],
    首日: printed?.opens,
    末日: printed?.closes,
    截止时刻: closesAtMinute === 1440 ? undefined : timeOfMinute(closesAtMinute),
    末日顺延: rollsLast ? '是' : undefined,
  };
}

/** 示人社函〔2023〕44号. No two notices of an archive have the same one; 4 and 44 are both of the same office. */
function documentNumber({ index, region, subject, field, year }: Draft): string {
  const sign = isJointlyWithResources(index) ? '示人社' : region.sign + (subject.sign ?? field.sign);
  return `${sign}函〔${year}〕${index + 1}号`;
}

/** One to three lines, as offices set them. */
function titleLines({ index, issuers, scope, aim, year, categories }: Draft): string[] {
  const isAimNamed = categories.some(({ name }) => name === aim || scope.endsWith(aim));
  const about = `关于${year}年${scope}`;
  const end = `${isAimNamed ? '' : aim}的公示`;
  const names = issuers.join(' ');
  switch (index % 7) {
    case 0:
    case 4:
      return [about + (isAimNamed ? aim : '') + end];
    case 1:
      return issuers.length > 1 ? [names, about + (isAimNamed ? aim : '') + end] : [names + about + (isAimNamed ? aim : '') + end];
    case 2:
    case 5:
      return [names, about + (isAimNamed ? aim : '') + end];
    default:
      return [names, about, (isAimNamed ? aim : '') + end];
  }
}

function bodyOf(draft: Draft): string {
  const { index, objection } = draft;
  const parts = {
    decision: decision(draft),
    time: timeSentence(draft),
    objection: objectionSentence(draft),
    rules: [...objection.sentences, ...(index % 2 === 0 ? ['反映情况要实事求是、客观公正。'] : [])].join(''),
    outcome: `公示无异议，或者异议经核实不影响结果的，${draft.subject.outcome}。`,
  };
  const contacts = contactLines(objection.channels);
  const text =
    index % 5 === 2
      ? [
          parts.decision,
          '## 一、公示时间',
          parts.time,
          '## 二、反映方式',
          parts.objection + parts.rules,
          contacts.join('\n'),
          '## 三、结果处理',
          parts.outcome,
        ]
      : index % 5 === 4
        ? [`${parts.decision}${parts.time}${parts.objection}`, parts.rules, parts.outcome, contacts.join('\n')]
        : [parts.decision, parts.time + parts.objection + parts.rules + parts.outcome, ...contacts];
  return text.filter((paragraph) => paragraph !== '').join('\n\n');
}

function decision({ random, subject, basis, aim, lists, shape, attachments, index }: Draft): string {
  const proposed = lists.filter(({ shape }) => !shape.isReserve);
  const who = shape.isSentence
    ? proposed
        .map(({ nominees, plan: { category } }) => `${nominees.map(namedIn).join('、')}{{名额.${category.name}}}`)
        .join('和')
    : '{{名额}}';
  const ground = basis.length > 0 ? '根据{{依据}}要求，' : '根据有关规定，';
  const reserve = lists.some(({ shape }) => shape.isReserve) ? '另按规定确定递补名单，与正式名单一并公示。' : '';
  const attached = attachments.length > 0 && index % 2 === 0 ? '（详见附件）' : '';
  const sentence = fill(random, pick(random, subject.decisions).replace('{who}', '<who>'), { aim });
  return `${ground}${sentence.replace('<who>', who)}现予公示${attached}。${reserve}`;
}

function namedIn({ name, nature, unit }: Nominee): string {
  return nature === '个人' ? `${unit ?? ''}${name}` : name;
}

function timeSentence({ index, schedule: { window } }: Draft): string {
  const { rule } = window;
  const isInWords = index % 3 === 1 && !rule.rollsLast;
  const length = lengthInWords(index, rule);
  const until = rule.closesAtMinute === 1440 ? '' : `受理截止时间为{{公示期.末日}}${timeOfMinute(rule.closesAtMinute)}。`;
  return isInWords
    ? `公示期为${length}，自{{公示期.首日}}起至{{公示期.末日}}止。${until}`
    : `公示时间为{{公示期}}。${until}`;
}

function lengthInWords(index: number, { unit, length }: WindowRule): string {
  if (unit === 'workday') return `${index % 2 === 0 && length > 2 ? chineseOrdinal(length) : length}个工作日`;
  return `${length}${cycled(['天', '日', '个自然日'], index)}`;
}

function objectionSentence({ random, aim, objection }: Draft): string {
  return fill(
    random,
    pick(random, [
      '公示期间，如对{aim}有异议，可以通过{channels}等方式向我们反映。',
      '公示期间，广大干部群众可以通过{channels}等形式反映{aim}的有关问题。',
      '任何单位和个人对{aim}有异议的，请在公示期内通过{channels}反映。',
    ]),
    { aim, channels: channelWords(objection.channels) },
  );
}

function criteriaFiles(draft: Draft): (readonly [string, string])[] {
  const { random, index, subject, categories, scope, aim } = draft;
  const only = categories.length === 1 ? categories[0] : undefined;
  const parts: { categories: readonly Category[]; title: string }[] = only
    ? index % 4 === 2
      ? ['基本条件', subject.criteria].map((title) => ({ categories, title: `${only.name}${title}` }))
      : [{ categories, title: `${only.name}${subject.criteria}` }]
    : index % 5 === 1
      ? [{ categories, title: `${categories.map(({ name }) => name).join('、')}${subject.criteria}` }]
      : categories.map((category) => ({ categories: [category], title: `${category.name}${subject.criteria}` }));
  void scope;
  void aim;
  return parts.map(({ categories, title }, order) => {
    const settings = {
      类别: categories.map(({ name }) => name),
      标题: title,
      序号: String(order + 1),
      编号: index % 11 === 7 ? `（${chineseOrdinal(order + 1)}）` : undefined,
    };
    const requirements = categories[order]?.requirements ?? categories[0]?.requirements ?? 'person';
    const list = clauses(random, requirements, integer(random, 3, 6));
    const body = chance(random, 0.3) ? `${pick(random, introductions)}\n\n${list}` : list;
    return [`criteria/${order + 1}.md`, matterFile(settings, body)] as const;
  });
}

function listFiles(draft: Draft, list: List): (readonly [string, string])[] {
  return list.shape.columns === undefined ? sectionFiles(draft, list) : [tableFile(draft, list, list.shape.columns)];
}

function sectionFiles({ random, field, year, shape }: Draft, { nominees, plan, order }: List): (readonly [string, string])[] {
  const slugs = new Set<string>();
  return nominees.map((nominee, place) => {
    const slug = uniqueSlug(slugOf(nominee, `${order}-${place + 1}`), slugs);
    const settings = {
      序号: String(place + 1),
      名称: nominee.name,
      类别: plan.category.name,
      性质: nominee.nature,
      单位: nominee.nature === '集体' ? undefined : nominee.unit,
      职务: nominee.post,
      区分: nominee.distinction,
    };
    const body = shape.isSentence ? briefDeeds(random, nominee) : deeds(random, nominee, field, year);
    return [`nominees/${slug}.md`, matterFile(settings, body)] as const;
  });
}

/** 周毛措 → `zhou-maocuo`; `number` where a name is too long to be read as an address. */
function slugOf({ name, person }: Nominee, number: string): string {
  if (!person) return `duixiang-${number}`;
  if (/^[A-Za-z -]+$/.test(name)) return name.toLowerCase().replaceAll(' ', '-');
  const syllables = pinyin(name.replace(/[·（）]/g, ''), { toneType: 'none', type: 'array', mode: 'surname', v: true });
  const [first = '', ...rest] = syllables;
  return rest.length > 3 ? syllables.join('') : `${first}-${rest.join('')}`;
}

function uniqueSlug(slug: string, taken: Set<string>): string {
  const unique = taken.has(slug) ? uniqueSlug(`${slug}-2`, taken) : slug;
  taken.add(unique);
  return unique;
}

function tableFile(draft: Draft, { plan, shape, order, title, nominees }: List, columns: number): readonly [string, string] {
  const { random, aim, index } = draft;
  const heads = headsOf(plan.category, columns, plan.homonyms === 'distinguished');
  const rows = nominees.map((nominee, place) =>
    heads.map((head) => cell(random, head, nominee, place + 1, plan, aim)),
  );
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const introduction = shape.isReserve
    ? '正式名单中有人选不符合条件的，按下列顺序递补。\n\n'
    : index % 3 === 0
      ? '以下名单按推荐单位的顺序排列，排名不分先后。\n\n'
      : '';
  const settings = {
    类别: plan.category.name,
    标题: title,
    序号: String(order),
    性质: plan.category.nature,
    名单: shape.isReserve ? '递补' : undefined,
  };
  const body = `${introduction}${[heads, heads.map(() => '---'), ...rows].map(row).join('\n')}`;
  return [`nominees/${shape.isReserve ? 'dibu' : 'mingdan'}-${order}.md`, matterFile(settings, body)];
}

void addressIn;
