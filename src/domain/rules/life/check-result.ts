import type { Finding } from '../findings.ts';
import { type Nominee, type Notice, nomineesOf } from '../../notice/notice.ts';
import { isSameName } from '../../name/name-form.ts';
import { lastMoment } from '../../window/publicity-window.ts';
import { type NomineeResult, type Result, smallCount } from '../../life/result.ts';
import { markingWord } from './marking-words.ts';
import { instantOfPublication } from '../../time/publication.ts';

type Judged = Pick<Notice, 'result' | 'withdrawal' | 'window' | 'lists' | 'versions'>;

/**
 * What is wrong with the result of `notice`: before its time, of someone never put forward, twice of someone, silent
 * about someone while it speaks of others, or harmful to a person.
 */
export function checkResult(notice: Judged): Finding[] {
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
  const word = markingWord(outcome);
  return [
    ...findings,
    ...checkOutcomes(notice, result),
    ...(word === undefined
      ? []
      : [{ code: 'result-marks', path: ['result', 'outcome'], facts: { name: '', word } } as const]),
  ];
}

/** What is wrong with what `result` says of each nominee. */
function checkOutcomes({ lists, versions }: Judged, result: Result): Finding[] {
  const findings: Finding[] = [];
  const present = nomineesOf({ lists });
  const ever = [
    ...versions.flatMap((version) => (version.notice ? nomineesOf(version.notice) : [])),
    ...present,
  ];
  const settled = new Set<Nominee>();
  for (const [index, entry] of result.nominees.entries()) {
    const path = ['result', 'nominees', index];
    const { name, outcome } = entry;
    const meant = present.filter((nominee) => isMeant(nominee, entry));
    if (meant.length > 1) findings.push({ code: 'result-ambiguous', path, facts: { name } });
    else if (meant.length === 0 && !ever.some((nominee) => isMeant(nominee, entry)))
      findings.push({ code: 'result-unknown', path, facts: { name } });
    const [only] = meant;
    if (meant.length === 1 && only && settled.has(only))
      findings.push({ code: 'result-repeated', path, facts: { name } });
    for (const nominee of meant) settled.add(nominee);
    const word = markingWord(outcome);
    if (word !== undefined)
      findings.push({ code: 'result-marks', path: [...path, 'outcome'], facts: { name, word } });
  }
  const omitted = result.nominees.length > 0 ? present.filter((nominee) => !settled.has(nominee)) : [];
  for (const { name } of omitted)
    findings.push({ code: 'result-omits', path: ['result', 'nominees'], facts: { name } });
  return findings;
}

function isMeant({ name, distinction, organisation }: Nominee, result: NomineeResult): boolean {
  const wanted = result.distinction;
  return (
    isSameName(name, result.name) &&
    (wanted === undefined ||
      [distinction, organisation].some((own) => own !== undefined && isSameName(wanted, own)))
  );
}
