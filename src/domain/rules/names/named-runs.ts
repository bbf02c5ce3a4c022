import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { headForm } from '../../name/name-column.ts';
import { isSurnamed } from '../../name/likely-names.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { nomineeForms, plainForm } from '../../statements/names/nominee-form.ts';
import { inShort } from '../rows/called-rows.ts';
import { proposedTables } from '../rows/tables.ts';
import { claimsIn, proseWith, sentencesIn } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 甲一、乙二两人既是先进个人，又是…; 甲类2人，为甲一、乙二；乙类1人，为甲一; 建设单位分别为甲厂和乙院: names in a row that one of the lists, one of the parts of
 * a whole, or one column must have.
 */
export const namedRuns: Rule = function* (notice: Notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const { scope } of proseWith(notice, /[、和与]/)) {
    if (/既是|同时[入也是]/.test(scope.text)) yield* wrongInBoth(scope, tables);
    if (scope.text.includes('；') && countedKinds.test(scope.text)) yield* twiceInParts(scope, tables);
    if (/分别为|分别是/.test(scope.text)) yield* strangeInColumn(scope, tables, notice);
  }
};

/** 甲类2人: what a text has that tells parts of a whole. */
const countedKinds = /(?:[类组型级]|等奖)各?[\d一]/;

const both =
  /(?<names>\p{Script=Han}{2,4}(?:[、和与]\p{Script=Han}{2,4}){1,9}?)(?:[\d两二三四五六][名位人](?:同志)?)?(?:都|均)?既是“?(?<category>\p{Script=Han}{2,12}?)”?(?:获得者|人选|对象)?，(?:又|也)是/gu;

/** One of a row who are said to be in a list, where the others are, and this one is elsewhere in the lists. */
function* wrongInBoth(scope: Scope, tables: readonly NomineeList[]): Generator<Finding> {
  for (const { 0: whole, index, groups = {} } of claimsIn(scope.text, both)) {
    const { names = '', category = '' } = groups;
    const listed = new Set(
      tables.flatMap(({ nominees }) =>
        nominees.flatMap((nominee) => (nominee.category === category ? [...nomineeForms(nominee.name)] : [])),
      ),
    );
    const all = names.split(/[、和与]/);
    const known = (name: string): boolean => [...listed].some((one) => name.endsWith(one));
    const [wrong, ...more] = all.filter((name) => !known(name));
    const start = index + names.indexOf(wrong ?? '');
    const isOfLists = tables.some(({ nominees }) =>
      nominees.some(({ cells }) => cells.some((cell) => plainForm(cell) === wrong)),
    );
    if (
      wrong === undefined ||
      more.length > 0 ||
      !isOfLists ||
      scope.isQuoted({ start, end: index + whole.length })
    )
      continue;
    yield {
      code: 'stated-claim-differs',
      ...placeIn(scope, start),
      facts: { stated: whole.replace(/，[又也]是$/, ''), name: wrong, known: `不在${category}名单` },
    };
  }
}

const measure = '[名人位个家户项件]';
const part = new RegExp(
  `(?<kinds>[\\p{Script=Han}、]{2,40}?)(?<ending>类|组|型|等奖|级)(?<each>各)?(?<number>\\d{1,2}|一)${measure}(?:，?(?:分别)?(?:[为是即]|包括)|（|:)?(?<names>[^，。；:（）]*)`,
  'gu',
);

/** Who is named in two parts of a whole, the numbers of which make as many as are listed. */
function* twiceInParts(scope: Scope, tables: readonly NomineeList[]): Generator<Finding> {
  const sizes = tables.map(({ nominees }) => nominees.length);
  const wholes = [...sizes, sizes.reduce((sum, size) => sum + size, 0)];
  const forms = tables.flatMap(({ nominees }) => nominees.flatMap(({ name }) => [...nomineeForms(name)]));
  for (const { 0: sentence, index } of sentencesIn(scope.text)) {
    const parts = matchesIn(sentence, part);
    const endings = new Set(parts.map(({ groups = {} }) => groups['ending']));
    const sum = parts.reduce((all, { groups = {} }) => {
      const { kinds = '', each, number = '' } = groups;
      return all + Number(number.replace('一', '1')) * (each === undefined ? 1 : kinds.split('、').length);
    }, 0);
    if (parts.length < 2 || endings.size !== 1 || !wholes.includes(sum)) continue;
    const named = new Set<string>();
    for (const { 0: whole, index: at, groups = {} } of parts)
      for (const { 0: name, index: from } of matchesIn(groups['names'] ?? '', /[^、和与及]+/g)) {
        const start = index + at + whole.length - (groups['names'] ?? '').length + from;
        if (named.has(name) && forms.includes(name) && !scope.isQuoted({ start, end: start + name.length }))
          yield { code: 'named-twice', ...placeIn(scope, start), facts: { name } };
        named.add(name);
      }
  }
}

const ofColumn =
  /(?<=^|[，；。（])(?<head>\p{Script=Han}{3,8}?)分别[为是](?<values>\p{Script=Han}{4,24}(?:、\p{Script=Han}{4,24})*[和与及、]\p{Script=Han}{4,24})(?=[，。；）]|$)/gu;
const body = /(?:公司|厂|医院|学校|[中小]学|大学|学院|中心|合作社|农场|[局院所站社部]|政府|委员会)$/;

/** One of a row that the head of a column leads, and that no row of it has, where it has the others. */
function* strangeInColumn(scope: Scope, tables: readonly NomineeList[], notice: Notice): Generator<Finding> {
  for (const { 0: whole, index, groups = {} } of claimsIn(scope.text, ofColumn)) {
    const { head = '', values = '' } = groups;
    const cells = tables.flatMap(({ heads, nominees }) =>
      heads.flatMap((one, column) =>
        headForm(one) === head ? nominees.map((nominee) => plainForm(nominee.cells[column] ?? '')) : [],
      ),
    );
    const said = values.split(/[、和与及]/);
    const known = new Set(cells.flatMap((cell) => [cell, ...inShort(cell)]));
    const strange = said.filter((one) => !known.has(one));
    const [value = '', ...more] = strange;
    const isAlike = cells.some((cell) => cell.includes(value) || value.includes(cell));
    const start = index + whole.lastIndexOf(value);
    if (cells.length === 0 || value === '' || more.length > 0 || isAlike || !body.test(value)) continue;
    const span = { start, end: start + value.length };
    if (said.some((one) => isSurnamed(one)) || scope.isQuoted(span)) continue;
    if (isOfOthers(sentenceBefore(scope.text, span.end), notice)) continue;
    yield {
      code: 'stated-claim-differs',
      ...placeIn(scope, start),
      facts: { stated: value, name: undefined, known: '' },
    };
  }
}
