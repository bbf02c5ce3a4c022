import { describe, expect, it } from 'vitest';
import { formOf } from '#reading/as-meant/settings-form.ts';
import { calendarFields } from '#reading/settings/calendar-fields.ts';
import { noticeFields } from '#reading/settings/notice-fields.ts';
import { neverMended } from '#reading/settings/matter/matter.ts';
import { nomineeFields } from '#reading/settings/part-fields.ts';
import { mend, type MendSetting } from './mend.ts';
import { settingsFormAt } from './mendable.ts';

const setting: MendSetting = {
  form: 'markdown',
  settings: formOf(noticeFields, nomineeFields),
  names: ['第 3 小组'],
};

const page = (settings: string, body: string) => `---\n${settings}\n---\n${body}\n`;

/** A file's text, what it becomes, and where and what was mended. */
const cases: readonly (readonly [what: string, text: string, mended: string, mends: readonly string[]])[] = [
  [
    'a full-width colon',
    page('种类：评选表彰', '文。'),
    page('种类: 评选表彰', '文。'),
    ['2:3 种类：→种类: '],
  ],
  [
    'a full-width colon before a space',
    page('种类： 评选表彰', '文。'),
    page('种类: 评选表彰', '文。'),
    ['2:3 种类：→种类: '],
  ],
  [
    'a full-width colon at a line’s end',
    page('公示期：\n  工作日: 5', '文。'),
    page('公示期:\n  工作日: 5', '文。'),
    ['2:4 公示期：→公示期: '],
  ],
  [
    'colons and a number in one line',
    page('依据: [{ 标题：通知, 文号：人社部函（2023）44号 }]', '文。'),
    page('依据: [{ 标题: 通知, 文号: 人社部函〔2023〕44号 }]', '文。'),
    ['2:10 标题：→标题: ', '2:17 文号：→文号: ', '2:22 （2023）44号→〔2023〕44号'],
  ],
  [
    'a number of a document in the text',
    page('种类: 甲', '根据人社部函［2023］ 44号，办理。'),
    page('种类: 甲', '根据人社部函〔2023〕44号，办理。'),
    ['4:7 ［2023］ 44号→〔2023〕44号'],
  ],
  [
    'a date and a house number',
    page('种类: 甲', '2023 年 8 月 4 日\n\n昆仑东路 194 号'),
    page('种类: 甲', '2023年8月4日\n\n昆仑东路194号'),
    ['4:1 2023 年 8 月 4 日→2023年8月4日', '6:5  194 号→194号'],
  ],
  [
    'a text in bold and a list',
    page('种类: 甲', '1. **救助 26 户**职工。'),
    page('种类: 甲', '1. **救助26户**职工。'),
    ['4:8  26 户→26户'],
  ],
  [
    'a quoted setting',
    page('落款: [甲]\n标题: "2023 年 8 月名单"', '文。'),
    page('落款: [甲]\n标题: "2023年8月名单"', '文。'),
    ['3:6 2023 年 8 月→2023年8月'],
  ],
  [
    'Windows line ends and a byte order mark',
    '\uFEFF---\r\n种类：甲\r\n---\r\n2023 年 8 月\r\n',
    '\uFEFF---\r\n种类: 甲\r\n---\r\n2023年8月\r\n',
    ['2:3 种类：→种类: ', '4:1 2023 年 8 月→2023年8月'],
  ],
];

/** What is not mended, though it looks alike. */
const untouched: readonly (readonly [what: string, text: string])[] = [
  ['a name', page('名称: 第 5 小组', '文。')],
  ['a name in the text', page('名称: 甲', '第 3 小组的事迹。')],
  ['a category', page('类别: 第 5 类', '文。')],
  ['a body’s name', page('机关: 甲局第 5 小组', '文。')],
  ['the title of another paper', page('依据:\n  - 标题: 关于 2023 年 8 月评选的通知', '文。')],
  ['a quotation', page('种类: 甲', '荣获“2021 年度先进”，依据《甲办法[2023]44号》。')],
  ['a table', page('种类: 甲', '| 姓名 | 时间 |\n| --- | --- |\n| 甲 三 | 2023 年 8 月 |')],
  ['a link', page('种类: 甲', '[2023 年 8 月](/a/) 见 https://example.gov.cn/a?b=3')],
  ['what the text quotes', page('种类: 甲', '{{公示期 }}')],
  ['a colon in a text', page('种类: 甲，标题：乙\n标题: |\n  种类：丙', '种类：丁。')],
  ['an unknown key', page('无此键：甲', '文。')],
  ['settings without an end', '---\n种类：甲\n2023 年 8 月\n'],
  ['a file without settings', '2023 年 8 月\n'],
  ['units in letters, groups of digits, labels', page('种类: 甲', '长10 km，1 200人，见表 2 人员名单。')],
];

describe('mending', () => {
  it.each(cases)('mends %s, says where, and leaves the rest', (_, text, mended, mends) => {
    const result = mend(text, setting);
    expect(result.text).toBe(mended);
    expect(
      result.mends.map(({ line, column, before, after }) => `${line}:${column} ${before}→${after}`),
    ).toEqual(mends);
  });

  it('changes nothing the second time', () => {
    for (const [, , mended] of cases) expect(mend(mended, setting)).toEqual({ text: mended, mends: [] });
  });

  it.each(untouched)('leaves %s', (_, text) => {
    expect(mend(text, setting)).toEqual({ text, mends: [] });
  });

  it('mends settings that stand alone', () => {
    const calendar = '文件:\n  - { 文号：国办发明电（2022）16号, 标题: 关于 2023 年 1 月放假的通知 }\n';
    const { text } = mend(calendar, { form: 'yaml', settings: formOf(calendarFields), names: [] });
    expect(text).toBe('文件:\n  - { 文号: 国办发明电〔2022〕16号, 标题: 关于 2023 年 1 月放假的通知 }\n');
  });

  it('mends the colons of settings that cannot be read otherwise', () => {
    const { text } = mend(page('种类：甲\n落款: [甲}', '文。'), setting);
    expect(text).toBe(page('种类: 甲\n落款: [甲}', '文。'));
  });
});

it('what reading says is never mended is what is not', () => {
  const notice = 'notices/2023/sound/';
  const parts = ['notice.md', 'criteria/a.md', 'nominees/a.md'].map((part) => notice + part);
  const acts = ['corrections/a.md', 'suspensions/a.yaml', 'withdrawal.md', 'result.md', 'archive.md'];
  const others = [...acts, 'versions/1/notice.md'].map((part) => notice + part);
  const paths = [...parts, ...others, 'site.yaml', 'calendar/2023.yaml', 'pages/about.mdx'];
  expect(paths.filter((path) => neverMended.test(path))).toEqual(
    paths.filter((path) => !settingsFormAt(path)),
  );
});
