import { at } from '../../lists/at.ts';
import { grouped } from '../../lists/grouped.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { isShownThen } from '../elsewhere.ts';
import { isElsewhen, type ReadScope } from '../reading.ts';
import { sentencesOf } from '../sentences.ts';
import type { Standing } from '../standing.ts';
import { classOf, isOneOf, isQuote } from '../time-phrases.ts';
import { CountReader } from './count-reader.ts';
import type { CountStatement } from './count-statement.ts';
import { isLink, namesPlace } from './words/nouns-beside.ts';
import { isOfSome } from './words/whose-count.ts';
import { hasNumber, isDivision, isMadePublic, isRowOfCategories } from './words/clause-counts.ts';
import { CategoryFinder } from './counted-categories.ts';
import type { CountedCategory } from './counted-noun.ts';
import { groupedCounts } from './grouped-counts.ts';
import { numberStandings } from './number-standings.ts';
import { withRowOfAll } from './row-of-all.ts';
import { countOfAll } from './settled-counts.ts';

/** What `read` says of how many are put forward, in the order of reading. */
export function countStatements(
  { scope, clauses, others }: ReadScope,
  categories: readonly CountedCategory[],
): CountStatement[] {
  if (!clauses.some(hasNumber)) return [];
  const ofRow = countOfRow(scope, clauses, categories);
  if (ofRow) return [ofRow];
  let left: Standing | undefined;
  let last: CountStatement | undefined;
  let besides: readonly string[] = [];
  /** 其中男2名；本科3名: the sentence before told parts, and a semicolon ended it. */
  let goesOn = false;
  const wholes = new Map<string, CountStatement>();
  const statements = sentencesOf(clauses).flatMap((sentence) => {
    const isHalf = sentence.some(({ ending }) => ending === '；');
    const isOfParts = goesOn && sentence.every(isOnParts);
    const whole = isOfParts ? last : wholeOf(sentence, wholes, last);
    goesOn = false;
    if (!isHalf && !sentence.some(hasNumber)) {
      left = undefined;
      last = whole ?? last;
      return [];
    }
    const finder = new CategoryFinder(categories);
    const standings = numberStandings(sentence, startOf(sentence, scope, finder, left), isOfParts);
    const row = whole === last ? besides : [];
    const reader = new CountReader(scope, categories, finder, standings, whole, row);
    const statements = withoutPartsOfTold(reader.read(sentence), sentence, wholes, categories);
    if (reader.last) ({ last, besides } = reader);
    left = isHalf ? standings.last : undefined;
    goesOn = isHalf && standings.isOfParts;
    const shownBefore = sentence.findLast(wasMadePublic)?.start ?? lastShownThen(sentence);
    return shownBefore === undefined ? statements : statements.filter(({ end }) => end > shownBefore);
  });
  const own = statements.filter(
    ({ start, of }) => !isElsewhen({ start }, others) && !('whole' in of && isElsewhen(of.whole, others)),
  );
  return withRowOfAll(withoutOthers(own, categories), scope, clauses, categories);
}

/** The `statements`, grouped, without those that only what stands in other sentences shows to be of others. */
function withoutOthers(
  statements: readonly CountStatement[],
  categories: readonly CountedCategory[],
): CountStatement[] {
  const counts = groupedCounts(
    statements,
    categories.map(({ category }) => category),
  );
  const places = partsOfPlaces(counts);
  return counts.filter(
    (statement, index) =>
      !isReduced(statement) &&
      !isOfEarlierSentence(statement, counts.slice(index + 1), categories) &&
      !isOfSomeParts(statement, places),
  );
}

/** 审核保留5名，其中甲一退回: of whom fewer are left. */
function isReduced({ of, scope, end }: CountStatement): boolean {
  return of.kind === 'nominees' && leaving.test(scope.text.slice(end, end + longestLeaving));
}

const leaving = /^(?:同志|人选)?，其中[^，。；]{2,50}(?:退回|撤回|放弃|取消|剔除|淘汰|落选|退出)/;
const longestLeaving = 64;

/** 甲县4名，女性2名；乙县3名、丙县2名: what some parts of a kind make, where others of the whole stand in another half. */
function isOfSomeParts({ of, value, start, end }: CountStatement, places: PartsOfPlaces): boolean {
  if (of.kind !== 'parts' || value >= of.whole.value) return false;
  const ofWhole = places.get(of.whole.start) ?? [];
  const within = ofWhole.filter((part) => start <= part.start && part.end <= end);
  return within.length > 0 && within.length < ofWhole.length;
}

/** The parts that are of places and the like, by where their whole stands. */
type PartsOfPlaces = ReadonlyMap<number, readonly CountStatement[]>;

function partsOfPlaces(statements: readonly CountStatement[]): PartsOfPlaces {
  return grouped(
    statements.flatMap((statement) =>
      statement.of.kind === 'some' && namesPlace(statement.of.label)
        ? [[statement.of.whole.start, statement] as const]
        : [],
    ),
  );
}

/** The number of which `sentence` tells the parts, of those in `wholes`, which were told before it. */
function wholeOf(
  [first]: readonly Clause[],
  wholes: ReadonlyMap<string, CountStatement>,
  last: CountStatement | undefined,
): CountStatement | undefined {
  if (!first) return undefined;
  if (classOf(first.tokens[0]) === 'including') return last;
  const [whose] = first.tokens;
  if (isOfSome(first) && whose?.kind === 'category') return wholes.get(whose.category);
  return isOfSome(first) || isDivision(first) ? wholes.get(ofAll) : undefined;
}

/** What no category is called. */
const ofAll = '';

/**
 * The `statements` of `sentence`, which are added to `wholes`; not those that 其中 makes parts of what was told
 * (先进集体3个、先进个人8名，其中县区先进集体2个、先进个人3名).
 */
function withoutPartsOfTold(
  statements: readonly CountStatement[],
  sentence: readonly Clause[],
  wholes: Map<string, CountStatement>,
  categories: readonly CountedCategory[],
): CountStatement[] {
  const including = sentence.flatMap(({ tokens }) => tokens).find((token) => classOf(token) === 'including');
  return statements.filter((statement) => {
    const { of, value, start } = statement;
    const name = of.kind === 'categories' && of.categories.length === 1 ? at(of.categories, 0) : ofAll;
    const whole = name === ofAll ? undefined : wholes.get(name)?.value;
    const isAll = categories.some(({ category, count }) => category === name && count === whole);
    if (including && including.start < start && isAll && whole !== undefined && value < whole) return false;
    for (const key of wholesIn(statement, categories)) wholes.set(key, statement);
    return true;
  });
}

/** Of what the parts may be told that a statement is followed by: a category, all. */
function wholesIn(statement: CountStatement, categories: readonly CountedCategory[]): string[] {
  if (!isOfNominees(statement)) return [];
  const { of, value } = statement;
  const named = of.kind === 'categories' && of.categories.length === 1 ? of.categories : [];
  return value === countOfAll(categories) ? [...named, ofAll] : [...named];
}

/** Whether it is of those put forward, and not of parts or some of them. */
function isOfNominees({ of }: CountStatement): boolean {
  return of.kind === 'categories' || of.kind === 'nominees';
}

/** 全省拟表彰80名; 推荐人选13名, of whom fewer are chosen. */
const ofWider =
  /(?:^|，)全(?:国|省|市|州|县|区|旗|自治区|系统)(?:共|拟|计划|评)|(?:^|，)(?:今年|\d{4}年度?)?(?:共|各\p{Script=Han}{1,4})?(?:推荐|推选|提名)(?!.*[拟经])|(?:推荐|推选|提名)[^，]*候选人?$/u;

/**
 * 审查合格98人。经考察，拟聘10人; 全省拟表彰模范个人80名。我市推荐5名: more than all, where a later number is that of all.
 */
function isOfEarlierSentence(
  { of, isTotal, value, scope, start }: CountStatement,
  later: readonly CountStatement[],
  categories: readonly CountedCategory[],
): boolean {
  const all = countOfAll(categories);
  const named = of.kind === 'categories' ? of.categories : [];
  const own =
    named.length === 1 ? countOfAll(categories.filter(({ category }) => category === named[0])) : all;
  if (isTotal || value <= own) return false;
  const before = stretchBefore(scope.text, start, '。！？；\n', 40);
  if (of.kind !== 'nominees' && !(of.kind === 'categories' && ofWider.test(before))) return false;
  return later.some(
    (other) =>
      other.isSure &&
      ((value > all && other.value === all && isOfNominees(other)) ||
        (other.value === own &&
          other.of.kind === 'categories' &&
          other.of.categories.join() === named.join())),
  );
}

/** A number in a column 数量, in the row of a category. */
function countOfRow(
  scope: Scope,
  clauses: readonly Clause[],
  categories: readonly CountedCategory[],
): CountStatement | undefined {
  const [token, ...others] = clauses.flatMap(({ tokens }) => tokens);
  const named = categories.filter(({ category }) => category === scope.row);
  const [category] = named;
  const isOfRow = scope.kind === 'cell' && /^(?:数量?|名额|人数|个数)(?:（|$)/.test(scope.heading);
  if (!isOfRow || token?.kind !== 'count' || others.length > 0 || !category) return undefined;
  const { value, measure, exactness, start, end } = token;
  const number = { scope, start, end, value, measure, exactness, alternatives: [] };
  const of = { kind: 'categories', categories: [category.category] } as const;
  return { ...number, of, isTotal: false, isRank: false, isWhole: true, isSure: true };
}

/** Whose the numbers of `sentence` are before it says so itself; `left` is what the sentence before leaves to it. */
function startOf(
  sentence: readonly Clause[],
  scope: Scope,
  finder: CategoryFinder,
  left: Standing | undefined,
): Standing | undefined {
  if (sentence.some(({ tokens }) => tokens.some((_, index) => isMadePublic(tokens, index)))) return 'own';
  const [first, second] = sentence[0]?.tokens ?? [];
  if (classOf(first) === 'nominee' && classOf(second) === 'total') return 'own';
  const isRow =
    scope.heading === '' &&
    sentence.every(
      (clause, place) =>
        isRowOfCategories(clause, (token) => finder.names(token)) || (place > 0 && isOfParts(clause)),
    );
  return (startsWithCategory(sentence) ? left : undefined) ?? (isRow ? 'own' : undefined);
}

/** （含追授1名）, 其中女职工6名、一线职工11名, 分属9个专业组: what stands behind a row and tells of its parts. */
function isOfParts({ tokens, before }: Clause): boolean {
  const isPart = (token: Token | undefined): boolean =>
    isOneOf(token, 'including', 'inclusive') || /^(?:分属|分别来自|覆盖|均为)/.test(textOf(token));
  return isPart(tokens[0]) || (before !== undefined && isPart(before.tokens[0]));
}

/** 硕士研究生3名、本科3名; 社会推荐6名; 占60%: nothing but what some are called, and how many they are. */
function isOnParts({ tokens, host }: Clause): boolean {
  const isLabel = (token: Token, index: number): boolean =>
    token.kind === 'text' ||
    isOneOf(token, 'plain', 'event') ||
    (tokens[index - 1]?.kind === 'text' && textOf(token) === '推荐');
  const last = tokens.at(-1);
  if (last?.kind === 'number')
    return host === undefined && /^占/.test(textOf(tokens[0])) && last.unit === '%';
  return (
    host === undefined &&
    last?.kind === 'count' &&
    tokens.every((token, index) => isLabel(token, index) || token.kind === 'count' || isLink(token))
  );
}

/** 5名教师入围，已于5月公示完毕: what stands before it was shown then. */
function wasMadePublic({ tokens, before, host }: Clause): boolean {
  return (
    host === undefined &&
    before !== undefined &&
    /^已/.test(textOf(tokens[0])) &&
    tokens.some((token) => isOneOf(token, 'publicity', 'window'))
  );
}

/** 6月1日对拟推荐对象6名进行了公示: where it says so. */
function lastShownThen(sentence: readonly Clause[]): number | undefined {
  return sentence
    .flatMap(({ tokens, host }) =>
      tokens.filter(
        (token, index) => host === undefined && classOf(token) === 'publicity' && isShownThen(tokens, index),
      ),
    )
    .at(-1)?.start;
}

/** 先进集体5个；先进工作者10名; 另有先进班组2个: what goes on with the row of the sentence before. */
function startsWithCategory(sentence: readonly Clause[]): boolean {
  const isLead = (token: Token): boolean => isQuote(token) || textOf(token) === '另有';
  return sentence[0]?.tokens.find((token) => !isLead(token))?.kind === 'category';
}
