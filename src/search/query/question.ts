import type { CivilDate } from '#domain/time/civil-date.ts';
import type { Status } from '#domain/window/status.ts';
import { inDigits, withCentury } from '../references.ts';
import { type Simplify, unitsOf } from '../units.ts';
import type { Characters } from '../record.ts';
import type { AskedPeriod } from './periods.ts';
import { type Meaning, objecting, vocabulary } from './vocabulary.ts';

/** What a query asks for beside words that stand in a record. */
export interface Question {
  /** The state that a notice should be in now. */
  readonly status: Status | undefined;
  readonly isNewest: boolean;
  /** Whether the way to do something is asked. */
  readonly isHow: boolean;
  /** Of each of these, records should be of one. */
  readonly periods: readonly (readonly AskedPeriod[])[];
  /** The slugs of the site's own pages that answer it. */
  readonly pages: readonly string[];
  /** The words that are left, which records should have; of two or more units, or of a number each. */
  readonly words: readonly (readonly string[])[];
}

/** Single characters that say nothing wherever they stand; the others may be within a word: 能 of 技能, 有 of 国有. */
const particle = /^[的了吗呢么啊吧是谁]$/u;

const entries = vocabulary.map(([words, meaning]) => ({ form: new RegExp(words, 'uy'), meaning }));

/** What `query` asks for; undefined where it is words alone. `today` is the day in Shanghai. */
export function questionOf(query: string, simplify: Simplify, today: CivilDate): Question | undefined {
  const text = Array.from(withCentury(inDigits(query)).toLowerCase(), simplify).join('');
  const { meanings, rest } = meaningsIn(text);
  if (meanings.length === 0) return undefined;
  const words = rest
    .split(/[\s\p{P}\p{S}]+/u)
    .map((word) => unitsOf(word, simplify))
    .filter(({ length }) => length > 0);
  // A lone character is cut out of something that is no question: 向 of 向阳.
  if (words.some((word) => word.join('').length < 2)) return undefined;
  const parts = meanings.flatMap(({ meaning }) => (meaning === 'empty' ? [] : [meaning]));
  if (parts.length === 0 && words.length === 0) return undefined;
  const pages = [...new Set(parts.flatMap((meaning) => ('page' in meaning ? [meaning.page] : [])))];
  const [status] = parts.flatMap((meaning) => ('status' in meaning ? [meaning.status] : []));
  return {
    // 对公示结果有异议: who objects says to what, and asks for no list of it.
    status: pages.includes(objecting) && status !== 'open' ? undefined : status,
    // 今天截止: what closes on another day is no answer, however new.
    isNewest: meanings.some(
      ({ meaning, groups }) => meaning !== 'empty' && 'isNewest' in meaning && !isOfLastDay(groups),
    ),
    isHow: parts.some((meaning) => 'isHow' in meaning),
    periods: meanings.flatMap(({ meaning, groups }) => {
      if (meaning === 'empty' || !('periods' in meaning)) return [];
      const isClosing = isOfLastDay(groups);
      return [meaning.periods(groups, today).map((period) => ({ ...period, isClosing }))];
    }),
    pages,
    words,
  };
}

/** Whether what a pattern has found speaks of the last day of notices. */
function isOfLastDay(found: readonly (string | undefined)[]): boolean {
  return found.some((word = '') => /^(?:截止|到期|结束)$/u.test(word));
}

/** What questions are asked in, and voices write otherwise: 公式, 反应, 举报点话. */
const spokenWords = '公示 反映 举报 投诉 检举 申诉 异议 电话 匿名 实名 期限 截止 撤回 结果 最新'.split(' ');

/** `query` with what sounds like a word of questions written as that; undefined where nothing does. */
export function heardQuestion(query: string, { simplify, readings }: Characters): string | undefined {
  const text = Array.from(query, simplify).join('');
  const soundOf = (word: string): string => (readings(word)[0] ?? []).join(' ');
  const wordOf = new Map(spokenWords.map((word) => [soundOf(word), word]));
  let heard = '';
  for (let at = 0; at < text.length;) {
    const word = wordOf.get(soundOf(text.slice(at, at + 2)));
    heard += word ?? text.charAt(at);
    at += word?.length ?? 1;
  }
  return heard === text ? undefined : heard;
}

/** What `text` says beside words, and the words, with a space for whatever was taken out. */
function meaningsIn(text: string) {
  const meanings: { readonly meaning: Meaning; readonly groups: readonly (string | undefined)[] }[] = [];
  let rest = '';
  for (let at = 0; at < text.length;) {
    const best = longestAt(text, at, text[at - 1]);
    const length = best?.match[0].length ?? 0;
    const isBeside = (place: number): boolean => {
      const next = longestAt(text, place, text[place - 1])?.match[0];
      return (
        /^[^\p{L}\p{N}]?$/u.test(text.charAt(place)) || (next?.length ?? 0) > 1 || particle.test(next ?? '')
      );
    };
    const isAlone = length === 1 && !particle.test(text.charAt(at));
    if (best && !(isAlone && !/(^|[^\p{L}\p{N}])$/u.test(rest) && !isBeside(at + 1))) {
      meanings.push({ meaning: best.meaning, groups: best.match.slice(1) });
      rest += ' ';
      at += length;
    } else {
      rest += text.charAt(at);
      at += 1;
    }
  }
  return { meanings, rest };
}

function longestAt(text: string, at: number, before = ' ') {
  // No number begins within another, nor in the brackets of a document's number.
  const isWithin = /[\d〔[(（【./-]/u.test(before) && /\d/.test(text.charAt(at));
  if (isWithin) return undefined;
  let best: { readonly match: RegExpExecArray; readonly meaning: Meaning } | undefined;
  for (const { form, meaning } of entries) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match && match[0].length > (best?.match[0].length ?? 0)) best = { match, meaning };
  }
  return best;
}
