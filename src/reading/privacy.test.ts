import { describe, expect, it, vi } from 'vitest';
import {
  fictionalCard,
  fictionalCreditCode,
  fictionalId,
  fictionalMobile,
} from '#domain/privacy/fixtures/fictional-numbers.ts';
import { AttachmentReader, usualLimits } from '#documents/attachment-reader.ts';
import {
  cell,
  docx,
  jpeg,
  paragraph,
  pdf,
  row,
  scannedPdf,
  wordPart,
  xlsx,
} from '#documents/attachment-fixture.ts';
import { seeded } from '#testing/random.ts';
import { readAttachments } from './attachments/read-attachments.ts';
import type { Diagnostic } from './wording/diagnostic.ts';
import {
  changed,
  type Changes,
  fixtureFiles,
  readFixture,
  soundContent,
  soundVersion,
  toldOf,
  unspoken,
} from './fixtures/fixture.ts';
import { innocentLines } from './fixtures/innocent-lines.ts';
import { attachmentPlants, type Plant, textPlants } from './fixtures/planted-leaks.ts';
import { readContent } from './read-content.ts';
import { renderReport } from './wording/report.ts';
import { privacyWords } from './wording/catalogue/privacy-words.ts';
import { sentenceOf } from './wording/wording.ts';

const folder = 'notices/2023/sound';
const notice = `${folder}/notice.md`;
const first = `${folder}/nominees/jia-yi.md`;
const inBody = (text: string) => changed(notice, '公示时间为{{公示期}}。', text);

/** The sound notice, were it one before an appointment. */
const appointing = (text: string): Changes => ({
  [notice]: String(inBody(text)[notice]).replace('种类: 评选表彰', '种类: 任前公示'),
});

const ofPrivacy = ({ code }: Diagnostic): boolean => code in privacyWords;
const placed = ({ file, line, column, code }: Diagnostic): string =>
  `${file.replace(`content/${folder}/`, '')}:${line}:${column} ${code}`;

/** The problems of privacy in the sound content with `changes`, attachments and all. */
async function check(changes: Changes): Promise<Diagnostic[]> {
  const files = fixtureFiles(changes);
  return (await readContent('content', { files, opens: () => true })).diagnostics.filter(ofPrivacy);
}

const withAttachments = (attachments: Readonly<Record<string, Uint8Array | Error>>): Changes =>
  Object.fromEntries(
    Object.entries(attachments).map(([name, bytes]) => [`${folder}/attachments/${name}`, bytes]),
  );

describe('a planted leak', () => {
  const inTexts = textPlants();
  const inAttachments = attachmentPlants();

  it('is one of 200, 40 of them in attachments', () => {
    expect([inTexts.length + inAttachments.length, inAttachments.length]).toEqual([200, 40]);
  });

  it.each(inTexts)('is found at its line: $name', ({ changes, file, line, code, raw }: Plant) => {
    const found = readFixture(changes).diagnostics.filter(({ code }) => code.startsWith('personal-'));
    expect(found.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      `content/${file}:${line} ${code}`,
    ]);
    for (const { message, advice } of toldOf(found)) expect(`${message}${advice}`).not.toContain(raw);
  });

  it('is found although the office, the calendar and the notice’s own settings have mistakes', () => {
    const told = (changes: Changes): string[] =>
      readFixture(changes)
        .diagnostics.filter(({ code }) => code.startsWith('personal-'))
        .map(({ file, line, code }) => `${file}:${line} ${code}`);
    for (const { changes } of inTexts) {
      const settings = changes[notice] ?? soundContent[notice];
      if (typeof settings !== 'string') throw new Error('The settings are text');
      const broken = {
        ...changes,
        'site.yaml': '主办单位: [\n',
        'calendar/2023.yaml': '年份: 二〇二三\n',
        [notice]: settings.replace('种类:', '种 类:'),
      };
      expect(told(broken)).toEqual(told(changes));
    }
  });

  it('is found in its attachment', async () => {
    const problems = await check(
      Object.assign({}, ...inAttachments.map(({ changes }) => changes)) as Changes,
    );
    const personal = problems.filter(({ code }) => code.startsWith('personal-'));
    const report = ({ file, code }: { file: string; code: string }): string =>
      `${file.replace('content/', '')} ${code}`;
    expect(personal.map(report).toSorted()).toEqual(inAttachments.map(report).toSorted());
    const words = toldOf(personal)
      .map(({ message, advice }) => `${message}${advice}`)
      .join('\n');
    expect(inAttachments.filter(({ raw }) => raw !== '' && words.includes(raw))).toEqual([]);
  });
});

describe('an innocent line', () => {
  const lines = innocentLines(2_000, seeded(20_230_804));

  it('is one of 2,000', () => {
    expect(new Set(lines).size).toBe(2_000);
  });

  it('is never reported in prose, in a table or in settings', () => {
    const flagged: string[] = [];
    for (let start = 0; start < lines.length; start += 200) {
      const some = lines.slice(start, start + 200);
      const changes = {
        ...inBody(
          `${some.join('\n\n')}\n\n| 姓名 | 情况 |\n| --- | --- |\n${some.map((line) => `| 甲 | ${line} |`).join('\n')}`,
        ),
        ...changed(
          first,
          '类别: 先进个人',
          `类别: 先进个人\n单位: ${JSON.stringify(some[0])}\n职务: ${JSON.stringify(some[100])}`,
        ),
      };
      const text = String(changes[notice]).split('\n');
      for (const problem of readFixture(changes).diagnostics.filter(ofPrivacy))
        flagged.push(`${problem.code} ${text[problem.line - 1]}`);
    }
    expect(flagged).toEqual([]);
  });

  it('is never reported in an attachment', async () => {
    const rows = lines
      .map((line, index) => row(index + 1, cell(`A${index + 1}`, index + 1) + cell(`B${index + 1}`, line)))
      .join('');
    const pages = Array.from({ length: 100 }, (_, page) =>
      lines.slice(page * 20, page * 20 + 20).map((text, index) => ({ text, y: 780 - index * 30 })),
    );
    const attachments = withAttachments({
      'a.docx': docx(lines.map((line) => paragraph(line)).join('')),
      'a.xlsx': xlsx([{ rows }]),
      'a.txt': new TextEncoder().encode(lines.join('\n')),
      'a.pdf': pdf(pages),
    });
    expect(toldOf(await check(attachments)).map(({ file, message }) => `${file} ${message}`)).toEqual([]);
  });
});

describe('a problem of privacy', () => {
  const id = fictionalId();
  const mobile = fictionalMobile();

  /** What an author did, and every report of privacy that it must give. */
  const cases: readonly (readonly [mistake: string, changes: Changes, reports: readonly string[]])[] = [
    ['leaves an identity number', inBody(`甲一（${id}）`), ['notice.md:18:4 personal-id']],
    ['leaves a mobile number', inBody(`请打${mobile}`), ['notice.md:18:3 personal-mobile']],
    ['leaves a card’s number', inBody(`卡号${fictionalCard()}`), ['notice.md:18:3 personal-bank-card']],
    ['leaves a passport’s number', inBody('护照E00000001'), ['notice.md:18:3 personal-passport']],
    ['leaves a birth date', inBody('甲一，女，1985年6月12日生'), ['notice.md:18:6 personal-birth-date']],
    [
      'leaves a birth date beside a nominee’s name',
      inBody('甲一（1985年6月12日）'),
      ['notice.md:18:4 personal-birth-date'],
    ],
    ['leaves a birth month', inBody('1985年6月出生'), ['notice.md:18:1 personal-birth-month']],
    [
      'puts somebody forward for a post, whose month of birth such notices print; the day they do not',
      appointing('甲一，女，1985年6月生。\n\n甲二，男，1986年7月8日生。'),
      ['notice.md:20:6 personal-birth-date'],
    ],
    [
      'corrects a text with a month of birth, of which the version kept says the same',
      {
        ...inBody('1985年6月出生'),
        ...soundVersion(1, inBody('1985年6月出生')),
        [`${folder}/corrections/2023-08-09.md`]:
          '---\n性质: 笔误\n时间: 2023-08-09 10:00\n说明: 甲一的事迹，“先进”误作“先近”。\n公示期影响: 不影响\n---\n',
        ...changed(first, '甲一的事迹', '甲一的先进事迹'),
      },
      ['notice.md:18:1 personal-birth-month'],
    ],
    ['leaves a home', inBody('住址：示例镇示例路1号'), ['notice.md:18:4 personal-address']],
    ['leaves an illness', inBody('本人患乳腺癌'), ['notice.md:18:3 personal-sensitive']],
    ['leaves a private mailbox', inBody('jia@qq.com'), ['notice.md:18:1 personal-email']],
    ['leaves a person’s account', inBody('甲一，微信号 wxid_jiayi'), ['notice.md:18:8 personal-other']],
    [
      'tells in the result why somebody is left out',
      {
        'notices/2023/sound/result.md':
          '---\n时间: 2023-08-18 10:00\n去向: 按规定推荐\n对象:\n  - { 名称: 甲一, 结果: 未推荐（患抑郁症） }\n---\n',
      },
      ['result.md:5:19 personal-sensitive'],
    ],
    [
      'lists birth dates',
      {
        [`${folder}/nominees/list.md`]:
          '---\n类别: 先进个人\n标题: 名单\n---\n| 姓名 | 出生年月 |\n| --- | --- |\n| 甲三 | 1985.06.12 |\n| 甲四 | 1986.07 |\n| 甲五 | 1987.08 |\n',
      },
      ['nominees/list.md:7:8 personal-birth-date', 'nominees/list.md:8:8 personal-birth-month'],
    ],
    [
      'lists birth dates in the text',
      inBody('| 姓名 | 出生日期 |\n| --- | --- |\n| 甲三 | 1985.06.12 |'),
      ['notice.md:20:8 personal-birth-date'],
    ],
    [
      'forgets to mask one of the names in a column',
      inBody(
        '| 姓名 | 村组 |\n| --- | --- |\n| 赵*一 | 一组 |\n| 钱*二 | 一组 |\n| 孙示例 | 二组 |\n| 李*三 | 二组 |',
      ),
      ['notice.md:22:3 personal-name'],
    ],
    ['gives the office’s mobile phone', changed(notice, '0000-5550123', mobile), []],
    [
      'repeats the office’s mobile phone',
      {
        ...changed(notice, '0000-5550123', mobile),
        ...changed(
          first,
          '甲一的事迹。',
          `请打${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`,
        ),
      },
      [],
    ],
    [
      'quotes the office’s mobile phone',
      { [notice]: String(inBody('请打{{受理.电话}}')[notice]).replace('0000-5550123', mobile) },
      [],
    ],
    [
      'hides one digit of a mobile phone among the contacts',
      changed(notice, '部门: 示例省总工会组织部', `部门: 示例省总工会组织部（${mobile.slice(0, -1)}*）`),
      ['notice.md:13:7 personal-mobile'],
    ],
    [
      'hides one digit of the office’s mobile phone in the text',
      { [notice]: String(inBody(`请打${mobile.slice(0, -1)}*`)[notice]).replace('0000-5550123', mobile) },
      ['notice.md:18:3 personal-mobile'],
    ],
    [
      'gives a mobile phone beside the name of whom to ask, which is no contact that is told',
      changed(notice, '0000-5550123 }', `0000-5550123, 联系人: 甲三${mobile} }`),
      ['notice.md:15:40 personal-mobile'],
    ],
    [
      'gives the office’s mobile phone beside the name of whom to ask',
      changed(notice, '0000-5550123 }', `${mobile}, 联系人: 甲三${mobile} }`),
      [],
    ],
    [
      'gives a mobile phone that is said to be somebody’s own',
      changed(notice, '0000-5550123 }', `${mobile}, 说明: 甲三本人手机 }`),
      ['notice.md:15:21 personal-mobile'],
    ],
    [
      'gives the office’s mobile phone that one has to call oneself',
      changed(notice, '0000-5550123 }', `${mobile}, 说明: 请本人拨打 }`),
      [],
    ],
    [
      'gives somebody’s mobile phone where the way to object cannot be read',
      {
        [notice]: soundContent[notice]!.replace(
          '方式: 电话, 号码: 0000-5550123',
          `方式: 热线, 号码: '${mobile}'`,
        ).replace('公示时间为{{公示期}}。', `拨打${mobile}，甲三的是${fictionalMobile(7)}。`),
      },
      ['notice.md:18:19 personal-mobile'],
    ],
    [
      'gives an identity number among the contacts',
      changed(notice, '0000-5550123', id),
      ['notice.md:15:21 personal-id'],
    ],
    [
      'masks too little',
      changed('site.yaml', '主办单位', '脱敏: { 手机号: 6-5 }\n主办单位'),
      ['content/site.yaml:2:12 bad-mask'],
    ],
    [
      'masks in words',
      changed('site.yaml', '主办单位', '脱敏: { 身份证号: 前六位 }\n主办单位'),
      ['content/site.yaml:2:13 bad-mask'],
    ],
    [
      'attaches what cannot be read',
      withAttachments({ 'a.rar': new TextEncoder().encode('Rar!\x1a\x07\x01\x00') }),
      ['attachments/a.rar:1:1 attachment-unchecked'],
    ],
    [
      'attaches a file that may not be read',
      withAttachments({ 'a.pdf': new Error('EACCES') }),
      ['attachments/a.pdf:1:1 attachment-unchecked'],
    ],
    [
      'attaches a scan',
      withAttachments({ 'a.pdf': scannedPdf() }),
      ['attachments/a.pdf:1:1 attachment-unchecked'],
    ],
    [
      'attaches a photo',
      withAttachments({ 'a.jpg': jpeg(false) }),
      ['attachments/a.jpg:1:1 attachment-picture'],
    ],
    [
      'attaches a document with a comment, changes with their track kept, white words and its author',
      withAttachments({
        'a.docx': docx(
          `${paragraph('申报说明')}<w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins><w:del><w:r><w:delText>暂缓</w:delText></w:r></w:del><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>酌情</w:t></w:r></w:p>`,
          {
            'word/comments.xml': wordPart(
              'comments',
              `<w:comment w:id="1">${paragraph('先放着')}</w:comment>`,
            ),
            'docProps/core.xml': '<coreProperties><creator>科员李一样</creator></coreProperties>',
          },
        ),
      }),
      ['attachments/a.docx:1:1 attachment-concealed', 'attachments/a.docx:1:1 attachment-author'],
    ],
    [
      'attaches a sheet that hides a column',
      withAttachments({
        'a.xlsx': xlsx([
          {
            before: '<cols><col min="2" max="2" hidden="1"/></cols>',
            rows: row(1, `${cell('A1', '姓名')}${cell('B1', '内部意见')}`),
          },
        ]),
      }),
      ['attachments/a.xlsx:1:1 attachment-concealed'],
    ],
    [
      'attaches a page with a remark on it',
      withAttachments({ 'a.pdf': pdf([[{ text: '说明', y: 700 }]], { remark: '先放着' }) }),
      ['attachments/a.pdf:1:1 attachment-concealed'],
    ],
    [
      'attaches homes and telephones in several columns of numbers',
      withAttachments({
        'a.xlsx': xlsx([
          {
            rows: [
              ['姓名', '小区', '楼栋', '单元', '房号', '号段', '号码'],
              ['甲一', '阳光花园', 3, 2, 501, 138, 10000000],
            ]
              .map((cells, index) =>
                row(
                  index + 1,
                  cells
                    .map((value, column) => cell(`${'ABCDEFG'.charAt(column)}${index + 1}`, value))
                    .join(''),
                ),
              )
              .join(''),
          },
        ]),
      }),
      ['attachments/a.xlsx:1:1 personal-address', 'attachments/a.xlsx:1:1 personal-mobile'],
    ],
    [
      'attaches an amount of eleven digits, which is no number of a person',
      withAttachments({
        'a.xlsx': xlsx([
          {
            rows:
              row(1, cell('A1', '单位') + cell('B1', '资金（元）')) +
              row(2, cell('A2', '示例公司') + cell('B2', Number(mobile))),
          },
        ]),
      }),
      [],
    ],
    [
      'attaches an identity number in three columns of numbers',
      withAttachments({
        'a.xlsx': xlsx([
          {
            rows: row(
              1,
              cell('A1', Number(id.slice(0, 6))) +
                cell('B1', Number(id.slice(6, 14))) +
                cell('C1', id.slice(14)),
            ),
          },
        ]),
      }),
      ['attachments/a.xlsx:1:1 personal-id'],
    ],
    [
      'attaches a photo with its place',
      withAttachments({ 'a.jpg': jpeg(true) }),
      ['attachments/a.jpg:1:1 personal-location', 'attachments/a.jpg:1:1 attachment-picture'],
    ],
    [
      'acknowledges what cannot be read',
      {
        ...withAttachments({ 'a.pdf': scannedPdf() }),
        ...changed(notice, '签发:', '说明: [{ 问题: 未能检查, 位置: a.pdf, 理由: 已逐页看过 }]\n签发:'),
      },
      [],
    ],
  ];

  it.each(cases)('is reported where the author %s', async (_, changes, reports) => {
    expect((await check(changes)).map(placed)).toEqual(reports);
  });

  it('is not known of attachments that were not read', () => {
    const changes = changed(notice, '签发:', '说明: [{ 问题: 未能检查, 位置: a.pdf, 理由: 甲 }]\n签发:');
    expect(readFixture(changes).diagnostics).toEqual([]);
  });

  it('is that an acknowledgement of an unread attachment no longer applies', async () => {
    const changes = changed(notice, '签发:', '说明: [{ 问题: 未能检查, 位置: a.pdf, 理由: 甲 }]\n签发:');
    const files = fixtureFiles(changes);
    const { diagnostics } = await readContent('content', { files, opens: () => true });
    expect(diagnostics.map(placed)).toEqual(['notice.md:16:12 acknowledgement-idle']);
  });

  it('is told with the office’s own mask', async () => {
    const changes = {
      ...changed('site.yaml', '主办单位', '脱敏: { 手机号: 0-2 }\n主办单位'),
      ...inBody(mobile),
    };
    const [problem] = await check(changes);
    expect(problem && sentenceOf(problem).advice).toContain('*********00');
  });

  it('is never shown by a report, not even beside another problem', () => {
    const changes = inBody(`甲一（${id}）手机 ${mobile}，见[旧页](/notices/2020/gone/)`);
    const lines = String(changes[notice]).split('\n');
    const report = renderReport(readFixture(changes).diagnostics, 'text', {
      lineOf: (_, line) => lines[line - 1],
    });
    expect(report).toContain('链接找不到');
    expect(report).toContain('138****0000');
    expect(report).not.toMatch(new RegExp(`${id}|${mobile}`));
  });

  it('of every kind has a case here', () => {
    const shown = new Set(cases.flatMap(([, , reports]) => reports.map((report) => report.split(' ')[1])));
    // What only a build finds.
    shown.add('personal-printed');
    expect(Object.keys(privacyWords).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('is told in Chinese, with advice, without an English word of the machine', async () => {
    for (const [, changes] of cases) expect(unspoken(await check(changes))).toEqual([]);
  });
});

describe('an attachment', () => {
  it('that is too large is said not to be read, and the next one is read', async () => {
    const files = fixtureFiles(
      withAttachments({
        'a.txt': new Uint8Array(3_000_000),
        'b.txt': new TextEncoder().encode(fictionalMobile()),
      }),
    );
    const readings = await readAttachments(files, { ...usualLimits, bytes: 2 * 1024 * 1024 });
    expect([...readings.values()].map(({ data: found, unread }) => [found.length, unread.join()])).toEqual([
      [0, '超过2 MB'],
      [1, ''],
    ]);
  });

  it('that hangs on several notices of a year is read once, and told at each', async () => {
    const read = vi.spyOn(AttachmentReader.prototype, 'read');
    const bytes = new TextEncoder().encode(fictionalMobile(1));
    const file = (path: string) => ({ file: `content/${path}`, size: bytes.length, bytes });
    const paths = ['2023/a', '2023/b', '2024/a'].map((one) => `notices/${one}/attachments/a.txt`);
    const readings = await readAttachments(new Map(paths.map((path) => [path, file(path)])));
    expect(read).toHaveBeenCalledTimes(2);
    expect([...readings].map(([path, { data: found }]) => [path, found.length])).toEqual(
      paths.map((path) => [path, 1]),
    );
  });

  it('with very many numbers of a kind is told in twenty places', async () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => fictionalMobile(index)).join('\n');
    const problems = await check(withAttachments({ 'a.txt': new TextEncoder().encode(lines) }));
    expect(problems).toHaveLength(20);
    expect(toldOf(problems).at(-1)?.message).toContain('等500处');
  });

  it('may hold a credit code', async () => {
    const changes = withAttachments({
      'a.txt': new TextEncoder().encode(`统一社会信用代码：${fictionalCreditCode()}`),
    });
    expect(await check(changes)).toEqual([]);
  });
});
