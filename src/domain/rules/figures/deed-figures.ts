import { placeIn } from '../../finding/finding.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Nominee, Notice } from '../../notice/notice.ts';
import { type Scope, scopesOf } from '../../statements/clauses/scope.ts';
import { nomineeForms } from '../../statements/names/nominee-form.ts';
import { readingOf } from '../../statements/reading.ts';
import { rounded } from '../amounts/rounding.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { proposedTables } from '../rows/tables.ts';
import { mostItems } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { amountIn, figurePattern, isWritten, type ToldFigure, toldFigures } from './told-figures.ts';

/**
 * 甲一先后为乡亲义诊30场, whose deeds say 为乡亲义诊40场; 3个工会共有工会小组45个, whose deeds tell 43: what the prose says of
 * those who have files of their own, of one by name or of all of a category together, their deeds say.
 */
export const deedFigures: Rule = function* (notice: Notice) {
  const told = deedsTold(notice);
  if (told.length === 0 || told.length > mostDeeds) return;
  const pattern = figurePattern(proposedTables(notice));
  for (const { scope } of readingOf(notice).body) {
    if (scope.kind === 'cell' || !/\d/.test(scope.text)) continue;
    for (const figure of toldFigures(scope.text, pattern).slice(0, mostItems)) {
      const before = sentenceBefore(scope.text, figure.start);
      if (scope.isQuoted(figure) || isOfOthers(before, notice)) continue;
      const finding = wrongOfOne(figure, scope, told) ?? wrongOfAll(figure, before, scope, told);
      if (finding) yield finding;
    }
  }
};

const mostDeeds = 100;

/** A nominee with a file of its own, and the figures of its deeds. */
interface DeedsTold {
  readonly nominee: Nominee;
  readonly forms: ReadonlySet<string>;
  readonly text: string;
  readonly figures: readonly ToldFigure[];
}

const deedsTold = ofLatest((notice: Notice): readonly DeedsTold[] => {
  const pattern = figurePattern(proposedTables(notice));
  return notice.lists.flatMap(({ form, nominees, standing }, index) =>
    form !== 'sections' || standing !== 'proposed' || nominees.length > mostDeeds
      ? []
      : nominees.map((nominee, row): DeedsTold => {
          const text = scopesOf(nominee.deeds, ['lists', index, 'nominees', row, 'deeds'])
            .map((scope) => scope.text)
            .join('\n');
          return { nominee, forms: nomineeForms(nominee.name), text, figures: toldFigures(text, pattern) };
        }),
  );
});

/** Of a part, of a time, or told no nearer. */
const notWhole =
  /其中|\d{4}年|[今去当同次前每]年|每|平均|一次|单次|最|余|多$|约|近\d|超|曾|原|第|另|从\d|由\d|增/;
/** As many signs in a row as both say before a figure of one thing. */
const shortestShared = 3;

/** What the prose says of one by name, behind the name and no other, where one figure of the deeds is told with its words. */
function wrongOfOne(figure: ToldFigure, scope: Scope, told: readonly DeedsTold[]): Finding | undefined {
  const named = told.flatMap((one) =>
    [...one.forms].flatMap((form) => (figure.words.includes(form) ? [{ one, form }] : [])),
  );
  const [own, ...others] = named;
  if (!own || others.some(({ one }) => one !== own.one) || notWhole.test(figure.words)) return undefined;
  const words = figure.words.slice(figure.words.lastIndexOf(own.form) + own.form.length);
  const { nominee, figures } = own.one;
  const alike = figures.filter(
    (deed) => deed.measure === figure.measure && sharesWords(words, deed.words) && !notWhole.test(deed.words),
  );
  const [known, ...more] = alike;
  if (!known || more.length > 0 || isWritten(figure, known.amount)) return undefined;
  if (figures.some(({ amount, measure }) => measure === figure.measure && isWritten(figure, amount)))
    return undefined;
  return {
    code: 'named-trait-differs',
    ...placeIn(scope, figure.start),
    facts: {
      name: nominee.name,
      stated: `${figure.number}${figure.unit}`,
      known: `${known.number}${known.unit}`,
    },
  };
}

/** Whether both say as many signs in a row as tell that they speak of one thing. */
function sharesWords(one: string, other: string): boolean {
  for (let at = 0; at + shortestShared <= one.length; at += 1)
    if (other.includes(one.slice(at, at + shortestShared))) return true;
  return false;
}

const total = /(?<count>\d{1,3})[名人位个家户项支][^，。；\d]{0,10}(?:[共总合]计?|一共)/;

/** What a figure is of: 工会小组 of 3个工会共有工会小组. */
function nounOf(words: string): string {
  return stretchIn(words.replace(/^.*(?:[共总合]计?|有|其中|为)/, ''), /^\p{Script=Han}{2,8}$/u);
}

/** What the prose says that all of a category have, where the deeds of each tell one figure of that. */
function wrongOfAll(
  figure: ToldFigure,
  before: string,
  scope: Scope,
  told: readonly DeedsTold[],
): Finding | undefined {
  const count = Number(total.exec(before)?.groups?.['count']);
  const word = nounOf(figure.words);
  if (word === '' || Number.isNaN(count)) return undefined;
  const categories = [...new Set(told.map(({ nominee }) => nominee.category))];
  const sums = categories.flatMap((category) => {
    const own = told.filter(({ nominee }) => nominee.category === category);
    const amounts = own.map((one) => amountOf(word, figure, one));
    return own.length !== count || own.length < 2 || amounts.includes(undefined)
      ? []
      : [amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)];
  });
  const [sum, ...more] = sums;
  if (sum === undefined || more.length > 0 || isWritten(figure, sum)) return undefined;
  const { number, unit } = figure;
  return {
    code: 'stated-sum-differs',
    ...placeIn(scope, figure.start),
    facts: { stated: `${number}${unit}`, head: word, sum: `${rounded(amountIn(sum, unit), 4)}${unit}` },
  };
}

/** What the deeds tell of `word`, once: 工会小组15个, or all of a figure, 讲解员12人，全部为女性. */
function amountOf(word: string, { measure }: ToldFigure, { text, figures }: DeedsTold): number | undefined {
  const own = figures.filter((deed) => deed.measure === measure && deed.words.endsWith(word));
  const behind = new RegExp(`^，(?:全部|均|全)(?:都)?[是为]?${word}`);
  const whole = figures.filter(
    (deed) => deed.measure === measure && behind.test(text.slice(deed.end, deed.end + 16)),
  );
  const [known, ...more] = [...own, ...whole];
  return more.length > 0 ? undefined : known?.amount;
}
