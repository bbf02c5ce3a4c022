import { at } from '#domain/lists/at.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { type AnnexParts, readAnnex } from './annex-parts.ts';
import { type Entry, isLine, lineOf } from './entry.ts';
import { hasProse, type ReadOriginal } from './original.ts';
import {
  type Annex,
  annexesIn,
  attachmentLines,
  beginsAnnex,
  headsAttachments,
  listsNames,
} from './parts/annexes.ts';
import { isBareTitle, topicIn } from './lists/category.ts';
import { datedLine, type Signature, signatureIn } from './parts/signature.ts';
import { bodiesInTitle, type Title, titleOf } from './parts/title.ts';

/** The parts of a notice before its settings are read. */
export interface NoticeParts {
  readonly title: Title | undefined;
  /** The title in one line, or what stands for one that names nothing; '' without. */
  readonly whole: string;
  /** What the text puts forward, where the title names nothing: 入党积极分子; else ''. */
  readonly topic: string;
  readonly body: readonly Entry[];
  readonly annexes: readonly AnnexParts[];
  /** The titles of attachments as the text lists them. */
  readonly listed: readonly string[];
  /** '' without. */
  readonly documentNumber: string;
  readonly signature: Signature | undefined;
  /** What stands below the signature and belongs to the text. */
  readonly endnote: readonly Entry[];
  /** There is a list, and no text. */
  readonly isListOnly: boolean;
  readonly publishedAt: string;
}

/** The parts of the notice in `main`, of which the files `further` are annexes. */
export function noticeParts(main: ReadOriginal | undefined, further: readonly ReadOriginal[]): NoticeParts {
  const entries = main?.entries ?? [];
  const title = titleOf(entries);
  const titled = (title?.lines ?? []).join('');
  const isListOnly = title === undefined && !hasProse(entries);
  const afterTitle = title ? [...title.rest, ...entries.slice(title.length)] : entries;
  const annexAt = isListOnly ? 0 : annexAtIn(afterTitle);
  const upTo = annexAt === -1 ? afterTitle.length : annexAt;
  const issuers = title ? bodiesInTitle(title.lines) : [];
  const { text, late, endnote, signature: own } = signedText(afterTitle.slice(0, upTo), issuers);
  const listed = attachmentLines(text);
  const topic = isBareTitle(titled) ? topicIn(text.filter(isLine)) : '';
  const whole = topic === '' ? titled : `${topic}公示`;
  const last = own || isListOnly ? undefined : signatureAtEnd(afterTitle, upTo);
  const dated = dateBelow(afterTitle);
  const signature = withDate(own ?? last, dated?.day);
  const below = [...late, ...afterTitle.slice(upTo, last?.from)];
  const annexed = [...below, ...further.flatMap((other) => asAnnex(other.entries))];
  return {
    title,
    whole,
    topic,
    body: text.filter(
      (entry) => !listed.lines.has(entry) && (entry !== dated?.entry || signature?.signedOn !== dated.day),
    ),
    annexes: withTitles(annexesIn(annexed), listed.titles).map((annex) => readAnnex(annex, whole)),
    listed: listed.titles,
    documentNumber: title?.documentNumber || main?.documentNumber || '',
    signature,
    endnote,
    isListOnly,
    publishedAt: main?.publishedAt ?? '',
  };
}

/** （2026年11月6日） right below a title. */
function dateBelow([entry]: readonly Entry[]):
  { readonly entry: Entry; readonly day: CivilDate } | undefined {
  const written = entry && isLine(entry) ? stretchIn(entry.text, /^[（(](.{8,16})[）)]$/, 1) : '';
  const date = datedLine(written);
  return entry && date?.before === '' ? { entry, day: date.day } : undefined;
}

/** `signature` with `day` where it has no day of its own. */
function withDate(signature: Signature | undefined, day: CivilDate | undefined): Signature | undefined {
  if (day === undefined || signature?.signedOn !== undefined) return signature;
  return { signers: [], unsure: [], from: 0, to: 0, ...signature, signedOn: day };
}

/** Where the annexes of `entries` begin; -1 without. */
function annexAtIn(entries: readonly Entry[]): number {
  return entries.findIndex((entry, index) => beginsAnnex(entry, false) && !headsAttachments(entries, index));
}

/** `annexes` with the titles under which the text lists them, in its order, where they have none of their own. */
function withTitles(annexes: readonly Annex[], titles: readonly string[]): readonly Annex[] {
  if (annexes.length !== titles.length) return annexes;
  return annexes.map((annex, index) => ({ ...annex, title: annex.title || at(titles, index) }));
}

/** The signature that ends `entries`, below annexes that begin at `annexAt`. */
function signatureAtEnd(entries: readonly Entry[], annexAt: number): Signature | undefined {
  const signature = signatureIn(entries);
  const isAtEnd = signature?.to === entries.length && signature.signedOn !== undefined;
  return isAtEnd && signature.from > annexAt + 1 ? signature : undefined;
}

/** More lines below a signature are an annex that nothing announces. */
const mostBelow = 4;

/** The text above a signature, and what stands below it: a short remark, or an annex. */
function signedText(
  main: readonly Entry[],
  issuers: readonly string[],
): {
  readonly text: readonly Entry[];
  readonly late: readonly Entry[];
  readonly endnote: readonly Entry[];
  readonly signature: Signature | undefined;
} {
  const signature = signatureIn(main, issuers);
  if (!signature) return { text: main, late: [], endnote: [], signature };
  const [above, below] = [main.slice(0, signature.from), main.slice(signature.to)];
  const isList = listsNames(below);
  const listed = attachmentLines(isList ? [] : below).lines;
  const rest = below.filter((entry) => !listed.has(entry));
  const isAnnex = isList || rest.length > mostBelow || rest.some((entry) => !isLine(entry));
  const text = [...above, ...below.filter((entry) => listed.has(entry))];
  return { text, late: isAnnex ? rest : [], endnote: isAnnex ? [] : rest, signature };
}

/** The entries of a further file, as if 附件 stood above them. */
function asAnnex(entries: readonly Entry[]): readonly Entry[] {
  const [first] = entries;
  if (!first || beginsAnnex(first, true)) return entries;
  return [lineOf('附件', first.where, { startsPage: true }), ...entries];
}
