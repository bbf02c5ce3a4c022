import { expect, it } from 'vitest';
import { codesNamed, nameOf, problemCodes } from '../wording/wording.ts';
import { changed, readFixture } from '../fixtures/fixture.ts';

const notice = 'notices/2023/sound/notice.md';
const acknowledged = (acknowledgement: string): string[] =>
  readFixture(changed(notice, '签发:', `说明: [${acknowledgement}]\n签发:`)).diagnostics.map(
    ({ code }) => code,
  );
const withEmail = (place: string): string[] =>
  readFixture({
    [notice]: changed(
      notice,
      '签发:',
      `说明: [{ 问题: 渠道缺联系方式, 位置: ${place}, 理由: 原公示未提供 }]\n签发:`,
    )
      [notice]?.toString()
      .replace(/( +)(- \{ 方式: 电话[^\n]*)/, '$1$2\n$1- { 方式: 电子邮件 }'),
  }).diagnostics.map(({ code }) => code);

it('finds the place of an acknowledgement where the finding is, not in its sentence', () => {
  expect(withEmail('电子邮件')).toEqual([]);
  expect(withEmail('方式')).toEqual([]);
  // A word of the sentence alone is no place.
  expect(withEmail('却没有给出')).toContain('acknowledgement-idle');
});

it('knows a problem by its present name and by every one that it once had', () => {
  for (const code of problemCodes) expect(codesNamed(nameOf(code))).toContain(code);
  expect(codesNamed('没有这个名称')).toEqual([]);
});

it('knows of a name what has been made of it since, and of a new one that alone', () => {
  expect(codesNamed('正文与名单情况不符')).toEqual([
    'named-trait-differs',
    'stated-claim-differs',
    'stated-comparison-differs',
  ]);
  expect(codesNamed('分类人数与名单不符')).toContain('stated-amount-differs');
  expect(codesNamed('比较与名单不符')).toEqual(['stated-comparison-differs']);
});

it('tells of an acknowledgement that names no problem', () => {
  expect(acknowledged('{ 问题: 没有这个名称, 理由: 甲 }')).toEqual(['acknowledgement-unknown']);
});
