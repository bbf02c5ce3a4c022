import { statesCriteria } from '#domain/rules/missing-parts.ts';
import type { Respondent } from '../asking/respondent.ts';
import { Ended } from '../ended.ts';
import { anyText, names, number, type Reply, yesNo } from '../asking/reply.ts';
import type { CategoryAnswers, NomineeAnswers } from './answers.ts';
import { isAppointment } from './notice-body.ts';

/** A category before its nominees and criteria are known. */
type Quota = Pick<CategoryAnswers, 'name' | 'count' | 'measureWord'>;

/** The value of `--名单` for every category. */
const everyCategory = '全部';

const blank: Quota = { name: '', count: undefined, measureWord: '名' };
const mostNominees = 100_000;
/** More than can be told of one by one. */
const manyNominees = 10;

/** What a kind of notice says of whom it puts forward. */
interface Custom {
  /** What the first category is usually called; '' for no custom. */
  readonly category: string;
  /** Heads of the list's columns that are asked for of each nominee, in place of deeds. */
  readonly columns: readonly string[] | undefined;
  readonly hasCriteria: boolean;
}

/** Appointments name the present post and the one to come (《党政领导干部选拔任用工作条例》 on 任职前公示). */
function customOf(kind: string): Custom {
  const appoints = isAppointment(kind);
  return {
    category: appoints ? '拟任职人选' : '',
    columns: appoints ? ['现任职务', '拟任职务'] : undefined,
    hasCriteria: statesCriteria(kind),
  };
}

/**
 * What a notice of `kind` puts forward, of each category: how many, who, by which criteria. One category at least,
 * perhaps blank.
 */
export async function askCategories(respondent: Respondent, kind: string): Promise<CategoryAnswers[]> {
  const custom = customOf(kind);
  const quotas = await askQuotas(respondent, custom);
  const names = quotas.map(({ name }) => name);
  for (const flag of ['对象', '条件', '名单'])
    for (const text of respondent.flag(flag) ?? [])
      if (
        text !== everyCategory &&
        !names.some((name) => restAfter(name, text) !== undefined || name === text)
      )
        throw new Ended(
          `--${flag}：“${text}”没有以一个类别开头。类别有：${names.join('、') || '（还没有）'}。`,
          2,
        );
  const categories: CategoryAnswers[] = [];
  for (const quota of quotas) categories.push(await askCategory(quota, custom, respondent));
  return categories;
}

async function askQuotas(respondent: Respondent, custom: Custom): Promise<Quota[]> {
  const flags = respondent.flag('类别');
  if (flags) return flags.map(quotaOfFlag).map(onlyOnce);
  if (respondent.isSilent) return [blank];
  const quotas: Quota[] = [];
  for (;;) {
    const name = await respondent.ask({
      name: quotas.length === 0 ? '类别' : `第${quotas.length + 1}个类别`,
      hint: quotas.length === 0 ? '公示的第一类对象叫什么' : '没有了就直接回车',
      example: (quotas.length === 0 && custom.category) || '先进集体',
      usual: quotas.length === 0 ? custom.category : '',
      read: (reply): Reply<string> =>
        quotas.some((quota) => quota.name === reply.trim())
          ? { refusal: `“${reply.trim()}”已经有了。` }
          : anyText(reply),
    });
    if (name === '') return quotas.length > 0 ? quotas : [blank];
    const count = await respondent.ask({
      name: `${name}的数`,
      hint: '阿拉伯数字',
      example: '2',
      usual: '1',
      read: number(1, mostNominees),
    });
    const measureWord = await respondent.ask({
      name: `${name}的量词`,
      hint: '',
      example: '个、名、家',
      usual: /集体|单位|团队|项目|组织/.test(name) ? '个' : '名',
      read: anyText,
    });
    quotas.push({ name, count, measureWord });
  }
}

/** `先进集体:1:个`; the number and the measure word may be left out. */
function quotaOfFlag(text: string): Quota {
  const [, name = text, digits, measureWord] =
    /^(.+?)(?:\s*[:：]\s*(\d+)(?:\s*[:：]\s*(.+))?)?$/su.exec(text.trim()) ?? [];
  const count = digits === undefined ? undefined : number(1, mostNominees)(digits);
  if (count && 'refusal' in count) throw new Ended(`--类别：${count.refusal}`, 2);
  return {
    name: name.trim(),
    count: count?.value,
    measureWord: measureWord?.trim() || (/集体|单位|团队|项目|组织/.test(name) ? '个' : '名'),
  };
}

function onlyOnce(quota: Quota, index: number, all: readonly Quota[]): Quota {
  if (all.findIndex(({ name }) => name === quota.name) === index) return quota;
  throw new Ended(`--类别：“${quota.name}”写了两次。`, 2);
}

async function askCategory(
  quota: Quota,
  { columns, hasCriteria }: Custom,
  respondent: Respondent,
): Promise<CategoryAnswers> {
  const isTable = columns !== undefined || (await askTable(quota, respondent));
  return {
    ...quota,
    isTable,
    columns,
    nominees: await askNominees(quota, { isTable, columns }, respondent),
    clauses: hasCriteria ? await askClauses(quota, respondent) : [],
  };
}

async function askTable({ name, count = 1 }: Quota, respondent: Respondent): Promise<boolean> {
  const flags = respondent.flag('名单');
  if (flags?.some((text) => text === everyCategory || text === name)) return true;
  if (flags || respondent.isSilent || name === '') return count > manyNominees;
  return respondent.ask({
    name: `${name}用一个名单表格写吗`,
    hint: '人数多、不写事迹的用表格；要写主要事迹的，一个对象一个文件',
    example: '是，或 否',
    usual: count > manyNominees ? '是' : '否',
    read: yesNo,
  });
}

async function askNominees(
  { name, count, measureWord }: Quota,
  { isTable, columns }: Pick<CategoryAnswers, 'isTable' | 'columns'>,
  respondent: Respondent,
): Promise<NomineeAnswers[]> {
  const flags = ofCategory(name, respondent.flag('对象'));
  if (flags.length > 0) {
    if (flags.length !== count)
      throw new Ended(`--对象：${name}的名额是 ${count ?? '空的'}，写了${flags.length}个对象，要一样多。`, 2);
    return flags.map(nomineeOfFlag);
  }
  if (respondent.isSilent || name === '' || count === undefined) return [];
  const people = await respondent.ask({
    name: `${name}的对象`,
    hint: `一共${count}${measureWord}，姓名或名称用顿号隔开；以后再写就直接回车`,
    example: count === 1 ? '甲一' : '甲一、甲二',
    usual: '',
    read: (reply): Reply<string[]> => {
      const reading = names(reply);
      if ('refusal' in reading || reading.value.length === 0 || reading.value.length === count)
        return reading;
      return {
        refusal: `名额是${count}${measureWord}，您写了${reading.value.length}个。请写齐，或者直接回车，以后再写。`,
      };
    },
  });
  const nominees: NomineeAnswers[] = [];
  for (const nominee of people)
    nominees.push({
      name: nominee,
      deeds: isTable ? '' : await askOf(nominee, '主要事迹', '现任……，先后……', respondent),
      cells: columns && (await askCells(nominee, columns, respondent)),
    });
  return nominees;
}

async function askCells(
  nominee: string,
  columns: readonly string[],
  respondent: Respondent,
): Promise<string[]> {
  const cells: string[] = [];
  for (const column of columns) cells.push(await askOf(nominee, column, '示例厅规划处处长', respondent));
  return cells;
}

function askOf(nominee: string, what: string, example: string, respondent: Respondent): Promise<string> {
  const hint = '以后再写就直接回车';
  return respondent.ask({ name: `${nominee}的${what}`, hint, example, usual: '', read: anyText });
}

/** `甲一`, or `甲一:主要事迹` */
function nomineeOfFlag(text: string): NomineeAnswers {
  const [, name = text, deeds = ''] = /^([^:：]+)[:：](.*)$/su.exec(text) ?? [];
  return { name: name.trim(), deeds: deeds.trim() };
}

async function askClauses({ name }: Quota, respondent: Respondent): Promise<string[]> {
  const flags = ofCategory(name, respondent.flag('条件'));
  if (flags.length > 0 || respondent.isSilent || name === '') return flags;
  const clauses: string[] = [];
  for (;;) {
    const clause = await respondent.ask({
      name: `${name}的第${clauses.length + 1}条条件`,
      hint: clauses.length === 0 ? '不写序号；以后再写就直接回车' : '没有了就直接回车',
      example: '爱岗敬业，群众公认。',
      usual: '',
      read: anyText,
    });
    if (clause === '') return clauses;
    clauses.push(clause.replace(/^\d+[.、．]\s*/, ''));
  }
}

/** What `texts` say of the category `name`: `先进集体:甲一` is 甲一 of 先进集体. */
function ofCategory(name: string, texts: readonly string[] = []): string[] {
  if (name === '') return [];
  return texts.flatMap((text) => restAfter(name, text) ?? []).filter((rest) => rest !== '');
}

function restAfter(name: string, text: string): string | undefined {
  return name !== '' && text.startsWith(name) && /^\s*[:：]/.test(text.slice(name.length))
    ? text
        .slice(name.length)
        .replace(/^\s*[:：]/, '')
        .trim()
    : undefined;
}
