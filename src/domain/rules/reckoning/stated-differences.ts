import { matchesIn } from '../../lists/matches-in.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { units } from '../amounts/units.ts';
import { figuresIn, measured } from '../amounts/figures.ts';
import { isRounded, rounded } from '../amounts/rounding.ts';
import { isTurned } from '../amounts/slip.ts';
import { type Reckoned, reckonedBy } from './reckoned.ts';

/**
 * 由285200元增加到299600元，增加14400元; 限价1286万元，报价1198.6万元，比限价低87.4万元, 节约87.4万元: by how much a text says that one of its numbers is more
 * or less than another one, it is.
 */
export const statedDifferences = reckonedBy(
  (scope) => (/由\d|差/.test(scope.text) ? [...changesIn(scope, change), ...changesIn(scope, apart)] : []),
  (scope) => (/[比较]|节[约省支]|[核审]减|结余/.test(scope.text) ? comparisonsIn(scope) : []),
);

const number = '\\d{1,10}(?:\\.\\d{1,4})?';
const unit = `(?<unit>${units}|[名位个家所户项件])`;
const change = new RegExp(
  `由(?<from>${number})${unit}(?:增|减|提|上|下|扩|降|变|调)[^，。；\\d]{0,4}[至到为](?<to>${number})\\k<unit>，[^，。；\\d]{0,6}(?:增|减|提高|上升|下降|降低)[^，。；\\d]{0,3}(?<by>${number})\\k<unit>`,
  'g',
);

/** 最高21000元，最低15600元，相差5400元; 甲镇95.5亩，乙镇60亩，两镇相差: those two, where nothing else is named from which one differs. */
const apart = new RegExp(
  `(?<from>${number})(?:${unit})?[，；](?:(?:而|其)?[^，。；\\d]{0,8}?(?:最[低高少多小大]|末[位名]|第[二三]名?)[^。；\\d与和跟同比]{0,8}(?<to>${number})\\k<unit>，(?:首尾|前后|高低|两[者人家户]|二者)?|[^。；\\d比]{1,16}(?<other>${number})\\k<unit>，(?:两[者人家户镇村乡县组项所区队班校院地]|二者))(?:相差|差距|差额)(?:为|达|是|有|了)?(?<by>${number})(?:\\k<unit>|岁)`,
  'g',
);

/** 由284人增加到302人，增加18人 */
function changesIn({ text }: Scope, pattern: RegExp): Reckoned[] {
  return matchesIn(text, pattern).flatMap(({ 0: whole, index, groups = {} }) => {
    const { from = '', other = '', to = other, by = '', unit: measure = '' } = groups;
    const known = rounded(Math.abs(Number(to) - Number(from)), 4);
    const end = index + whole.length;
    return known === Number(by)
      ? []
      : [
          {
            ...{ start: index + whole.lastIndexOf(by), end },
            ...{ reckoning: `${from}${measure}和${to}${measure}相差`, result: `${known}${measure}` },
          },
        ];
  });
}

const comparison = new RegExp(
  `(?:[比较](?![^，。；\\d]*(?:[去上]年|[上同]期|均))[^，。；\\d]{2,16}[低高少多]了?出?|(?:节约|节省|核减|审减|结余|节支)(?:财政|预算)?(?:资金|金额|经费)?(?:共计?)?)(?<by>${number})(?<unit>万?元|分|亩|公顷|平方米)(?!以)`,
  'g',
);
/** As many numbers of the text as are compared, and as many digits as are not turned round by chance. */
const [mostFigures, fewestDigits] = [10, 3];

/** 比最高限价低87.4万元, 节约87.4万元: but for digits turned round as two numbers of the text differ. */
function comparisonsIn({ text }: Scope): Reckoned[] {
  const comparisons = matchesIn(text, comparison);
  const all = comparisons.length === 0 ? [] : figuresIn(text);
  return comparisons.flatMap(({ 0: whole, index, groups = {} }) => {
    const { by = '', unit: own = '' } = groups;
    const end = index + whole.length;
    const start = end - by.length - own.length;
    const stated = measured(Number(by), own);
    const figures = all
      .filter((figure) => figure.end <= start && figure.measure === stated.measure)
      .slice(-mostFigures);
    const factor = stated.amount / Number(by);
    const pairs = figures.flatMap((one, place) =>
      figures.slice(place + 1).map((other) => ({
        reckoning: `${rounded(one.amount / factor, 4)}${own}和${rounded(other.amount / factor, 4)}${own}相差`,
        known: rounded(Math.abs(one.amount - other.amount) / factor, 4),
      })),
    );
    const meant = pairs.find(({ known }) => isTurned(Number(by), known) && known < Number(by) * 5);
    const isSure =
      by.replace(/\.|0+$/g, '').length >= fewestDigits && !pairs.some(({ known }) => isRounded(by, known));
    return meant && isSure
      ? [{ start, end, reckoning: meant.reckoning, result: `${meant.known}${own}` }]
      : [];
  });
}
