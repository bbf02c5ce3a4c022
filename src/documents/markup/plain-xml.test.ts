import { describe, expect, it } from 'vitest';
import { PlainXml } from './plain-xml.ts';
import { StrictXml } from './strict-xml.ts';
import type { XmlHandlers } from './xml-handlers.ts';

/** What the handlers are told by the reader that `make` makes of `chunks`, and of the fault that ends it. */
function toldBy(
  make: (handlers: XmlHandlers) => { write(text: string): void; end(): void },
  chunks: readonly string[],
): string[] {
  const told: string[] = [];
  const reader = make({
    open: (name, attributes) => told.push(`<${name} ${JSON.stringify(Object.entries(attributes))}`),
    text: (text) => told.push(`=${text}`),
    close: (name) => told.push(`/${name}`),
    remark: (text) => told.push(`!${text}`),
  });
  try {
    for (const chunk of chunks) reader.write(chunk);
    reader.end();
  } catch {
    // Where the chunks end decides whether a text is told before the fault behind it, and which of two faults is first.
    while (told.at(-1)?.startsWith('=')) told.pop();
    told.push('fault');
  }
  return told;
}

const cut = (xml: string, length: number): string[] =>
  xml.match(new RegExp(`[^]{1,${Math.max(1, length)}}`, 'g')) ?? [];
const strictly = (xml: string): string[] => toldBy((handlers) => new StrictXml(handlers), [xml]);
const plainly = (chunks: readonly string[]): string[] => toldBy((handlers) => new PlainXml(handlers), chunks);

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const cases: readonly (readonly [name: string, xml: string])[] = [
  ['nothing', ''],
  [
    'a document of a program',
    `${declared}<w:a xmlns:w="w"><w:t xml:space="preserve"> 甲 </w:t><w:b/></w:a>\r\n`,
  ],
  ['a declaration alone', declared],
  ['a declaration of another version', '<?xml version="1.1"?><a>\u0085</a>'],
  ['two declarations', `${declared}${declared}<a/>`],
  ['white space before the declaration', `\n${declared}<a/>`],
  ['a mark of the byte order', '\uFEFF<a/>'],
  ['references', '<a b="&lt;&#10;&quot;">&amp;&#x4E00;&#19968;&#128512;</a>'],
  ['references to no character', '<a>&#0;</a>'],
  ['a reference to half a character', '<a>&#xD83D;</a>'],
  ['a reference that nobody knows', '<a>1&b;2</a>'],
  ['a bare ampersand', '<a b="1&2"/>'],
  ['a type', '<!DOCTYPE a [<!ENTITY b "1">]><a>&b;</a>'],
  ['remarks and instructions', '<a><!-- 1 --><b>2</b><?c d?><![CDATA[3<]]>4</a><!--5-->'],
  ['lines’ ends of all kinds', '<a>1\r\n2\r3\n<b c="1\r\n2\t3"/>\r</a>\r'],
  ['tags with spaces', '<a\n b="1"  c="2" ><d /></a ><e/>'],
  ['quotation marks of both kinds', `<a b='1"' c="2>"/>`],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['an attribute that objects have', '<a __proto__="1" constructor="2"/>'],
  ['a tag that ends another', '<a><b>1</a>'],
  ['what is never closed', '<a><b>1</b>'],
  ['two roots', '<a/><b/>'],
  ['text outside the root', '<a/>1'],
  ['text before the root', `${declared}1<a/>`],
  ['the end of a section in a text', '<a>1]]>2</a>'],
  ['a sign that is forbidden', '<a><b/>1\u0001<c/></a>'],
  ['names in Chinese', '<甲 乙="1">2</甲>'],
  ['more depth than a person made', '<a>'.repeat(1_001)],
  ['a long text', `<a>${'甲'.repeat(70_000)}<b c="${'1'.repeat(70_000)}"/></a>`],
];

describe('what is plain', () => {
  it.each(cases)('is read as strictly as by the reader of all: %s', (_, xml) => {
    expect(plainly([xml])).toEqual(strictly(xml));
    expect(plainly(cut(xml, Math.ceil(xml.length / 200)))).toEqual(strictly(xml));
  });

  it('is no deeper than a person makes it', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect([1_000, 1_001].map((depth) => strictly(nested(depth)).at(-1))).toEqual(['/a', 'fault']);
  });

  it('is read as that reader reads it, whatever stands side by side, and wherever it is cut', () => {
    const pieces = cases.flatMap(([, xml]) =>
      xml.length < 200 ? (xml.match(/<[^<>]*>|[^<>]+|./g) ?? []) : [],
    );
    let seed = 1;
    const random = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
    for (let round = 0; round < 1_000; round += 1) {
      const parts = Array.from({ length: random(6) }, () => pieces[random(pieces.length)] ?? '');
      const chunks = ['<a>', ...parts, '</a>'].slice(random(2)).flatMap((part) => {
        const half = random(part.length + 1);
        return [part.slice(0, half), part.slice(half)];
      });
      expect(plainly(chunks)).toEqual(strictly(chunks.join('')));
    }
  });
});
