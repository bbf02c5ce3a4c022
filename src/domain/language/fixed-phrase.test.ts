import { expect, it } from 'vitest';
import { fixedPhraseSlips, usualFixedPhrases } from './fixed-phrase.ts';

const found = (text: string) => fixedPhraseSlips(text, usualFixedPhrases).map((slip) => slip.written);

it.each([
  ['以习近平新时代中国特色社会主意思想为指导', ['习近平新时代中国特色社会主意思想']],
  ['以习近平新时代中国特色社会主思想为指导', ['习近平新时代中国特色社会主思想']],
  ['以习近平新时代的中国特色社会主义思想为指导', ['习近平新时代的中国特色社会主义思想']],
  ['以习近平新时代特色中国社会主义思想为指导', ['习近平新时代特色中国社会主义思想']],
  ['以习近平新时代社会主义思想为指导', ['习近平新时代社会主义思想']],
  ['以近平新时代中国特色社会主义思想为指导', ['近平新时代中国特色社会主义思想']],
  ['筑牢中华民族共同体意识', ['牢中华民族共同体意识']],
  ['践行社会主义核心价值观、社会主义核心价植观', ['社会主义核心价植观']],
])('finds what misses a phrase in %s', (text, slips) => {
  expect(found(text)).toEqual(slips);
});

it.each([
  '以习近平新时代中国特色社会主义思想为指导',
  '习近平经济思想、习近平新时代中国特色社会主义经济思想',
  '新时代中国特色社会主义思想',
  '习近平总书记关于工人阶级的重要论述和思想',
  '社会主义核心价值体系和核心价值观',
  '中华民族共同体意识',
  // Of a short phrase no part is missed.
  '铸牢中华民族意识',
])('leaves %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('misses a part of a phrase of twelve characters and more', () => {
  const slips = fixedPhraseSlips('践行绿水青山金山银山理念', ['绿水青山就是金山银山理念']);
  expect(slips.map(({ written }) => written)).toEqual(['绿水青山金山银山理念']);
});
