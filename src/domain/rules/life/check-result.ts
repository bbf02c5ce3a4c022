import type { Finding } from '../findings.ts';
import { type Nominee, type Notice, nomineesOf } from '../../notice/notice.ts';
import { isSameName } from '../../name/name-form.ts';
import { lastMoment } from '../../window/publicity-window.ts';
import { type NomineeResult, smallCount } from '../../life/result.ts';
import { instantOfPublication } from '../../time/publication.ts';

/** Words that put a mark on a person: a result says what became of someone, never that someone was spoken against. */
const marks = /举报|反映|异议|投诉|问题|违纪|违法|违规|处分|调查|核查|信访|不合格|不符合/u;

/**
 * What is wrong with the result of `notice`: before its time, of someone never put forward, twice of someone, silent
 * about someone while it speaks of others, or harmful to a person.
 */
export function checkResult(
  notice: Pick<Notice, 'result' | 'withdrawal' | 'window' | 'lists' | 'versions'>,
): Finding[] {
  const { result, withdrawal, window, versions } = notice;
  if (!result) return [];
  const findings: Finding[] = [];
  if (withdrawal) findings.push({ code: 'withdrawn-with-result', path: ['result'], facts: {} });
  if (instantOfPublication(result.time) < window.closesAt)
    findings.push({
      code: 'result-too-early',
      path: ['result', 'time'],
      facts: { on: result.time.on, ...lastMoment(window) },
    });
  if (result.objections !== undefined && result.objections < smallCount)
    findings.push({
      code: 'small-count',
      path: ['result', 'objections'],
      facts: { count: result.objections, least: smallCount },
    });

  const present = nomineesOf(notice);
  const ever = [
    ...versions.flatMap((version) => (version.notice ? nomineesOf(version.notice) : [])),
    ...present,
  ];
  const told = new Set<Nominee>();
  for (const [index, entry] of result.nominees.entries()) {
    const path = ['result', 'nominees', index];
    const { name, outcome } = entry;
    const found = present.filter((nominee) => isMeant(nominee, entry));
    if (found.length > 1) findings.push({ code: 'result-ambiguous', path, facts: { name } });
    else if (found.length === 0 && !ever.some((nominee) => isMeant(nominee, entry)))
      findings.push({ code: 'result-unknown', path, facts: { name } });
    const [only] = found;
    if (found.length === 1 && only && told.has(only))
      findings.push({ code: 'result-repeated', path, facts: { name } });
    for (const nominee of found) told.add(nominee);
    const [word] = marks.exec(outcome) ?? [];
    if (word !== undefined)
      findings.push({ code: 'result-marks', path: [...path, 'outcome'], facts: { name, word } });
  }
  const [word] = marks.exec(result.outcome) ?? [];
  if (word !== undefined)
    findings.push({ code: 'result-marks', path: ['result', 'outcome'], facts: { name: '', word } });
  if (result.nominees.length > 0)
    for (const nominee of present)
      if (!told.has(nominee))
        findings.push({ code: 'result-omits', path: ['result', 'nominees'], facts: { name: nominee.name } });
  return findings;
}

function isMeant({ name, distinction, organisation }: Nominee, result: NomineeResult): boolean {
  const told = result.distinction;
  return (
    isSameName(name, result.name) &&
    (told === undefined ||
      [distinction, organisation].some((own) => own !== undefined && isSameName(told, own)))
  );
}
