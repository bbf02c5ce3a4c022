import { expect, it } from 'vitest';
import { slugsOfWords } from './slug.ts';

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
