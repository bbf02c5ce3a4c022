import { documentNumberBracket } from './language-document-number.ts';
import { doubledMark } from './language-doubled.ts';
import { fixedPhrase } from './language-fixed-phrase.ts';
import { fullWidthDigit } from './language-full-width-digits.ts';
import { halfWidthMark } from './language-half-width.ts';
import { halfWidthOrdinal } from './language-half-width-ordinal.ts';
import { hyphenRange } from './language-hyphen-range.ts';
import { leadingZero } from './language-leading-zero.ts';
import { missingPauseMark } from './language-missing-pause.ts';
import { needlessPauseMark } from './language-needless-pause.ts';
import { ordinalOrder } from './language-ordinal-order.ts';
import { ordinalPunctuation } from './language-ordinal-punctuation.ts';
import { shortYear } from './language-short-year.ts';
import { spaceAmongWords } from './language-space-among-words.ts';
import { spaceAtEnd } from './language-space-at-end.ts';
import { spaceInNumber } from './language-space-in-number.ts';
import { traditionalCharacter } from './language-traditional.ts';
import { unpairedMark } from './language-unpaired.ts';
import type { Rule } from './rule.ts';

/** The rules of language: each finds slips of the pen, none of which stops a notice. */
export const languageRules: readonly Rule[] = [
  documentNumberBracket,
  halfWidthMark,
  halfWidthOrdinal,
  ordinalPunctuation,
  doubledMark,
  needlessPauseMark,
  missingPauseMark,
  hyphenRange,
  spaceInNumber,
  spaceAmongWords,
  spaceAtEnd,
  leadingZero,
  shortYear,
  fullWidthDigit,
  traditionalCharacter,
  ordinalOrder,
  unpairedMark,
  fixedPhrase,
];
