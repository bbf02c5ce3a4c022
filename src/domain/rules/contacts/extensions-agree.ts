import { placeIn } from '../../finding/finding.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { isNear } from '../../statements/names/likeness.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';
import { otherBodiesIn } from './own-bodies.ts';
import { registeredNumbersOf } from './registered-numbers.ts';

/** An extension without its number (内线8021), nearly one of 受理 that the text gives nowhere, is that one. */
export const extensionsAgree: Rule = function* (notice) {
  const known = registeredExtensions(notice);
  if (known.length === 0) return;
  const { body } = readingOf(notice);
  const stated = body.flatMap(({ scope }) => matchesIn(scope.text, extension).map(({ 1: digits }) => digits));
  const unstated = known.filter((digits) => !stated.includes(digits));
  for (const { scope } of body)
    for (const { 0: words, 1: digits = '', index } of matchesIn(scope.text, extension)) {
      const isSlip = unstated.some((own) => own.length === digits.length && isNear(own, digits, 2));
      const before = lastStretch(scope.text.slice(Math.max(0, index - 40), index), '，。；');
      if (known.includes(digits) || !isSlip || otherBodiesIn(before, notice).length > 0) continue;
      const span = { start: index, end: index + words.length };
      const facts = { text: scope.written(span).trim(), known: unstated };
      yield { code: 'extension-differs', ...placeIn(scope, span.start), facts };
    }
};

const extension = /(?:内线|分机|短号)(?:电话|号码?)?[:为是]?(\d{3,5})(?!\d)/g;

function registeredExtensions({ receiver: { channels } }: Notice): string[] {
  return channels.flatMap(registeredNumbersOf).flatMap(({ number }) => number.extension ?? []);
}
