import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { literalPattern } from '#domain/lists/literal-pattern.ts';
import { noticeDocument } from '#formats/data/open-data.ts';
import { readFixture } from '#reading/fixtures/fixture.ts';
import { guideFiles } from '#reading/notice-folders.ts';
import { formOf } from '#reading/as-meant/settings-form.ts';
import { noticeFields } from '#reading/settings/notice-fields.ts';
import { usableContent } from '#terminal/usable-content.ts';
import { settingsByFile } from '#writing/editors/author-files.ts';

/** What the guides say of settings: their code, and what leads the rows of their tables. */
const told = guideFiles
  .map((name) => readFileSync(`content/${name}`, 'utf8'))
  .flatMap((text) => [...text.matchAll(/```[a-z]*\n([^]*?)```|`([^`\n]+)`|^\| ([^|]+) \|/gm)])
  .map(([, block, code, head]) => block ?? code ?? head)
  .join('\n');

it.each([...settingsByFile])('the guides tell of every key of %s', (_, fields) => {
  const isTold = (key: string): boolean =>
    new RegExp(`(?<!\\p{L})${literalPattern(key)}(?!\\p{L})`, 'u').test(told);
  expect([...formOf(fields).keys].filter((key) => !isTold(key))).toEqual([]);
});

describe('the open data of a notice', () => {
  const written = {
    标题: '关于示例先进个人的公示',
    种类: '评选表彰',
    发布单位: ['示例省总工会'],
    地区: ['示例市'],
    落款: ['示例省评选办公室'],
    成文日期: '2023-08-03',
    发布时间: '2023-08-04 10:00',
    文号: '示工发〔2023〕1号',
    依据: [{ 标题: '关于评选的通知', 文号: '示工发〔2022〕9号', 机关: ['示例市总工会'] }],
    公示期: {
      工作日: '5',
      起算: '2023-08-07',
      首日: '2023-08-07',
      末日: '2023-08-14',
      截止时刻: '17:30',
      理由: '与全国的公示同步',
    },
    名额: [{ 类别: '先进个人', 数: '2', 量词: '位', 标题: '先进个人名单' }],
    受理: {
      部门: '示例省总工会组织部',
      渠道: [
        { 方式: '信函', 地址: '示例市示例路1号', 邮编: '000000', 以邮戳为准: '到达日' },
        {
          方式: '电话',
          号码: '0000-5550123',
          时间: '工作日 9:00—17:00',
          用途: '仅供咨询',
          联系人: '某同志',
          说明: '组织部',
        },
      ],
      要求: { 单位: '加盖公章', 个人: '署实名', 匿名: '也受理' },
    },
    附件: [{ 标题: '评选条件', 内容: '本页' }],
    附注: '（联系人：某同志）',
    条件标题: '评选推荐条件',
    对象标题: '拟推荐对象',
    签发: { 审核: '政策处', 签发: '主席', 时间: '2023-08-04', 摘要规则: '1' },
    说明: [{ 问题: '渠道缺联系方式', 位置: '电子邮件', 理由: '原公示未提供' }],
  };
  /** What a notice has in the place of some of these. */
  const otherwise = {
    公示期: { 自然日: '7', 末日顺延: '是' },
    附件: [{ 标题: '名单', 文件: 'attachments/mingdan.pdf' }],
  };
  /** What the open data call it, where that is another word than the office's. */
  const names: Readonly<Record<string, string>> = {
    '2023-08-04 10:00': '2023-08-04T10:00:00+08:00',
    电话: 'phone',
    信函: 'letter',
    仅供咨询: 'inquiry',
    到达日: 'arrival',
    是: 'true',
    'attachments/mingdan.pdf': 'https://gongshi.example.gov.cn/notices/2023/sound/attachments/mingdan.pdf',
  };
  /** Headings of the page, where an attachment stands, who signed, and what the check reported. */
  const left = ['条件标题', '对象标题', '内容', '审核', '签发', '摘要规则', '问题', '位置'];

  it.each([written, { ...written, ...otherwise }])('say what each key says (%#)', (settings) => {
    const lines = Object.entries(settings).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    const content = readFixture({
      'notices/2023/sound/notice.md': `---\n${lines.join('')}---\n公示时间为{{公示期}}。\n`,
      'notices/2023/sound/attachments/mingdan.pdf': '',
    });
    const { notices, office } = usableContent(content);
    const published = new Set(leavesOf(noticeDocument(at(notices, 0), office)).map(([, value]) => value));
    const unsaid = leavesOf(settings).filter(
      ([key, value]) => !left.includes(key) && !published.has(names[value] ?? value),
    );
    expect(unsaid).toEqual([]);
  });

  it('are tried with every key that there is', () => {
    const keys = [...keysIn(written), ...keysIn(otherwise)];
    expect([...new Set(keys)].toSorted()).toEqual([...formOf(noticeFields).keys].toSorted());
  });
});

/** Every text, number and yes or no in `value`, with the key nearest above it. */
function leavesOf(value: unknown, key = ''): [key: string, value: string][] {
  if (typeof value !== 'object' || value === null) return [[key, String(value)]];
  return Object.entries(value).flatMap(([inner, one]) => leavesOf(one, Array.isArray(value) ? key : inner));
}

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...keysIn(one),
  ]);
}
