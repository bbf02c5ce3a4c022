import type { XmlHandlers } from './xml-handlers.ts';

const deepest = 200;
const single = /^(?:br|hr|img|input|meta|link|col|area|base|embed|source|track|wbr)$/;
/** Elements whose content is no markup. */
const bare = /^(?:script|style|textarea|title|xmp)$/;
/** What an element ends that is still open (HTML, 13.1.2.4), as far as tables and paragraphs go. */
const ends: readonly (readonly [begins: RegExp, ended: RegExp, within: RegExp])[] = [
  [/^(?:td|th)$/, /^(?:td|th)$/, /^(?:tr|table)$/],
  [/^tr$/, /^(?:td|th|tr)$/, /^table$/],
  [/^li$/, /^li$/, /^(?:ul|ol)$/],
  [/^(?:p|div|table|ul|ol|h[1-6])$/, /^p$/, /^(?:td|th|div|li|body)$/],
];
const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  minus: '-',
  ndash: '-',
  mdash: '-',
  hyphen: '-',
  commat: '@',
  period: '.',
  num: '#',
  amp: '&',
};
const attribute = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** Reads a page of HTML, however badly written. Nothing in it is passed over: remarks and scripts are told too. */
export function readHtml(source: string, handlers: XmlHandlers): void {
  const elements = new OpenElements(handlers);
  elements.open('body', {});
  for (let at = 0; at < source.length;) {
    const start = source.indexOf('<', at);
    const end = start === -1 ? source.length : start;
    if (end > at) handlers.text(withoutReferences(source.slice(at, end)));
    if (start === -1) break;
    at = readTag(source, start, elements, handlers);
  }
  elements.closeFrom(0);
}

/**
 * Reads the tag or the remark that begins at `start`, with a content that is no markup, and gives where that is over.
 */
function readTag(source: string, start: number, elements: OpenElements, handlers: XmlHandlers): number {
  if (source.startsWith('<!--', start)) {
    const end = after(source, '-->', start + 4);
    handlers.remark(withoutReferences(source.slice(start + 4, end).replace(/<[^<>]*>/g, ' ')));
    return end;
  }
  const [, slash, written = ''] =
    /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/.exec(source.slice(start, start + 80)) ?? [];
  const name = written.toLowerCase().replace(/^.*:/, '');
  if (name === '' && !/^<[!?/]/.test(source.slice(start, start + 2))) {
    handlers.text('<');
    return start + 1;
  }
  const end = endOfTag(source, start);
  if (name === '') handlers.remark(source.slice(start, end));
  else if (slash === '/') elements.close(name);
  else if (!/^(?:body|html)$/.test(name)) {
    elements.open(name, attributesOf(source.slice(start + 1 + written.length, end - 1)));
    if (bare.test(name)) return readBare(source, end, name, handlers);
  }
  return end;
}

function readBare(source: string, from: number, name: string, handlers: XmlHandlers): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  const close = end.exec(source)?.index ?? source.length;
  handlers.text(source.slice(from, close));
  return close;
}

/** The elements that are open, each ended where HTML ends it, though nothing may say so. */
class OpenElements {
  readonly #handlers: XmlHandlers;
  readonly #names: string[] = [];

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    for (const [begins, ended, within] of ends) {
      if (!begins.test(name)) continue;
      const around = this.#names.findLastIndex((other) => within.test(other));
      const first = this.#names.findIndex((other, index) => index > around && ended.test(other));
      if (first >= 0) this.closeFrom(first);
    }
    this.#handlers.open(name, attributes);
    if (single.test(name) || this.#names.length >= deepest) this.#handlers.close(name);
    else this.#names.push(name);
  }

  /** Ends the last one of that name, with all within it. */
  close(name: string): void {
    const last = this.#names.lastIndexOf(name);
    if (last >= 0) this.closeFrom(last);
  }

  closeFrom(depth: number): void {
    for (const name of this.#names.splice(depth).toReversed()) this.#handlers.close(name);
  }
}

function after(source: string, mark: string, from: number): number {
  const index = source.indexOf(mark, from);
  return index === -1 ? source.length : index + mark.length;
}

/** Where the tag that begins at `start` is over: a `>` between quotation marks does not end it. */
function endOfTag(source: string, start: number): number {
  const sign = /["'>]/g;
  sign.lastIndex = start;
  for (let match = sign.exec(source); match; match = sign.exec(source)) {
    if (match[0] === '>') return match.index + 1;
    const closing = source.indexOf(match[0], match.index + 1);
    if (closing === -1 || closing - match.index > 100_000) return after(source, '>', start);
    sign.lastIndex = closing + 1;
  }
  return source.length;
}

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(attribute)].map(([, name = '', double, quoted, bare]) => [
      name,
      withoutReferences(double ?? quoted ?? bare ?? ''),
    ]),
  );
}

/** `text` with the characters that its references name. */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));?/g,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = Number(decimal ?? `0x${hexadecimal}`);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
