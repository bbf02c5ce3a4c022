import { diffArrays } from 'diff';

/** A part of a change from one text to another. */
export type Run = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** What parts the cells of a table's row that is told as one paragraph. */
export const cellBar = '｜';

/** Whether `text` holds a letter or a digit: what is not only marks and spaces. */
export function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

const han = String.raw`\p{Script=Han}\p{M}*`;
const hanDigit = '[〇○零一二三四五六七八九十百千万亿两]';
/** A letter or digit, except a Chinese character, with its marks. */
const letter = String.raw`(?!\p{Script=Han})[\p{L}\p{N}][\p{M}\u200c\u200d]*`;
/** What joins digits to a number, letters to a word or an address. */
const joint = String.raw`(?<=\p{N})(?:[-－–—~～.．:：/](?=\p{N})|,(?=\d{3}(?!\d)))|(?<=[a-z\d])[-._/@:'’&=?#]+(?=[a-z\d])`;
const timeUnit = '[年月日号时点分]';

const wordPattern = new RegExp(
  [
    // What stands alone between marks: a name, an entry of a list, a short cell.
    String.raw`(?<![\p{L}\p{N}\p{M}·•])(?:(?:${han}){2,3}|(?:${han}){1,6}(?:[·•](?:${han}){1,6})+)(?![\p{L}\p{N}\p{M}·•])`,
    `${hanDigit}+分之${hanDigit}+`,
    // A date or time: 2023年8月4日, 8月, 二〇二三年, 五年.
    String.raw`(?:(?:\d+|${hanDigit}+)${timeUnit})+`,
    // A number (6603.62, 2019-2021, 0971-8258205, 9:00, 95%), a word or address of another script.
    `${letter}(?:(?:${joint})?${letter})*[%％‰℃]?`,
    `${hanDigit}{2,}`,
    // What else is Chinese, to be cut into words.
    `(?<clause>(?:(?!${hanDigit}{2}|${hanDigit}${timeUnit})${han})+)`,
    String.raw`[^]\p{M}*`,
  ].join('|'),
  'giu',
);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** `text` in pieces that a reader takes in whole, and of which a change consists; joined they are `text`. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(wordPattern)].flatMap(([word, clause]) =>
    clause === undefined ? [word] : Array.from(segmenter.segment(clause), ({ segment }) => segment),
  );
}

/** Texts with more edits are told as one replaced by the other: the time of the search grows with their square. */
const mostEdits = 400;

/**
 * The runs of one text into another, as one would tell the change: `same` and `removed` joined are `before`, `same`
 * and `added` joined are `after`, and in a replacement `removed` comes first. No run is empty and no two neighbours
 * are of one kind.
 */
export function runsBetween(before: string, after: string): Run[] {
  const edits =
    before === after
      ? [{ same: after, removed: '', added: '' }]
      : joined(afterMarks(editsBetween(wordsOf(before), wordsOf(after)))).flatMap(marksAlone);
  const runs: Run[] = [];
  const append = (kind: Run['kind'], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) runs.splice(-1, 1, { kind, text: last.text + text });
    else if (text !== '') runs.push({ kind, text });
  };
  for (const { same, removed, added } of edits) {
    append('same', same);
    append('removed', removed);
    append('added', added);
  }
  return runs;
}

/** A change, and what stayed before it. */
interface Edit {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

function editsBetween(before: string[], after: string[]): [Edit, ...Edit[]] {
  const parts = diffArrays(before, after, { maxEditLength: mostEdits });
  if (!parts) return [{ same: '', removed: before.join(''), added: after.join('') }];
  let last = { same: '', removed: '', added: '' };
  const edits: [Edit, ...Edit[]] = [last];
  for (const { added, removed, value } of parts) {
    const text = value.join('');
    if (added) last.added += text;
    else if (removed) last.removed += text;
    else edits.push((last = { same: text, removed: '', added: '' }));
  }
  return edits;
}

/**
 * What is only added, or only removed, may stand in several places (`《甲》《{+乙》《+}丙`): it follows a mark, or the
 * change before it, where it can.
 */
function afterMarks(edits: readonly Edit[]): Edit[] {
  let tail = '';
  const moved = edits.map(({ same, removed, added }): Edit => {
    const stayed = tail + same;
    const length = stayed.length - (removed && added ? 0 : stepsBack(stayed, removed || added));
    tail = stayed.slice(length);
    const turned = (text: string) => text && (tail + text).slice(0, text.length);
    return { same: stayed.slice(0, length), removed: turned(removed), added: turned(added) };
  });
  return [...moved, { same: tail, removed: '', added: '' }];
}

/** By how many characters `change` moves back over the end of `same` to stand after a mark, or at its start. */
function stepsBack(same: string, change: string): number {
  for (let steps = 0; ; steps++) {
    const left = same.at(-1 - steps);
    if (left === undefined || /[，、。；！？》）｜]/.test(left)) return steps;
    if (left !== change.at(-1 - steps)) return 0;
  }
}

/** `edits` in which what stayed between two changes, and is shorter than both, has become part of one change. */
function joined(edits: readonly Edit[]): Edit[] {
  const changes: Edit[] = [];
  for (let edit of edits) {
    for (let last = changes.at(-1); last && isAccident(last, edit); last = changes.at(-1)) {
      changes.pop();
      edit = {
        same: last.same,
        removed: last.removed + edit.same + edit.removed,
        added: last.added + edit.same + edit.added,
      };
    }
    changes.push(edit);
  }
  return changes;
}

/** What is longer between two changes stayed on purpose. */
const longestAccident = 6;

/** Whether what stayed between two changes is too little to be told. */
function isAccident(left: Edit, right: Edit): boolean {
  const { same } = right;
  if (same === '') return true;
  const areBoth = (isKind: (edit: Edit) => boolean) => isKind(left) && isKind(right);
  // What is only added, or only removed, must not become a replacement; a change of marks is told alone.
  const areApart =
    areBoth(({ removed }) => removed === '') ||
    areBoth(({ added }) => added === '') ||
    areBoth(({ removed, added }) => !hasLetters(removed + added));
  if (areApart || same.includes(cellBar)) return false;
  const size = ({ removed, added }: Edit) => Math.max(removed.length, added.length);
  // Marks part what a reader takes in one by one.
  const weight = same.length + 3 * (same.match(/[^\p{L}\p{N}\p{M}]/gu) ?? []).length;
  return weight <= Math.min(size(left), size(right), longestAccident);
}

/** Where only marks and spaces changed they are told alone: a voice names them. Not in a number, which stays whole. */
function marksAlone(edit: Edit): Edit[] {
  const { same, removed, added } = edit;
  const withoutMarks = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  if (/\p{Nd}/u.test(removed) || withoutMarks(removed) !== withoutMarks(added)) return [edit];
  const characters = (text: string) => text.match(/[^]\p{M}*/gu) ?? [];
  const [first, ...rest] = editsBetween(characters(removed), characters(added));
  return [{ ...first, same: same + first.same }, ...rest];
}
