import { placeIn } from '../../finding/finding.ts';
import type { Finding } from '../findings.ts';
import { type Clause, contextsOf } from './clause-course.ts';
import { mentionsIn } from './mentions.ts';
import { headsCalled, predicatesIn, saidRows, telling } from './predicates.ts';
import { countIn, ofCategory, type RowSet } from './row-facts.ts';
import { measure, numeral, subjectIn } from './subjects-read.ts';

const behind = new RegExp(
  `^(?<what>[^，]{2,30}?)的(?:[^，\\d的]{0,4}?)(?:也?[有共]|共有|仅有?|只有|均为)?(?<number>${numeral})${measure}$`,
);
const ahead = new RegExp(
  `^(?:其中|另外?|还?有)?(?:有)?(?<number>${numeral})${measure}(?<what>[是为因由在属][^，]{2,30}|来自[^，]{2,20}|位于[^，]{2,20})$`,
);

/** 自筹高于资助的有2项, 其中2户是子女就业后收入超标: as many as no reading counts; and what halves and majorities are. */
export function wrongCount(clause: Clause): Finding | undefined {
  const said = behind.exec(clause.text);
  const { what = '', number = '' } = (said ?? ahead.exec(clause.text))?.groups ?? {};
  if (number === '')
    return wrongEach(clause) ?? wrongParts(clause) ?? wrongHalves(clause) ?? wrongMost(clause);
  const { facts, told, current, asOf, scope, start } = clause;
  const bare = what.replace(/^其中/, '');
  const subject = subjectIn(bare, facts, told);
  const readings = [
    // 一位是教师, 一位是护士: of those just told.
    { contexts: /^一/.test(clause.text) ? (current?.sets ?? []) : contextsOf(clause), words: bare },
    ...(subject && subject.topic !== '' ? [{ contexts: subject.sets, words: subject.topic }] : []),
  ];
  const counts = readings.flatMap(({ contexts, words }) =>
    predicatesIn('', words, facts, asOf).flatMap((predicate) =>
      predicate.kind === 'limit' || (said && predicate.kind === 'cell')
        ? [undefined]
        : telling(contexts, predicate, facts).map((context) => saidRows(context, predicate)?.size),
    ),
  );
  const stated = countIn(number);
  const [counted] = counts;
  if (counted === undefined || counts.some((count) => count === undefined || count === stated))
    return undefined;
  // Of more than those put forward: 个人申请的有12名, of whom 4 are.
  if (stated > facts.all.size) return undefined;
  return {
    code: 'stated-trait-differs',
    ...placeIn(scope, start),
    facts: { stated: number, label: bare.replace(/^[是为]/, ''), counted },
  };
}

const each = new RegExp(
  `^(?<kinds>[^，\\d各]{3,36}?)(?:分别)?各\\p{Script=Han}{0,3}?(?:有)?(?<number>${numeral})(?<unit>${measure})$`,
  'u',
);

/** 甲公司和乙医院各引进2人: of kinds of which each has so many, and one has not. */
function wrongEach(clause: Clause): Finding | undefined {
  const { kinds = '', number = '', unit = '' } = each.exec(clause.text)?.groups ?? {};
  const mentions = kinds === '' ? [] : mentionsIn(kinds, clause.facts);
  const [one] = mentions;
  const rest = mentions.reduce((text, mention) => text.replace(mention.text, ''), kinds);
  if (!one || !/^(?:其中)?[、和与及]*(?:两[家地个类])?$/.test(rest)) return undefined;
  const stated = countIn(number);
  const readings = contextsOf(clause).flatMap((context) =>
    one.callings.map(({ head }) =>
      mentions.map(({ text, callings }) => ({
        text,
        count: sizeIn(callings.find((calling) => calling.head === head)?.rows ?? new Set(), context),
      })),
    ),
  );
  const wrong = readings.map((counts) => counts.find(({ count }) => count !== stated));
  const [first] = wrong;
  // 各2个门类, 各一次: of something else than rows.
  const isOfRows = readings.some(
    (counts) => counts.filter(({ count }) => count === stated).length * 2 >= counts.length,
  );
  return !first || !isOfRows || wrong.includes(undefined)
    ? undefined
    : findingOf(clause, first.text, `${number}${unit}`, `${first.count}${unit}`);
}

const ofEach = new RegExp(`^每[人家户个](?:均|都)?有(?<number>${numeral})${measure}(?<noun>[^，\\d]{2,8})$`);

/** 每人都有2名培养联系人, where every cell of a column has as many parts. */
function wrongParts(clause: Clause): Finding | undefined {
  const { number = '', noun = '' } = ofEach.exec(clause.text)?.groups ?? {};
  const [head, ...others] = number === '' ? [] : headsCalled(noun, clause.facts.columns.keys());
  const cells = clause.facts.columns.get(head ?? '') ?? [];
  const counts = new Set(cells.map((cell) => (cell === undefined ? NaN : cell.split(/[、，；]/).length)));
  const [count = NaN] = counts;
  return head === undefined ||
    others.length > 0 ||
    counts.size !== 1 ||
    count < 2 ||
    count === countIn(number)
    ? undefined
    : findingOf(clause, `每人的${noun}`, number, `${count}`);
}

const halves = /各占?一半|各半|人数相[等同]|一样多|同样多/;
const compared =
  /^(?<one>[^，比]{1,14}?)(?:人数|数量)?(?:(?<sign>多于|少于)(?<other>[^，]{1,14}?)(?:人数|数量)?|比(?<than>[^，]{1,14}?)(?<more>[多少])(?<by>\d{1,3}|[一二两三四五六七八九十])[名人位个家项户])$/;
const amongSome = /^[^，]{0,8}?(\d{1,3}|[一二两三四五六七八九十])[名人位个家项户]中/;

/** 2023级与2024级各占一半, 2023级多于2024级: two kinds of a column by how many they have. */
function wrongHalves(clause: Clause): Finding | undefined {
  const { facts } = clause;
  const text = clause.text.replace(amongSome, '').replace(/^其中/, '');
  const { sign: plain = '', more: side = '', by = '' } = compared.exec(text)?.groups ?? {};
  const sign = plain || (side && `${side}于`);
  const isHalved = halves.test(text);
  const [one, other, ...more] = mentionsIn(text, facts);
  if ((!isHalved && sign === '') || !one || !other || more.length > 0) return undefined;
  const [first] = one.callings;
  const second = other.callings.find(({ head }) => head === first?.head);
  const rest =
    text.slice(0, one.start) +
    text.slice(one.end, other.start).replace(/[与和、比]|多于|少于/, '') +
    (by === '' ? text.slice(other.end) : '');
  if (!first || !second || (!isHalved && rest !== '') || /不/.test(text)) return undefined;
  const among = countIn(amongSome.exec(clause.text)?.[1] ?? '');
  const contexts = contextsOf(clause).filter(({ size }) => Number.isNaN(among) || size === among);
  const pairs = contexts.map(
    (context) => [sizeIn(first.rows, context), sizeIn(second.rows, context)] as const,
  );
  const isRight = pairs.some(([a, b]) =>
    isHalved
      ? a === b && a > 0
      : (sign === '多于' ? a - b : b - a) === countIn(by) || (by === '' && (sign === '多于' ? a > b : a < b)),
  );
  const [sizes] = pairs;
  return isRight || !sizes
    ? undefined
    : findingOf(clause, `${one.text}、${other.text}`, isHalved ? '一样多' : sign, sizes.join('、'));
}

function sizeIn(rows: RowSet, context: RowSet): number {
  return [...rows].filter((row) => context.has(row)).length;
}

const most =
  /^(?<left>[^，以]{0,12}?)以(?<right>[^，]{2,16}?)的?(?:居多|为主|占多数|最多)$|^(?<alone>[^，]{2,16}?)的?(?:[^，的]{0,3})(?:居多|较多|占多数)$/;

/** 女性以通过工程师的居多, 甲小区房源较多: of which kind there are most. */
function wrongMost(clause: Clause): Finding | undefined {
  const { left = '', right = '', alone = '' } = most.exec(clause.text)?.groups ?? {};
  const { facts, told } = clause;
  const [kind, ...more] = mentionsIn(right || alone, facts);
  if (!kind || more.length > 0 || !/^(?:通过|来自|从事)?$/.test((right || alone).slice(0, kind.start)))
    return undefined;
  const named = left === '' ? contextsOf(clause) : (subjectIn(left, facts, told)?.sets ?? []);
  // Of one category alone nobody says of which category they are.
  const ofSome = named.filter(
    (set) =>
      !facts.categories.some((rows) => [...set].every((row) => rows.has(row))) ||
      kind.callings.every(({ head }) => head !== ofCategory),
  );
  const readings = ofSome.flatMap((context) =>
    kind.callings.map(({ head, rows }) => {
      const own = sizeIn(rows, context);
      const others = [...facts.callings.values()]
        .flat()
        .filter((calling) => calling.head === head && calling.rows !== rows);
      return { own, most: Math.max(0, ...others.map((calling) => sizeIn(calling.rows, context))) };
    }),
  );
  const [first] = readings;
  return !first || readings.some((reading) => reading.own > reading.most)
    ? undefined
    : findingOf(clause, kind.text, '居多', `${first.own}`);
}

function findingOf({ scope, start }: Clause, name: string, stated: string, known: string): Finding {
  return { code: 'named-trait-differs', ...placeIn(scope, start), facts: { name, stated, known } };
}
