import { documentNumberBracket } from './document-number.ts';
import { doubledMark } from './doubled.ts';
import { fixedPhrase } from './fixed-phrase.ts';
import { fullWidthDigit } from './full-width-digits.ts';
import { halfWidthMark } from './half-width.ts';
import { halfWidthOrdinal } from './half-width-ordinal.ts';
import { hyphenRange } from './hyphen-range.ts';
import { leadingZero } from './leading-zero.ts';
import { missingPauseMark } from './missing-pause.ts';
import { needlessPauseMark } from './needless-pause.ts';
import { ordinalOrder } from './ordinal-order.ts';
import { ordinalPunctuation } from './ordinal-punctuation.ts';
import { shortYear } from './short-year.ts';
import { spaceAmongWords } from './space-among-words.ts';
import { spaceAtEnd } from './space-at-end.ts';
import { spaceInNumber } from './space-in-number.ts';
import { traditionalCharacter } from './traditional.ts';
import { unpairedMark } from './unpaired.ts';
import type { Rule } from '../rule.ts';

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
