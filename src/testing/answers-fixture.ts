import { civil } from '#domain/time/civil-date.ts';
import type { NoticeAnswers } from '#writing/new/answers.ts';
import { exampleNotice } from '#writing/new/office-files.ts';

/** A notice of which everything is answered, for tests. */
export const fullAnswers: NoticeAnswers = {
  ...exampleNotice(civil('2026-11-23')),
  documentNumber: '示工函〔2026〕4号',
};

/** A notice of which nothing is answered but what has a usual answer. */
export const blankAnswers: NoticeAnswers = {
  slug: 'gongshi',
  title: '',
  kind: '',
  issuers: [],
  signers: [],
  publishedOn: civil('2026-11-23'),
  signedOn: civil('2026-11-23'),
  window: { unit: 'workday', length: 5 },
  documentNumber: '',
  regions: [],
  basis: undefined,
  categories: [{ name: '', count: undefined, measureWord: '名', isTable: false, nominees: [], clauses: [] }],
  receiver: { department: '', phones: [], email: '', address: '', postcode: '' },
};

/** Answers that YAML, Markdown, quotations or a path could take for something else. */
export const hostileTexts: readonly string[] = [
  '双引号"单引号\'反引号`',
  '冒号: 甲, 类别：乙',
  '# 不是注释',
  '甲 # 不是注释',
  '{{公示期}}',
  '{ 甲: 乙 }',
  '[甲, 乙]',
  '第一行\n---\n签发: 甲',
  '第一行\n\t第二行\n  第三行',
  '👩‍💻🎉',
  '../../../etc/passwd',
  '&甲 *乙 !丙 %丁 @戊',
  '- 甲',
  '? 甲',
  '|',
  '>-',
  '~',
  'null',
  '是',
  '2023-08-04',
  '\\n\\u0041\\',
  '<script>alert(1)</script>',
  '甲\u2028乙\u0085丙\ufeff丁',
  '甲\r\n乙',
  '类别：甲',
  '说明：',
  '很长'.repeat(500),
];
