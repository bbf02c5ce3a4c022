import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { proposedTables } from '../rows/tables.ts';
import { countIn } from '../words/counted.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';

/** 拟任正职3名、副职5名: as many as have a deputy's post, or the first one, in the column of posts to come. */
export const statedLevels: Rule = function* (notice) {
  const deputies = deputiesOf(proposedTables(notice));
  if (!deputies) return;
  for (const { scope } of proseWith(notice, /正职|副职/))
    yield* forms.flatMap((form) =>
      claimsIn(scope.text, form).flatMap((match) => problemOf(match, scope, deputies, notice) ?? []),
    );
};

const number = '(?<number>\\d{1,3}|[一二两三四五六七八九十]{1,2})';
const level = '(?<level>正职|副职)(?:领导)?(?:干部|人选)?';
const whole =
  '(?<=^|[，；。、:（）])(?<lead>(?:其中:?|拟[提聘]?任(?:为)?|拟提拔任用|提拔|任用|中层|县处级|处级|乡科级|科级)*)';
const forms = [
  `${whole}${level}(?:共|有|为|共计)?${number}[名人位](?![月中])`,
  `${whole}${number}[名人位](?:拟任)?(?:中层)?${level}(?=[，；。、（）]|$)`,
].map((form) => new RegExp(form, 'g'));

/** Which rows have a deputy's post to come; undefined where one of them does not tell. */
function deputiesOf(tables: readonly NomineeList[]): readonly boolean[] | undefined {
  const posts = tables.flatMap((table) => {
    const columns = table.heads.flatMap((head, column) => (toCome.test(headForm(head)) ? [column] : []));
    return table.nominees.map(({ cells }) =>
      columns.length === 1 ? plainForm(cells[columns[0] ?? -1] ?? '') : '',
    );
  });
  const isClear = posts.length > 1 && posts.every((post) => post.length > 3 && !unclear.test(post));
  return isClear ? posts.map((post) => post.includes('副')) : undefined;
}

const toCome = /^拟(?:聘|提)?任(?:职务?|职位|岗位|用职务)?$/;
/** Posts of no level, and several in one. */
const unclear = /[、，；兼/]|科员|调研|巡视|主办|助理|总监|总?工程师|会计师|干事|秘书|级|委员|成员/;

function problemOf(
  { 0: said, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  deputies: readonly boolean[],
  notice: Notice,
): Finding | undefined {
  const { number: written = '', level: post = '', lead = '' } = groups;
  const before = sentenceBefore(scope.text, index);
  const stated = countIn(written);
  const counted = deputies.filter((is) => is === (post === '副职')).length;
  const span = { start: index + lead.length, end: index + said.length };
  const isOfAll = speaksOfAll(before, lead, [deputies.length, deputies.length - counted]);
  const isLeft = !isOfAll || ofOthers.test(before) || isOfOthers(before, notice) || scope.isQuoted(span);
  if (isLeft || Number.isNaN(stated) || stated === counted || stated > deputies.length) return undefined;
  return {
    code: 'stated-trait-differs',
    ...placeIn(scope, span.start),
    facts: { stated: `${written}名`, label: `拟任${post}`, counted },
  };
}

const ofOthers = /上次|[推举]荐|考察|民主|核定|职数|退|空缺/;

/** Whether the last number before, if any, is that of all, or of those of the other level, of whom it goes on. */
function speaksOfAll(
  before: string,
  lead: string,
  [all, rest]: readonly [all: number, rest: number],
): boolean {
  const last = matchesIn(before, counts).at(-1);
  if (!last) return before === '' || /拟|提/.test(lead);
  const value = countIn(last[1] ?? '');
  const isOfLevel =
    /[正副]职[^，；]{0,6}$/.test(before.slice(0, last.index)) || /^[正副]职/.test(last[2] ?? '');
  if (!isOfLevel) return value === all;
  const first = firstLevel.exec(before);
  return (
    first !== null && value === rest && !lead.startsWith('其中') && countIn(first[1] ?? `${all}`) === all
  );
}

/** 5名人选中，拟任正职: the first of the levels, behind the number of all alone. */
const firstLevel =
  /^(?:[^，。；\d]{0,10}(\d{1,3})[名人位][^，；]{0,6}[，:])?(?:其中:?|本次|拟[提聘]?任(?:为)?|提拔|任用|中层|县处级|处级|乡科级|科级)*(?:\d{1,3}[名人位])?[正副]职/;
const counts = /(\d{1,3}|[一二两三四五六七八九十]{1,2})[名人位](?![月中])(.{0,2})/g;
