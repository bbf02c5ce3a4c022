import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 性别 | 岗位 | 所在学院 | 职称 | 学分 | 得分 |
| --- | --- | --- | --- | --- | --- | --- |
| 甲一 | 男 | 语文岗 | 东学院 | 副教授 | 3 | 95 |
| 甲二 | 女 | 数学岗 | 西工学院 | 讲师 | 2 | 94 |
| 甲三 | 女 | 语文岗 | 理学院 | 教授 | 4 | 92 |
| 甲四 | 男 | 英语岗 | 东学院 | 助教 | 2 | 89 |
| 甲五 | 女 | 语文岗 | 西工学院 | 讲师 | 3 | 85 |
`;

/** What is told of the sentence `words` above the five, of what it says of them. */
function toldOf(words: string): string[] {
  return besideList(words, list, '5, 量词: 名').flatMap(({ code }) =>
    /^(?:stated|named)-/.test(code) ? [code] : [],
  );
}

describe('who is named as all of whom something is said', () => {
  it.each([
    '学分为2分的2名，分别是甲二、甲四。',
    '得分90分以上的有甲一、甲二、甲三3名。',
    '得分90分以上的有甲一、甲二等3名。',
    '唯一学分为4分的是甲三。',
    '仅甲四为助教。',
    '学分约为3分的2名，分别是甲二、甲三。',
    '申报时学分为2分的3名，分别是甲一、甲二、甲五。',
    '没有一人得分低于85分。',
    '女性没有一人得分超过94分。',
  ])('is left alone where the list says so, or may: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '学分为2分的2名，分别是甲二、甲五。',
    '得分90分以上的有甲一、甲二、甲五3名。',
    '唯一学分为4分的是甲一。',
    '仅甲五为助教。',
    '女性没有一人得分超过93分。',
  ])('is told where another is so: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-claim-differs']);
  });
});

describe('where some are from', () => {
  it.each([
    '语文岗3名，来自东学院、西工学院和理学院。',
    '语文岗3名，分布在3个学院。',
    '女性主要来自西工学院和理学院。',
    '东学院、西工学院2个学院各2名。',
    '理学、西工2个学院共3名。',
    '语文岗3名来自东学院等3个学院。',
    '东学院2名均为男性，西工学院的两名均为女性。',
  ])('is left alone where the list says so, or may: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['语文岗3名，来自东学院和西工学院。', 'stated-claim-differs'],
    ['女性来自西工学院和东学院。', 'stated-claim-differs'],
    ['语文岗3名，分布在2个学院。', 'stated-trait-differs'],
    ['东学院、西工学院3个学院各2名。', 'named-count-differs'],
    ['理学、西工3个学院共3名。', 'named-count-differs'],
    ['东学院的两名一男一女。', 'stated-claim-differs'],
  ])('is told where it is not so: %s', (words, code) => {
    expect(toldOf(words)).toEqual([code]);
  });
});

describe('the first and the last', () => {
  it.each([
    '前两名得分都在94分以上，最后两名都在90分以下。',
    '得分前两名来自东学院和西工学院。',
    '最后一名来自西工学院。',
    '面试前三名都来自东学院。',
    '得分居第二的是甲二。',
  ])('are left alone where the list says so, or may: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each(['前两名都来自东学院。', '最后三名都来自西工学院。', '得分前三名均为女性。'])(
    'are those of an order: %s',
    (words) => {
      expect(toldOf(words)).toEqual(['stated-claim-differs']);
    },
  );

  it('are told in another place', () => {
    expect(toldOf('得分居第二的是甲三。')).toEqual(['named-trait-differs']);
  });
});

describe('how high a title is', () => {
  it.each(['正高级职称1名，副高级职称1名，中级职称2名，初级职称1名。', '高级职称2名，中级2名。'])(
    'is left alone where the cells say so: %s',
    (words) => {
      expect(toldOf(words)).toEqual([]);
    },
  );

  it('is told where they are not as many', () => {
    expect(toldOf('副高级职称2名。')).toEqual(['stated-trait-differs']);
  });
});

describe('who comes next', () => {
  it.each([
    '得分最高的是甲一，其后依次为甲二94分、甲三92分、甲四89分。',
    '得分排前三名的依次为甲一、甲二、甲三。',
    '报到依次为甲一、甲二，其后为甲三。',
  ])('is left alone where it is so, or no column tells: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '得分最高的是甲一，其后依次为甲三92分、甲二94分、甲四89分。',
    '得分排前三名的依次为甲一、甲三、甲二。',
  ])('is told in another order: %s', (words) => {
    expect(toldOf(words)).toContain('stated-comparison-differs');
  });
});
