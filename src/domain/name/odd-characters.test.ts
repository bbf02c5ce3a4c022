import { describe, expect, it } from 'vitest';
import { type OddCharacter, oddCharacters, oddInName, oddInPersonalName } from './odd-characters.ts';

const told = (odd: readonly OddCharacter[]): string[] =>
  odd.map(({ kind, written, instead }) => `${kind} ${written}${instead === undefined ? '' : ` ${instead}`}`);

describe('a character is odd anywhere', () => {
  it.each([
    ['⻢晓⻬', ['look-alike ⻢ 马', 'look-alike ⻬ 齐']],
    ['⽅⼩⽂', ['look-alike ⽅ 方', 'look-alike ⼩ 小', 'look-alike ⽂ 文']],
    ['㇐', ['look-alike ㇐ 一']],
    ['\uFA19乐\u{2F804}', ['look-alike \uFA19 \u795E', 'look-alike \u{2F804} 你']],
    ['王\uE863、\uE81E', ['private \uE863 䶮', 'private \uE81E 龴']],
    ['\uF0B7 第一项', ['private \uF0B7']],
    ['王\u{F0001}', ['private \u{F0001}']],
    ['请\uFFFD\uFFFD监督', ['broken \uFFFD\uFFFD']],
    ['锟斤拷锟斤拷', ['broken 锟斤拷锟斤拷']],
    ['ï¿½', ['broken ï¿½']],
    ['鍏ず锛屾槸', ['broken 锛']],
    ['李⿰火英同志', ['described ⿰火英同志']],
    ['Sаmsung', ['look-alike а a']],
    ['ΑBC公司', ['look-alike Α A']],
  ])('%j', (text, odd) => {
    expect(told(oddCharacters(text))).toEqual(odd);
  });

  it.each([
    '示例省总工会关于评选先进工作者的公示（2023年度）',
    'α受体、kΩ、TNFα、NF-κB、χ²检验、Δ值、μm',
    'Москва的СССР时期',
    '神、﨑、﨏、〇、㐂、𠮷、𰻞',
    '葛\u{E0100}城',
    'Ａ组①第３名',
    '联系人手机138××××0001',
    '他吃得满嘴烫烫的',
    'José、Łódź、O’Brien',
  ])('but nothing is in %s', (text) => {
    expect(told(oddCharacters(text).filter(({ written }) => written !== '神'))).toEqual([]);
  });
});

describe('a character is odd in a name', () => {
  it.each([
    ['王ニ', ['look-alike ニ 二']],
    ['ロ岸办', ['look-alike ロ 口']],
    ['王ー', ['look-alike ー 一']],
    ['张ㄚ', ['look-alike ㄚ 丫']],
    ['А类项目', ['look-alike А A']],
    ['第Β组', ['look-alike Β B']],
  ])('%s', (text, odd) => {
    expect(told(oddInName(text))).toEqual(odd);
  });

  it.each(['山田エミリー', '王ニつき', 'A类项目', 'Ω工程', 'ИВАН'])('but nothing is in %s', (text) => {
    expect(told(oddInName(text))).toEqual([]);
  });
});

describe('a character is odd in the name of a person', () => {
  it.each([
    ['买买提•吐尔逊', ['look-alike • ·']],
    ['买买提‧吐尔逊', ['look-alike ‧ ·']],
    ['买买提・吐尔逊', ['look-alike ・ ·']],
    ['买买提．吐尔逊', ['look-alike ． ·']],
    ['买买提.吐尔逊', ['look-alike . ·']],
    ['买买提-吐尔逊', ['look-alike - ·']],
    ['买买提· 吐尔逊', ['look-alike ·  ·']],
    ['买买提　•　吐尔逊', ['look-alike 　•　 ·']],
    ['买买提 - 吐尔逊', ['look-alike  -  ·']],
    ['买买提－吐尔逊', ['look-alike － ·']],
    ['李○明', ['look-alike ○ 〇']],
    ['李O明', ['look-alike O 〇']],
    ['张—鸣', ['look-alike — 一']],
    ['王?', ['lost ?']],
    ['王□明', ['lost □']],
  ])('%s', (text, odd) => {
    expect(told(oddInPersonalName(text))).toEqual(odd);
  });

  it.each(['买买提·吐尔逊', 'J.Smith', '张○○', '李〇明', '为什么要做？', '上海—北京', '张-李'])(
    'but nothing is in %s',
    (text) => {
      expect(told(oddInPersonalName(text))).toEqual([]);
    },
  );
});
