import {
  fictionalCard,
  fictionalId,
  fictionalMobile,
  fictionalShortId,
} from '#domain/privacy/fictional-numbers.ts';
import type { PersonalKind } from '#domain/privacy/personal-data.ts';
import {
  cell,
  docx,
  jpeg,
  paragraph,
  pdf,
  row,
  wordPart,
  wordTable,
  xlsx,
  zip,
} from './attachments/attachment-fixture.ts';
import { changed, type Changes, soundContent } from './fixture.ts';

/** Leaks that a test plants, all of nobody's data. */

/** A text that holds personal data, and what of it must never be repeated. */
export interface Leak {
  readonly kind: PersonalKind;
  readonly text: string;
  readonly raw: string;
}

/** Where a leak was planted, and what a report must say. */
export interface Plant {
  readonly name: string;
  readonly changes: Changes;
  readonly code: string;
  readonly file: string;
  /** Where `leak` begins in a text; undefined for files without lines. */
  readonly line: number | undefined;
  readonly raw: string;
}

const folder = 'notices/2023/sound';
const notice = `${folder}/notice.md`;
const criteria = `${folder}/criteria/person.md`;
const nominee = `${folder}/nominees/jia-yi.md`;
const list = `${folder}/nominees/list.md`;

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (digits: string, separator: string): string =>
  `${digits.slice(0, 3)}${separator}${digits.slice(3, 7)}${separator}${digits.slice(7)}`;

/** One leak of each kind, in another dress for another `index`. */
export function leaksOf(index: number): Leak[] {
  const birthday = `19${60 + (index % 35)}${String((index % 12) + 1).padStart(2, '0')}${String((index % 28) + 1).padStart(2, '0')}`;
  const [year, month, day] = [birthday.slice(0, 4), Number(birthday.slice(4, 6)), Number(birthday.slice(6))];
  const leak = (kind: PersonalKind, dresses: readonly string[], words: readonly string[]): Leak => {
    const raw = dresses[index % dresses.length] ?? '';
    return { kind, raw, text: `${words[index % words.length] ?? ''}${raw}` };
  };
  const id = fictionalId('630102', birthday);
  const mobile = fictionalMobile(index, ['138', '159', '177', '199'][index % 4]);
  const card = fictionalCard(['622202', '621700', '623052'][index % 3], 19, index);
  return [
    leak(
      'id',
      [id, fullWidth(id), `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`],
      ['身份证号', '', '证件：'],
    ),
    leak('id', [fictionalShortId('630102', birthday.slice(2))], ['身份证', '旧证号 ']),
    leak(
      'mobile',
      [mobile, grouped(mobile, '-'), fullWidth(mobile), `+86 ${mobile}`, grouped(mobile, ' ')],
      ['手机', '', '联系电话 '],
    ),
    leak('bank-card', [card, card.replace(/(\d{4})(?=\d)/g, '$1 ')], ['卡号', '']),
    leak(
      'passport',
      [`E${String(index).padStart(8, '0')}`, `EA${String(index).padStart(7, '0')}`],
      ['护照', ''],
    ),
    leak(
      'birth-date',
      [`${year}年${month}月${day}日`, `${year}-${birthday.slice(4, 6)}-${birthday.slice(6)}`],
      ['出生日期 ', '生于'],
    ),
    leak('address', [`示例县示例镇示例路${index + 1}号${(index % 9) + 1}单元`], ['家庭住址 ', '现住']),
    leak('email', [`jia.yi${index}@qq.com`, `jia_${index}@163.com`], ['邮箱 ', '']),
  ];
}

type Place = readonly [name: string, plant: (leak: string) => readonly [file: string, changes: Changes]];

const quoted = (text: string): string => JSON.stringify(text);
const inBody = (text: string): Changes => changed(notice, '公示时间为{{公示期}}。', text);
const listWith = (cellText: string, title = '名单', introduction = ''): Changes => ({
  [list]: `---\n类别: 先进个人\n标题: ${quoted(title)}\n---\n${introduction}\n\n| 姓名 | 情况 |\n| --- | --- |\n| 甲三 | 良好 |\n| 甲四 | ${cellText} |\n`,
});

/** Where people put what they should not. */
const places: readonly Place[] = [
  [
    'in the title',
    (leak) => [
      notice,
      changed(notice, '标题: 关于示例先进个人的公示', `标题: ${quoted(`关于甲一${leak}的公示`)}`),
    ],
  ],
  [
    'in the title of an annex',
    (leak) => [
      notice,
      changed(notice, '签发:', `附件: [{ 标题: ${quoted(`名单 ${leak}`)}, 内容: 本页 }]\n签发:`),
    ],
  ],
  [
    'in the sign-off',
    (leak) => [notice, changed(notice, '审核: 组织部', `审核: ${quoted(`组织部 ${leak}`)}`)],
  ],
  [
    'in an acknowledgement',
    (leak) => [
      notice,
      changed(notice, '签发:', `说明:\n  - { 问题: 没有条件, 理由: ${quoted(`见 ${leak}`)} }\n签发:`),
    ],
  ],
  [
    'in the basis',
    (leak) => [
      notice,
      changed(
        notice,
        '公示期:',
        `依据: [{ 标题: ${quoted(`通知 ${leak}`)}, 机关: [示例省总工会] }]\n公示期:`,
      ),
    ],
  ],
  [
    'in the rules of objection',
    (leak) => [notice, changed(notice, '签发:', `  要求: { 个人: ${quoted(`请联系 ${leak}`)} }\n签发:`)],
  ],
  ['in the text', (leak) => [notice, inBody(`公示如下。\n\n联系人 ${leak}。`)]],
  ['in bold', (leak) => [notice, inBody(`公示如下。\n\n甲一**（${leak}）**。`)]],
  ['in a list of the text', (leak) => [notice, inBody(`公示如下。\n\n1. 甲一。\n2. ${leak}`)]],
  [
    'in a table of the text',
    (leak) => [notice, inBody(`公示如下。\n\n| 姓名 | 情况 |\n| --- | --- |\n| 甲一 | ${leak} |`)],
  ],
  [
    'in a picture’s description',
    (leak) => [
      notice,
      {
        ...inBody(`公示如下。\n\n![甲一 ${leak}](attachments/a.jpg)`),
        [`${folder}/attachments/a.jpg`]: jpeg(false),
      },
    ],
  ],
  ['in the criteria', (leak) => [criteria, changed(criteria, '2. 群众公认。', `2. 群众公认。咨询 ${leak}`)]],
  [
    'in the title of the criteria',
    (leak) => [criteria, changed(criteria, '标题: 先进个人评选条件', `标题: ${quoted(`条件 ${leak}`)}`)],
  ],
  [
    'in the deeds',
    (leak) => [nominee, changed(nominee, '甲一的事迹。', `甲一的事迹。\n\n${leak}，工作认真。`)],
  ],
  [
    'in the organisation',
    (leak) => [
      nominee,
      changed(nominee, '类别: 先进个人', `类别: 先进个人\n单位: ${quoted(`示例厂 ${leak}`)}`),
    ],
  ],
  [
    'in the post',
    (leak) => [
      nominee,
      changed(nominee, '类别: 先进个人', `类别: 先进个人\n职务: ${quoted(`工人 ${leak}`)}`),
    ],
  ],
  ['in a cell of a list', (leak) => [list, listWith(leak)]],
  ['in the title of a list', (leak) => [list, listWith('良好', `名单 ${leak}`)]],
  ['before a list', (leak) => [list, listWith('良好', '名单', `联系人 ${leak}`)]],
];

/** Every kind of leak in every place of text, and numbers in names of files and links. */
export function textPlants(): Plant[] {
  const plants = places.flatMap(([name, plant], index) =>
    leaksOf(index).map(({ kind, text, raw }): Plant => {
      const [file, changes] = plant(text);
      return {
        name: `${kind} ${name}`,
        changes,
        code: `personal-${kind}`,
        file,
        line: lineOf(changes[file], text),
        raw,
      };
    }),
  );
  return [...plants, ...namePlants()];
}

function namePlants(): Plant[] {
  const id = fictionalId('630102', '19700707');
  const mobile = fictionalMobile(77);
  const card = fictionalCard('622202', 19, 77);
  const named = (name: string, file: string, raw: string, code: string): Plant => ({
    name,
    changes: {
      [file]: file.endsWith('.md') ? (soundContent[nominee] ?? '').replace('序号: 1', '序号: 3') : '名单',
    },
    code,
    file,
    line: 1,
    raw,
  });
  const linked = (address: string, raw: string, code: string): Plant => ({
    name: `${code} in a link`,
    changes: inBody(`公示如下。\n\n[联系我们](${address})`),
    code,
    file: notice,
    line: 20,
    raw,
  });
  return [
    named('an identity number in an attachment’s name', `${folder}/attachments/${id}.txt`, id, 'personal-id'),
    named(
      'a mobile number in an attachment’s name',
      `${folder}/attachments/mingdan-${mobile}.txt`,
      mobile,
      'personal-mobile',
    ),
    named(
      'a card’s number in an attachment’s name',
      `${folder}/attachments/${card}.txt`,
      card,
      'personal-bank-card',
    ),
    named(
      'a passport’s number in an attachment’s name',
      `${folder}/attachments/E00000077.txt`,
      'E00000077',
      'personal-passport',
    ),
    named(
      'a mobile number in a nominee’s file name',
      `${folder}/nominees/jia-san-${mobile}.md`,
      mobile,
      'personal-mobile',
    ),
    named(
      'an identity number in a nominee’s file name',
      `${folder}/nominees/jia-${id}.md`,
      id,
      'personal-id',
    ),
    linked(`tel:${mobile}`, mobile, 'personal-mobile'),
    linked('mailto:jia@qq.com', 'jia@qq.com', 'personal-email'),
  ];
}

function lineOf(content: Changes[string], text: string): number {
  if (typeof content !== 'string') throw new Error('not a text');
  const at = content.indexOf(text);
  if (at === -1) throw new Error('not planted');
  return content.slice(0, at).split('\n').length;
}

/** Forty leaks in attachments: every part in which Office and PDF keep words, and pictures. */
export function attachmentPlants(): Plant[] {
  let index = 0;
  const next = (kind: PersonalKind): Leak => {
    index += 1;
    const found = leaksOf(index * 30).find((leak) => leak.kind === kind);
    if (!found) throw new Error(kind);
    return found;
  };
  const planted = (
    kind: PersonalKind,
    name: string,
    file: string,
    build: (text: string, raw: string) => Uint8Array,
  ): Plant => {
    const { text, raw } = next(kind);
    const path = `${folder}/attachments/${index}-${file}`;
    return {
      name: `${kind} in ${name}`,
      changes: { [path]: build(text, raw) },
      code: `personal-${kind}`,
      file: path,
      line: undefined,
      raw,
    };
  };
  const core = (creator: string): Record<string, string> => ({
    'docProps/core.xml': `<p xmlns:dc="x"><dc:creator>${creator}</dc:creator></p>`,
  });
  const sheet = (rows: string): Uint8Array => xlsx([{ rows }]);
  const heads = row(1, cell('A1', '姓名') + cell('B1', '出生日期'));
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const page = (...lines: readonly string[]): Uint8Array =>
    pdf([lines.map((text, line) => ({ text, y: 760 - line * 40 }))]);
  const photo = (file: string, content: Uint8Array): Plant => {
    const path = `${folder}/attachments/${file}`;
    return {
      name: `a position in ${file}`,
      changes: { [path]: content },
      code: 'personal-location',
      file: path,
      line: undefined,
      raw: '',
    };
  };
  return [
    planted('id', 'a document', 'a.docx', (text) => docx(paragraph(text))),
    planted('mobile', 'a document whose runs part it', 'a.docx', (text) =>
      docx(paragraph(...(text.match(/.{1,3}/gsu) ?? []))),
    ),
    planted('bank-card', 'a table of a document', 'a.docx', (text) =>
      docx(wordTable(['姓名', '情况'], ['甲一', text])),
    ),
    planted('birth-date', 'a column of a document', 'a.docx', (_, raw) =>
      docx(wordTable(['姓名', '出生日期'], ['甲一', raw])),
    ),
    planted('address', 'a form of a document', 'a.docx', (_, raw) => docx(wordTable(['家庭住址', raw]))),
    planted('mobile', 'a header', 'a.docx', (text) =>
      docx('', { 'word/header1.xml': wordPart('hdr', paragraph(text)) }),
    ),
    planted('email', 'a footer', 'a.docx', (text) =>
      docx('', { 'word/footer1.xml': wordPart('ftr', paragraph(text)) }),
    ),
    planted('passport', 'a remark', 'a.docx', (text) =>
      docx('', { 'word/comments.xml': wordPart('comments', paragraph(text)) }),
    ),
    planted('id', 'a footnote', 'a.docx', (text) =>
      docx('', { 'word/footnotes.xml': wordPart('footnotes', paragraph(text)) }),
    ),
    planted('id', 'deleted words', 'a.docx', (text) =>
      docx(`<w:p><w:del><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>`),
    ),
    planted('mobile', 'the author’s name', 'a.docx', (text) => docx('', core(text))),
    planted('mobile', 'a property', 'a.docx', (text) =>
      docx('', {
        'docProps/custom.xml': `<Properties><property name="a"><v>${text}</v></property></Properties>`,
      }),
    ),
    planted('email', 'a link', 'a.docx', (_, raw) =>
      docx('', {
        'word/_rels/document.xml.rels': `<Relationships><Relationship Target="mailto:${raw}"/></Relationships>`,
      }),
    ),
    planted('id', 'a cell', 'a.xlsx', (text) => sheet(row(1, cell('A1', text)))),
    planted('mobile', 'a shared text', 'a.xlsx', (text) =>
      xlsx([{ rows: row(1, '<c r="A1" t="s"><v>0</v></c>') }], [text]),
    ),
    planted('id', 'a shared text that no cell shows', 'a.xlsx', (text) => xlsx([{ rows: '' }], [text])),
    planted('bank-card', 'a hidden row', 'a.xlsx', (text) => sheet(row(2, cell('A2', text), 'hidden="1"'))),
    planted('passport', 'a hidden column', 'a.xlsx', (text) =>
      xlsx([{ before: '<cols><col min="1" max="1" hidden="1"/></cols>', rows: row(1, cell('A1', text)) }]),
    ),
    planted('address', 'a hidden sheet', 'a.xlsx', (text) =>
      xlsx([{ rows: '' }, { rows: row(1, cell('A1', text)), state: 'hidden' }]),
    ),
    planted('mobile', 'a number', 'a.xlsx', () => sheet(row(1, '<c r="A1"><v>1.3810000001E10</v></c>'))),
    planted('id', 'a rounded number', 'a.xlsx', () =>
      sheet(row(1, '<c r="A1"><v>6.3010219900101E17</v></c>')),
    ),
    planted('birth-date', 'a column', 'a.xlsx', (_, raw) =>
      sheet(heads + row(2, cell('A2', '甲一') + cell('B2', raw))),
    ),
    planted('birth-date', 'a column of dates', 'a.xlsx', () =>
      sheet(heads + row(2, cell('A2', '甲一') + cell('B2', 31_210, 's="1"'))),
    ),
    planted('mobile', 'a formula', 'a.xlsx', (text) =>
      sheet(row(1, `<c r="A1" t="str"><f>"${text}"</f><v/></c>`)),
    ),
    planted('mobile', 'a cell’s remark', 'a.xlsx', (text) =>
      xlsx([{ rows: '' }], [], {
        'xl/comments1.xml': `<comments><comment ref="A1"><text><t>${text}</t></text></comment></comments>`,
      }),
    ),
    planted('email', 'a sheet’s footer', 'a.xlsx', (text) =>
      xlsx([{ rows: '', after: `<headerFooter><oddFooter>&amp;L${text}</oddFooter></headerFooter>` }]),
    ),
    planted('mobile', 'a workbook’s author', 'a.xlsx', (text) => xlsx([{ rows: '' }], [], core(text))),
    planted('id', 'what a pivot table keeps', 'a.xlsx', (text) =>
      xlsx([{ rows: '' }], [], { 'xl/pivotCache/pivotCacheRecords1.xml': `<r><s v="${text}"/></r>` }),
    ),
    planted('mobile', 'a slide', 'a.pptx', (text) =>
      zip({
        '[Content_Types].xml': '<Types/>',
        'ppt/slides/slide1.xml': `<a:p xmlns:a="y"><a:r><a:t>${text}</a:t></a:r></a:p>`,
      }),
    ),
    planted('id', 'a page', 'a.pdf', (text) => page('名单', text)),
    planted('mobile', 'a later page', 'a.pdf', (text) =>
      pdf([[{ text: '名单', y: 760 }], [{ text, y: 760 }]]),
    ),
    planted('birth-date', 'a column of a page', 'a.pdf', (_, raw) =>
      pdf([
        [
          { text: '姓名', y: 760 },
          { text: '出生日期', x: 200, y: 760 },
          { text: '甲一', y: 740 },
          { text: raw, x: 200, y: 740 },
        ],
      ]),
    ),
    planted('mobile', 'a page’s remark', 'a.pdf', (text) =>
      pdf([[{ text: '名单', y: 760 }]], { remark: text }),
    ),
    planted('email', 'a PDF’s author', 'a.pdf', (text) =>
      pdf([[{ text: '名单', y: 760 }]], { properties: { Author: text } }),
    ),
    planted('address', 'a page', 'a.pdf', (text) => page('名单', text)),
    planted('bank-card', 'a text', 'a.txt', (text) => bytes(`名单\n${text}\n`)),
    planted('birth-date', 'a table of values', 'a.csv', (_, raw) => bytes(`姓名,出生日期\n甲一,${raw}\n`)),
    planted('mobile', 'a table in GBK', 'a.csv', (_, raw) =>
      Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, ...bytes(/^[ -~]+$/.test(raw) ? raw : '13810000002')]),
    ),
    photo('a.jpg', jpeg(true)),
    photo('a.docx', docx('', { 'word/media/image1.jpeg': jpeg(true) })),
  ];
}
