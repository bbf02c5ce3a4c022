import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进班组名单
---
| 序号 | 班组名称 | 班组长 | 人数 |
| --- | --- | --- | --- |
| 1 | 东区维修班 | 甲一 | 12 |
| 2 | 西区维修班 | 甲二 | 9 |
| 3 | 南区维修班 | 甲三 | 11 |
| 4 | 北区维修班 | 甲四 | 8 |
`;

function toldOf(words: string): readonly string[] {
  return besideList(words, list, '4, 量词: 个').flatMap(({ code, facts }) =>
    code === 'named-not-listed' ? [Object.values(facts).join(' ')] : [],
  );
}

describe('a row of as many names as are listed', () => {
  it.each([
    '依次为东区维修班、西区维修班、南区维修班和北区维修班，共有40人。',
    '东区维修班、西区维修班、南区维修班都是第一次入选。',
    '东区维修班、西区维修班、南区维修班、化验室轮流值守。',
    '参评的东区维修班、西区维修班、南区维修班、中区维修班均有记录，北区维修班得分第一。',
    '东区维修班、西区维修班、南区维修班与中区维修班共用一个仓库，北区维修班另有仓库。',
  ])('is left alone where it has all, or tells of others: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '依次为东区维修班、西区维修班、南区维修班、中区维修班，共有40人。',
    '决定表彰中区维修班、东区维修班、西区维修班和南区维修班4个班组。',
  ])('has the listed ones: %s', (words) => {
    expect(toldOf(words).join()).toContain('中区维修班');
  });
});

describe('the honour of a title', () => {
  const folder = 'notices/2023/sound';
  const titled = (title: string, more = ''): readonly string[] => {
    const text = (path: string): string => soundText(path).replaceAll('先进个人', '优秀辅导员');
    const files = ['nominees/jia-yi.md', 'nominees/jia-er.md', 'criteria/person.md'].map((name) => {
      const path = `${folder}/${name}`;
      return [path, text(path)] as const;
    });
    const notice = text(`${folder}/notice.md`)
      .replace(/^标题: .*$/m, `标题: ${title}`)
      .replace('公示时间为', `拟表彰优秀辅导员2名。${more}\n\n公示时间为`);
    return readFixture({ ...Object.fromEntries(files), [`${folder}/notice.md`]: notice })
      .diagnostics.filter(({ file }) => file.includes('/sound/'))
      .flatMap(({ code }) => (code === 'category-differs' ? [code] : []));
  };

  it.each([
    ['2023年优秀辅导员拟表彰对象公示', ''],
    ['2023年优秀教师、优秀辅导员等评选结果公示', ''],
    ['2023年优秀教师评选结果公示', '优秀教师另行公示。'],
    ['2023年优秀个人评选结果公示', ''],
    ['2023年评选结果公示', ''],
  ])('is left alone where it is that of the notice, or of others too: %s', (title, more) => {
    expect(titled(title, more)).toEqual([]);
  });

  it('is told where the text never tells it', () => {
    expect(titled('2023年优秀教师评选结果公示')).toEqual(['category-differs']);
  });
});
