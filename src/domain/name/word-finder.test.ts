import { describe, expect, it } from 'vitest';
import { wordFinder } from './word-finder.ts';

const simplified: Readonly<Record<string, string>> = { 張: '张', 馬: '马', 齊: '齐' };
const simplifiedOf = (character: string): string | undefined => simplified[character];

/** What of `text` is found of `words`. */
function found(text: string, ...words: readonly string[]): string[] {
  return wordFinder(words, simplifiedOf)
    .placesIn(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe('a name is found', () => {
  it.each([
    '张三',
    '张　三',
    '张\u00A0三',
    '张\n三',
    '张\r\n> 三',
    '张**三',
    '张-三',
    '张·三',
    '张\\_三',
    '張三',
    '张\u{E0100}三',
    '张\u200B三',
    '张\u3000\u202C三',
    '&#24352;三',
    '&#x5F20;&#x4E09;',
    '张&nbsp;三',
    '张&middot;三',
    '张&三',
    '张&amp;三',
    '\\u5f20\\u4E09',
    '%E5%BC%A0%e4%b8%89',
    '张<b>三',
    '张<!-- -->三',
    '张](#a)三',
  ])('as %j', (typed) => {
    expect(found(`请看${typed}同志`, '张三')).toEqual([typed]);
  });

  it.each([
    ['马晓齐', '⻢晓⻬', '馬曉齊'.replace('曉', '晓')],
    ['艾沙·买买提', '艾沙•买买提', '艾沙买买提', '艾沙 . 买买提'],
    ['甲〇一', '甲○一', '甲零一'],
    ['𠮷野某', '\\ud842\\udfb7野某', '\\U00020BB7野某', '&#134071;野某'],
    ['Li Na', 'ＬＩ　ＮＡ', 'Li-Na'],
  ])('%s in its dresses', (name, ...dresses) => {
    for (const dress of dresses) expect(found(`（${dress}）`, name)).toEqual([dress]);
  });

  it('but not within a longer Latin word, nor across what parts words', () => {
    expect(found('Carolina 和 Li Nat', 'Li Na')).toEqual([]);
    expect(found('张、三；张。三，张/三', '张三')).toEqual([]);
  });

  it('the longest first, and each place once', () => {
    expect(found('高原红与高原', '高原', '高原红')).toEqual(['高原红', '高原']);
    expect(wordFinder(['高原', '高原红'], simplifiedOf).placesIn('高 原红')).toEqual([
      { start: 0, end: 4, word: '高原红' },
    ]);
  });
});

describe('a number is found', () => {
  const id = '63010219650608123X';
  it.each([
    id,
    '630102 19650608 123x',
    '630102-19650608-123Х',
    '６３０１０２１９６５０６０８１２３Ⅹ',
    '6301021965\n0608123X',
    '| 6301021965 | 0608123X |',
    '6 | 3 | 0 | 1 | 0 | 2 | 1 | 9 | 6 | 5 | 0 | 6 | 0 | 8 | 1 | 2 | 3 | X',
    '六三零一零二一九六五零六零八一二三X',
    '&#54;30102**1965**0608123X',
    '630102%31%39650608123X',
    '（63010219650608）123X',
  ])('as %j', (typed) => {
    expect(found(`号码：${typed}，`, id)).toHaveLength(1);
  });

  it('within a longer one, and by a word typed in another way', () => {
    expect(found('残疾人证63010219650608123X44', id)).toEqual([id]);
    expect(found('13800000001', '138 0000 0001')).toEqual(['13800000001']);
  });

  it('and no other', () => {
    expect(found('630102196506081238', id)).toEqual([]);
  });
});

it('finds every place in a long text', () => {
  const text = '张 三、&#24352;李四的事迹。'.repeat(20_000);
  expect(found(text, '张三', '李四', '13800000001')).toHaveLength(40_000);
});
