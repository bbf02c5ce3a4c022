import { at } from '#domain/lists/at.ts';
import { grouped } from '#domain/lists/grouped.ts';
import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import type { Doubt } from './doubt.ts';
import { doubtWords } from './doubt-words.ts';

/** Of one kind so many are told one by one: more are one matter, and hide the others. */
const mostOfKind = 20;
/** So many places are named. */
const mostPlaces = 20;
/** Longer sentences are told in pieces: a line of the draft has a limit. */
const longest = 5_000;

/**
 * The sentences of `doubts`, each in a line, without personal data. Of those of a kind that are many the first are
 * told one by one, and then how many more there are, and where, with all of their text that is nowhere in the draft,
 * unless it was left out as personal data.
 */
export function doubtSentences(doubts: readonly Doubt[]): string[] {
  const kinds = grouped(doubts.map((one) => [one.code, one] as const));
  return [...kinds.values()].flatMap(sentencesOf).flatMap(inPieces);
}

function sentencesOf(alike: readonly Doubt[]): string[] {
  const more = alike.length > mostOfKind + 1 ? alike.slice(mostOfKind) : [];
  const shown = alike.slice(0, alike.length - more.length).map(doubtWords);
  return more.length === 0 ? shown : [...shown, moreWords(more)];
}

function moreWords(more: readonly Doubt[]): string {
  const places = [...new Set(more.map(({ where, at: target }) => where || target))].filter(
    (place) => place !== '',
  );
  const named = places.slice(0, mostPlaces).join('、');
  const where = named === '' ? '' : `在${named}${places.length > mostPlaces ? '等处' : ''}，`;
  // What no sentence of theirs quotes is personal data: it is omitted so that nobody reads it.
  const lost = more.flatMap(({ facts, omitted }) => ('text' in facts ? omitted : []));
  const first = doubtWords(at(more, 0)).replace(/。$/, '');
  return lost.length === 0
    ? `同样的还有${more.length}处，${where}请一并核对，例如：${first}。`
    : withoutPersonalData(
        `同样的还有${more.length}处，${where}请看放到哪里：“${lost.join(' ／ ').replace(/\s+/g, ' ')}”。`,
      );
}

function inPieces(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const pieces = sentence.match(new RegExp(`[^]{1,${longest}}`, 'gu')) ?? [];
  return pieces.map((piece, index) => (index === 0 ? piece : `（接上条）${piece}`));
}
