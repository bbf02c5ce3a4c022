import { describe, expect, it } from 'vitest';
import { type Changes, changed, readFixture, soundContent } from './fixture.ts';
import { isUsable } from './read-content.ts';
import { lifeWords } from './wording-life.ts';

const folder = 'notices/2023/sound/';
const notice = `${folder}notice.md`;
const correction = `${folder}corrections/2023-08-09.md`;
const suspension = `${folder}suspensions/2023-08-08.yaml`;

/** The sound notice as its version `number`. */
const frozen = (number: number): Changes =>
  Object.fromEntries(
    Object.entries(soundContent)
      .filter(([path]) => path.startsWith(folder))
      .map(([path, text]) => [path.replace(folder, `${folder}versions/${number}/`), text]),
  );

const correctionText = ({
  kind = '笔误',
  time = '2023-08-09 10:00',
  effect = '不影响',
  more = '版本: 1\n',
} = {}): string =>
  `---\n性质: ${kind}\n时间: ${time}\n说明: 甲一的事迹有误，已改正。\n公示期影响: ${effect}\n${more}---\n`;

const mended = changed(`${folder}nominees/jia-yi.md`, '甲一的事迹', '甲一的先进事迹');
const policy = { 'site.yaml': `${soundContent['site.yaml']}更正: { 对象调整: 顺延, 依据: 某办法 }\n` };
const suspended = (first: string, last: string): Changes => ({
  [suspension]: `{ 起: ${first}, 止: ${last}, 原因: 网站故障, 决定机关: 示例省总工会, 依据: 示例规定 }\n`,
});
const corrected = (text: string, ...others: readonly Changes[]): Changes =>
  Object.assign({ [correction]: text }, frozen(1), mended, ...others) as Changes;

const unsigned = changed(notice, '签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-04 }\n', '');

/** What happened to the notice, and every report that it must give. */
const cases: readonly (readonly [mistake: string, changes: Changes, reports: readonly string[]])[] = [
  ['corrects a slip', corrected(correctionText()), []],
  ['corrects without a word of the version', corrected(correctionText({ more: '' })), []],
  [
    'does less for the window than the office promised',
    corrected(correctionText({ kind: '对象调整' }), policy),
    [`${correction}:5:8 correction-below-policy`],
  ],
  [
    'does less, and says why',
    corrected(correctionText({ kind: '对象调整', more: '理由: 只改了一个字。\n' }), policy),
    [],
  ],
  [
    'does as much as was promised',
    corrected(correctionText({ kind: '对象调整', effect: '{ 顺延工作日: 2 }' }), policy),
    [],
  ],
  [
    'does less once the window is over',
    corrected(correctionText({ kind: '对象调整', time: '2023-08-12 10:00' }), policy),
    [],
  ],
  [
    'extends a window that is over',
    corrected(correctionText({ kind: '期限调整', time: '2023-08-12', effect: '{ 顺延工作日: 2 }' })),
    [`${correction}:5:8 extension-after-closing`],
  ],
  [
    'corrects before publication',
    corrected(correctionText({ time: '2023-08-04 09:00' })),
    [`${correction}:3:5 correction-too-early`],
  ],
  [
    'numbers the version wrongly',
    corrected(correctionText({ more: '版本: 3\n' })),
    [`${correction}:6:5 correction-misnumbered`],
  ],
  [
    'says that the text is corrected, and does not correct it',
    { [correction]: correctionText(), ...frozen(1) },
    [`${correction}:2:5 correction-idle`],
  ],
  ['keeps no version', { [correction]: correctionText(), ...mended }, [`${correction}:6:5 version-missing`]],
  [
    'keeps a version that a privacy correction removed',
    corrected(correctionText({ kind: '隐私处理' })),
    [`${correction}:6:5 version-not-kept`],
  ],
  ['removes personal data', { [correction]: correctionText({ kind: '隐私处理' }), ...mended }, []],
  ['keeps a version without a correction', frozen(1), [`${folder}versions/1/notice.md:1:1 version-unasked`]],
  [
    'damages a version',
    corrected(correctionText(), { [`${folder}versions/1/notice.md`]: '甲\n' }),
    [`${correction}:6:5 version-broken`],
  ],
  [
    'corrects a draft',
    { [correction]: correctionText(), ...suspended('2023-08-08', '2023-08-09'), ...unsigned },
    [`${correction}:2:1 life-of-draft`, `${suspension}:1:1 life-of-draft`],
  ],
  [
    'writes the correction below the settings',
    corrected(`${correctionText()}改了一个字。\n`),
    [`${correction}:8:1 unread-body`],
  ],
  [
    'invents an effect',
    { [correction]: correctionText({ effect: '推迟两天' }) },
    [`${correction}:5:8 wrong-word`],
  ],
  [
    'names the effect otherwise',
    { [correction]: correctionText({ effect: '{ 顺延: 2 }' }) },
    [`${correction}:5:8 missing-key`, `${correction}:5:10 unknown-key`],
  ],
  ['suspends two days', suspended('2023-08-08', '2023-08-09'), []],
  ['suspends a weekend', suspended('2023-08-12', '2023-08-13'), [`${suspension}:1:1 suspension-idle`]],
  ['turns the days round', suspended('2023-08-09', '2023-08-08'), [`${suspension}:1:21 suspension-reversed`]],
  [
    'leaves the former window in the text',
    {
      ...suspended('2023-08-08', '2023-08-09'),
      ...changed(notice, '{{公示期}}', '2023年8月7日至11日（5个工作日）'),
    },
    [`${notice}:18:16 stated-window-former`],
  ],
];

/** Codes that only a comparison with what was published gives: their cases are beside it. */
const elsewhere = [
  'text-changed',
  'published-gone',
  'life-changed',
  'version-changed',
  'half-done',
  'history-shallow',
];

describe('after publication', () => {
  it.each(cases)('is reported where the office %s', (_, changes, reports) => {
    const found = readFixture(changes).diagnostics.map(
      ({ file, line, column, code }) => `${file.replace('content/', '')}:${line}:${column} ${code}`,
    );
    expect(found).toEqual(reports);
  });

  it('every kind of problem has a case', () => {
    const shown = cases.flatMap(([, , reports]) => reports.map((report) => report.split(' ')[1]));
    expect(
      Object.keys(lifeWords).filter((code) => !shown.includes(code) && !elsewhere.includes(code)),
    ).toEqual([]);
  });

  it('earlier versions keep the window that they printed', () => {
    const content = readFixture(corrected(correctionText({ kind: '期限调整', effect: '{ 顺延工作日: 2 }' })));
    if (!isUsable(content)) throw new Error('No content');
    const [found] = content.notices;
    expect([found?.window.closes, found?.window.length]).toEqual(['2023-08-15', 7]);
    expect(found?.versions.map(({ number, notice: kept }) => [number, kept?.window.closes])).toEqual([
      [1, '2023-08-11'],
    ]);
    expect(found?.windowChanges.map(({ before, after }) => [before.window.closes, after.closes])).toEqual([
      ['2023-08-11', '2023-08-15'],
    ]);
  });

  it('two corrections each find their version', () => {
    const second = `${folder}corrections/2023-08-10.md`;
    const content = readFixture({
      ...corrected(correctionText({ effect: '{ 顺延工作日: 1 }' })),
      [second]: correctionText({ time: '2023-08-10 10:00', effect: '重新公示', more: '版本: 2\n' }),
      ...Object.fromEntries(
        Object.entries(frozen(2)).map(([path, text]) => [
          path,
          String(text).replace('甲一的事迹', '甲一的好事迹'),
        ]),
      ),
    });
    if (!isUsable(content)) throw new Error('No content');
    expect(content.diagnostics).toEqual([]);
    const [found] = content.notices;
    expect(found?.versions.map(({ notice: kept }) => kept?.window.closes)).toEqual([
      '2023-08-11',
      '2023-08-14',
    ]);
    expect([found?.window.opens, found?.window.closes]).toEqual(['2023-08-11', '2023-08-17']);
  });
});
