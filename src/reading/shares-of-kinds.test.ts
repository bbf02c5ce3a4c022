import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 性别 | 人员类型 | 奖金（元） |
| --- | --- | --- | --- | --- |
| 1 | 甲一 | 男 | 产业工人 | 3000 |
| 2 | 甲二 | 女 | 农民 | 2000 |
| 3 | 甲三 | 男 | 产业工人 | 1000 |
| 4 | 甲四 | 女 | 企业负责人 | 1000 |
| 5 | 甲五 | 男 | 产业工人 | 1000 |
| 6 | 甲六 | 男 | 产业工人 | 2000 |
| 7 | 甲七 | 女 | 农民 | 2000 |
| 8 | 甲八 | 男 | 技术人员 | 4000 |
`;

const toldOf = (words: string): string[] =>
  besideList(words, list, '8, 量词: 名').flatMap(({ code }) =>
    /^(?:stated|named|quota)-/.test(code) ? [code] : [],
  );

describe('what share a kind has', () => {
  it.each([
    '产业工人占50%，农民占25%。',
    '企业负责人占推荐总数的12.5%，未超过规定的20%。',
    '产业工人占43.75%。',
    '按要求，产业工人占40%，农民占20%。',
    '产业工人占40%以上。',
    '产业工人中，女性占40%。',
    '全县劳动模范中，企业负责人占20%。',
    '产业工人约占48%。',
    '推荐人选奖金均在1000元以上，最多的4000元。',
  ])('is left alone where it is so by any reading: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '企业负责人占推荐总数的13.5%，未超过规定的20%。',
    '产业工人占52.0%，农民占25%。',
    '农民人数占总人数的27%。',
  ])('is told where it is not: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-comparison-differs']);
  });

  it('is told of a number beside it, whatever all are called', () => {
    expect(toldOf('企业负责人1名，占推荐总数的13.5%。')).toEqual(['stated-reckoning-differs']);
  });
});
