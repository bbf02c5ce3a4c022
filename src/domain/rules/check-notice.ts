import type { Notice } from '../notice/notice.ts';
import type { Finding } from './findings/findings.ts';
import { agreementRules } from './agreement-rules.ts';
import { anchorRepeated } from './anchor-repeated.ts';
import { isAside } from './aside-figures.ts';
import { impossibleTimes } from './language/impossible-times.ts';
import { wrongWords } from './language/wrong-words.ts';
import { languageRule } from './language/language-rule.ts';
import { groupLeftOut } from './lists/group-left-out.ts';
import { codedNames } from './lists/coded-names.ts';
import { loneMasks } from './lists/lone-masks.ts';
import { loneVerdicts } from './lists/lone-verdicts.ts';
import { misspeltValues } from './lists/misspelt-values.ts';
import { repeatedCodes } from './lists/repeated-codes.ts';
import { oddNumbers } from './lists/odd-numbers.ts';
import { ordinalJump } from './lists/ordinal-jump.ts';
import { organisationLeftOut } from './lists/organisation-left-out.ts';
import { spreadsheetRemains } from './lists/spreadsheet-remains.ts';
import { noCriteria, noDate, noNominees, noSigner } from './missing-parts.ts';
import { oddCharactersRule } from './names/odd-characters.ts';
import { namesBelowText } from './names-below-text.ts';
import { ordinalRepeated } from './ordinal-repeated.ts';
import type { ComparingRule, Rule, RuleSetting } from './findings/rule.ts';
import { unknownCategory } from './unknown-category.ts';
import { unreadSentences } from './unread-sentences.ts';

/** In the order in which findings are told. Rules that take a text for itself compare with nothing. */
const rules: readonly ComparingRule[] = [
  { rule: unknownCategory, comparesWith: [] },
  { rule: ordinalRepeated, comparesWith: ['lists'] },
  { rule: ordinalJump, comparesWith: ['lists', 'corrections'] },
  { rule: organisationLeftOut, comparesWith: [] },
  { rule: groupLeftOut, comparesWith: [] },
  { rule: spreadsheetRemains, comparesWith: [] },
  { rule: oddNumbers, comparesWith: [] },
  { rule: loneVerdicts, comparesWith: ['lists'] },
  { rule: repeatedCodes, comparesWith: ['lists'] },
  { rule: codedNames, comparesWith: [] },
  { rule: misspeltValues, comparesWith: [] },
  { rule: loneMasks, comparesWith: ['lists'] },
  { rule: noNominees, comparesWith: ['attachments', 'lists'] },
  { rule: noCriteria, comparesWith: ['attachments', 'criteria', 'kind'] },
  { rule: noSigner, comparesWith: ['signers'] },
  { rule: namesBelowText, comparesWith: ['lists', 'signers'] },
  { rule: noDate, comparesWith: ['signedOn'] },
  { rule: anchorRepeated, comparesWith: [] },
  ...agreementRules,
  { rule: wrongWords, comparesWith: ['lists'] },
  { rule: impossibleTimes, comparesWith: ['published', 'lists'] },
  { rule: languageRule, comparesWith: [] },
  { rule: oddCharactersRule, comparesWith: [] },
  { rule: unreadSentences, comparesWith: [] },
];

/**
 * Everything that the rules find in `notice`, but nothing that has to be compared with what is unknown of it. A rule that
 * breaks off is told, and keeps nobody from what the others find.
 */
export function checkNotice(notice: Notice, setting: RuleSetting): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, comparesWith } of rules) {
    if (comparesWith.some((part) => setting.unknown.has(part))) continue;
    const own = findingsOf(rule, notice, setting);
    if (own.length === 0) continue;
    findings.push(...own.filter((finding) => !isAside(notice, finding) && !isToldOf(finding, findings)));
  }
  return findings;
}

function findingsOf(rule: Rule, notice: Notice, setting: RuleSetting): readonly Finding[] {
  try {
    return [...rule(notice, setting)];
  } catch {
    return [{ code: 'rule-broken', path: ['titleLines'], facts: { rule: rule.name } }];
  }
}

/** As many characters of a text as one claim has about. */
const sameStretch = 30;

/** What earlier rules tell that later ones see again, by the later one's code. */
const seenAgain: Partial<Record<Finding['code'], readonly Finding['code'][]>> = {
  'stated-trait-differs': ['stated-trait-differs', 'stated-amount-differs', 'quota-parts-differ'],
  'stated-amount-differs': ['stated-amount-differs', 'stated-trait-differs', 'quota-parts-differ'],
  'stated-sum-differs': ['stated-sum-differs', 'quota-parts-differ'],
  'stated-reckoning-differs': ['stated-share-differs', 'quota-parts-differ'],
  'room-floor-differs': ['contact-differs'],
  'stated-length-differs': ['stated-length-differs'],
  'stated-batch-differs': ['stated-batch-differs'],
  'stated-quota-differs': ['stated-total-differs', 'stated-quota-differs'],
};

/** Whether one of `findings`, which are of earlier rules, tells of the claim of which `later` does. */
function isToldOf(later: Finding, findings: readonly Finding[]): boolean {
  const codes = seenAgain[later.code];
  return (
    codes !== undefined &&
    findings.some(
      (earlier) =>
        (codes.includes(earlier.code) && isOfOneClaim(later, earlier)) || isOfOneFigure(later, earlier),
    )
  );
}

/** Whether both tell of the number that stands in one place. */
function isOfOneFigure(later: Finding, earlier: Finding): boolean {
  return (
    later.at !== undefined &&
    later.at === earlier.at &&
    ofFigures.has(earlier.code) &&
    later.path.join('/') === earlier.path.join('/')
  );
}

/** What tells that a number is another one than the lists, or other numbers, make it. */
const ofFigures: ReadonlySet<Finding['code']> = new Set([
  'stated-trait-differs',
  'stated-amount-differs',
  'stated-sum-differs',
  'stated-share-differs',
  'stated-reckoning-differs',
  'stated-quota-differs',
  'stated-total-differs',
  'quota-parts-differ',
]);

function isOfOneClaim(later: Finding, earlier: Finding): boolean {
  return (
    Math.abs((later.at ?? NaN) - (earlier.at ?? NaN)) < sameStretch &&
    (!ofUnits.has(earlier.code) || isOfOneUnit(later, earlier)) &&
    later.path.join('/') === earlier.path.join('/')
  );
}

/** What tells of a number with its unit. */
const ofUnits: ReadonlySet<Finding['code']> = new Set([
  'stated-trait-differs',
  'stated-amount-differs',
  'stated-sum-differs',
]);

/** 2名 and 3名, not 2名 and 700元: whether two findings tell of what is counted alike, as far as they say it. */
function isOfOneUnit(...findings: readonly [Finding, Finding]): boolean {
  const [one, other] = findings.map(({ facts }) =>
    'stated' in facts ? String(facts.stated).replace(/^.*[\d一二两三四五六七八九十百]/u, '') : '',
  );
  return one === other || one === '' || other === '';
}
