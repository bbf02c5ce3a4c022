import { at } from '../../lists/at.ts';
import type { SimplifiedOf } from '../../name/word-finder.ts';
import { nameForm } from '../../name/name-form.ts';
import { everNamed } from '../../notice/erasure.ts';
import { type Nominee, type Notice, nomineesOf } from '../../notice/notice.ts';
import { isMeant } from '../../notice/nominee-outcome.ts';
import { lastMoment } from '../../window/publicity-window.ts';
import { type Result, smallCount } from '../../life/result.ts';
import { instantOfPublication } from '../../time/publication.ts';
import type { Finding } from '../findings/findings.ts';
import { markingWord, markingWordOf } from './marking-words.ts';
import { areNearNames } from './near-names.ts';
import { nomineeChanges } from './nominee-changes.ts';

type Judged = Pick<Notice, 'result' | 'withdrawal' | 'window' | 'lists' | 'versions'>;

/**
 * What is wrong with the result of `notice`: before its time, of someone never put forward, of someone by a name that
 * was corrected, twice of someone, silent about someone while it speaks of others, or harmful to a person.
 */
export function checkResult(notice: Judged, simplifiedOf: SimplifiedOf): Finding[] {
  const { result, withdrawal, window } = notice;
  if (!result) return [];
  const { time, objections, outcome } = result;
  const findings: Finding[] = [];
  if (withdrawal) findings.push({ code: 'withdrawn-with-result', path: ['result'], facts: {} });
  if (instantOfPublication(time) < window.closesAt)
    findings.push({
      code: 'result-too-early',
      path: ['result', 'time'],
      facts: { on: time.on, ...lastMoment(window) },
    });
  if (objections !== undefined && objections < smallCount)
    findings.push({
      code: 'small-count',
      path: ['result', 'objections'],
      facts: { count: objections, least: smallCount },
    });
  const word = namesNominee(notice, outcome) ? markingWordOf(outcome) : markingWord(outcome);
  return [
    ...findings,
    ...checkOutcomes(notice, result, simplifiedOf),
    ...(word === undefined
      ? []
      : [{ code: 'result-marks', path: ['result', 'outcome'], facts: { name: '', word } } as const]),
  ];
}

/** Whether `outcome` names one whom the notice ever put forward. */
function namesNominee({ lists, versions }: Judged, outcome: string): boolean {
  const text = nameForm(outcome);
  return everNamed({ lists, versions }).some((name) => name.length > 1 && text.includes(nameForm(name)));
}

/** What is wrong with what `result` says of each nominee. */
function checkOutcomes(notice: Judged, result: Result, simplifiedOf: SimplifiedOf): Finding[] {
  const findings: Finding[] = [];
  const present = nomineesOf(notice);
  const { gone, respelt } = formerNominees(notice, simplifiedOf);
  const settled = new Set<Nominee>();
  const unknown: number[] = [];
  for (const [index, entry] of result.nominees.entries()) {
    const path = ['result', 'nominees', index];
    const { name, outcome } = entry;
    const meant = present.filter((nominee) => isMeant(nominee, entry));
    if (meant.length > 1) findings.push({ code: 'result-ambiguous', path, facts: { name } });
    else if (meant.length === 0 && !gone.some((nominee) => isMeant(nominee, entry))) {
      const now = [...respelt].find(([old]) => isMeant(old, entry))?.[1];
      if (now) {
        settled.add(now);
        findings.push({ code: 'result-corrected', path, facts: { name, now: now.name } });
      } else unknown.push(index);
    }
    const [only] = meant;
    if (meant.length === 1 && only && settled.has(only))
      findings.push({ code: 'result-repeated', path, facts: { name } });
    for (const nominee of meant) settled.add(nominee);
    const word = markingWordOf(outcome);
    if (word !== undefined)
      findings.push({ code: 'result-marks', path: [...path, 'outcome'], facts: { name, word } });
  }
  const omitted = result.nominees.length > 0 ? present.filter((nominee) => !settled.has(nominee)) : [];
  return [...findings, ...strangeOutcomes(result, unknown, omitted, simplifiedOf)];
}

/**
 * The `unknown` entries of `result`, by their indexes, each with whom of those it leaves out it may mean; and who is
 * left out even so: a name that is written wrong is one mistake, not two.
 */
function strangeOutcomes(
  result: Result,
  unknown: readonly number[],
  omitted: readonly Nominee[],
  simplifiedOf: SimplifiedOf,
): Finding[] {
  const left = new Set(omitted);
  const findings = unknown.map((index): Finding => {
    const { name } = at(result.nominees, index);
    const [nearest, ...others] = [...(unknown.length > mostMisspelt ? [] : left)].filter((nominee) =>
      areNearNames(name, nominee.name, simplifiedOf),
    );
    const meant = others.length === 0 ? nearest : undefined;
    if (meant) left.delete(meant);
    const facts = { name, nearest: meant?.name };
    return { code: 'result-unknown', path: ['result', 'nominees', index, 'name'], facts };
  });
  const names = [...left].map(({ name }) => name);
  return names.length === 0
    ? findings
    : [...findings, { code: 'result-omits', path: ['result', 'nominees'], facts: { names } }];
}

/** More strangers than anybody misspells in one result: it is of another list, and nobody near is sought. */
const mostMisspelt = 100;

/** Nominees of earlier versions that are not put forward any more, and those whose name is spelt otherwise now, with who they are. */
function formerNominees(
  { lists, versions }: Judged,
  simplifiedOf: SimplifiedOf,
): { readonly gone: readonly Nominee[]; readonly respelt: ReadonlyMap<Nominee, Nominee> } {
  const gone: Nominee[] = [];
  const respelt = new Map<Nominee, Nominee>();
  const texts = [...versions.flatMap(({ notice }) => notice ?? []), { lists }];
  for (const [index, before] of texts.slice(0, -1).entries()) {
    const changes = nomineeChanges(before, at(texts, index + 1), simplifiedOf);
    gone.push(...changes.gone);
    for (const [old, now] of changes.respelt) respelt.set(old, now);
    for (const [old, now] of [...changes.kept, ...changes.respelt])
      for (const [former, later] of respelt) if (later === old) respelt.set(former, now);
  }
  return { gone, respelt };
}
