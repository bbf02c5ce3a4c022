import { placeIn } from '../../finding/finding.ts';
import { literalPattern } from '../../lists/literal-pattern.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';
import { contactsIn } from './contacts-in.ts';
import { otherBodiesIn } from './own-bodies.ts';
import { addressOf, isOfReceiver } from './rooms-agree.ts';

/**
 * 来信（示例路7号）: where no label makes an address of it, the number of a house in a street of 受理 is the one that 受理
 * gives, as far as it is said of objections.
 */
export const housesAgree: Rule = function* (notice) {
  const houses = registeredHouses(notice);
  if (houses.length === 0) return;
  const numbers = new Set(houses.map(({ number }) => number));
  const details = new Map(contactsIn(notice).details);
  for (const { scope } of readingOf(notice).body)
    for (const { pattern, written } of houses)
      for (const match of matchesIn(scope.text, pattern)) {
        const span = { start: match.index, end: match.index + match[0].length + 1 };
        const isAddress = details
          .get(scope)
          ?.some((one) => one.kind === 'address' && one.start <= span.start && span.start < one.end);
        const behind = stretchIn(scope.text.slice(span.end, span.end + 20), /^[^，。；\n]+/);
        const isOthers = otherBodiesIn(behind, notice).length > 0;
        if (isAddress || isOthers || numbers.has(match[1] ?? '')) continue;
        if (!isOfReceiver(scope, span, 1, notice)) continue;
        const facts = { kind: 'address', text: scope.written(span).trim(), known: written } as const;
        yield { code: 'contact-differs', ...placeIn(scope, span.start), facts };
      }
};

interface RegisteredHouse {
  /** The end of the street's name, as the texts write it before the number. */
  readonly street: string;
  /** Any number in that street. */
  readonly pattern: RegExp;
  readonly number: string;
  readonly written: string;
}

/** The numbered houses that 受理 gives, each street once. */
function registeredHouses({ receiver: { channels } }: Notice): RegisteredHouse[] {
  const houses = channels.map(addressOf).flatMap((written): RegisteredHouse[] => {
    const [, street, number] = numbered.exec(evenText(written).text) ?? [];
    if (street === undefined || number === undefined) return [];
    return [
      { street, number, written, pattern: new RegExp(`${literalPattern(street)}(\\d{1,4})(?=号)`, 'g') },
    ];
  });
  return houses.filter(({ street }, index) => houses.findIndex((one) => one.street === street) === index);
}

const numbered = /(\p{Script=Han}{1,2}(?:[路街巷道村里弄]|大道|胡同))(\d{1,4})号/u;
