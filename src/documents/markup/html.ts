import type { XmlHandlers } from './xml.ts';

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
  const open: string[] = [];
  const close = (name: string): void => {
    if (open.includes(name))
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        handlers.close(last);
        if (last === name) break;
      }
  };
  const closeFrom = (depth: number): void => {
    for (const name of open.splice(depth).toReversed()) handlers.close(name);
  };
  const begin = (name: string, attributes: Readonly<Record<string, string>>): void => {
    for (const [begins, ended, within] of ends) {
      if (!begins.test(name)) continue;
      const around = open.findLastIndex((other) => within.test(other));
      const first = open.findIndex((other, index) => index > around && ended.test(other));
      if (first >= 0) closeFrom(first);
    }
    handlers.open(name, attributes);
    if (single.test(name) || open.length >= deepest) handlers.close(name);
    else open.push(name);
  };

  begin('body', {});
  for (let at = 0; at < source.length;) {
    const start = source.indexOf('<', at);
    const end = start === -1 ? source.length : start;
    if (end > at) handlers.text(plainText(source.slice(at, end)));
    if (start === -1) break;
    if (source.startsWith('<!--', start)) {
      at = after(source, '-->', start + 4);
      handlers.remark(plainText(source.slice(start + 4, at).replace(/<[^<>]*>/g, ' ')));
      continue;
    }
    const [, slash, written = ''] =
      /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/.exec(source.slice(start, start + 80)) ?? [];
    const name = written.toLowerCase().replace(/^.*:/, '');
    if (name === '' && !/^<[!?/]/.test(source.slice(start, start + 2))) {
      handlers.text('<');
      at = start + 1;
      continue;
    }
    at = endOfTag(source, start);
    if (name === '') handlers.remark(source.slice(start, at));
    else if (slash === '/') close(name);
    else if (!/^(?:body|html)$/.test(name)) {
      begin(name, attributesOf(source.slice(start + 1 + written.length, at - 1)));
      if (bare.test(name)) at = readBare(source, at, name);
    }
  }
  closeFrom(0);

  function readBare(text: string, from: number, name: string): number {
    const end = new RegExp(`</${name}`, 'gi');
    end.lastIndex = from;
    const found = end.exec(text)?.index ?? text.length;
    handlers.text(text.slice(from, found));
    return found;
  }
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
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
      plainText(double ?? quoted ?? bare ?? ''),
    ]),
  );
}

/** `text` with the characters that its references name. */
function plainText(text: string): string {
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
