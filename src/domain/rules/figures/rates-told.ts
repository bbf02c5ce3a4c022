import { matchesIn } from '../../lists/matches-in.ts';
import { ofName, type RowFacts, type RowSet } from '../rows/row-facts.ts';
import { measureOf } from '../amounts/units.ts';
import type { Finding } from '../findings/findings.ts';
import { reckonedFinding } from '../reckoning/reckoned.ts';
import { rounded } from '../amounts/rounding.ts';
import type { Rule } from '../findings/rule.ts';
import { isQuotedIn, type ListedSentence, listedSentences } from './figure-sentences.ts';
import { sumsOf } from './listed-amounts.ts';
import { amountIn } from './told-figures.ts';

/** 一等每人3000元，二等每人2000元，合计23000元: what each of all kinds gets comes to as much as is told, by how many each kind has. */
export const ratesTold: Rule = function* (notice) {
  for (const sentence of listedSentences(notice)) {
    const finding = problemOf(sentence);
    if (finding) yield finding;
  }
};

const rate =
  /(?<=^|[，、；:])(?<kind>[^，、；:\d]{2,12}?)(?:奖励?)?(?:每[人名户项个家]|人均)?(?:奖励|补助|补贴|发放|资助|给予|奖)?(?<number>\d{1,7}(?:\.\d{1,2})?)(?<unit>万?元|分)(?=[，、；])/g;
const total = /(?:合计|共计|总计|共)(?:需|发放|奖励|资金|奖金|[为需计])*$/;
const open = /每月|每年|月|约|预|另|最|不[超低高]|以[上下内]|标准.*(?:提高|降低)|其中/;

function problemOf(sentence: ListedSentence): Finding | undefined {
  const { text, figures, facts, scope, start } = sentence;
  const rates = matchesIn(text, rate).flatMap(({ groups = {}, index, 0: whole }) => {
    const { kind = '', number = '', unit = '' } = groups;
    const rows = kindOf(kind, facts);
    const { measure, factor } = measureOf(unit);
    return rows
      ? [{ rows, number, unit, measure, amount: Number(number) * factor, end: index + whole.length }]
      : [];
  });
  const last = rates.at(-1);
  const rows = rates.flatMap((one) => [...one.rows]);
  const isOfAll = new Set(rows).size === rows.length && rows.length === facts.all.size;
  if (!last || rates.length < 2 || !isOfAll || !/每/.test(text)) return undefined;
  const told = figures.find(({ start: at }) => at > last.end);
  if (open.test(text.slice(0, told?.end))) return undefined;
  const sum = rates.reduce((all, { amount, rows: own }) => all + amount * own.size, 0);
  if (!told || told.measure !== last.measure || rates.some(({ measure }) => measure !== last.measure))
    return undefined;
  const sums = sumsOf(facts.all, told.measure, facts).map((one) => one.sum);
  const isRight = [sum, ...sums].some((one) => Math.abs(one - told.amount) < 1e-6);
  const isTotal = total.test(told.words) && /^[，。；）]|^$/.test(text.slice(told.end));
  if (!isTotal || isRight || isQuotedIn(sentence, told)) return undefined;
  return reckonedFinding(scope, {
    ...{ start: start + told.start, end: start + told.end },
    reckoning: rates.map(({ number, rows: own }) => `${number}×${own.size}`).join('＋'),
    result: `${rounded(amountIn(sum, told.unit), 6)}${told.unit}`,
  });
}

/** The rows that `kind` calls, whole or by the end (模范 of 见义勇为模范); undefined where no one set is meant. */
function kindOf(kind: string, { callings }: RowFacts): RowSet | undefined {
  const bare = kind.replace(/^(?:按照?[^，]{1,8}，)|^(?:其中|对|给予)/, '').replace(/的$/, '');
  const whole = (callings.get(bare.slice(0, 2)) ?? []).filter(
    ({ text, head }) => text === bare && head !== ofName,
  );
  const own =
    whole.length > 0
      ? whole
      : [...callings.values()].flat().filter(({ text, head }) => head !== ofName && text.endsWith(bare));
  const sets = new Map(own.map(({ rows }) => [[...rows].join(), rows] as const));
  const [only, ...others] = sets.values();
  return others.length === 0 ? only : undefined;
}
