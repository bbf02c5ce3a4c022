import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import { grouped } from '#domain/lists/grouped.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ProblemCode, Problems } from './problems.ts';
import type { Severity } from './severity.ts';
import type { WordsOf } from './words.ts';
import { agreementWords } from './catalogue/agreement-words.ts';
import { languageWords } from './catalogue/language-words.ts';
import { lifeWords } from './catalogue/life-words.ts';
import { limitWords } from './catalogue/limit-words.ts';
import { listWords } from './catalogue/list-words.ts';
import { namesWords } from './catalogue/names-words.ts';
import { noticeWords } from './catalogue/notice-words.ts';
import { officeWords } from './catalogue/office-words.ts';
import { placeWords } from './catalogue/place-words.ts';
import { privacyWords } from './catalogue/privacy-words.ts';
import { proseWords } from './catalogue/prose-words.ts';
import { publishedWords } from './catalogue/published-words.ts';
import { settingsWords } from './catalogue/settings-words.ts';

/** The only catalogue of sentences about problems, in the order of the published list. A code without words does not compile. */
const catalogue: WordsOf<Problems> = {
  ...privacyWords,
  ...agreementWords,
  ...languageWords,
  ...lifeWords,
  ...publishedWords,
  ...listWords,
  ...namesWords,
  ...settingsWords,
  ...limitWords,
  ...proseWords,
  ...placeWords,
  ...noticeWords,
  ...officeWords,
};

/** A problem told: its Chinese name, what is wrong, what to do about it. */
export interface Sentence {
  /** The Chinese name that authors see and write. */
  readonly name: string;
  readonly message: string;
  readonly advice: string;
}

/** The words for the problem `code` with its `facts`. They are made at the very end, and nothing reads them again. */
export function sentenceOf<Code extends ProblemCode>({
  code,
  facts,
}: Pick<Diagnostic<Code>, 'code' | 'facts'>): Sentence {
  const { name, say } = catalogue[code];
  const [message, advice] = say(facts);
  return { name, message, advice };
}

/** What is said of a problem, without personal data that it quotes: reports and previews are read by others. */
export function publicSentenceOf(diagnostic: Diagnostic, publicText = withoutPersonalData): Sentence {
  const sentence = sentenceOf(diagnostic);
  if (diagnostic.code.startsWith('personal-')) return sentence;
  const { message, advice } = sentence;
  return { ...sentence, message: publicText(message), advice: publicText(advice) };
}

/** How grave the problem `code` is: an error, unless its words say otherwise. */
export function severityOf(code: ProblemCode): Severity {
  const { severity = 'error' }: { readonly severity?: Severity } = catalogue[code];
  return severity;
}

/** Every code, for tests and for the list of rules. */
export const problemCodes = Object.keys(catalogue) as ProblemCode[];

/** The Chinese name that authors see and write for the problem `code`. */
export function nameOf(code: ProblemCode): string {
  return catalogue[code].name;
}

/**
 * The problems that authors call `name`, by a present name or one that they once had: several where one has been made
 * into more.
 */
export function codesNamed(name: string): readonly ProblemCode[] {
  return codesByName.get(name) ?? [];
}

const codesByName = grouped(
  problemCodes.flatMap((code) => {
    const { name, formerNames = [] }: { name: string; formerNames?: readonly string[] } = catalogue[code];
    return [name, ...formerNames].map((one) => [one, code] as const);
  }),
);

/** A rule as the office reads it: what is checked, and what its report says of a made-up case. */
export interface PublishedRule extends Sentence {
  readonly code: ProblemCode;
  readonly severity: Severity;
}

/** Every rule of the catalogue, with its example. */
export function publishedRules(): PublishedRule[] {
  return problemCodes.map((code) => ({ ...exampleOf(code), code, severity: severityOf(code) }));
}

function exampleOf<Code extends ProblemCode>(code: Code): Sentence {
  return sentenceOf({ code, facts: catalogue[code].example });
}
