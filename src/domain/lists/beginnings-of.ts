/**
 * The signs with which a match of `pattern` may begin: two of them, or one behind which anything may follow, or nothing.
 * Every match begins with one of these; what stands around it is not asked.
 *
 * @throws RangeError where a match may begin with any sign.
 * @example beginningsOf(/[父母]亲|失独|瘫/) // 父亲, 母亲, 失独, 瘫
 */
export function beginningsOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): ReadonlySet<string> {
  const { open, closed } = new PatternReader(source).alternatives();
  const beginnings = new Set([...open, ...closed]);
  if (beginnings.has('')) throw new RangeError(`/${source}/ may begin with any sign`);
  return flags.includes('i') ? new Set([...beginnings].flatMap(inAnyCase)) : beginnings;
}

/** How a part of a pattern may begin: behind what is `open` the next part follows, behind what is `closed` anything. */
interface Beginnings {
  readonly open: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
}

const nothing: Beginnings = { open: new Set(['']), closed: new Set() };
const anything: Beginnings = { open: new Set(), closed: new Set(['']) };

const atom = /\((?:\?(?:<?[=!]|:|<\w+>))?|\[(?:\\.|[^\]\\])*\]|\\(?:u[\dA-Fa-f]{4}|.)|[^]/y;
const quantifier = /(?:[*+?]|\{(\d+)(,?\d*)\})\??/y;

/** Reads the source of a pattern from left to right. */
class PatternReader {
  readonly #source: string;
  #index = 0;
  /** What was taken last of all that may end an alternative. */
  #mark = '';

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end of the group that is begun. */
  alternatives(): Beginnings {
    const all: Beginnings[] = [];
    do all.push(this.#alternative());
    while (this.#mark === '|');
    return oneOf(all);
  }

  /** Up to behind the mark that ends it. */
  #alternative(): Beginnings {
    let row = nothing;
    for (;;) {
      const [part = ''] = this.#take(atom);
      this.#mark = part;
      if (part === '' || part === '|' || part === ')') return row;
      if (row.open.size === 0) this.#pass(part);
      else row = after(row, this.#repeated(this.#beginningsOf(part)));
    }
  }

  /** Takes the rest of `part`, on which nothing hangs any more. */
  #pass(part: string): void {
    if (!part.startsWith('(')) return;
    for (let depth = 1; depth > 0;) {
      const [inner = ')'] = this.#take(atom);
      if (inner.startsWith('(')) depth += 1;
      else if (inner === ')') depth -= 1;
    }
  }

  #beginningsOf(part: string): Beginnings {
    if (part.startsWith('(')) {
      const group = this.alternatives();
      return /[=!]$/.test(part) ? nothing : group;
    }
    if (/^(?:[\^$]|\\[bB])$/.test(part)) return nothing;
    const signs = signsOf(part);
    return signs ? { open: new Set(signs), closed: new Set() } : anything;
  }

  #repeated(once: Beginnings): Beginnings {
    const [times, least, most = ''] = this.#take(quantifier);
    if (times === undefined) return once;
    const isOnce = times.startsWith('?') || (least === '1' && most === '');
    const some = isOnce ? once : after(once, oneOf([nothing, once]));
    return /^[*?]/.test(times) || least === '0' ? oneOf([nothing, some]) : some;
  }

  #take(pattern: RegExp): readonly (string | undefined)[] {
    pattern.lastIndex = this.#index;
    const match = pattern.exec(this.#source) ?? [];
    this.#index += match[0]?.length ?? 0;
    return match;
  }
}

function oneOf(all: readonly Beginnings[]): Beginnings {
  return {
    open: new Set(all.flatMap(({ open }) => [...open])),
    closed: new Set(all.flatMap(({ closed }) => [...closed])),
  };
}

function after(first: Beginnings, second: Beginnings): Beginnings {
  const [open, closed] = [new Set<string>(), new Set(first.closed)];
  for (const begun of first.open) {
    for (const signs of second.closed) closed.add((begun + signs).slice(0, 2));
    for (const signs of second.open)
      if (begun.length + signs.length < 2) open.add(begun + signs);
      else closed.add((begun + signs).slice(0, 2));
  }
  return { open, closed };
}

/** More signs than this, as of a whole script, are any. */
const mostSigns = 1000;
const span = /(\\u[\dA-Fa-f]{4}|\\.|[^])(?:-(\\u[\dA-Fa-f]{4}|\\.|[^]))?/g;

/** The signs that `part`, a sign or a class of signs, stands for; undefined where they are any. */
function signsOf(part: string): string[] | undefined {
  if (part === '.' || /^\[\^|\\[a-ce-tv-zA-Z]/.test(part)) return undefined;
  const written = part.length > 2 && part.startsWith('[') ? part.slice(1, -1) : part;
  const signs = Array.from(
    written.replaceAll('\\d', '0-9').matchAll(span),
    ([, first = '', last = first]) => {
      const from = codeOf(first);
      return Array.from({ length: Math.min(codeOf(last) - from, mostSigns) + 1 }, (_, by) =>
        String.fromCharCode(from + by),
      );
    },
  ).flat();
  return signs.length > mostSigns ? undefined : signs;
}

function codeOf(sign: string): number {
  return sign.startsWith('\\u') ? Number.parseInt(sign.slice(2), 16) : sign.charCodeAt(sign.length - 1);
}

/** `signs` in small and capital letters, and in the two signs that Unicode folds into letters of ASCII. */
function inAnyCase(signs: string): string[] {
  return [...signs].reduce<string[]>(
    (begun, sign) => {
      const forms = new Set([sign, sign.toLowerCase(), sign.toUpperCase()]);
      if (forms.has('k')) forms.add('\u212A');
      if (forms.has('s')) forms.add('\u017F');
      return begun.flatMap((start) => [...forms].map((form) => start + form));
    },
    [''],
  );
}
