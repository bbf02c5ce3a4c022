import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import { noticeTexts, type TextRole } from '../../notice/notice-texts.ts';
import { names, type StatedDay } from '../../statements/clauses/stated-day.ts';
import { exampleWords, leftovers } from '../../statements/mentions/leftovers.ts';
import { type ReadScope, readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/** The day that a text of its own is, with nothing besides. */
function dayOf({ clauses }: ReadScope): StatedDay | undefined {
  const [token, ...others] = clauses.flatMap(({ tokens }) => tokens);
  return others.length === 0 && token?.kind === 'day' ? token.day : undefined;
}

/** Nothing of a template, of pages, and no second signature is left in the text: the site prints signers and day itself. */
export const nothingLeftOver: Rule = function* (notice) {
  yield* blankSettings(notice);
  yield* exampleLeft(notice);
  const { body } = readingOf(notice);
  for (const read of body)
    for (const leftover of leftovers(read)) {
      if (read.scope.isQuoted(leftover)) continue;
      yield {
        code: leftover.kind === 'page' ? 'page-number-left' : 'placeholder-left',
        ...placeIn(read.scope, leftover.start),
        facts: { text: read.scope.written(leftover).trim() },
      };
    }
  for (const [index, { scope }] of body.entries()) {
    if (![...notice.signers, ...notice.issuers].includes(scope.text)) continue;
    const below = body[index + 1];
    const day = below && dayOf(below);
    if (!day && index < body.length - 4) continue;
    const { signedOn } = notice;
    // Which of the two is meant cannot be known while the notice's own day cannot be read.
    if (day && signedOn === undefined) return;
    if (below && day && signedOn && !names(day, signedOn))
      yield {
        code: 'signature-day-differs',
        ...placeIn(below.scope, day.start),
        facts: { stated: below.scope.written(day).trim(), signedOn },
      };
    else yield { code: 'signature-typed', ...placeIn(scope, 0), facts: { signer: scope.text } };
    return;
  }
  yield* dayBelow(notice, body.at(-1));
};

/** A setting that is still to be filled in: 待填, 待定, XXX. */
function* blankSettings(notice: Notice): Generator<Finding> {
  const settings = noticeTexts(notice).filter(
    ({ role, path }) => ofSettings.has(role) && !/^(?:number|postcode)$/.test(String(path.at(-1))),
  );
  for (const line of settings)
    if (blank.test(line.text.trim()))
      yield { code: 'placeholder-left', ...placeIn(line, 0), facts: { text: line.text.trim() } };
}

const ofExample = Object.values(exampleWords);

/** Words of the example in a notice that is signed off: a draft may have them, for with them an office begins. */
function* exampleLeft(notice: Notice): Generator<Finding> {
  if (!notice.signOff) return;
  for (const line of noticeTexts(notice))
    for (const text of ofExample) {
      const start = line.text.indexOf(text);
      if (start >= 0) yield { code: 'example-left', ...placeIn(line, start), facts: { text } };
    }
}

const ofSettings: ReadonlySet<TextRole> = new Set(['title', 'contact', 'setting', 'heading']);
const blank =
  /^[[【（(<]?(?:(?:此处|暂)?待(?:填写?|定|补充?|完善|确定|明确|核实|添加|录入)|[Xx×＿_?？]{2,})[\]】）)>]?$/;

/** Another day than the notice's own, alone on the last line: what is left of a signature. */
function* dayBelow({ signedOn }: Notice, last: ReadScope | undefined): Generator<Finding> {
  const day = last && last.scope.kind === 'paragraph' ? dayOf(last) : undefined;
  if (!last || !day || signedOn === undefined || day.year === undefined || names(day, signedOn)) return;
  if (day.end - day.start !== last.scope.text.length || last.scope.isQuoted(day)) return;
  const stated = last.scope.written(day).trim();
  yield { code: 'signature-day-differs', ...placeIn(last.scope, day.start), facts: { stated, signedOn } };
}
