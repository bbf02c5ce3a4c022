import { matchesIn } from '../../lists/matches-in.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { sentenceStart } from '../words/sentence-start.ts';
import { mostItems } from '../words/prose-read.ts';

export interface Labelled extends Span {
  /** 女教师, before 2名. */
  readonly label: string;
  /** What of it a cell may say: 女. */
  readonly kind: string;
  readonly value: number;
  readonly measure: string;
}

/** Numbers that stand behind labels one after the other. */
export interface Row {
  readonly labelled: readonly Labelled[];
  /** Of what they may be the parts: the number before them, and behind a semicolon the first of their sentence. */
  readonly wholes: readonly (number | undefined)[];
  /** By a measure word by which the notice may count. */
  readonly isOwn: boolean;
  /** Behind a semicolon it goes on with the row before it. */
  readonly goesOn: boolean;
}

type Growing = Row & { readonly labelled: Labelled[] };

const signs = '名人位个家所户项件部篇支处座套宗条台辆';
const counted = new RegExp(`(\\d{1,5}|[一二两三四五六七八九十]{1,3})([${signs}])`, 'g');
/** What may stand behind a number that counts some of a kind. */
const afterCounted =
  /^(?:以?(?:项目|企业|单位|村|学校|人|同志|教师|学生))?(?=[、，；。（）\d]|[和及与]|以及|$)/;
/** What may stand between two of a row: 2户3人、, 3个、710万元，占62.3%，, （含社区2个）. */
const between =
  /^(?:[、，]?(?:计|共|合计|金额)?\d[\d.]{0,11}(?:人|[万亿]?元|万?平方米|亩|套|台)|（[^（）]{1,20}）|，占\d[\d.]{0,5}%|[，、和及与])*$/;
/** 甲区4个、223万元；乙区3个: as much may stand between two rows that are one. */
const betweenHalves = new RegExp(between.source.replace('[，、', '[，、；'));
/** What leads a label and is none of it: 其中. */
const lead =
  /^(?:其中|包括|涉及|覆盖|服务|分别(?:为|是|有)?|和|及|与|以及|有|含|来自|属于?|[被由]|为|具有|入选|推荐|[共即]|初步?(?:评|认|核)?定|评出|(?:本批|上述|以上|全部|入选)[^中]{1,6}中(?=..))+/;
/** 候选人来自市医院, 申报专业分布为机械, 本次评定一档, 本批次安排甲类: what says of whom the kinds are. */
const leadOfAll =
  /^.*(?:来自|分布[在于为]|分属|隶属于?)(?=.)|^[本此](?:次|批次?)共?拟?(?:评定|认定|评选|推荐|核定|配租?|分配|安排|发放|聘用|录用|补助|奖励|立项|表彰)(?=.)/;
const tail = /(?:的|类别?|合计|[共计有为])+$/;
/** What no kind is called, or makes its number another one than that of the kind. */
const noKind =
  /^(?!其他$|其余$).*[约近逾超余每另其他前后新]$|(?<!通)过$|不(?!动产|锈钢)|未(?!成年|来)|至少|以上|以下|原有|现有|本[次批届]|^$/;

/** The rows of labelled numbers in `scope`: behind a mark that ends a sentence a new one begins. */
export function rowsOfLabels(scope: Scope, notice: Notice, measures: ReadonlySet<string>): Row[] {
  const { text } = scope;
  const rows: Growing[] = [];
  let [sentence, end] = [-1, -1];
  let [first, previous]: (number | undefined)[] = [];
  for (const match of matchesIn(text, counted).slice(0, mostItems)) {
    const [, numeral = '', measure = ''] = match;
    const value = numberOf(numeral);
    const from = sentenceStart(text, match.index);
    if (from !== sentence) [sentence, first, previous, end] = [from, undefined, undefined, -1];
    const { labels, start } = labelInOrder(text, from, match.index) ?? labelsBefore(text, from, match.index);
    const span = { start: match.index, end: match.index + numeral.length + measure.length };
    const after = afterCounted.exec(text.slice(span.end, span.end + 8));
    const isNamed = value !== undefined && endsNamedRow(text.slice(from, match.index), value);
    const isOne = after && !isNamed && !labels.some((label) => noKind.test(label)) && !scope.isQuoted(span);
    if (isOne && value !== undefined && !isOfOthers(text.slice(from, match.index), notice)) {
      const own = labels.map((label) => ({ label, kind: kindOf(label, notice), value, measure, ...span }));
      const isOwn = measures.has(measure);
      const last = rows.at(-1);
      const words = end === -1 ? undefined : text.slice(end, start);
      const isSame = last?.isOwn === isOwn && last.labelled.length < mostItems;
      if (words !== undefined && isSame && between.test(words)) last.labelled.push(...own);
      else
        rows.push({
          labelled: own,
          wholes:
            text[start - 1] === '；'
              ? [previous, first, sumOf(last)]
              : [previous ?? ofCategory(text, from, notice)],
          isOwn,
          goesOn: words !== undefined && betweenHalves.test(words),
        });
      end = span.end + after[0].length;
    } else end = -1;
    if (!ofShare.test(text.slice(span.end, span.end + 4))) [first, previous] = [first ?? value, value];
  }
  return rows;
}

/** 分布在甲村、乙村、丙村 before 3个: as many as are named right before. */
function endsNamedRow(before: string, count: number): boolean {
  const row = lastStretch(before, '，；:（）').split(/[、和与及]/);
  return count > 1 && row.length === count && !/\d|各$/.test(row.join());
}

/** 占12人的25%: all of whom some have a share. */
const ofShare = /^的(?:\d|[一二三四五六七八九]成|一半|多?半)/;

function sumOf(row: Row | undefined): number | undefined {
  return row?.labelled.reduce((sum, { value }) => sum + value, 0);
}

/** 先进个人中，…: as many as the category has with which the sentence begins. */
function ofCategory(text: string, from: number, { quotas }: Notice): number | undefined {
  return quotas.find(({ category }) => text.startsWith(category, from))?.count;
}

/** 2名 before 乙县, 6名人选中 before 女: the number of another label, or of the whole. */
const numbered = new RegExp(`^.*\\d(?:[${signs}](?:[^中]{0,8}中(?=..))?|[万亿]?元)`);

/** The label before `index`, or all of a row that has the number each (甲镇、乙镇各), and where they begin. */
function labelsBefore(
  text: string,
  from: number,
  index: number,
): { readonly labels: readonly string[]; readonly start: number } {
  const { label, start } = labelBefore(text, from, index);
  if (!label.endsWith('各')) return { labels: [label], start };
  const row = stretchIn(text.slice(Math.max(from, index - longestRow), index - 1), /[^，。；:（）【】\d]*$/);
  const labels = row.split(/[、和及与]/).map((one) => one.replace(lead, ''));
  return { labels, start: index - 1 - row.length };
}

const longestRow = 60;

const inOrder = new RegExp(
  `([^，。；:（）\\d]{3,60}?)(?:(?:\\d|[两二三四五六七八九十])[个类种大]\\p{Script=Han}{1,4})?，?(?:依次|分别)(?:[为是有])?((?:\\d{1,4}[${signs}][、，])*)$`,
  'u',
);
const behindInOrder = new RegExp(`^(?:[、，]?\\d{1,4}[${signs}])+(?=[，。；]|$)`);

/** 甲县、乙县和丙县三个县，依次为2家、1家、3家: the label of that place, where there are as many as numbers. */
function labelInOrder(
  text: string,
  from: number,
  index: number,
): { readonly labels: readonly string[]; readonly start: number } | undefined {
  if (!/^[为是有、，次别]$/.test(text[index - 1] ?? '')) return undefined;
  const before = text.slice(Math.max(from, index - 2 * longestRow), index);
  const match = /依次|分别/.test(before) ? inOrder.exec(before) : undefined;
  if (!match) return undefined;
  const { 0: whole, 1: row = '', 2: told = '' } = match;
  const behind = stretchIn(text.slice(index, index + longestRow), behindInOrder);
  const labels = row
    .replace(leadOfAll, '')
    .replace(lead, '')
    .split(/[、和及与]/);
  const numbers = [told, behind].map((words) => matchesIn(words, counted).length);
  const label = labels[numbers[0] ?? 0];
  if (label === undefined || labels.length < 2 || labels.length !== (numbers[0] ?? 0) + (numbers[1] ?? 0))
    return undefined;
  return { labels: [label], start: told === '' ? index - whole.length : index };
}

/** 村（社区）, 教授（研究员） */
const wordsOfLabel = /[^，。；、:（）【】\s]*(?:(?<=[^，。；、:（）【】\s])（[^，。；、:（）\s\d]{1,8}）)?$/;

/** The label that ends before `index`, and where the words begin that it stands in. */
function labelBefore(
  text: string,
  from: number,
  index: number,
): { readonly label: string; readonly start: number } {
  const words = stretchIn(text.slice(Math.max(from, index - 20), index), wordsOfLabel).replace(numbered, '');
  return {
    label: words
      .replace(leadOfAll, '')
      .replace(lead, '')
      .replace(/^\d+[以%分].*的/, '')
      .replace(tail, ''),
    start: index - words.length,
  };
}

/** 女 of 女教师 where teachers are put forward, and of 女职工. */
function kindOf(label: string, { quotas }: Notice): string {
  const [, sex = '', noun = ''] = /^([男女])(.{1,4})$/.exec(label) ?? [];
  const isOfAll =
    /^(?:性|同志|职工|生|学生)$/.test(noun) || quotas.some(({ category }) => category.endsWith(noun));
  return sex !== '' && isOfAll ? sex : label;
}
