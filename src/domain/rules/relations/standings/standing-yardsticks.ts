import { lastStretch } from '../../../lists/stretch-before.ts';
import { stretchIn } from '../../../lists/stretch-in.ts';
import { at } from '../../../lists/at.ts';
import type { Scope } from '../../../statements/clauses/scope.ts';
import { figuresIn, measured } from '../../amounts/figures.ts';
import { calendarYear, inUnit, isSameMeasure, units } from '../../amounts/units.ts';
import { cellSaid, scalesCalled } from '../../rows/scales.ts';
import type { Owner } from '../../rows/tables.ts';
import { headsCalled } from '../../words/heads-called.ts';
import { difference } from '../../words/other-matter.ts';
import { beginningCalled } from '../../words/terms-called.ts';
import { isFitting, isOfAge, sharesAmong, type Yardstick } from '../measures.ts';
import { byName } from '../parties.ts';
import type { Standing } from './standings-told.ts';

/**
 * The columns by which a standing may be told: those that its words call, those of the amount or the day that stands
 * behind the name; for a place any. None where it goes on with another amount than a column has.
 */
export function yardsticksOfStanding(
  standing: Standing,
  before: string,
  scope: Scope,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  // 最长的是甲一、乙二两人: how many they are.
  const behind = standing.among === undefined ? scope.text.slice(standing.end, standing.end + farthest) : '';
  const meant = meantBy(standing, before, scope, yardsticks);
  const told = meant.filter((one) => isToldBehind(standing, scope, one));
  return told.length > 0
    ? told.toSorted((a, b) => Number(isRate(a)) - Number(isRate(b)))
    : meant.filter((one) => isOfUnit(one, behind));
}

/** 月人均补差: what each of some has, which is told where it is called. */
function isRate({ head }: Yardstick): boolean {
  return /均|标准|单价/.test(head);
}

/** 花钱最少的是甲项目，工期4个月，示例款900元: whether an amount behind the name of a row is what the column has of it. */
function isToldBehind(
  { end, party }: Standing,
  { text }: Scope,
  { kind, unit, valueOf }: Yardstick,
): boolean {
  const [owner] = party.senses.find(({ by }) => by === byName)?.rows ?? [];
  const value = owner && kind === 'number' && unit !== '' ? valueOf(owner) : undefined;
  const { measure, amount } = measured(value ?? NaN, unit);
  const behind = stretchIn(text.slice(end, end + farthestTold), /^[^。；]*/);
  return figuresIn(behind).some((figure) => figure.measure === measure && figure.amount === amount);
}

/** As far behind a name as it is told how much of several things there is. */
const farthestTold = 28;

function meantBy(
  standing: Standing,
  before: string,
  scope: Scope,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const { words, sign, rank = 0, amount } = standing;
  const called = yardsticksMeant(words, sign, before, yardsticks);
  const isBare = !/\p{Script=Han}/u.test(words.replace('|', ''));
  const some = isBare && called.length === 0 ? yardsticks : called;
  if (amount !== undefined)
    return some.filter((one) => isFitting(one, sign.replace('最', '')) && hasAmount(one, amount));
  if (!isBare) return called;
  if (ofDifference.test(before)) return [];
  const ofStated = ofAmount(standing, scope, yardsticks);
  // 人均月收入…；最高的是甲家庭1460元: in 元, whatever else is called like a head before it.
  const isOfOther = ofStated.length > 0 && !called.some((one) => ofStated.includes(one));
  if (called.length > 0 && !isOfOther) return called;
  const ofDays = ofStated.length > 0 ? [] : ofDay(standing, scope, yardsticks);
  const ofRow = ofStated.length + ofDays.length > 0 ? [] : ofRowTold(standing, scope, yardsticks);
  return ofStated.length + ofDays.length + ofRow.length > 0 || rank === 0
    ? [...ofStated, ...ofDays, ...ofRow]
    : yardsticks.filter((one) => isFitting(one, sign.replace('最', '')));
}

/** 以96分居首: whether a row has the amount with which one is said to have a place. */
function hasAmount({ kind, unit, owners, valueOf }: Yardstick, said: string): boolean {
  const [, number = '', asked = ''] = /^([\d.]+)(.+)$/.exec(said) ?? [];
  return (
    kind === 'number' && owners.some((owner) => inUnit(valueOf(owner) ?? NaN, unit, asked) === Number(number))
  );
}

/** 差值最小的是甲一，仅6分，最大的是乙二: of what two columns differ by. */
const ofDifference = new RegExp(`(?:${difference}|[增降涨减]幅[^，。；]{0,4}最[大小高低多少])[^。；]*$`);

const amountBehind = new RegExp(`^(?:家庭|户|同志)?[，（]?[为有达共]?\\d{1,9}(?:\\.\\d{1,4})?(${units})`);
/** As far behind a name as an amount is read. */
const farthest = 20;

/**
 * Whether a column may be of the amount with which `behind` goes on: 最高的是甲一家庭1460元 is not of how many they
 * are.
 */
function isOfUnit({ unit, kind }: Yardstick, behind: string): boolean {
  const own = stretchIn(behind, amountBehind, 1);
  if (unit === calendarYear) return own === '' || own === '年';
  const isOfTimes = unit === '人次' && own === '人';
  return own === '' || unit === '' || kind !== 'number' || isSameMeasure(unit, own) || isOfTimes;
}

/** 最少的是甲一，40人: the columns of the unit in which an amount stands behind the name. */
function ofAmount(
  { said: { end }, sign }: Standing,
  { text }: Scope,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const unit = stretchIn(
    text.slice(end, end + 20),
    /^(?:家庭|[户家])?[，（]?(?:每[月人户年家])?[为有达共]?\d{1,9}(?:\.\d{1,4})?([^，。；（）\d]{1,4})/,
    1,
  );
  return yardsticks.filter(
    (one) => unit !== '' && one.unit === unit && isFitting(one, sign.replace('最', '')),
  );
}

/** 最少的是甲一，补3个月，计90元: the columns that have of the row what is told behind its name. */
function ofRowTold(standing: Standing, scope: Scope, yardsticks: readonly Yardstick[]): readonly Yardstick[] {
  return yardsticks.filter(
    (one) => isFitting(one, standing.sign.replace('最', '')) && isToldBehind(standing, scope, one),
  );
}

/**
 * 最晚的是甲一，2003年4月入会: the only column of days in which a row of its table has the one that stands behind the
 * name.
 */
function ofDay(
  { end, sign, party }: Standing,
  { text }: Scope,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const [, year = '', month] =
    /^[，（](?:于|在)?(\d{4})年(?:(\d{1,2})月)?/.exec(text.slice(end, end + farthest)) ?? [];
  const { table } = at(at(party.senses, 0).rows, 0);
  const isSaid = (cell: string): boolean => {
    const [, ownYear, ownMonth] = /^(\d{4})(?:[年./-]0?(\d{1,2}))?/.exec(cell) ?? [];
    return ownYear === year && (month === undefined || Number(ownMonth) === Number(month));
  };
  const own = yardsticks.filter((one) => {
    const column = table.heads.indexOf(one.head);
    return (
      year !== '' &&
      isFitting(one, sign.replace('最', '')) &&
      table.nominees.some(({ cells }) => isSaid(cells[column] ?? ''))
    );
  });
  return own.length === 1 ? own : [];
}

/** Days from which terms are told, and the words in which a term ends, where no other day ends it. */
const [ofBeginning, ofEnd] = [/^(?=.*[长短])/, /退[役伍休]|离[任职]|卸任|届满|终止|截止|到期/];

/**
 * 工龄最短的: the days on which what `words` call a term began, the earlier the longer; none where a column tells when
 * it ended.
 */
function termsCalled(words: string, sign: string, yardsticks: readonly Yardstick[]): readonly Yardstick[] {
  const beginning = ofBeginning.test(sign) ? beginningCalled(words) : undefined;
  if (beginning === undefined || yardsticks.some(({ head }) => ofEnd.test(head))) return [];
  const days = yardsticks.filter(({ kind, unit }) => kind === 'day' || unit === calendarYear);
  const called = headsCalled(
    beginning,
    days.map(({ head }) => head),
  );
  return days
    .filter(({ head }) => called.includes(head))
    .map((one): Yardstick => ({
      ...{ ...one, kind: 'age' },
      valueOf: (owner: Owner) => {
        const value = one.valueOf(owner);
        return value === undefined ? undefined : -value;
      },
      said: ({ table, row }) => cellSaid(table, one.head, row),
    }));
}

/** What no column of the list tells, where none of its heads says it. */
const ofDerived = [/增/, /[减降]/, /均/, /率/, /申[请报]/, /标准|力度|幅度?|水平|单价|程度|占/];
/** Of one stage of several. */
const ofStage = [/初/, /复[评审赛试核]/, /终/, /预[赛选审评]/, /轮/, /单项/, /附加/];
const ofShare = /(?:所占|占)?(?:比例|比重|占比)/;

/** The columns that the words of an extreme call, or, where they call nothing, those that its sentence called last. */
function yardsticksMeant(
  words: string,
  sign: string,
  before: string,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const own = words.replace(/^.*(?:其中|之中|[家人名个项组所位]中|里)/, '').replace('|', '');
  const fitting = yardsticks.filter((one) => isFitting(one, sign.replace('最', '')));
  if (/年[轻长]/.test(sign)) return fitting.filter(isOfAge);
  if (/[男女]/.test(own)) return [];
  const called = [...calledIn(own, fitting, yardsticks), ...termsCalled(own, sign, yardsticks)];
  if (ofShare.test(own) || called.length > 0 || /\p{Script=Han}/u.test(own)) return called;
  const clauses = before
    .split(/[，；。]/)
    .filter((clause) => !/^约?\d[\d.]*\P{Script=Han}*\p{Script=Han}{0,3}$|^$/u.test(clause));
  const said = clauses.slice(-2).map((clause) => calledIn(lastStretch(clause, '中'), fitting, yardsticks));
  return said.findLast((some) => some.length > 0) ?? (/[贵便]/.test(sign) ? fitting : []);
}

/** The columns that `words` call, or the shares that two of them tell; none where they call what no head does. */
function calledIn(
  words: string,
  fitting: readonly Yardstick[],
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const rest = words.replace(ofShare, '');
  // 占比最低的是甲社: of which share is told before.
  if (rest !== words && !/\p{Script=Han}{2}/u.test(rest)) return [];
  if (rest !== words && !scalesCalled(rest, yardsticks).some(({ head }) => ofShare.test(head)))
    return sharesAmong(scalesCalled(rest, fitting), fitting);
  const derived = [...ofDerived, ...ofStage].filter((form) => form.test(words));
  return scalesCalled(words, fitting).filter(({ head }) => derived.every((form) => form.test(head)));
}
