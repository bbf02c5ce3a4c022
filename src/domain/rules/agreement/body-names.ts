import { type Path, placeIn, type PlacedText } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import { settingScope } from '../../statements/clauses/scope.ts';
import { bodySlipIn } from '../../statements/names/body-slip.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { contactsIn } from '../contacts/contacts-in.ts';

/** Who receives objections, and who signs, is called as it is where the notice is published and signed. */
export const bodyNamesAgree: Rule = function* (notice) {
  const { issuers, signers } = notice;
  const slips = new Set<string>();
  for (const [index, signer] of signers.entries())
    if (!issuers.includes(signer)) yield* wrongNames(settingText(signer, ['signers', index]), issuers, slips);
  for (const text of receiving(notice))
    yield* wrongNames(text, [...new Set([...signers, ...issuers])], slips);
};

interface PlacedWords extends PlacedText {
  readonly text: string;
  readonly start: number;
}

/** What names who receives objections, and where: the department, the addresses, and the text where it tells of it. */
function receiving(notice: Notice): PlacedWords[] {
  const { department, channels } = notice.receiver;
  return [
    settingText(department, ['receiver', 'department']),
    ...channels.flatMap((channel, index) =>
      'address' in channel && channel.address !== undefined
        ? [settingText(channel.address, ['receiver', 'channels', index, 'address'])]
        : [],
    ),
    ...contactsIn(notice).objections.flatMap((statement) =>
      statement.kind === 'department' && !statement.scope.isQuoted(statement)
        ? [{ ...statement.scope, text: statement.text, start: statement.start }]
        : [],
    ),
  ];
}

function settingText(written: string, path: Path): PlacedWords {
  return { ...settingScope(written, path), start: 0 };
}

/** The first name in `words` that is a slip for one of `bodies`, where it is none of them. */
function* wrongNames(words: PlacedWords, bodies: readonly string[], slips: Set<string>): Generator<Finding> {
  for (const known of bodies) {
    const slip = bodySlipIn(words.text, known.replace(/\s/g, ''));
    if (!slip || slips.has(slip.written) || bodies.some((name) => name.includes(slip.written))) continue;
    slips.add(slip.written);
    yield {
      code: 'body-name-differs',
      ...placeIn(words, words.start + slip.start),
      facts: { stated: slip.written, known },
    };
    return;
  }
}
