import type { Doubt, DoubtCode } from '#intake/doubts/doubt.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';

/**
 * What the check says of the gap that a doubt names, by the doubt's code: the finding's own, and the key that it names.
 */
const sameGaps: Readonly<Partial<Record<DoubtCode, readonly [code: Diagnostic['code'], key?: string]>>> = {
  'title-missing': ['missing-key', '标题'],
  'kind-unknown': ['missing-key', '种类'],
  'signer-missing': ['no-signer'],
  'date-missing': ['no-date'],
  'window-missing': ['exactly-one', '工作日'],
  'window-unread': ['exactly-one', '工作日'],
  'window-differs': ['window-mismatch'],
  'nominees-missing': ['no-nominees'],
  'receiver-missing': ['missing-key', '部门'],
  'channels-missing': ['missing-key', '渠道'],
  'contact-missing': ['channel-without-details'],
  'written-nowhere': ['written-objection-unaddressed'],
  'basis-authority': ['missing-key', '机关'],
  'attachment-missing': ['exactly-one', '文件'],
  'count-differs': ['stated-quota-differs'],
};

/** `diagnostics` of a draft without those that name a gap which one of the import's `doubts` names. */
export function untoldGaps(diagnostics: readonly Diagnostic[], doubts: readonly Doubt[]): Diagnostic[] {
  const gaps = doubts.flatMap(({ code, facts }) => {
    const [same, key] = sameGaps[code] ?? [];
    return same === undefined ? [] : [{ same, key: 'category' in facts ? facts.category : key }];
  });
  return diagnostics.filter(
    ({ code, facts }) =>
      !gaps.some(({ same, key }) => same === code && (key === undefined || namesIn(facts).includes(key))),
  );
}

/** The keys of settings, or the category, that the facts of a finding name. */
function namesIn(facts: Diagnostic['facts']): readonly string[] {
  if ('key' in facts) return [facts.key];
  if ('keys' in facts) return facts.keys;
  return 'category' in facts ? [facts.category ?? ''] : [];
}
