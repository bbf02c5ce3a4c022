import { expect, it } from 'vitest';
import { slugOfName, slugsOfWords } from './slug.ts';

it('spells words in pinyin', () => {
  expect(slugsOfWords(['评选表彰', '2023年度']).get('评选表彰')).toBe('pingxuanbiaozhang');
});

it('tells words apart that sound alike, in whatever order they come', () => {
  const there = slugsOfWords(['示例市', '实例市', '示例省']);
  const back = slugsOfWords(['示例省', '实例市', '示例市']);
  expect(new Set(there.values()).size).toBe(3);
  expect(there.get('示例省')).toBe('shilisheng');
  for (const [word, slug] of there) expect(back.get(word)).toBe(slug);
});

it.each([
  ['张　三', 'zhang-san'],
  ['⻢晓⻬', 'ma-xiaoqi'],
  ['甲○一', 'jia-lingyi'],
  ['艾沙 • 买买提', 'aishamaimaiti'],
  ['葛\u{E0100}城', 'ge-cheng'],
  ['王\uE863', 'wang-yan'],
  ['李𬎆', 'li-ying'],
  ['孙𰻞', 'sun-biang'],
])('spells %s, however it is typed, from whatever plane its characters are', (name, slug) => {
  expect(slugOfName(name)).toBe(slug);
});

it('gives a name that nobody can spell a mark of its own, which is always the same', () => {
  const names = ['ᠪᠠᠶᠠᠷ', 'བསྟན་འཛིན།', 'ئالىم تۇرسۇن', '吴\u{2FFF0}', '王\uE001'];
  const slugs = names.map(slugOfName);
  expect(new Set(slugs).size).toBe(names.length);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z]+-[0-9a-f]{4}$/);
});
