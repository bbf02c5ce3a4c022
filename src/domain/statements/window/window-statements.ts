import { ofEach } from '../../lists/of-each.ts';
import { at } from '../../lists/at.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import type { Token } from '../clauses/token.ts';
import type { Role } from '../governor.ts';
import { namesAnotherMatter } from '../own-matter.ts';
import { isElsewhen, type ReadScope } from '../reading.ts';
import { sentencesOf } from '../sentences.ts';
import { isOneOf, type LengthUnit, type TimePhrase, timePhrases } from '../time-phrases.ts';
import { factsOf, objects } from './clause-facts.ts';
import type { ScopeReader } from './inherited-role.ts';
import { joined } from './joined-statements.ts';
import { SentenceCourse } from './sentence-course.ts';
import { labelled, roleOf } from './time-role.ts';
import type { Of, WindowStatement } from './window-statement.ts';

/** What a text says of the window: found once, for every rule that asks. */
export const windowStatements = ofEach(statementsIn);

function statementsIn({ scope, clauses, own, others }: ReadScope): readonly WindowStatement[] {
  if (!clauses.some(({ tokens }) => tokens.some(isOfTime))) return [];
  const reader: ScopeReader = {
    scope,
    own,
    heading: labelled(scope),
    roles: new Map(),
    isPublic: false,
    objects: false,
  };
  const statements: WindowStatement[] = [];
  let goesOn = false;
  for (const sentence of sentencesOf(clauses)) {
    if (!goesOn) reader.objects = false;
    goesOn = sentence.at(-1)?.ending === '；';
    const course = new SentenceCourse(sentence);
    for (const [place, clause] of sentence.entries()) {
      statements.push(...ofClause(reader, course, place));
      reader.isPublic ||= clause.tokens.some((token) => isOneOf(token, 'publicity', 'window'));
      reader.objects ||= objects(clause);
    }
  }
  return joined(statements.filter((statement) => !isElsewhen(statement, others)));
}

/** Without one of these a text names no time. */
function isOfTime({ kind }: Token): boolean {
  return kind === 'day' || kind === 'duration' || kind === 'clock' || kind === 'weekday';
}

function ofClause(reader: ScopeReader, course: SentenceCourse, place: number): WindowStatement[] {
  const clause = at(course.clauses, place);
  const phrases = timePhrases(clause)
    .map((phrase) => asLastDay(clause, phrase))
    .filter(({ kind }) => kind !== 'hours');
  if (phrases.length === 0) return [];
  const facts = factsOf(clause, course.clauses.slice(place + 1, place + 3), course.isFollowed(place));
  const isOther =
    course.isPassed(clause, place) ||
    course.isDisowned(place) ||
    course.isCompared(clause) ||
    course.isAfterEnd(place) ||
    cameIn.test(reader.scope.text.slice(clause.end, clause.end + 24)) ||
    isOfForeignMatter(reader, clause);
  return phrases.flatMap((phrase) => {
    const isFormer = formerly.test(reader.scope.text.slice(Math.max(0, phrase.start - 24), phrase.start));
    const role = isOther || isFormer ? 'other' : roleOf(reader, clause, phrase, facts);
    reader.roles.set(clause.tokens, role);
    return statementOf(reader.scope, clause, phrase, role);
  });
}

/** 6月5日至9日，共收到申请31份: when so many came in. */
const cameIn = /^，共?(?:受理|收到|接收|接到)(?:了)?[^，。；\d]{0,10}\d{1,5}[份件人户个家名项]/;

/** 见习期4个月（2018年招工时为8个月）: how long something was in another year. */
const formerly = /（(?:19|20)\d\d年[^（）\d]{1,12}[为是]$/;

/** 家庭经济困难认定公示期为3个工作日; …公示期（3个工作日）; …公示时间：10月8日至14日 */
function isOfForeignMatter({ own }: ScopeReader, { tokens, before, host }: Clause): boolean {
  if (!own) return false;
  return (
    namesAnotherMatter(tokens, own) ||
    (before?.ending === ':' && namesAnotherMatter(before.tokens, own)) ||
    (host !== undefined && namesAnotherMatter(host.tokens, own, host.length))
  );
}

/** 公示从3月10日开始，（5天，）14日结束, 到14日止: a day of the month that is named before it in its sentence. */
function asLastDay(clause: Clause, phrase: TimePhrase): TimePhrase {
  if (phrase.kind !== 'date') return phrase;
  const { from, to, start, end } = phrase;
  const month = monthBefore(clause.before);
  if (month === undefined) return { kind: 'hours', from, to, start, end };
  return { kind: 'day', day: { ...phrase.day, month }, edge: 'closes', from, to, start, end };
}

/** The month of the day named last in the sentence that ends with `clause`. */
function monthBefore(clause: Clause | undefined): number | undefined {
  let before = clause;
  for (let steps = 0; before && steps < 6; steps += 1, before = before.before) {
    const last = before.tokens.findLast(({ kind }) => kind === 'day');
    if (last?.kind === 'day') return last.day.month;
  }
  return undefined;
}

function yearBefore({ tokens, label }: Clause, from: number): number | undefined {
  const before = [...(label?.tokens.slice(-12) ?? []), ...tokens.slice(Math.max(0, from - 12), from)];
  for (const token of before) if (token.kind === 'number' && /^年度?$/.test(token.unit)) return token.value;
  return undefined;
}

function statementOf(
  scope: Scope,
  clause: Clause,
  phrase: TimePhrase,
  told: Role | 'unclear' | 'likely',
): WindowStatement[] {
  const { start, end } = phrase;
  const role = told === 'likely' ? 'window' : told;
  const placed = { scope, start, end, isLikely: told === 'likely' };
  if (role === 'other' || role === 'time' || phrase.kind === 'hours' || phrase.kind === 'date') return [];
  if (role === 'unclear')
    return phrase.kind === 'range'
      ? [{ ...placed, kind: 'unclear', days: [...(phrase.opens ? [phrase.opens] : []), phrase.closes] }]
      : [];
  switch (phrase.kind) {
    case 'range':
      return [
        {
          ...placed,
          kind: 'range',
          opens: phrase.opens,
          closes: phrase.closes,
          isBefore: withoutLast.test(scope.text.slice(phrase.closes.end, phrase.closes.end + 12)),
          ofYear: yearBefore(clause, phrase.from),
        },
      ];
    case 'list':
      return [{ ...placed, kind: 'list', days: phrase.days }];
    case 'start':
      return role === 'window' || role === 'opening'
        ? [{ ...placed, kind: 'start', which: phrase.which }]
        : [];
    case 'closing-time':
      return [{ ...placed, kind: 'closing-time', minute: phrase.minute }];
    case 'length': {
      const { count, bound } = phrase;
      const unit = phrase.unit === 'day' ? unitOfDays(scope.text.slice(end, end + 14)) : phrase.unit;
      return role === 'closing' ? [] : [{ ...placed, kind: 'length', count, unit, bound }];
    }
    case 'day':
      return [{ ...placed, ...statementOfDay(phrase, role) }];
  }
}

/** 至8月12日（不含）, （不含当日）; not （不含法定节假日） */
const withoutLast = /^（不包?含(?:[当该本末][日天]|\d{1,2}月\d{1,2}日)?）/;

/** 七天（日历日）, 5天（节假日除外）: which days are meant is told right behind them. */
function unitOfDays(behind: string): LengthUnit {
  if (/^（?(?:[均为指按以]|是指){0,2}(?:自然日|日历[天日])/.test(behind)) return 'calendar-day';
  if (/^（(?:[均为指按以]|是指){0,2}(?:法定)?工作日/.test(behind)) return 'workday';
  const isWithoutRest =
    /^（(?:不[含计]|不包[含括]|扣除|剔除|除去)(?:法定)?(?:节假日|双休日|周末|休息日)|^（(?:法定)?(?:节假日|双休日|周末|休息日)(?:除外|不[计含]|顺延)/;
  return isWithoutRest.test(behind) ? 'workday' : 'day';
}

type OneDay = Extract<WindowStatement, { readonly kind: 'deadline' | 'end' | 'day' }>;

/** What a day by itself says of the window: its first or last one, a deadline, or one of which it is not told. */
function statementOfDay(
  { day, edge }: Extract<TimePhrase, { readonly kind: 'day' }>,
  role: Exclude<Role, 'other' | 'time'>,
): Of<OneDay> {
  if (role === 'opening' || edge === 'opens') return { kind: 'end', which: 'opens', day };
  if (role === 'objection') return { kind: 'deadline', day, isBefore: edge === 'before' };
  if (role === 'closing' || edge === 'closes' || edge === 'before')
    return { kind: 'end', which: 'closes', day };
  return { kind: 'day', day };
}
