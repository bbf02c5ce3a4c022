import type { Document } from 'yaml';
import { at } from '#domain/lists/at.ts';
import { areTorn, type Doubt, type Edit } from './edit.ts';
import { looseMarks } from './loose-marks.ts';
import { mendValues } from './loose-values.ts';
import { longestSettings, settingsDocument } from './settings-document.ts';
import type { SettingsForm } from './settings-form.ts';

/** An edit of the settings as they were typed, and where its result stands in those that YAML would want. */
export interface PlacedEdit extends Edit {
  readonly mendedAt: number;
}

/** Settings as their author meant them. */
export interface SettingsAsMeant {
  /** Its scalars have the values that are meant. */
  readonly document: Document.Parsed;
  readonly edits: readonly PlacedEdit[];
  readonly doubts: readonly Doubt[];
  /** The settings, written so that YAML says the same. */
  readonly mended: string;
  /** The offset in what was typed of an offset of `document`. */
  offsetOf(offset: number): number;
}

/**
 * The one place that decides how what was typed in `yaml` becomes a value. YAML takes away what follows ` #`, puts spaces
 * where lines end, reads marks where text was meant and text where marks were; where only one meaning is possible by
 * `form`, that is the value, and the edit says how to write it; where there are two, the doubt gives both. Without a form
 * the value is what YAML says. `known` is what YAML makes of `yaml`, where that was read already.
 */
export function settingsAsMeant(
  yaml: string,
  form: SettingsForm | undefined,
  known?: Document.Parsed,
): SettingsAsMeant {
  const none = { edits: [], doubts: [] };
  const marks = form && yaml.length <= longestSettings ? looseMarks(yaml, form) : none;
  const readable = applied(yaml, marks.edits);
  const document = (marks.edits.length === 0 ? known : undefined) ?? settingsDocument(readable);
  const values = form && !areTorn(marks.doubts) ? mendValues(document, readable, form) : none;
  const valueEdits = values.edits.toSorted((a, b) => a.at - b.at);
  const ofMarks = shiftsOf(marks.edits);
  const ofValues = shiftsOf(valueEdits);
  const offsetOf = ofMarks.before;
  return {
    document,
    edits: [
      ...marks.edits.map((edit) => ({ ...edit, mendedAt: ofValues.after(ofMarks.after(edit.at)) })),
      ...valueEdits.map((edit) => ({ ...edit, at: offsetOf(edit.at), mendedAt: ofValues.after(edit.at) })),
    ].toSorted((a, b) => a.at - b.at),
    doubts: [...marks.doubts, ...values.doubts.map((doubt) => ({ ...doubt, at: offsetOf(doubt.at) }))],
    mended: applied(readable, valueEdits),
    offsetOf,
  };
}

/** `text` with `edits`, which are in order and apart. */
export function applied(text: string, edits: readonly Pick<Edit, 'at' | 'before' | 'after'>[]): string {
  let mended = '';
  let end = 0;
  for (const { at: from, before, after } of edits) {
    mended += text.slice(end, from) + after;
    end = from + before.length;
  }
  return mended + text.slice(end);
}

/** Offsets of a text before and after its `edits`, each as the other has it; within an edit, where that begins. */
function shiftsOf(edits: readonly Edit[]): {
  readonly after: (offset: number) => number;
  readonly before: (offset: number) => number;
} {
  const old = edits.map(({ at }) => at);
  const now: number[] = [];
  let growth = 0;
  for (const { at: from, before, after } of edits) {
    now.push(from + growth);
    growth += after.length - before.length;
  }
  const shift = (
    offset: number,
    mine: readonly number[],
    theirs: readonly number[],
    mineIsOld: boolean,
  ): number => {
    const index = lastUpTo(mine, offset);
    if (index < 0) return offset;
    const { before, after } = at(edits, index);
    const [own, others] = mineIsOld ? [before, after] : [after, before];
    const past = offset - at(mine, index) - own.length;
    return at(theirs, index) + (past < 0 ? 0 : past + others.length);
  };
  return {
    after: (offset) => shift(offset, old, now, true),
    before: (offset) => shift(offset, now, old, false),
  };
}

/** The index of the last of `sorted` that is not above `limit`; -1 where all are. */
function lastUpTo(sorted: readonly number[], limit: number): number {
  let [first, last] = [0, sorted.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (at(sorted, middle) <= limit) first = middle + 1;
    else last = middle;
  }
  return first - 1;
}
