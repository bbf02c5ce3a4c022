import type { PatternCode } from '../../language/pattern-rules.ts';

/** A slip, and what should stand in its place. */
interface SlipFacts {
  readonly written: string;
  readonly instead: string;
}

/** What the rules of language can find: none of it stops a notice. */
export interface LanguageFindings extends Readonly<Record<PatternCode, SlipFacts>> {
  /** A space among the Chinese words of a sentence. */
  'space-among-words': SlipFacts;
  /** Traditional or variant characters outside names and quotations. */
  'traditional-characters': SlipFacts;
  /** A passage that misses a fixed phrase. */
  'fixed-phrase': SlipFacts;
  /** A number that does not follow; without `expected`, its level is wrong. */
  'ordinal-order': { readonly written: string; readonly expected: string | undefined };
  /** A quotation mark or bracket without its other half. */
  'unpaired-mark': { readonly mark: string; readonly missing: string };
}
