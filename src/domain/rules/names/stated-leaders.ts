import { placeIn } from '../../finding/finding.ts';
import type { Tally } from '../../lists/tally.ts';
import { headForm } from '../../name/name-column.ts';
import { measureWordOf } from '../../notice/measure-word.ts';
import { byCategory, type Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Side } from '../findings/agreement-findings.ts';
import { kindColumns } from '../rows/kind-columns.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { proposedTables } from '../rows/tables.ts';
import { sentenceStart } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn } from '../words/prose-read.ts';

/**
 * 甲所立项最多，共4项; 乙公司一家独占3项: of which kind the prose says that the list has most, and how many, the list has so.
 */
export const statedLeaders: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  // Where a column tells how many each row has, that may be meant.
  const isOfRows = !tables.some(({ heads }) => heads.some((head) => /数量?$/.test(headForm(head))));
  for (const { scope } of readingOf(notice).body) {
    if (scope.kind === 'cell') continue;
    const leads = isOfRows && /最多|独占|独得|独揽/.test(scope.text) ? leadsIn(scope) : [];
    const all = leads.length === 0 ? [] : kindColumns(tables);
    for (const lead of leads) {
      const said = scope.text.slice(sentenceStart(scope.text, lead.start), lead.end);
      if (!isOfOthers(said, notice) && !scope.isQuoted(lead)) {
        const parts = byCategory(tables);
        const own = parts.filter(({ category }) => said.includes(category));
        const columns = own.length > 0 && own.length < parts.length ? [...kindColumns(own), ...all] : all;
        yield* wrongLead(
          lead,
          scope,
          columns.map((column) => column.all),
          notice,
        );
      }
    }
  }
};

/** Of which kind is said that there are most, and how many where it is said. */
interface Lead {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly isMost: boolean;
  readonly stated: number | undefined;
  /** What it is counted by; empty where no number stands. */
  readonly measure: string;
}

const few = '[^，。；、:（）\\d]';
/** What is counted where there are most of it, and no amount. */
const counted =
  '(?:获|被|拟)?(?:(?:推荐|立项|入选|获奖|上榜|入围|获批|中标|当选|入库|授奖|获评|录用)(?:的?(?:人数|人选|数量|项目数?|人员|企业))?|人数)';
const number = '(?<number>\\d{1,4})(?<measure>[项名人个家位件所处])';
const forms = [
  `(?<words>${few}{2,30}?)${counted}最多(?:，?(?:共|有|为|达|共有)?${number})?(?=[，。；（]|$)`,
  `(?:^|[，。；:（])${counted}最多的(?:单位|企业|学院|地区|县区|部门)?[是为](?<words>${few}{2,30})(?:[，（]?(?:共|有|为|达|共有)?${number})?(?=[，。；）]|$)`,
  `(?<words>${few}{2,30}?)(?:一家|一所|一个单位|一校)?(?:就|便)?独[占得揽]${number}`,
].map((form) => new RegExp(form, 'g'));

function leadsIn({ text }: Scope): Lead[] {
  return forms.flatMap((form) =>
    claimsIn(text, form).map(({ 0: whole, index, groups = {} }) => ({
      ...{ start: index, end: index + whole.length, words: groups['words'] ?? '' },
      isMost: whole.includes('最多'),
      stated: groups['number'] === undefined ? undefined : Number(groups['number']),
      measure: groups['measure'] ?? '',
    })),
  );
}

/** What the columns that know the kind of a lead have otherwise, all of them. */
function* wrongLead(
  lead: Lead,
  scope: Scope,
  tallies: readonly Tally<string>[],
  { quotas }: Notice,
): Generator<Finding> {
  const { words, isMost, stated } = lead;
  const known = tallies.flatMap((tally) => {
    const named = [...tally.keys()].filter((one) => one.length > 1 && words.includes(one));
    const [kind, ...others] = named.filter((one) => !named.some((all) => all !== one && all.includes(one)));
    const [first] = [...tally].toSorted(([, one], [, other]) => other - one);
    return kind === undefined || !first || others.length > 0
      ? []
      : [{ kind, count: tally.of(kind), first: first[0], most: first[1] }];
  });
  const [own] = known;
  const isRight = known.some(
    ({ count, most }) => (!isMost || count === most) && (stated === undefined || stated === count),
  );
  if (!own || isRight) return;
  const { kind, count, first, most } = own;
  const measure = lead.measure || measureWordOf(quotas);
  const isOther = isMost && count < most;
  const sides = [...(isOther ? [[first, most] as const] : []), [kind, count] as const].map(
    ([name, size]): Side => ({ name, value: `${size}${measure}` }),
  );
  yield {
    code: 'stated-comparison-differs',
    ...placeIn(scope, lead.start),
    facts: { stated: scope.written(lead).trim(), head: '', sides, place: isOther ? '最多' : undefined },
  };
}
