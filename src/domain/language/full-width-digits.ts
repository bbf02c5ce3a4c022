import { halfWidth } from './half-width.ts';
import { documentNumberBrackets } from './document-number.ts';
import { type Slip, slipsIn, withoutSlips } from './slip.ts';

/** Numbers in full-width digits, with the letters in them. GB/T 15835-2011, 5.1.7: half a character each. */
export function fullWidthDigits(text: string): Slip[] {
  return slipsIn(
    withoutSlips(text, documentNumberBrackets(text)),
    /[Ａ-Ｚａ-ｚ０-９]*[０-９](?:[．：－]?[Ａ-Ｚａ-ｚ０-９])*/g,
    ([found]) => halfWidth(found),
  );
}
