/** A slip, and what should stand in its place. */
export interface SlipFacts {
  readonly found: string;
  readonly instead: string;
}

/** What the rules of language can find: none of it stops a notice. */
export interface LanguageFindings {
  /** A document number whose year is not in 〔〕, or is in full-width digits. */
  'document-number-brackets': SlipFacts;
  /** A half-width mark among Chinese words. */
  'half-width-punctuation': SlipFacts;
  /** `(一)`, `(1)` */
  'half-width-ordinal': SlipFacts;
  /** `（一）、`, `1、`, `一.` at a line's start. */
  'ordinal-punctuation': SlipFacts;
  /** `、、`, `，。` */
  'punctuation-doubled': SlipFacts;
  /** A 顿号 between adjacent quotations or titles, or before 等. */
  'pause-mark-needless': SlipFacts;
  /** No 顿号 between titles or quotations that a note parts. */
  'pause-mark-missing': SlipFacts;
  /** A range with a hyphen: `2019-2021年度`. */
  'hyphen-range': SlipFacts;
  'space-in-number': SlipFacts;
  /** A space among the Chinese words of a sentence. */
  'space-among-words': Record<never, never>;
  /** A setting that begins or ends with a space. */
  'space-at-end': Record<never, never>;
  /** `08月07日` */
  'leading-zero': SlipFacts;
  /** `23年8月` */
  'year-cut-short': SlipFacts;
  'full-width-digits': SlipFacts;
  /** Traditional or variant characters outside names and quotations. */
  'traditional-characters': SlipFacts;
  /** A number that does not follow; without `expected`, its level is wrong. */
  'ordinal-order': { readonly found: string; readonly expected: string | undefined };
  /** A quotation mark or bracket without its other half. */
  'unpaired-mark': { readonly mark: string; readonly missing: string };
  /** A passage that misses a fixed phrase. */
  'fixed-phrase': SlipFacts;
}
