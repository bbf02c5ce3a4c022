import { describe, expect, it } from 'vitest';
import type { Inline, Prose } from '#domain/prose/prose.ts';
import { proseHtml, proseStretches } from './prose-html.ts';

const text = (words: string) => ({ kind: 'text' as const, text: words, at: 0 });
const paragraph = (words: string) => ({ kind: 'paragraph' as const, inlines: [text(words)], at: 0 });

it('escapes everything an author typed', () => {
  const prose: Prose = [
    paragraph('<script>alert("1")</script>&'),
    {
      kind: 'paragraph',
      inlines: [{ kind: 'link', address: '/"onclick="', inlines: [text('甲')], at: 0 }],
      at: 0,
    },
  ];
  expect(proseHtml(prose, { headingLevel: 2 })).toBe(
    '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;</p><p><a href="/&quot;onclick=&quot;">甲</a></p>',
  );
});

it('keeps a telephone number in one piece, and no other number', () => {
  const prose: Prose = [paragraph('电话0000-5550123、010-55501234；编号2023-00000001-2')];
  expect(proseHtml(prose, { headingLevel: 2 })).toBe(
    '<p>电话<span class="num">0000-5550123</span>、<span class="num">010-55501234</span>；编号2023-00000001-2</p>',
  );
});

it('gives no number to entries that have none', () => {
  const list: Prose = [
    { kind: 'list', items: [{ number: undefined, blocks: [paragraph('甲')], at: 0 }], at: 0 },
  ];
  expect(proseHtml(list, { headingLevel: 2, clausePrefix: 'person' })).toContain('<li>甲</li>');
});

it('numbers clauses in text, as the author did, and makes them linkable', () => {
  const item = (value: number, words: string) => ({
    number: { value, mark: `${value}.` },
    blocks: [paragraph(words)],
    at: 0,
  });
  const list: Prose = [{ kind: 'list', items: [item(3, '甲'), item(5, '乙'), item(5, '2023年')], at: 0 }];
  const html = proseHtml(list, { headingLevel: 2, clausePrefix: 'person' });
  expect(html).toContain('<li id="person-3"><span class="number">3.</span>甲</li>');
  expect(html).toContain('<li id="person-5"><span class="number">5.</span>乙');
  expect(html).toContain('<li id="person-5-2"><span class="number">5. </span>2023年');
});

it('indents every line that its author ended, as a paragraph', () => {
  const prose: Prose = [
    { kind: 'paragraph', inlines: [text('甲'), { kind: 'break', at: 1 }, text('乙')], at: 0 },
  ];
  expect(proseHtml(prose, { headingLevel: 2 })).toBe('<p>甲</p><p>乙</p>');
});

it('marks a picture that is alone in its line', () => {
  const picture = { kind: 'image' as const, address: 'a.png', description: '会场', at: 0 };
  const html = '<img src="a.png" alt="会场" loading="lazy">';
  const linesOf = (...inlines: Inline[]): string =>
    proseHtml([{ kind: 'paragraph', inlines, at: 0 }], { headingLevel: 2 });
  expect(linesOf(picture)).toBe(`<p class="picture">${html}</p>`);
  expect(linesOf(text('见图'), picture)).toBe(`<p>见图${html}</p>`);
});

it('leaves as much room for a picture of the folder as it takes, and guesses at no other', () => {
  const html = (address: string): string =>
    proseHtml(
      [{ kind: 'paragraph', inlines: [{ kind: 'image', address, description: '会场', at: 0 }], at: 0 }],
      { headingLevel: 2, pictures: [{ path: 'attachments/a.png', width: 640, height: 480 }] },
    );
  const sized = 'alt="会场" width="640" height="480" loading="lazy">';
  expect(html('attachments/a.png')).toContain(sized);
  expect(html('./attachments/a.png')).toContain(sized);
  expect(html('attachments/b.png')).toContain('alt="会场" loading="lazy">');
});

describe('a table', () => {
  const cells = (...words: string[]) => words.map((word) => ({ inlines: [text(word)], at: 0 }));
  const html = (heads: string[], ...rows: string[][]): string =>
    proseHtml([{ kind: 'table', heads: cells(...heads), rows: rows.map((row) => cells(...row)), at: 0 }], {
      headingLevel: 2,
    });

  it('is called by its heads, and all of them are counted where they are many', () => {
    expect(html(['姓名', '单位'], ['甲一', '示例局'])).toContain('<table aria-label="表格：姓名、单位">');
    expect(html(['序号', '姓名', '单位', '职务', '学历'], ['1', '甲一', '示例局', '科员', '本科'])).toContain(
      'aria-label="表格：序号、姓名、单位、职务等5栏"',
    );
    expect(html(['', ''], ['甲', '乙'])).toContain('aria-label="表格"');
  });

  it('has its rows headed by what names them, which no running number does', () => {
    expect(html(['项目', '金额'], ['甲项', '5'], ['乙项', '5'])).toContain(
      '<tr><th scope="row">甲项</th><td>5</td></tr>',
    );
    expect(html(['序 号', '姓名'], ['1', '甲一'], ['2', '乙二'])).toContain(
      '<tr><td>1</td><th scope="row">甲一</th></tr>',
    );
  });

  it('has rows without a head where its column says the same twice, or nothing', () => {
    expect(html(['批次', '姓名'], ['一', '甲一'], ['一', '乙二'])).not.toContain('scope="row"');
    expect(html(['批次', '姓名'], ['一', '甲一'], ['', '乙二'])).not.toContain('scope="row"');
  });
});

it('sets headings below the page’s own, without a gap, whichever levels the author used', () => {
  const headings = [2, 4, 2].map((level) => ({
    kind: 'heading' as const,
    level,
    inlines: [text('甲')],
    at: 0,
  }));
  expect(proseHtml(headings, { headingLevel: 3 })).toBe('<h3>甲</h3><h4>甲</h4><h3>甲</h3>');
});

it('leaves blocks out that stand apart, and gives what is before and behind each', () => {
  const [first, apart, second, last] = ['甲', '乙', '丙', '丁'].map(paragraph);
  const prose = [first, apart, second, last].filter((block) => block !== undefined);
  const isApart = (block: Prose[number]): boolean => block === apart || block === last;
  const stretches = proseStretches(prose, { headingLevel: 2 }, isApart);
  expect(stretches).toEqual(['<p>甲</p>', '<p>丙</p>', '']);
  expect(proseStretches(prose, { headingLevel: 2 }, () => false)).toEqual([
    proseHtml(prose, { headingLevel: 2 }),
  ]);
});
