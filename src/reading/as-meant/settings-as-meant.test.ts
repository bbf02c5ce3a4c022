import { describe, expect, it } from 'vitest';
import { integer, pick, type Random, seeded } from '#testing/random.ts';
import { calendarFields } from '../settings/calendar-fields.ts';
import { noticeFields } from '../settings/notice-fields.ts';
import { officeFields } from '../settings/office-fields.ts';
import { nomineeFields } from '../settings/part-fields.ts';
import { settingsDocument } from './settings-document.ts';
import { settingsAsMeant } from './settings-as-meant.ts';
import { formOf, type SettingsForm } from './settings-form.ts';

const forms = {
  notice: formOf(noticeFields),
  nominee: formOf(nomineeFields),
  office: formOf(officeFields),
  calendar: formOf(calendarFields),
} as const;

type Form = keyof typeof forms;

type Written = readonly [what: string, typed: string, meant: string, form?: Form | undefined];

/** What is typed, and the same as YAML wants it: read with one meaning, and told. */
const loose: readonly Written[] = [
  ['a full-width colon', '种类：评选表彰', '种类: 评选表彰'],
  ['a day in words before a comment', '发布时间：2023年8月4日 # 甲', '发布时间: 2023-08-04 # 甲'],
  ['a day with the sign of one behind it', '成文日期: 2023-8-4日', '成文日期: 2023-08-04'],
  ['a day with dashes of text', '成文日期: 2023—8—4', '成文日期: 2023-08-04'],
  ['a day with spaces around its hyphens', '成文日期: 2023 - 8 - 4', '成文日期: 2023-08-04'],
  ['no space behind a colon', '种类:评选表彰', '种类: 评选表彰'],
  ['a wide space behind a colon', '种类:　评选表彰', '种类: 评选表彰'],
  ['a wide space behind the colon of what is below', '公示期：　\n  工作日: 5', '公示期:\n  工作日: 5'],
  ['a mathematical colon', '种类∶评选表彰', '种类: 评选表彰'],
  ['a wide space before a value', '种类: 　评选表彰', '种类: 评选表彰'],
  ['a space of no break before brackets', '落款: \u00a0[甲, 乙]', '落款: [甲, 乙]'],
  ['a wide space behind a value', '种类: 评选表彰　', '种类: 评选表彰'],
  ...['=', '＝', ' ＝ ', '→', '；', '、', '。', ' ', '　'].map((mark): Written => [
    `“${mark}” for a colon`,
    `种类${mark}评选表彰`,
    '种类: 评选表彰',
  ]),
  ['a date right behind its key', '成文日期2023-08-04', '成文日期: 2023-08-04'],
  ['a list right behind its key', '落款[甲, 乙]', '落款: [甲, 乙]'],
  ['no colon before a list', '落款\n  - 甲\n  - 乙', '落款:\n  - 甲\n  - 乙'],
  ['no colon below a key', '公示期:\n  工作日 5\n  起算=次日', '公示期:\n  工作日: 5\n  起算: 次日'],
  ['no colon in braces', '公示期: { 工作日 5, 起算=次日 }', '公示期: { 工作日: 5, 起算: 次日 }'],
  ['no colon behind a dash', '名额:\n  - 类别 甲\n    数=2', '名额:\n  - 类别: 甲\n    数: 2'],
  ['a key in strong type', '**种类**：评选表彰\n**地区：**示例市', '种类: 评选表彰\n地区: 示例市'],
  [
    'a way for the key of its detail',
    '受理:\n  渠道:\n    - 电话: 0000-5550123\n    - 电子邮件：gs@example.gov.cn',
    '受理:\n  渠道:\n    - { 方式: 电话, 号码: 0000-5550123 }\n    - { 方式: 电子邮件, 地址: gs@example.gov.cn }',
  ],
  ['an equals sign before another key', '公示期＝工作日：5', '公示期:\n  工作日: 5'],
  ['round brackets', '公示期: （工作日: 5）', '公示期: {工作日: 5}'],
  ['round brackets right behind a key', '公示期（工作日：5）', '公示期: {工作日: 5}'],
  ['round brackets of half width', '公示期: (工作日: 5, 起算: 次日)', '公示期: {工作日: 5, 起算: 次日}'],
  [
    'round brackets with a remark in them',
    '受理：（部门：甲局（本级），要求：（单位：加盖公章））',
    '受理: {部门: 甲局（本级）, 要求: {单位: 加盖公章}}',
  ],
  [
    'round brackets in a list',
    '名额: [（类别：甲，数：2），（类别：乙（女），数：1）]',
    '名额: [{类别: 甲, 数: 2}, {类别: 乙（女）, 数: 1}]',
  ],
  ['round brackets in an entry', '名额:\n  - （类别：甲，数：2）', '名额:\n  - {类别: 甲, 数: 2}'],
  ['a list that is not closed', '落款: [甲, 乙\n种类: 丙', '落款: [甲, 乙]\n种类: 丙'],
  ['a wide list that is not closed', '落款: ［甲，乙\n种类: 丙', '落款: [甲, 乙]\n种类: 丙'],
  ['braces that are not closed', '公示期: { 工作日: 5, 起算: 次日', '公示期: { 工作日: 5, 起算: 次日 }'],
  [
    'an entry that is not closed',
    '名额:\n  - { 类别: 甲, 数: 2\n  - { 类别: 乙, 数: 1 }',
    '名额:\n  - { 类别: 甲, 数: 2 }\n  - { 类别: 乙, 数: 1 }',
  ],
  ['a bracket at the beginning of a text', '标题: [甲的公示\n种类: 丙', '标题: "[甲的公示"\n种类: 丙'],
  ['full-width brackets', '落款: ［甲，乙］', '落款: [甲, 乙]'],
  ['other full-width brackets', '落款:【甲、乙】', '落款: [甲, 乙]'],
  ['a key behind a key', '公示期: 工作日: 5', '公示期:\n  工作日: 5'],
  [
    'keys behind a key, and one below',
    '公示期：工作日：5，起算：次日\n  首日: 2023-08-07',
    '公示期:\n  工作日: 5\n  起算: 次日\n  首日: 2023-08-07',
  ],
  [
    'keys behind a dash',
    '名额:\n  - 类别: 甲，数: 2 量词: 名',
    '名额:\n  - 类别: 甲\n    数: 2\n    量词: 名',
  ],
  ['an entry behind its key', '名额: 类别: 甲, 数: 2', '名额:\n  - 类别: 甲\n    数: 2'],
  [
    'settings in one line',
    '序号: 1　名称: 甲一，类别: "甲", 单位: 乙',
    '序号: 1\n名称: 甲一\n类别: "甲"\n单位: 乙',
    'nominee',
  ],
  [
    'keys without a value in one line',
    '站点: 名称: 甲, 域名: , 网站标识码:',
    '站点:\n  名称: 甲\n  域名:\n  网站标识码:',
    'office',
  ],
  ['no comma in braces', '公示期: { 工作日: 5 起算: 次日 }', '公示期: { 工作日: 5, 起算: 次日 }'],
  ['one full-width bracket', '落款: [甲, 乙］', '落款: [甲, 乙]'],
  ['full-width braces', '公示期: ｛ 工作日：5，起算：次日 ｝', '公示期: { 工作日: 5, 起算: 次日 }'],
  ['full-width braces and an own colon', '公示期: ｛工作日: 5｝', '公示期: {工作日: 5}'],
  [
    'full-width marks in an entry',
    '名额:\n  - ｛类别：甲，数：２，量词：名｝',
    '名额:\n  - {类别: 甲, 数: 2, 量词: 名}',
  ],
  [
    'full-width marks within',
    '名额: [｛类别：甲，数：2｝，｛类别：乙，数：1｝]',
    '名额: [{类别: 甲, 数: 2}, {类别: 乙, 数: 1}]',
  ],
  ['no space in braces', '公示期: {工作日:5,起算:次日}', '公示期: {工作日: 5,起算: 次日}'],
  ['full-width commas in a list', '发布单位: [甲，乙]', '发布单位: [甲, 乙]'],
  ['a pause mark in a list', '地区: [甲省、乙市]', '地区: [甲省, 乙市]'],
  ['a pause mark between bodies', '发布单位: 甲、乙', '发布单位: [甲, 乙]'],
  ['a comma between bodies', '发布单位: 甲, 乙', '发布单位: [甲, 乙]'],
  ['a measure word behind a number', '名额:\n  - { 类别: 甲, 数: 2名 }', '名额:\n  - { 类别: 甲, 数: 2 }'],
  [
    'a dash in a telephone number',
    '受理:\n  渠道:\n    - { 方式: 电话, 号码: 0000—5550123 }',
    '受理:\n  渠道:\n    - { 方式: 电话, 号码: 0000-5550123 }',
  ],
  ['a pause mark between days', '上班: 2023-10-07、2023-10-08', '上班: [2023-10-07, 2023-10-08]', 'calendar'],
  ['a pause mark in an entry', '发布单位:\n  - 甲、乙\n  - 丙', '发布单位:\n  - 甲\n  - 乙\n  - 丙'],
  ['no space behind a dash', '发布单位:\n  -甲\n  -乙', '发布单位:\n  - 甲\n  - 乙'],
  ['numbers before entries', '发布单位:\n  1. 甲\n  2、乙\n  （3）丙', '发布单位:\n  - 甲\n  - 乙\n  - 丙'],
  ['stars before entries', '发布单位:\n  *甲\n  * 乙', '发布单位:\n  - 甲\n  - 乙'],
  ['commas behind entries', '发布单位:\n- 甲，\n- 乙,', '发布单位:\n- 甲\n- 乙'],
  [
    'other brackets around bodies',
    '发布单位: （甲、乙）\n落款: 〔甲，乙〕',
    '发布单位: [甲, 乙]\n落款: [甲, 乙]',
  ],
  [
    'Word’s quotes around bodies',
    '发布单位: [“甲”，“乙”]\n落款: “甲”、“乙”',
    '发布单位: [甲, 乙]\n落款: [甲, 乙]',
  ],
  [
    'no indentation anywhere',
    '受理:\n部门: 甲\n渠道:\n- 方式: 电话\n号码: 0000-5550123\n- 方式: 面谈\n地址: 乙\n种类: 丙',
    '受理:\n  部门: 甲\n  渠道:\n    - 方式: 电话\n      号码: 0000-5550123\n    - 方式: 面谈\n      地址: 乙\n种类: 丙',
  ],
  ['full-width dashes', '发布单位:\n  － 甲\n  —乙', '发布单位:\n  - 甲\n  - 乙'],
  ['Word’s quotes around a list’s text', '落款: [“甲”, “乙”]', '落款: [甲, 乙]'],
  [
    'Word’s quotes around a time',
    '公示期: { 工作日: 5, 截止时刻: “17:30” }',
    '公示期: { 工作日: 5, 截止时刻: 17:30 }',
  ],
  ['Word’s quotes around a title', '标题: “关于甲的公示”', '标题: 关于甲的公示'],
  ['Word’s quotes that protect', '标题: “关于: 甲”', '标题: "关于: 甲"'],
  ['a quote of Word at the end', '标题: "关于甲的公示”', '标题: 关于甲的公示'],
  ['a tab', '公示期:\n\t工作日: 5', '公示期:\n  工作日: 5'],
  [
    'a wide space as indentation',
    '公示期:\n　工作日: 5\n　首日: 2023-08-07',
    '公示期:\n  工作日: 5\n  首日: 2023-08-07',
  ],
  ['spaces of no break as indentation', '公示期:\n\u00a0\u00a0工作日: 5', '公示期:\n  工作日: 5'],
  [
    'a wide space in a block',
    '标题: |\n　　甲单位\n　　关于乙的公示',
    '标题: |\n    甲单位\n    关于乙的公示',
  ],
  ['no indentation', '公示期:\n工作日: 5\n起算: 次日', '公示期:\n  工作日: 5\n  起算: 次日'],
  [
    'one line without indentation',
    '公示期:\n  工作日: 5\n首日: 2023-08-07',
    '公示期:\n  工作日: 5\n  首日: 2023-08-07',
  ],
  [
    'no indentation in an entry',
    '受理:\n  渠道:\n    - 方式: 电话\n    号码: 0000-5550123',
    '受理:\n  渠道:\n    - 方式: 电话\n      号码: 0000-5550123',
  ],
  ['too much indentation', '标题: 甲\n  种类: 乙', '标题: 甲\n种类: 乙'],
  ['a title over two lines', '标题:\n  关于甲的\n  公示', '标题:\n  关于甲的公示'],
  ['a folded title', '标题: >\n  关于甲的\n  公示\n种类: 乙', '标题: 关于甲的公示\n种类: 乙'],
  ['a quoted title over two lines', '标题: "关于甲的\n  公示"', '标题: 关于甲的公示'],
  ['a date of Latin digits over a fold', '标题: >-\n  关于2023\n  年甲的公示', '标题: 关于2023年甲的公示'],
  ['a star at the beginning', '标题: *甲*的公示', '标题: "*甲*的公示"'],
  ['an ampersand at the beginning', '种类: &甲', '种类: "&甲"'],
  ['an exclamation mark at the beginning', '种类: !甲 乙', '种类: "!甲 乙"'],
  ['a per cent sign in braces', '公示期: { 工作日: 5, 理由: %甲 }', '公示期: { 工作日: 5, 理由: "%甲" }'],
  ['an at sign', '种类: @甲', '种类: "@甲"'],
  ['a quotation at the beginning', '标题: "甲"和"乙"的公示', `标题: '"甲"和"乙"的公示'`],
  ['brackets at the beginning', '标题: [转发]关于甲的公示', '标题: "[转发]关于甲的公示"'],
  ['braces at the beginning', '标题: {甲}乙', '标题: "{甲}乙"'],
  ['a colon and a space in a text', '标题: 关于甲: 乙', '标题: "关于甲: 乙"'],
  [
    'brackets in braces',
    '依据: [{ 标题: 甲, 文号: 甲函[2023]4号, 机关: [乙] }]',
    '依据: [{ 标题: 甲, 文号: "甲函[2023]4号", 机关: [乙] }]',
  ],
  [
    'a comma in braces',
    '受理: { 部门: 甲, 渠道: [{ 方式: 面谈, 时间: 9:00—12:00,14:30—17:00 }] }',
    '受理: { 部门: 甲, 渠道: [{ 方式: 面谈, 时间: "9:00—12:00,14:30—17:00" }] }',
  ],
  ['nothing in a list', '落款: [甲, null]', '落款: [甲, ""]'],
  ['what programs write for nothing', '文号: ~\n地区: null', '文号: \n地区: '],
  ['other words for yes', '公示期: { 自然日: 5, 末日顺延: Yes }', '公示期: { 自然日: 5, 末日顺延: 是 }'],
  ['a word with a mark', '公示期: { 工作日: 5, 起算: 次日。 }', '公示期: { 工作日: 5, 起算: 次日 }'],
  ['a number in words', '公示期:\n  工作日: 十五个', '公示期:\n  工作日: 15'],
  ['a full-width number', '公示期:\n  工作日: ５', '公示期:\n  工作日: 5'],
  ...[
    '2026年11月26日',
    '2026 年 11 月 26 日',
    '２０２６年１１月２６日',
    '2026.11.26',
    '2026/11/26',
    '2026－11－26',
    '20261126',
    '二〇二六年十一月二十六日',
    '"2026年11月26日"',
    '2026年11月26日（星期四）',
    '2026年11月26日 周四',
  ].map((day): Written => [day, `成文日期: ${day}`, '成文日期: 2026-11-26']),
  ['2026-8-4', '成文日期: 2026-8-4', '成文日期: 2026-08-04'],
  ...[
    '2026年8月4日9时',
    '2026年8月4日上午9时',
    '2026年8月4日 上午9点整',
    '2026-8-4 9：00',
    '2026.8.4 ９:００',
    '2026年8月4日9时00分',
    '2026-08-04 09:00:00',
  ].map((time): Written => [time, `发布时间: ${time}`, '发布时间: 2026-08-04 09:00']),
  ...['17时30分', '17：30', '下午5时30分', '下午5点半', '１７:３０'].map((time): Written => [
    time,
    `公示期: { 工作日: 5, 截止时刻: ${time} }`,
    '公示期: { 工作日: 5, 截止时刻: 17:30 }',
  ]),
  ...[
    ['上午11点', '11:00'],
    ['中午11点半', '11:30'],
    ['中午12点', '12:00'],
    ['中午1点', '13:00'],
    ['晚上8时', '20:00'],
  ].map(([time = '', meant]): Written => [
    time,
    `公示期: { 工作日: 5, 截止时刻: ${time} }`,
    `公示期: { 工作日: 5, 截止时刻: ${meant} }`,
  ]),
  ...['24：00', '24时', '24点'].map((time): Written => [
    time,
    `公示: { 截止时刻: ${time} }`,
    '公示: { 截止时刻: 24:00 }',
    'office',
  ]),
  ...[
    ['5个工作日', '工作日: 5'],
    ['七个自然日', '自然日: 7'],
    ['2023年8月7日至11日', '首日: 2023-08-07, 末日: 2023-08-11'],
    ['2023年8月28日—9月1日（5个工作日）', '工作日: 5, 首日: 2023-08-28, 末日: 2023-09-01'],
    ['2023年12月28日至2024年1月4日，共5个工作日', '工作日: 5, 首日: 2023-12-28, 末日: 2024-01-04'],
  ].map(([words, settings]): Written => [`a window in words`, `公示期: ${words}`, `公示期: { ${settings} }`]),
  [
    'quotas in words',
    '名额: 先进集体1个、先进工作者 2 名',
    '名额: [{ 类别: 先进集体, 数: 1, 量词: 个 }, { 类别: 先进工作者, 数: 2, 量词: 名 }]',
  ],
  ['a quota with a colon in it', '名额: 先进集体：1个', '名额: [{ 类别: 先进集体, 数: 1, 量词: 个 }]'],
  [
    'channels in words',
    '受理:\n  渠道:\n    - 电话：0000-5550123\n    - 信函：示例市示例路1号',
    '受理:\n  渠道:\n    - { 方式: 电话, 号码: 0000-5550123 }\n    - { 方式: 信函, 地址: 示例市示例路1号 }',
  ],
  ['a full stop behind bodies', '发布单位: 甲、乙。', '发布单位: [甲, 乙]'],
  [
    'quotas in words, the numbers first',
    '名额: 1个先进集体和2名先进工作者',
    '名额: [{ 类别: 先进集体, 数: 1, 量词: 个 }, { 类别: 先进工作者, 数: 2, 量词: 名 }]',
  ],
  [
    'entries of quotas in words',
    '名额:\n  - 先进集体1个\n  - 先进工作者2名',
    '名额:\n  - { 类别: 先进集体, 数: 1, 量词: 个 }\n  - { 类别: 先进工作者, 数: 2, 量词: 名 }',
  ],
  ['the number of a paper alone', '依据: 示工发〔2023〕4号', '依据: [{ 文号: 示工发〔2023〕4号 }]'],
  ['the number of a paper in a list', '依据: [示工发〔2023〕4号]', '依据: [{ 文号: 示工发〔2023〕4号 }]'],
  [
    'a full-width telephone number',
    '受理: { 部门: 甲, 渠道: [{ 方式: 电话, 号码: ０９７１－８２５８２０５ }] }',
    '受理: { 部门: 甲, 渠道: [{ 方式: 电话, 号码: 0971-8258205 }] }',
  ],
  ['a full-width postcode', '联系: { 邮编: ０１００００ }', '联系: { 邮编: 010000 }', 'office'],
  ['days of a calendar', '上班: [2023年10月7日, 2023.10.8]', '上班: [2023-10-07, 2023-10-08]', 'calendar'],
];

type Sound = readonly [what: string, typed: string, form?: Form | undefined];

/** What YAML and its author take for the same. */
const sound: readonly Sound[] = [
  ['JSON over several lines', '{\n "标题": "关于甲的公示",\n "落款": [\n  "甲"\n ]\n}'],
  ['a list that begins below its key', '发布单位:\n  [\n    甲,\n    乙\n  ]'],
  ['words, numbers and times of other languages', '单位: NO\n职务: 12:30:45\n名称: 是\n区分: 08', 'nominee'],
  ['octal, decimal and exponent numbers', '单位: 0o17\n职务: 1.10\n名称: 1e3\n区分: 1_000', 'nominee'],
  ['a postcode of noughts', '受理: { 部门: 甲, 渠道: [{ 方式: 信函, 邮编: 010000 }] }'],
  ['a title in lines', '标题: |\n  甲　单位\n  关于乙的公示 #丙'],
  ['a pause mark in a title and a body’s brackets', '标题: 甲、乙的公示\n发布单位: [甲局（甲办、乙办）, 乙]'],
  ['keys of another place in a text', '标题: 甲：数：2，单位：乙'],
  ['a comma in a text', '受理: { 部门: 甲, 渠道: [{ 方式: 面谈, 时间: 9:00—12:00，14:30—17:00 }] }'],
  ['a quoted comment', '标题: "关于 #甲# 的公示"'],
  ['a comment where no text is', '受理: # 甲\n  部门: 乙\n# 丙\n落款: [甲] # 丁'],
  [
    'a comment behind what is no text',
    '成文日期: 2023-08-04 # 甲\n发布时间: 2023-08-04 10:00 #乙\n公示期:\n  工作日: 5 # 丙 #丁\n  起算: 次日\t# 戊',
  ],
  ['brackets within a text', '标题: 甲［乙］丙【丁】'],
  ['brackets around a text', '标题: 【甲】'],
  ['quotation marks in a name', '名称: “甲”', 'nominee'],
  ['a name of two quotations', '标题: “甲”和“乙”'],
  ['English over two lines', '标题:\n  Made in\n  China'],
  ['lists and braces over lines', '落款: [\n  甲,\n  乙\n]\n公示期:\n  { 工作日: 5,\n    起算: 次日 }'],
  ['entries right under their key', '名额:\n- 类别: 甲\n  数: 1\n- { 类别: 乙, 数: 2 }'],
  ['times as they may be written', '发布时间: 2026-08-04T9:00\n公示期: { 工作日: 5, 截止时刻: 09:00 }'],
  ['an address', '受理: { 部门: 甲, 渠道: [{ 方式: 网上, 地址: https://a.example/?b=1#c }] }'],
  ['a colour', '主色: "#1a4f9c"', 'office'],
  ['round brackets around a text', '标题: （甲）\n受理: { 部门: （甲）乙（丙） }'],
  ['a remark with a colon', '标题: （种类：甲）乙'],
  ['lists over lines that go on with words of keys', '落款: [甲,\n  部门\n  ]'],
  ['an unknown key', '甲: 乙\n丙：丁'],
  [
    'words that say no settings',
    '公示期: 五天左右\n名额: 若干名\n依据: 《示例办法》\n成文日期: 2026年11月26日（星期五）',
  ],
];

/** What has two meanings, and a mended line. */
const doubtful: readonly (readonly [
  what: string,
  typed: string,
  places: readonly string[],
  instead: string,
])[] = [
  ['a comment behind a text', '标题: 关于 #甲# 的公示', ['comment 7'], '标题: "关于 #甲# 的公示"'],
  [
    'a comment behind a number that may go on',
    '受理:\n  联系人: 甲\n  渠道:\n    - 方式: 电话\n      号码: 0000-5550123 #8',
    ['comment 55'],
    '      号码: "0000-5550123 #8"',
  ],
  ['days of either kind', '公示期: 七天', ['days 5'], '{ 工作日: 7 }'],
  ['a comment for a value', '文号: #内部', ['comment 4'], '文号: "#内部"'],
  [
    'a comment in braces',
    '公示期: { 工作日: 5, 理由: 甲 #乙 }',
    ['remark 21'],
    '公示期: { 工作日: 5, 理由: "甲 #乙" }',
  ],
  [
    'a comment in a list before other settings',
    '发布单位: [甲 #一, 乙]\n落款: [丙]',
    ['remark 9'],
    '发布单位: ["甲 #一", 乙]',
  ],
  ['a comment in a list over lines', '发布单位: [\n  甲 #一\n]', ['comment 12'], '  "甲 #一"'],
  ['a comment on a further line', '标题:\n  甲\n  乙 #丙', ['comment 12'], ''],
  ['names with a space between', '发布单位: 甲　乙', ['spaces 6'], '[甲, 乙]'],
  ['names in lines', '落款:\n  甲\n  乙', ['lines 6'], '[甲, 乙]'],
  ['a quote that is not closed', '标题: "甲\n邮编: "000000"', ['quote 4'], '标题: "甲"'],
  ['a quote that is not closed at the end', "标题: '甲", ['quote 4'], '标题: "甲"'],
  ['a text behind a block’s mark', '标题: | 甲', ['block 4'], '标题: 甲'],
];

const named = ([what, typed, meant, form]: Written) => ({ what, typed, meant, form });

const repeated = (random: Random, words: readonly string[]): string[] =>
  Array.from({ length: integer(random, 1, 8) }, () => pick(random, words));

const formNamed = (name: Form = 'notice'): SettingsForm => forms[name];

describe('settings as they are meant', () => {
  it.each(loose.map(named))('have one meaning with $what', ({ typed, meant, form }) => {
    const { document, edits, doubts, mended } = settingsAsMeant(typed, formNamed(form));
    expect([mended, doubts, document.errors]).toEqual([meant, [], []]);
    expect(edits.length).toBeGreaterThan(0);
    expect(document.toJS()).toEqual(settingsDocument(meant).toJS());
    expect(settingsAsMeant(meant, formNamed(form)).edits).toEqual([]);
  });

  it.each(sound.map(([what, typed, form]) => named([what, typed, typed, form])))(
    'are what YAML says with $what',
    ({ typed, form }) => {
      const { document, edits, doubts, mended } = settingsAsMeant(typed, formNamed(form));
      expect([mended, edits, doubts]).toEqual([typed, [], []]);
      expect(document.toJS()).toEqual(settingsDocument(typed).toJS());
    },
  );

  it.each(doubtful)('are doubtful with %s', (_, typed, places, instead) => {
    const { doubts } = settingsAsMeant(typed, formNamed());
    expect(doubts.map(({ kind, at }) => `${kind} ${at}`)).toEqual(places);
    if (instead !== '') expect(doubts[0]?.instead[0]).toBe(instead);
  });

  it('say in their mended form to YAML what is read, whatever was typed, and have nothing left to mend', () => {
    const random = seeded(20);
    const marks =
      '：|: |:|，|, |、|；|［|］|｛|｝|[|]|{|}|“|”|"|\'| #|#|　|\u00a0|\t|\n|\n  |\n- |\n  -|~|%|@|\\'.split(
        '|',
      );
    const words = ['甲', '乙', '工作日', '号码', '5', '2023年8月4日', '24：00', '是', 'null', ...marks];
    const keys = ['标题', '种类', '发布单位', '公示期', '受理', '时间'];
    let sound = 0;
    for (let count = 0; count < 4000; count += 1) {
      const line = (): string =>
        [pick(random, keys), pick(random, [': ', '：', ':\n  ']), ...repeated(random, words)].join('');
      const typed = [line(), line()].slice(0, integer(random, 1, 2)).join('\n');
      const { document, doubts, mended } = settingsAsMeant(typed, forms.notice);
      if (document.errors.length > 0 || doubts.length > 0) continue;
      sound += 1;
      expect(settingsDocument(mended).toJS(), typed).toEqual(document.toJS());
      expect(settingsAsMeant(mended, forms.notice).mended, typed).toBe(mended);
    }
    expect(sound).toBeGreaterThan(1000);
  });

  it('are mended with Windows line ends', () => {
    for (const { typed, meant, form } of loose.map(named).filter(({ typed: text }) => !text.includes('>')))
      expect(settingsAsMeant(`${typed}\n`.replaceAll('\n', '\r\n'), formNamed(form)).mended).toBe(
        `${meant}\n`.replaceAll('\n', '\r\n'),
      );
  });
});
