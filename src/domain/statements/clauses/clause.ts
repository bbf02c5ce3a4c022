import type { Scope } from './scope.ts';
import type { Span, Token } from './token.ts';
import { type KnownWords, tokensOf } from './tokens-of.ts';

/** From one mark to the next: what is said in one breath. A remark in brackets is read for itself. */
export interface Clause extends Span {
  readonly scope: Scope;
  /** Its own tokens, without the remarks' ones. */
  readonly tokens: readonly Token[];
  /** The mark that ends it; empty at the end of the scope. */
  readonly ending: string;
  /** The clause before it in its sentence, or in its remark. */
  readonly before: Clause | undefined;
  /** The clause that ends in a colon and leads it (公示时间：). */
  readonly label: Clause | undefined;
  /** Where it is a remark in brackets: what it remarks upon. */
  readonly host: Host | undefined;
  /** The number of its sentence within the scope. */
  readonly sentence: number;
}

/** The clause that a remark stands in: its first `length` tokens come before the remark. */
export interface Host extends Pick<Clause, 'tokens' | 'before' | 'label' | 'host'> {
  readonly length: number;
}

/** The clauses of `scope` in the order of their ends: a remark stands before the rest of what it remarks upon. */
export function clausesOf(scope: Scope, known: KnownWords): Clause[] {
  return new ClauseReader(scope).read(tokensOf(scope.text, known));
}

interface Level {
  tokens: Token[];
  start: number;
  before: Clause | undefined;
  label: Clause | undefined;
  host: Host | undefined;
}

class ClauseReader {
  readonly #scope: Scope;
  readonly #clauses: Clause[] = [];
  #levels: Level[] = [];
  #sentence = 0;
  /** Whether what is read stands in brackets that make it a label. */
  #isLabel = false;

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#levels = [this.#level(0, undefined)];
  }

  read(tokens: readonly Token[]): Clause[] {
    tokens.forEach((token, index) => this.#take(token, tokens[index + 1]));
    while (this.#levels.length > 1) this.#closeRemark(this.#scope.text.length);
    this.#end('', this.#scope.text.length);
    return this.#clauses;
  }

  #take(token: Token, next: Token | undefined): void {
    const mark = token.kind === 'mark' ? token.text : '';
    const isInRemark = this.#levels.length > 1;
    if (!isInRemark && next?.kind !== 'number' && this.#opensLabel(mark)) {
      this.#end('\n', token.start);
      this.#isLabel = true;
    } else if ((mark === '】' || mark === ']') && this.#isLabel) {
      this.#end(':', token.start);
      this.#top.start = token.end;
      this.#isLabel = false;
    } else if (mark === '（' || mark === '[' || mark === '【') {
      const { tokens, before, label, host } = this.#top;
      this.#levels.push(this.#level(token.end, { tokens, before, label, host, length: tokens.length }));
    } else if ((mark === '）' || mark === ']' || mark === '】') && isInRemark) this.#closeRemark(token.start);
    else if (mark !== '' && '，:；。！？\n'.includes(mark)) {
      if ('。！？\n'.includes(mark)) while (this.#levels.length > 1) this.#closeRemark(token.start);
      this.#end(mark, token.start);
      this.#top.start = token.end;
    } else this.#top.tokens.push(token);
  }

  /** 【公示时间】5月12日至18日; [公示时间] where nothing stands before it. */
  #opensLabel(mark: string): boolean {
    return mark === '【' || (mark === '[' && this.#top.tokens.length === 0);
  }

  get #top(): Level {
    const top = this.#levels.at(-1);
    if (!top) throw new RangeError('no level');
    return top;
  }

  #level(start: number, host: Host | undefined): Level {
    return { tokens: [], start, before: undefined, label: undefined, host };
  }

  #end(ending: string, end: number): void {
    const top = this.#top;
    if (top.tokens.length > 0) {
      const { tokens, start, before, label, host } = top;
      const place = { scope: this.#scope, sentence: this.#sentence, start, end, ending };
      const clause: Clause = { ...place, tokens, before, label, host };
      this.#clauses.push(clause);
      top.before = clause;
      if (ending === ':') top.label = clause;
    }
    top.tokens = [];
    if (ending !== '' && '；。！？\n'.includes(ending)) {
      top.before = undefined;
      top.label = undefined;
      if (this.#levels.length === 1) this.#sentence += 1;
    }
  }

  #closeRemark(end: number): void {
    this.#end('', end);
    this.#levels.pop();
  }
}
