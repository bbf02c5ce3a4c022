import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { isSurnamed } from '../../name/likely-names.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import type { Scope } from '../clauses/scope.ts';
import type { Span } from '../clauses/token.ts';

/** A number, and what it counts in the words beside it. */
export interface PlainCount extends Span {
  readonly scope: Scope;
  readonly value: number;
  readonly noun: string;
}

const numeral = '(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})';
const measure = '[个名位家项户人件所条]';
const noun = '[\\p{Script=Han}“”]';

/** 16个模范集体 */
const before = new RegExp(
  `(?<value>\\d{1,4})${measure}(?![予现拟为同的进])(?<noun>${noun}{3,16}?)(?=[，。；、（和及与为进予]|名单|拟|$)`,
  'gu',
);
/** 模范集体16个 */
const behind = new RegExp(
  `(?<noun>${noun}{3,20})(?:共|共计|合计)?(?<value>\\d{1,4})${measure}(?=[，。；、（和及与予进]|$)`,
  'gu',
);
const announced = /现[将对就][^。；]{0,120}?(?:公示|公布|公告)/g;
const chosen = /(?:推荐|评选|遴选|评审|推选|选拔|评|选)出|确定|产生了?|拟(?:定|认定|推荐|表彰|命名|评)/;
const ofMore =
  /申报|申请|收到|报名|初选|入围|参评|名额|上[一]?[届年批]|往年|去年|历年|累计|其中|已(?:有|经|于)|全[国省市]/;

/** How many of what `scope` says that it makes public: 现将…16个模范集体和19名模范个人名单进行公示. */
export function announcedCounts(scope: Scope): PlainCount[] {
  return matchesIn(scope.text, announced).flatMap(({ 0: words, index }) =>
    ofMore.test(words) ? [] : countsIn(scope, words, index),
  );
}

/** How many of what `scope` says were chosen, in sentences of nobody else. */
export function chosenCounts(scope: Scope): PlainCount[] {
  return matchesIn(scope.text, /[^。；！？\n]+/g).flatMap(({ 0: words, index }) =>
    !chosen.test(words) || ofMore.test(words) ? [] : countsIn(scope, words, index),
  );
}

/** How many the title of the notice, or of one of its files, says there are: 50名“示例卫士”名单. */
export function titleCounts(scope: Scope): PlainCount[] {
  const words = scope.text.replace(/\.\w{2,5}$/, '');
  return ofMore.test(words) ? [] : countsIn(scope, words, 0);
}

/** Another number of the same, which begins with the same example: 示例市等40个地区. */
export interface ExampleCount extends Span {
  readonly scope: Scope;
  readonly value: number;
  /** The end of the example, the measure word and what is counted. */
  readonly of: string;
}

const example = new RegExp(
  `(?<head>${noun}{4})等(?<value>\\d{1,4})(?<measure>${measure})(?<noun>\\p{Script=Han}{2})`,
  'gu',
);

/** The numbers in `scope` for which one example stands, in sentences of nobody else. */
export function exampleCounts(scope: Scope): ExampleCount[] {
  return matchesIn(scope.text, /[^。；！？\n]+/g).flatMap(({ 0: words, index: from }) =>
    /取消|撤销|剔除|退出|调整|原(?!则)/.test(words) || ofMore.test(words)
      ? []
      : matchesIn(words, example).map(({ index, groups }): ExampleCount => {
          const { head = '', value = '', measure: counted = '', noun: things = '' } = groups ?? {};
          const start = from + index + head.length + 1;
          return {
            scope,
            value: Number(value),
            of: `${head}${counted}${things}`,
            start,
            end: start + value.length + counted.length,
          };
        }),
  );
}

function countsIn(scope: Scope, words: string, from: number): PlainCount[] {
  return [before, behind].flatMap((pattern) =>
    matchesIn(words, pattern).map(({ 0: match, index, groups }): PlainCount => {
      const { value = '', noun: counted = '' } = groups ?? {};
      const start = from + index + match.search(/\d/);
      return {
        scope,
        value: Number(value),
        noun: bareNoun(counted),
        start,
        end: start + stretchIn(match.slice(match.search(/\d/)), /^\d+./u).length,
      };
    }),
  );
}

/** 模范集体 of “模范集体”推荐对象. */
function bareNoun(words: string): string {
  return words
    .replace(/[“”的]|^现[将对就]/g, '')
    .replace(/(?:候选|推荐|拟?表彰)?(?:人选|对象|名单|候选人)$/, '');
}

/** Whether two counts are of the same, which one of them may name with more words before. */
export function isOfSame(one: PlainCount, other: PlainCount): boolean {
  const [short, long] = one.noun.length < other.noun.length ? [one.noun, other.noun] : [other.noun, one.noun];
  return short.length > 2 && long.endsWith(short);
}

/** A number behind a row of names that it counts, and how many those may be. */
export interface RowCount extends Span {
  readonly value: number;
  readonly counted: readonly number[];
}

const ofPersons = `(?<value>${numeral})[名位](?=同志|教师|老师|教授|同学|学生|职工|候选|人选|个人|先进|优秀)`;
const rowOfPersons = new RegExp(
  `(?<first>\\p{Script=Han}{2,4})(?<rest>(?:、\\p{Script=Han}{2,4}){1,30}?)(?<last>[和及]\\p{Script=Han}{2,3})??${ofPersons}`,
  'gu',
);
const unit =
  '[^，。；、（）:]{1,28}(?:中心|公司|[团总党]?支部|总支|学校|[小中大]学|学院|医院|委员会|办公室|[局厂村社]|社区|农场|合作社|支队|大队|分行|支行|协会)';
const ofUnits = `(?<value>${numeral})[个家所](?=集体|单位|企业|公司|学校|团队|农场|组织|村|社区|[，。；])`;
const rowOfUnits = new RegExp(`(?<first>${unit})(?<rest>(?:、${unit}){1,30})${ofUnits}`, 'gu');
const thing = '\\p{Script=Han}{2,6}';
/** 分为甲、乙、丙三类; 甲、乙、丙三种方式 */
const ofThings = '(?<value>[两二三四五六七八九])[项类种](?=方式|渠道|途径|程序|情形|条件|[，。；）])';
const rowOfThings = new RegExp(
  `(?<=(?:[为是含按]|包括|通过|以|有))(?<first>${thing})(?<rest>(?:、${thing}){1,10}?)(?<last>[和及与或]${thing})??${ofThings}`,
  'gu',
);
/** A row's last name that goes on to a number: what counts the names stands within it. */
const namesNumber = new RegExp(`[村镇乡区县院校厂社司局]${numeral}[个家所][^、]*$`, 'u');
/** The rows, each by the number behind it, which is sought first: few texts have one. */
const rows = [
  { number: new RegExp(ofPersons), row: rowOfPersons },
  { number: new RegExp(ofUnits), row: rowOfUnits },
  { number: new RegExp(ofThings), row: rowOfThings },
];

/** The numbers in `scope` that close a row of persons or of units, each named: 甲中心、乙公司两个集体. */
export function rowCounts({ text }: Scope): RowCount[] {
  if (!text.includes('、')) return [];
  return rows
    .flatMap(({ number, row }) => (number.test(text) ? matchesIn(text, row) : []))
    .flatMap(({ 0: row, index, groups }): RowCount[] => {
      const { rest = '', last = '', value: written = '', first = '' } = groups ?? {};
      // 甲村、乙村两个村4个小组
      if (namesNumber.test(rest)) return [];
      const value = numberOf(written);
      const names = rest.slice(1).split('、');
      const sign = text.charAt(index + row.length - 1);
      const start = index + row.length - written.length - 1;
      const end = index + row.length;
      if (/[项类种]/.test(sign) && value !== undefined)
        return /等/.test(rest)
          ? []
          : [{ value, counted: [(first + rest + last).split(/[、和与及或]/).length], start, end }];
      const isOfUnits = sign !== '名' && sign !== '位';
      const areNames = isOfUnits || names.every(isSurnamed);
      if (value === undefined || !areNames || /等/.test(first.slice(-1) + rest)) return [];
      const named = names.length + 1 + (last === '' ? 0 : 1);
      const joined = [...first, ...rest].filter((sign) => sign === '和' || sign === '及').length;
      return [
        {
          value,
          counted: Array.from({ length: isOfUnits ? joined + 1 : 1 }, (_, more) => named + more),
          start,
          end,
        },
      ];
    });
}

/** A number of those who are put forward for a title: 2名个人申报示例劳动奖章. */
export interface AppliedCount extends Span {
  readonly value: number;
  /** What stands behind: it begins with the title. */
  readonly behind: string;
}

const applied = new RegExp(
  `(?<value>${numeral})[个名位家](?:个人|集体|团队|单位|班组|同志|职工|教师|企业|项目)(?:申报|参评|参加)`,
  'gu',
);

/** The numbers in `scope` of those whom the office lets apply for a title, where it says that it puts them forward. */
export function appliedCounts({ text }: Scope): AppliedCount[] {
  return matchesIn(text, applied).flatMap(({ 0: words, index, groups }): AppliedCount[] => {
    const value = numberOf(groups?.['value'] ?? '');
    const sentence = stretchBefore(text, index, '。；！？\n');
    if (value === undefined || !/拟(?:推荐|推报)|决定推荐/.test(sentence)) return [];
    const end = index + words.search(/[个名位家]/) + 1;
    return [
      { value, start: index, end, behind: text.slice(index + words.length, index + words.length + 40) },
    ];
  });
}
