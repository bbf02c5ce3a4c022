import type { Finding } from './finding.ts';
import type { Notice } from './notice.ts';
import { agreementRules } from './rules/agreement-rules.ts';
import { anchorRepeated } from './rules/anchor-repeated.ts';
import { languageRules } from './rules/language-rules.ts';
import { noCriteria, noNominees } from './rules/missing-parts.ts';
import { ordinalRepeated } from './rules/ordinal-repeated.ts';
import { personalData } from './rules/personal-data.ts';
import type { Rule, RuleSetting } from './rules/rule.ts';
import { unknownCategory } from './rules/unknown-category.ts';

const rules: readonly Rule[] = [
  unknownCategory,
  ordinalRepeated,
  noNominees,
  noCriteria,
  anchorRepeated,
  ...agreementRules,
  ...languageRules,
  personalData,
];

/** Everything that the rules find in `notice`. */
export function checkNotice(notice: Notice, setting: RuleSetting): Finding[] {
  return rules.flatMap((rule) => [...rule(notice, setting)]);
}
