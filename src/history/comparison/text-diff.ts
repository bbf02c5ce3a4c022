import { ofEachText } from '#domain/lists/of-each.ts';
import { nameForm } from '#domain/name/name-form.ts';
import { alignment } from './alignment.ts';
import { hasLetters, type Run, runsBetween, wordsOf } from './text-runs.ts';

/** A part of a version of a text. A table's row is one paragraph, its cells joined with `｜`. */
export interface TextSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** How its text is set, for comparing only: what is bold, a heading, a list. No difference of words. */
  readonly form?: string;
}

/** From which place to which, both counted from 1. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

export type ParagraphChange =
  /** One paragraph into another; `isHeading` where it is the section's heading. */
  | { readonly kind: 'changed'; readonly runs: readonly Run[]; readonly isHeading?: true }
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  /** A paragraph in another place of its section; one `same` run where nothing else changed. */
  | ({ readonly kind: 'moved'; readonly runs: readonly Run[] } & Move)
  /** Paragraphs that are as they were, and where they were among the others. */
  | { readonly kind: 'skipped'; readonly count: number };

export interface SectionChange {
  /** As the new version has it; the old one's of a section that was removed. */
  readonly heading: string;
  readonly kind: 'changed' | 'added' | 'removed';
  /** Every paragraph of the section, the unchanged ones counted; a heading's own change comes first. */
  readonly paragraphs: readonly ParagraphChange[];
  /** Where the section changed its place among those that stayed. */
  readonly moved?: Move;
}

/**
 * What changed from one version of a text to another: the sections that differ, in the order of the new version,
 * removed ones where they stood. Equal versions give `[]`.
 *
 * Sections are one where their headings are equal, or where most of their text is. Paragraphs are one where they
 * are equal but for their number and for how their names are typed (张　三, 张三) or, in the same place, alike.
 */
export function textDiff(before: readonly TextSection[], after: readonly TextSection[]): SectionChange[] {
  const alike = likeness();
  const text = ({ paragraphs }: TextSection) => paragraphs.join('\n');
  return alignment(before, after, (section) => unnumbered(section.heading) || text(section), [
    (old, now) => alike(text(old), text(now)) >= leastRenamed,
    (old, now) => old.heading === now.heading,
  ]).flatMap((step): SectionChange[] => {
    if (step.kind === 'removed') return [wholly('removed', step.old)];
    if (step.kind === 'added') return [wholly('added', step.now)];
    const { old, now } = step;
    const renamed: ParagraphChange[] =
      old.heading === now.heading
        ? []
        : [{ kind: 'changed', runs: runsBetween(old.heading, now.heading), isHeading: true }];
    const paragraphs = [...renamed, ...paragraphChanges(old.paragraphs, now.paragraphs, alike)];
    if (step.kind === 'moved')
      return [{ heading: now.heading, kind: 'changed', paragraphs, moved: { from: step.from, to: step.to } }];
    const isChanged = paragraphs.some(({ kind }) => kind !== 'skipped');
    return isChanged ? [{ heading: now.heading, kind: 'changed', paragraphs }] : [];
  });
}

function wholly(kind: 'added' | 'removed', { heading, paragraphs }: TextSection): SectionChange {
  return { heading, kind, paragraphs: paragraphs.map((text) => ({ kind, text })) };
}

function paragraphChanges(
  before: readonly string[],
  after: readonly string[],
  alike: Likeness,
): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  for (const step of alignment(before, after, (text) => nameForm(unnumbered(text) || text), [
    (old, now) => alike(old, now) >= mostlyAlike,
    (old, now) => alike(old, now) >= leastAlike,
  ])) {
    const last = changes.at(-1);
    if (step.kind === 'removed') changes.push({ kind: 'removed', text: step.old });
    else if (step.kind === 'added') changes.push({ kind: 'added', text: step.now });
    else if (step.kind === 'moved')
      changes.push({ kind: 'moved', runs: runsBetween(step.old, step.now), from: step.from, to: step.to });
    else if (step.old !== step.now) changes.push({ kind: 'changed', runs: runsBetween(step.old, step.now) });
    else if (last?.kind === 'skipped') changes.splice(-1, 1, { kind: 'skipped', count: last.count + 1 });
    else changes.push({ kind: 'skipped', count: 1 });
  }
  return changes;
}

const ordinal = String.raw`(?:\d+|[一二三四五六七八九十百]+)`;
const numbering = new RegExp(
  String.raw`^(?:附件\s*${ordinal}|第${ordinal}[条章款项]|[（(]${ordinal}[）)]|${ordinal}[、.．｜])[\s：:]*`,
);

/** `text` without the number before it, which changes with every insertion: `（一）`, `3｜`, `2. `, `附件1`, `第三条`. */
function unnumbered(text: string): string {
  return text.replace(numbering, '');
}

/** So much of two paragraphs in one place is common when one has become the other; of `mostlyAlike` ones first. */
const leastAlike = 0.4;
const mostlyAlike = 0.7;
/** Of two sections with different headings. */
const leastRenamed = 0.6;

/** How much two texts have in common, 0 to 1. */
type Likeness = (before: string, after: string) => number;

/** Compares texts by the words of their beginnings, and remembers those of each. */
function likeness(): Likeness {
  const words = ofEachText((text) => new Set(wordsOf(text.slice(0, 500)).filter(hasLetters)));
  return (before, after) => {
    const [old, now] = [words(before), words(after)];
    const common = [...old].filter((word) => now.has(word)).length;
    return (2 * common) / Math.max(1, old.size + now.size);
  };
}
