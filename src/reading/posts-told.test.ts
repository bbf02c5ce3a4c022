import { describe, expect, it } from 'vitest';
import { type Changes, readFixture } from './fixtures/fixture.ts';

const folder = 'notices/2023/sound/nominees';
const own = /^(?:deeds-post-differs|proposed-post-same|proposed-post-missing)$/;

/** What is told of a person's settings and deeds, and of those of another who is in the same list. */
function toldOf(deeds: string, { post = '副主席', other = '甲二的事迹。' } = {}): readonly string[] {
  const fileOf = (name: string, ordinal: number, more: string, text: string): string =>
    `---\n序号: ${ordinal}\n名称: ${name}\n类别: 先进个人\n${more}---\n${text}\n`;
  const files: Changes = {
    [`${folder}/jia-yi.md`]: fileOf('甲一', 1, `单位: 示例市总工会\n职务: ${post}\n`, deeds),
    [`${folder}/jia-er.md`]: fileOf('甲二', 2, '', other),
  };
  return readFixture(files).diagnostics.flatMap(({ code }) => (own.test(code) ? [code] : []));
}

const proposed = '甲二，现任甲县总工会主席，拟任示例市总工会副主席。';

describe('posts in deeds', () => {
  it.each([
    '甲一，女，现任示例市总工会副主席。',
    '甲一，女，现任示例市总工会副主席、一级调研员。',
    '甲一，女，现任示例市总工会党组成员、副主席。',
    '甲一，女，现任市总工会副主席。',
    '甲一，女，曾任示例市总工会主席，现任示例市总工会副主席。',
    '甲一，女，2019年任示例市总工会主席，后转岗。',
    '甲一，女，现任丙县县委副书记。',
    '甲一，女，现年45岁，现任示例市总工会副主席。',
    '甲一，女，现任示例市总工会副主席，拟任示例市总工会主席。',
    '甲一，女，现任示例市总工会副主席，拟继续任示例市总工会副主席。',
    '甲一，女，现任示例市总工会副主席，换届后拟任示例市总工会副主席。',
    '甲一，女，现任示例市总工会副主席（试用期），拟任示例市总工会副主席。',
    '甲一，女，与现任示例市总工会主席甲三共事。',
    '甲一的事迹。',
  ])('are right: %s', (deeds) => {
    expect(toldOf(deeds)).toEqual([]);
  });

  it.each([
    ['甲一，女，现任示例市总工会主席。', 'deeds-post-differs'],
    ['甲一，女，现任示列市总工会副主席。', 'deeds-post-differs'],
    ['甲一（现任示例市总工会主席）。', 'deeds-post-differs'],
    ['甲一，女，现任丙县总工会主席，拟任丙县总工会主席。', 'proposed-post-same'],
  ])('are told in: %s', (deeds, code) => {
    expect(toldOf(deeds, { other: proposed })).toEqual(
      code === 'deeds-post-differs' ? ['proposed-post-missing', code] : [code],
    );
  });

  it.each([
    '甲一，现任示例市总工会副主席，提名为示例市总工会主席候选人。',
    '甲一，现任示例市总工会副主席，另有任用。',
    '甲一，现任示例市总工会副主席，晋升二级调研员。',
    '甲一，现任示例市总工会副主席，拟进一步使用。',
  ])('to come are there: %s', (deeds) => {
    expect(toldOf(deeds, { other: proposed })).toEqual([]);
  });

  it('are of the unit of the settings, also where no word says that they are held', () => {
    const told = (unit: string): readonly string[] =>
      toldOf(`甲一，女，中共党员，${unit}组织部部长。她走访职工。`, { post: '组织部部长' });
    expect(told('示例市总工会')).toEqual([]);
    expect(told('市总工会')).toEqual([]);
    expect(told('原示列市总工会')).toEqual([]);
    expect(told('示例省妇联')).toEqual([]);
    expect(told('示例县总工会')).toEqual(['deeds-post-differs']);
  });

  it('to come are nobody’s, or lack in one', () => {
    const deeds = '甲一，女，现任示例市总工会副主席。';
    expect(toldOf(deeds)).toEqual([]);
    expect(toldOf(deeds, { other: proposed })).toEqual(['proposed-post-missing']);
  });
});
