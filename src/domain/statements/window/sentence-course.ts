import type { Clause } from '../clauses/clause.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { isPast } from '../standing.ts';
import { classOf, isOneOf } from '../time-phrases.ts';
import { objects } from './clause-facts.ts';

/** What a sentence says after a place in it: found once, however many times it names. */
export class SentenceCourse {
  readonly clauses: readonly Clause[];
  #last:
    | {
        readonly objection: number;
        readonly request: number;
        readonly past: number;
        readonly now: number;
        readonly settled: number;
      }
    | undefined;
  #disowned: number | undefined;
  #over: number | undefined;
  #compared: readonly Clause[] | undefined;

  constructor(clauses: readonly Clause[]) {
    this.clauses = clauses;
  }

  /** Whether objections are asked for after the clause at `place`, and nothing there lies in the past. */
  isFollowed(place: number): boolean {
    const { objection, request, past } = (this.#last ??= this.#lasts());
    return objection > place && request > place && past <= place;
  }

  /** Whether the clause at `place`, or what it remarks upon, tells of a stage that is over: 公示3天无异议，…，现在全镇公示. */
  isPassed({ tokens, host }: Clause, place: number): boolean {
    const isOver = endsUndisputed(tokens) || (host !== undefined && endsUndisputed(host.tokens));
    const isAnsweredNone = place < this.clauses.length - 1 && isReport(this.clauses.at(-1));
    const { now, settled } = (this.#last ??= this.#lasts());
    return isAnsweredNone || (isOver && now > place) || settled > place;
  }

  /** Whether `clause` is one of several that tell how long each of several publicities is: 班级公示2天，年级公示3天. */
  isCompared(clause: Clause): boolean {
    this.#compared ??= this.clauses.filter(isOfOneAmongOthers);
    return this.#compared.length > 1 && this.#compared.includes(clause);
  }

  /** Whether the window is over where the clause at `place` begins: 公示结束后，由省里再行公示7天. */
  isAfterEnd(place: number): boolean {
    this.#over ??= this.clauses.findIndex(({ tokens, host }) => host === undefined && tokens.some(isOver));
    return this.#over !== -1 && this.#over < place;
  }

  /** Whether the clause at `place` or one after it says that the publicity is another matter: 不受本次公示影响, 与本公示无关, 不适用于本次公示. */
  isDisowned(place: number): boolean {
    this.#disowned ??= this.clauses.findLastIndex(
      ({ tokens }) =>
        tokens.some(
          (token) => isOneOf(token, 'publicity', 'window') || /^[本此][次批期]$/.test(textOf(token)),
        ) &&
        (/无关$/.test(textOf(tokens.at(-1))) ||
          /不适用/.test(tokens.map(textOf).join('')) ||
          (/影响$/.test(textOf(tokens.at(-1))) && tokens.some((token) => /不受/.test(textOf(token))))),
    );
    return this.#disowned >= place;
  }

  /** Where the sentence tells that what was objected to is done with, and asks for nothing: 2户提出异议，均已复核. */
  #settled(): number {
    const isAsking = this.clauses.some(({ tokens }) => tokens.some((token) => classOf(token) === 'request'));
    const objection = isAsking ? -1 : this.clauses.findIndex(objects);
    if (objection === -1) return -1;
    return this.clauses.findLastIndex(
      ({ tokens }, index) => index >= objection && settledMatter.test(tokens.map(textOf).join('')),
    );
  }

  #lasts() {
    const last = (isMeant: (token: Token) => boolean): number =>
      this.clauses.findLastIndex(({ tokens }) => tokens.some(isMeant));
    return {
      objection: this.clauses.findLastIndex(objects),
      request: last((token) => classOf(token) === 'request'),
      now: this.clauses.findLastIndex(isAnnouncing),
      settled: this.#settled(),
      past: last((token) => classOf(token) === 'earlier' || isPast(token)),
    };
  }
}

const settledMatter = /已经?[^，。]{0,4}(?:复核|核[实查]|处理|答复|更正|办结|解决|告知|采纳|调整)/;

/** 公示结束后, 公示期满后 */
function isOver(token: Token, index: number, tokens: readonly Token[]): boolean {
  const phrase = tokens
    .slice(index, index + 3)
    .map(textOf)
    .join('');
  return (
    isOneOf(token, 'publicity', 'window', 'aside') && /^公示期?(?:结束|期?满|届满)[之以]?后/.test(phrase)
  );
}

/** 年级复核公示3天: which publicity is told by a word before it, and is not this one. */
function isOfOneAmongOthers({ tokens }: Clause): boolean {
  const index = tokens.findIndex((token) => isOneOf(token, 'publicity', 'window'));
  const after = tokens[index + 1];
  const length = classOf(after) === 'is' ? tokens[index + 2] : after;
  const before = tokens.slice(0, index).map(textOf).join('');
  return length?.kind === 'duration' && index > 0 && !/现|^[本此]|予以?$/.test(before);
}

function endsUndisputed(tokens: readonly Token[]): boolean {
  return classOf(tokens.at(-1)) === 'objection' && /[无未没]$|没有$|未收到$/.test(textOf(tokens.at(-2)));
}

/** 公示期间未收到反馈意见。: so a sentence ends that tells of what is over, and not of what is to come (期间未收到意见的，…). */
function isReport(last: Clause | undefined): boolean {
  return (
    last?.host === undefined &&
    classOf(last?.tokens.at(-1)) === 'objection' &&
    /^(?:公示)?期间(?:均|尚)?[未没]有?收到/.test(last?.tokens.map(textOf).join('') ?? '')
  );
}

/** 现在全镇公示, 现予以公示 */
function isAnnouncing({ tokens }: Clause): boolean {
  const now = tokens.findIndex((token) => /^现|现[予在向]?$/.test(textOf(token)));
  return now !== -1 && tokens.some((token, index) => index > now && classOf(token) === 'publicity');
}
