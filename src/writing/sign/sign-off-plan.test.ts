import { expect, it } from 'vitest';
import { instantOf } from '#domain/time/instant.ts';
import { civil } from '#domain/time/civil-date.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { type Changes, changed, readFixture } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { appearanceOf, outline } from './sign-off-plan.ts';

const folder = 'notices/2023/sound/';
const reserve: Changes = {
  [`${folder}nominees/reserve.md`]:
    '---\n类别: 先进工作者\n标题: 递补对象\n名单: 递补\n---\n| 姓名 | 工作单位 |\n| --- | --- |\n| 甲三 | 示例市总工会 |\n',
};

function noticeWith(changes: Changes): Notice {
  const content = readFixture(changes);
  const [notice] = isUsable(content) ? content.notices : [];
  if (!notice) throw new Error(JSON.stringify(content.diagnostics));
  return notice;
}

it('tells what the public will see, the lists of reserves apart', () => {
  const lines = outline(noticeWith(reserve));
  expect(lines.filter((line) => line.includes('名单：'))).toEqual([
    expect.stringMatching(/^名单：.*，\d[个名]$/),
    '递补名单：递补对象，1个',
  ]);
  expect(lines[0]).toBe('将要公开的公示：/notices/2023/sound/');
  expect(lines.at(-1)).toBe('附件：没有');
});

it('tells of a table of several categories how many each has', () => {
  const lines = outline(
    noticeWith({
      ...changed(
        `${folder}notice.md`,
        '数: 2, 量词: 名 }',
        '数: 2, 量词: 名 }\n  - { 类别: 先进集体, 数: 1, 量词: 个 }',
      ),
      [`${folder}nominees/jia-yi.md`]: undefined,
      [`${folder}nominees/jia-er.md`]: undefined,
      [`${folder}nominees/list.md`]:
        '---\n类别: [先进个人, 先进集体]\n标题: 名单\n---\n| 名称 | 等级 |\n| --- | --- |\n| 甲一 | 先进个人 |\n| 丙班 | 先进集体 |\n| 甲二 | 先进个人 |\n',
    }),
  );
  expect(lines).toContain('名单：名单，先进个人2名、先进集体1个');
});

it('tells when the public will see it', () => {
  const notice = noticeWith({});
  const at = (hour: number) => appearanceOf(notice, instantOf(civil('2023-08-04'), hour * 60));
  expect(at(9).when).toBe('到2023年8月4日10:00公开');
  expect(at(9).until).toContain('此前要改可以直接改');
  expect(at(10)).toEqual({ when: '就公开', until: '' });
});
