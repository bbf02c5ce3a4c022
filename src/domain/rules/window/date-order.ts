import { daysBetween } from '../../time/civil-date.ts';
import { isBefore } from '../../time/publication.ts';
import type { Rule } from '../findings/rule.ts';

/** More days than lie between signing and publishing a notice, unless the year is wrong. */
const longest = 180;

/** A notice is signed before it is published, and published before its window opens or on that day. */
export const dateOrder: Rule = function* ({ signedOn, published, signOff, window }) {
  if (signedOn !== undefined && signedOn > published.on)
    yield {
      code: 'signed-after-publication',
      path: ['signedOn'],
      facts: { signedOn, publishedOn: published.on },
    };
  if (signedOn !== undefined && daysBetween(signedOn, published.on) > longest)
    yield {
      code: 'signed-long-before',
      path: ['signedOn'],
      facts: { signedOn, publishedOn: published.on },
    };
  if (signOff && isBefore(published, signOff.time))
    yield {
      code: 'signed-off-after-publication',
      path: ['signOff', 'time'],
      facts: { signedOff: signOff.time, published },
    };
  if (window.opens < published.on)
    yield {
      code: 'opens-before-publication',
      path: ['window', window.rule.start.kind === 'given' ? 'start' : 'opens'],
      facts: { opens: window.opens, publishedOn: published.on },
    };
};
