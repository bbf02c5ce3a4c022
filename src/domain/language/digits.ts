import { documentNumberBrackets } from './document-number.ts';
import { type Slip, slipsIn, withoutSlips } from './slip.ts';

/** Full-width digits, letters and marks of `text` as half-width ones. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** Numbers in full-width digits, with the letters in them. GB/T 15835-2011, 5.1.7: half a character each. */
export function fullWidthDigits(text: string): Slip[] {
  return slipsIn(
    withoutSlips(text, documentNumberBrackets(text)),
    /[Ａ-Ｚａ-ｚ０-９]*[０-９](?:[．：－]?[Ａ-Ｚａ-ｚ０-９])*/g,
    ([found]) => halfWidth(found),
  );
}
