import { alignment, type Stretch } from './alignment.ts';

/** A part of a change from one text to another. */
export type Run = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** What parts the cells of a table's row that is told as one paragraph. */
export const cellBar = '｜';

/** A letter or digit, except a Chinese character, with its marks. */
const letter = String.raw`(?!\p{Script=Han})[\p{L}\p{N}][\p{M}\u200c\u200d]*`;
/** What joins digits to a number, letters to a word or an address. */
const joint = String.raw`(?<=\p{N})(?:[-－–—~～.．:：/](?=\p{N})|,(?=\d{3}(?!\d)))|(?<=[a-z\d])[-._/@:'’&=?#]+(?=[a-z\d])`;

/**
 * What is never cut: numbers with what joins their digits (6603.62, 2019-2021, 0971-8258205, 9:00, 95%), Chinese
 * numbers of several places, words and addresses of other scripts; and one character with its marks.
 */
const atomPattern = new RegExp(
  [
    `${letter}(?:(?:${joint})?${letter})*[%％‰℃]?`,
    '[〇零一二三四五六七八九]{4}(?=年)',
    '[一二三四五六七八九两]?[十百千万亿][一二三四五六七八九十百千万亿零两]*',
    String.raw`[^](?:[\p{M}\u200c\u200d]|(?<=\u200d)[^])*`,
  ].join('|'),
  'giu',
);

/** `text` in the smallest pieces that a change may consist of; joined they are `text`. */
export function atomsOf(text: string): string[] {
  return text.match(atomPattern) ?? [];
}

/** Whether `text` holds a letter or a digit: what is not only marks and spaces. */
export function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * The runs of one text into another, as one would tell the change: `same` and `removed` joined are `before`, `same`
 * and `added` joined are `after`, and in a replacement `removed` comes first. No run is empty and no two neighbours
 * are of one kind. Rows of equally many cells are told cell by cell.
 */
export function runsBetween(before: string, after: string): Run[] {
  const [oldCells, newCells] = [before.split(cellBar), after.split(cellBar)];
  if (!areCellsInPlace(oldCells, newCells)) return joined(textRuns(before, after));
  return joined(
    oldCells.flatMap((cell, index) => [
      ...(index > 0 ? [{ kind: 'same' as const, text: cellBar }] : []),
      ...textRuns(cell, newCells[index] ?? ''),
    ]),
  );
}

/** Whether two rows have the same columns: as many cells, and no more equal ones elsewhere than in their place. */
function areCellsInPlace(before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return false;
  const inPlace = before.filter((cell, index) => cell === after[index]).length;
  const elsewhere = alignment(before, after, 1).reduce(
    (sum, { oldFrom, oldTo }) => sum - (oldTo - oldFrom),
    before.length,
  );
  return inPlace >= elsewhere;
}

function textRuns(before: string, after: string): Run[] {
  if (before === after) return [{ kind: 'same', text: after }];
  const [old, now] = [lettered(before), lettered(after)];
  const found = wordChanges(old, now).flatMap((stretch) => closer(stretch, old, now));
  const least = merged(found, old, now).map((stretch) => trimmed(stretch, old, now));
  const told: Stretch[] = [];
  for (const [index, stretch] of least.entries()) {
    const room = roomAround(told.at(-1), least[index + 1], old, now);
    told.push(wholeWords(placed(stretch, old, now, room), old, now, room));
  }
  let oldAt = 0;
  const runs: Run[] = [];
  const text = (kind: Run['kind'], atoms: readonly string[]) => runs.push({ kind, text: atoms.join('') });
  for (const { oldFrom, oldTo, newFrom, newTo } of touching(told)) {
    text('same', old.atoms.slice(oldAt, oldFrom));
    text('removed', old.atoms.slice(oldFrom, oldTo));
    text('added', now.atoms.slice(newFrom, newTo));
    oldAt = oldTo;
  }
  text('same', old.atoms.slice(oldAt));
  return runs;
}

/** What lies between the change told before and the one to come: a change may move or grow in it. */
function roomAround(
  previous: Stretch | undefined,
  next: Stretch | undefined,
  old: Lettered,
  now: Lettered,
): Stretch {
  return {
    oldFrom: previous?.oldTo ?? 0,
    oldTo: next?.oldFrom ?? old.atoms.length,
    newFrom: previous?.newTo ?? 0,
    newTo: next?.newFrom ?? now.atoms.length,
  };
}

/** A text's atoms, and the places among them at which a word begins. */
interface Lettered {
  readonly atoms: readonly string[];
  readonly starts: ReadonlySet<number>;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function lettered(text: string): Lettered {
  const atoms = atomsOf(text);
  const wordOffsets = new Set([...segmenter.segment(text)].map(({ index }) => index));
  const starts = new Set<number>();
  let offset = 0;
  for (const [index, atom] of atoms.entries()) {
    if (wordOffsets.has(offset) || (atoms[index - 1]?.length ?? 2) > 1) starts.add(index);
    offset += atom.length;
  }
  return { atoms, starts };
}

/** The stretches of atoms, word by word. */
function wordChanges(old: Lettered, now: Lettered): Stretch[] {
  const [oldWords, newWords] = [wordsOf(old), wordsOf(now)];
  const oldAt = (word: number) => oldWords[word]?.from ?? old.atoms.length;
  const newAt = (word: number) => newWords[word]?.from ?? now.atoms.length;
  return alignment(
    oldWords.map(({ text }) => text),
    newWords.map(({ text }) => text),
    4,
  ).map(({ oldFrom, oldTo, newFrom, newTo }) => ({
    oldFrom: oldAt(oldFrom),
    oldTo: oldAt(oldTo),
    newFrom: newAt(newFrom),
    newTo: newAt(newTo),
  }));
}

function wordsOf({ atoms, starts }: Lettered): { readonly from: number; readonly text: string }[] {
  const froms = [...starts];
  return froms.map((from, index) => ({ from, text: atoms.slice(from, froms[index + 1]).join('') }));
}

/** Words that were replaced may share characters: the stretches of atoms, where at least half stayed. */
function closer(stretch: Stretch, old: Lettered, now: Lettered): Stretch[] {
  const rest = trimmed(stretch, old, now);
  const { oldFrom, oldTo, newFrom, newTo } = rest;
  const [oldSize, newSize] = [oldTo - oldFrom, newTo - newFrom];
  if (oldSize === 0 || newSize === 0 || oldSize + newSize > 400) return [rest];
  const inner = alignment(old.atoms.slice(oldFrom, oldTo), now.atoms.slice(newFrom, newTo), 4);
  const changed = inner.reduce((sum, change) => sum + change.oldTo - change.oldFrom, 0);
  if (2 * (oldSize - changed) < Math.min(oldSize, newSize)) return [rest];
  return inner.map((change) => ({
    oldFrom: oldFrom + change.oldFrom,
    oldTo: oldFrom + change.oldTo,
    newFrom: newFrom + change.newFrom,
    newTo: newFrom + change.newTo,
  }));
}

/** `stretch` without the head and the tail that both texts share. */
function trimmed({ oldFrom, oldTo, newFrom, newTo }: Stretch, old: Lettered, now: Lettered): Stretch {
  while (oldFrom < oldTo && newFrom < newTo && old.atoms[oldFrom] === now.atoms[newFrom])
    [oldFrom, newFrom] = [oldFrom + 1, newFrom + 1];
  while (oldFrom < oldTo && newFrom < newTo && old.atoms[oldTo - 1] === now.atoms[newTo - 1])
    [oldTo, newTo] = [oldTo - 1, newTo - 1];
  return { oldFrom, oldTo, newFrom, newTo };
}

/** `stretches` in which what is equal between two changes, and shorter than both, has become part of one change. */
function merged(stretches: readonly Stretch[], old: Lettered, now: Lettered): Stretch[] {
  const told: Stretch[] = [];
  for (let stretch of stretches) {
    for (let last = told.at(-1); last && isAccidental(last, stretch, old, now); last = told.at(-1)) {
      told.pop();
      stretch = around(last, stretch);
    }
    told.push(stretch);
  }
  return told;
}

function around(first: Stretch, last: Stretch): Stretch {
  return { oldFrom: first.oldFrom, oldTo: last.oldTo, newFrom: first.newFrom, newTo: last.newTo };
}

/** Whether the text between two changes is too little to be told as what stayed. */
function isAccidental(left: Stretch, right: Stretch, old: Lettered, now: Lettered): boolean {
  if (isOnlyOf(left, right)) return false;
  const ofMarks = [left, right].filter((change) => isOfMarks(change, old, now)).length;
  const between = old.atoms.slice(left.oldTo, right.oldFrom);
  const weight = between.reduce((sum, atom) => sum + weightOf(atom), 0);
  const [less = 0, more = 0] = [sizeOf(left), sizeOf(right)].toSorted((a, b) => a - b);
  // A mark's change is told alone, except beside a clause that is another.
  if (ofMarks > 0) return ofMarks === 1 && 4 * weight <= more;
  return weight <= Math.min(less, longestAccident) || (weight <= 2 && less + more >= 8 * weight);
}

/** What is longer between two changes stayed on purpose. */
const longestAccident = 6;

/** Marks part what a reader takes in one by one, cells more so. */
function weightOf(atom: string): number {
  if (atom === cellBar) return longestAccident + 1;
  return /^[，、。；：！？]$/.test(atom) ? 4 : 1;
}

function sizeOf({ oldFrom, oldTo, newFrom, newTo }: Stretch): number {
  return Math.max(oldTo - oldFrom, newTo - newFrom);
}

/** Whether both changes only add, or both only remove: one must not become a replacement. */
function isOnlyOf(left: Stretch, right: Stretch): boolean {
  const areBoth = (isKind: (stretch: Stretch) => boolean) => isKind(left) && isKind(right);
  return (
    areBoth(({ oldFrom, oldTo }) => oldFrom === oldTo) || areBoth(({ newFrom, newTo }) => newFrom === newTo)
  );
}

function isOfMarks({ oldFrom, oldTo, newFrom, newTo }: Stretch, old: Lettered, now: Lettered): boolean {
  return ![...old.atoms.slice(oldFrom, oldTo), ...now.atoms.slice(newFrom, newTo)].some(hasLetters);
}

/**
 * What is only added, or only removed, may stand in several places (`甲、{乙、}丙`, `甲{、乙}、丙`): the one that is
 * cut best by sentences, marks and words; of equal ones, the first.
 */
function placed(stretch: Stretch, old: Lettered, now: Lettered, room: Stretch): Stretch {
  const isAdded = stretch.oldFrom === stretch.oldTo;
  if (!isAdded && stretch.newFrom !== stretch.newTo) return stretch;
  const text = isAdded ? now : old;
  const [from, to] = isAdded ? [stretch.newFrom, stretch.newTo] : [stretch.oldFrom, stretch.oldTo];
  const [lowest, highest] = isAdded ? [room.newFrom, room.newTo] : [room.oldFrom, room.oldTo];
  let shift = 0;
  while (from + shift > lowest && text.atoms[from + shift - 1] === text.atoms[to + shift - 1]) shift--;
  let [best, bestCut] = [shift, -1];
  for (; ; shift++) {
    const cut = cutAt(text, from + shift) + cutAt(text, to + shift);
    if (cut > bestCut) [best, bestCut] = [shift, cut];
    if (to + shift >= highest || text.atoms[from + shift] !== text.atoms[to + shift]) break;
  }
  return {
    oldFrom: stretch.oldFrom + best,
    oldTo: stretch.oldTo + best,
    newFrom: stretch.newFrom + best,
    newTo: stretch.newTo + best,
  };
}

/** How well a text is cut before the atom `at`: 0 inside a word, 6 at its ends and between sentences. */
function cutAt({ atoms, starts }: Lettered, at: number): number {
  const [left, right] = [atoms[at - 1], atoms[at]];
  if (left === undefined || right === undefined || /^[。；！？\n｜]$/.test(left)) return 6;
  if (/^[，、：,;]$/.test(left)) return 4;
  if (/^[）》”〕)]$/.test(left) || /^[（《“〔(]$/.test(right)) return 3;
  if (/^[）》”〕)]$/.test(right) || /^[（《“〔(]$/.test(left)) return 0;
  return starts.has(at) || !hasLetters(right) ? 2 : 0;
}

/**
 * `stretch` as far as one says it in one breath: half a word of two characters takes the other half with it where
 * both texts have such a word (表彰 → 表扬), a change of several parts of a date or time its last unit (7月31日 → 8月4日).
 */
function wholeWords(stretch: Stretch, old: Lettered, now: Lettered, room: Stretch): Stretch {
  const { oldFrom, oldTo, newFrom, newTo } = stretch;
  if (oldFrom === oldTo || newFrom === newTo) return stretch;
  const isRoomAfter = oldTo < room.oldTo;
  const isRoomBefore = oldFrom > room.oldFrom;
  const endsInNumber = [old.atoms[oldTo - 1], now.atoms[newTo - 1]].every((atom) => /^\d+$/.test(atom ?? ''));
  const isDate = old.atoms.slice(oldFrom, oldTo).some((atom) => /^[年月时点]$/.test(atom));
  const unit = { ...stretch, oldTo: oldTo + 1, newTo: newTo + 1 };
  if (isRoomAfter && endsInNumber && isDate && /^[月日时分]$/.test(old.atoms[oldTo] ?? '')) return unit;
  const from = { ...stretch, oldFrom: oldFrom - 1, newFrom: newFrom - 1 };
  const areWords = (whole: Stretch) =>
    isWordOfTwo(old, whole.oldFrom, whole.oldTo) && isWordOfTwo(now, whole.newFrom, whole.newTo);
  if (isRoomBefore && areWords(from)) return from;
  return isRoomAfter && areWords(unit) ? unit : stretch;
}

function isWordOfTwo({ atoms, starts }: Lettered, from: number, to: number): boolean {
  const isEnd = starts.has(to) || to === atoms.length;
  const areHan = atoms.slice(from, to).every((atom) => /^\p{Script=Han}$/u.test(atom));
  return to - from === 2 && starts.has(from) && !starts.has(from + 1) && isEnd && areHan;
}

/** `stretches` with those that touch as one. */
function touching(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const stretch of stretches) {
    const last = apart.at(-1);
    if (last?.oldTo === stretch.oldFrom) apart.splice(-1, 1, around(last, stretch));
    else apart.push(stretch);
  }
  return apart;
}

/** `runs` without empty ones and with neighbours of one kind as one. */
function joined(runs: readonly Run[]): Run[] {
  const told: Run[] = [];
  for (const { kind, text } of runs) {
    const last = told.at(-1);
    if (last?.kind === kind) told.splice(-1, 1, { kind, text: last.text + text });
    else if (text !== '') told.push({ kind, text });
  }
  return told;
}
