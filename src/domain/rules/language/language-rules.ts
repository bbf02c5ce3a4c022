import { leadingZeros, yearsOfTwoDigits } from '../../language/chinese-dates.ts';
import { fullWidthDigits } from '../../language/full-width-digits.ts';
import { documentNumberBrackets } from '../../language/document-number.ts';
import { placeIn } from '../../finding/finding.ts';
import { fixedPhraseSlips } from '../../language/fixed-phrase.ts';
import { hyphenRanges } from '../../language/hyphen-range.ts';
import type { LanguageFindings, SlipFacts } from './language-findings.ts';
import { ordinalOrder } from './ordinal-order.ts';
import { halfWidthOrdinals, ordinalMarks } from '../../language/ordinals.ts';
import { missingPauseMarks, needlessPauseMarks } from '../../language/pause-mark.ts';
import { doubledPunctuation, halfWidthPunctuation } from '../../language/punctuation.ts';
import type { Rule, RuleSetting } from '../rule.ts';
import type { Slip } from '../../language/slip.ts';
import { spaceAmongWords } from './space-among-words.ts';
import { spaceAtEnd } from './space-at-end.ts';
import { spacesInNumbers } from '../../language/stray-space.ts';
import { traditionalCharacter } from './traditional.ts';
import { unpairedMark } from './unpaired.ts';
import { writtenLines } from '../../language/written-lines.ts';

/** The rules of language: each finds slips of the pen, none of which stops a notice. */
export const languageRules: readonly Rule[] = [
  noSlips('document-number-brackets', documentNumberBrackets),
  noSlips('half-width-punctuation', halfWidthPunctuation),
  noSlips('half-width-ordinal', halfWidthOrdinals),
  noSlips('ordinal-punctuation', ordinalMarks),
  noSlips('punctuation-doubled', doubledPunctuation),
  noSlips('pause-mark-needless', needlessPauseMarks),
  noSlips('pause-mark-missing', missingPauseMarks),
  noSlips('hyphen-range', hyphenRanges),
  noSlips('space-in-number', spacesInNumbers),
  spaceAmongWords,
  spaceAtEnd,
  noSlips('leading-zero', leadingZeros),
  noSlips('year-cut-short', yearsOfTwoDigits),
  noSlips('full-width-digits', fullWidthDigits),
  traditionalCharacter,
  ordinalOrder,
  unpairedMark,
  noSlips('fixed-phrase', (text, { office }) => fixedPhraseSlips(text, office.fixedPhrases)),
];

type SlipCode = {
  readonly [Code in keyof LanguageFindings]: LanguageFindings[Code] extends SlipFacts ? Code : never;
}[keyof LanguageFindings];

/** The rule that no line holds any of the slips that `slipsIn` finds. */
function noSlips(code: SlipCode, slipsIn: (text: string, setting: RuleSetting) => readonly Slip[]): Rule {
  return function* (notice, setting) {
    for (const line of writtenLines(notice))
      for (const { index, found, instead } of slipsIn(line.text, setting))
        yield { code, ...placeIn(line, index), facts: { found, instead } };
  };
}
