import { expect, it } from 'vitest';
import { readFixture, toldOf } from '../fixtures/fixture.ts';

/** What is told of a file of nominees with `body`. */
function adviceOn(body: string, settings = '类别: 先进个人\n标题: 名单\n'): readonly string[] {
  const { diagnostics } = readFixture({
    'notices/2023/sound/nominees/list.md': `---\n${settings}---\n${body}`,
  });
  return toldOf(diagnostics).map(({ code, message, advice }) => `${code}：${message}${advice}`);
}

const [one, other] = ['丙一，女，1980年生，现任甲局科长。', '丁二，男，1981年生，现任乙局科长。'];

it.each([
  ['headings', `### 丙一\n\n${one}\n\n### 丁二\n\n${other}\n`],
  ['numbered headings', `### 1. 丙一\n\n${one}\n\n### 2. 丁二\n\n${other}\n`],
  ['paragraphs', `${one}\n\n${other}\n`],
  ['bold names', `**丙一**，女，现任甲局科长。\n\n**丁二**，男，现任乙局科长。\n`],
  ['paragraphs below what leads to them', `拟推荐下列人员，排名不分先后。\n\n${one}\n\n${other}\n`],
])('a file with a section for each of several says who they are, and what to write: %s', (_, body) => {
  const [told = '', ...others] = adviceOn(body);
  expect(others).toEqual([]);
  expect(told).toMatch(/^no-table：.*“丙一”“丁二”/);
  expect(told).toContain('“nominees/bing-yi.md”：开头的设置写“名称: 丙一”“类别: 先进个人”');
});

it('asks such a file for no title', () => {
  expect(adviceOn(`### 丙一\n\n${one}\n\n### 丁二\n\n${other}\n`, '类别: 先进个人\n')).toHaveLength(1);
});

it.each([
  ['a heading without anything below it', '### 丙一\n\n### 丁二\n'],
  ['one alone', `### 丙一\n\n${one}\n`],
  ['sentences', '丙一等3名同志，事迹突出。\n\n名单见附件，请核对。\n'],
])('names nobody where there are no sections: %s', (_, body) => {
  expect(adviceOn(body).join()).not.toContain('nominees/');
});
