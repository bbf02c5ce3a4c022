import { describe, expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import { fictionalId } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { type Changes, changed, readFixture, soundContent, soundVersion } from './fixtures/fixture.ts';
import { isUsable } from './parse-content.ts';
import { lifeWords } from './wording/catalogue/life-words.ts';
import { publishedWords } from './wording/catalogue/published-words.ts';

const folder = 'notices/2023/sound/';
const notice = `${folder}notice.md`;
const correction = `${folder}corrections/2023-08-09.md`;
const suspension = `${folder}suspensions/2023-08-08.yaml`;

const correctionText = ({
  kind = '笔误',
  time = '2023-08-09 10:00',
  effect = '不影响',
  more = '版本: 1\n',
} = {}): string =>
  `---\n性质: ${kind}\n时间: ${time}\n说明: 甲一的事迹有误，已改正。\n公示期影响: ${effect}\n${more}---\n`;

const mended = changed(`${folder}nominees/jia-yi.md`, '甲一的事迹', '甲一的先进事迹');
const policy = { 'site.yaml': `${soundContent['site.yaml']}更正: { 对象调整: 顺延, 依据: 某办法 }\n` };
const suspended = (first: string, last: string, cause = '网站故障'): Changes => ({
  [suspension]: `{ 起: ${first}, 止: ${last}, 原因: ${cause}, 决定机关: 示例省总工会, 依据: 示例规定 }\n`,
});
const result = `${folder}result.md`;
const nominee = (name: string, outcome = '推荐'): string => `  - { 名称: ${name}, 结果: ${outcome} }\n`;
const resultText = ({
  time = '2023-08-18 10:00',
  nominees = nominee('甲一') + nominee('甲二'),
  more = '',
} = {}): string =>
  `---\n时间: ${time}\n去向: 按规定推荐\n${nominees === '' ? '' : `对象:\n${nominees}`}${more}---\n`;
const withdrawal = `${folder}withdrawal.md`;
const withdrawalText = '---\n时间: 2023-08-10 16:00\n决定机关: 示例省总工会\n理由: 需要进一步研究。\n---\n';
const corrected = (text: string, ...others: readonly Changes[]): Changes =>
  Object.assign({ [correction]: text }, soundVersion(1), mended, ...others) as Changes;

/** A correction with the text `text` of a notice whose body states its window in words. */
const statedThen = (text: string): Changes => {
  const stated = changed(notice, '{{公示期}}', '2023年8月7日至11日（5个工作日）');
  return { ...stated, ...soundVersion(1, stated), [correction]: text };
};

const unsigned = changed(notice, '签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-04 }\n', '');

const named = changed(notice, '标题: 关于示例先进个人的公示', '标题: 关于张 三同志的公示');
const bare: Changes = {
  [`${folder}nominees/jia-yi.md`]: undefined,
  [`${folder}nominees/jia-er.md`]: undefined,
  [`${folder}criteria/person.md`]: undefined,
};

/** What happened to the notice, and every report that it must give. */
const cases: readonly (readonly [mistake: string, changes: Changes, reports: readonly string[]])[] = [
  [
    'cites the paper of a result in brackets of another shape',
    { [result]: resultText({ more: '文件: { 标题: 示例决定, 文号: "示工发[2023]130号" }\n' }) },
    [`${result}:7:21 document-number-brackets`],
  ],
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
    { [correction]: correctionText(), ...soundVersion(1) },
    [`${correction}:2:5 correction-idle`],
  ],
  ['keeps no version', { [correction]: correctionText(), ...mended }, [`${correction}:6:5 version-missing`]],
  [
    'keeps a version that a privacy correction removed',
    corrected(correctionText({ kind: '隐私处理' })),
    [`${correction}:6:5 version-not-kept`],
  ],
  ['removes personal data', { [correction]: correctionText({ kind: '隐私处理' }), ...mended }, []],
  [
    'keeps a version without a correction',
    soundVersion(1),
    [`${folder}versions/1/notice.md:1:1 version-unasked`],
  ],
  [
    'damages a version',
    corrected(correctionText(), { [`${folder}versions/1/notice.md`]: '甲\n' }),
    [`${correction}:6:5 version-broken`, `${folder}versions/1/notice.md:1:1 no-front-matter`],
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
    [`${correction}:5:10 unknown-key`],
  ],
  ['suspends two days', suspended('2023-08-08', '2023-08-09'), []],
  ['suspends a weekend', suspended('2023-08-12', '2023-08-13'), [`${suspension}:1:1 suspension-idle`]],
  [
    'turns the days round, and gives no basis',
    {
      [suspension]: String(suspended('2023-08-09', '2023-08-08')[suspension]).replace(
        /[,\n]? *依据: [^,}\n]+/u,
        '',
      ),
    },
    [`${suspension}:1:1 missing-key`, `${suspension}:1:21 suspension-reversed`],
  ],
  ['turns the days round', suspended('2023-08-09', '2023-08-08'), [`${suspension}:1:21 suspension-reversed`]],
  [
    'corrects the window, and leaves the former one in the text',
    corrected(
      correctionText({ kind: '期限调整', effect: '{ 顺延工作日: 2 }' }),
      changed(notice, '{{公示期}}', '2023年8月7日至11日（5个工作日）'),
    ),
    [`${notice}:18:16 stated-window-outdated`],
  ],
  [
    'corrects the window alone of a text that states it',
    statedThen(correctionText({ kind: '期限调整', effect: '{ 顺延工作日: 2 }' })),
    [`${notice}:18:16 stated-window-former`],
  ],
  [
    'changes other words of a text that states the former window, in that correction',
    {
      ...statedThen(correctionText({ kind: '期限调整', effect: '{ 顺延工作日: 2 }' })),
      ...changed(notice, '公示时间为{{公示期}}', '公示的时间为2023年8月7日至11日（5个工作日）'),
    },
    [`${notice}:18:17 stated-window-outdated`],
  ],
  [
    'suspends what states the window that was signed',
    {
      ...suspended('2023-08-08', '2023-08-09'),
      ...changed(notice, '{{公示期}}', '2023年8月7日至11日（5个工作日）'),
    },
    [],
  ],
  [
    'states the window that a suspension left, in a correction of other things',
    corrected(
      correctionText(),
      suspended('2023-08-08', '2023-08-09'),
      changed(notice, '{{公示期}}', '2023年8月7日至15日（5个工作日）'),
    ),
    [],
  ],
  [
    'states a window that never was',
    corrected(
      correctionText(),
      suspended('2023-08-08', '2023-08-09'),
      changed(notice, '{{公示期}}', '2023年8月7日至14日（5个工作日）'),
    ),
    [`${notice}:18:16 stated-days-differ`],
  ],
  ['publishes what became of all', { [result]: resultText() }, []],
  ['says only what became of the notice', { [result]: resultText({ nominees: '' }) }, []],
  [
    'publishes a result before the window is over',
    { [result]: resultText({ time: '2023-08-11 16:00' }) },
    [`${result}:2:5 result-too-early`],
  ],
  [
    'names someone who was never put forward',
    { [result]: resultText({ nominees: nominee('甲一') + nominee('甲二') + nominee('甲三') }) },
    [`${result}:7:11 result-unknown`],
  ],
  [
    'misspells someone, which is one mistake and not two',
    { [result]: resultText({ nominees: nominee('甲一') + nominee('甲贰') }) },
    [`${result}:6:11 result-unknown`],
  ],
  [
    'names a stranger, whom nobody is near, and leaves someone out',
    { [result]: resultText({ nominees: nominee('甲一') + nominee('丁丁') }) },
    [`${result}:5:3 result-omits`, `${result}:6:11 result-unknown`],
  ],
  [
    'leaves someone out without a word',
    { [result]: resultText({ nominees: nominee('甲一') }) },
    [`${result}:5:3 result-omits`],
  ],
  [
    'says twice what became of someone',
    {
      [result]: resultText({ nominees: nominee('甲一') + nominee('甲二') + nominee('甲一', '不再推荐') }),
    },
    [`${result}:7:5 result-repeated`],
  ],
  [
    'does not say which of two of one name',
    {
      [result]: resultText({ nominees: nominee('甲一') }),
      ...changed(`${folder}nominees/jia-er.md`, '名称: 甲二', '名称: 甲一\n区分: 小'),
      ...changed(`${folder}nominees/jia-yi.md`, '名称: 甲一', '名称: 甲一\n区分: 大'),
    },
    [`${result}:5:5 result-ambiguous`],
  ],
  [
    'puts a mark on someone',
    { [result]: resultText({ nominees: nominee('甲一') + nominee('甲二', '因群众举报不再推荐') }) },
    [`${result}:6:19 result-marks`],
  ],
  [
    'says of someone what was found',
    { [result]: resultText({ nominees: nominee('甲一') + nominee('甲二', '经查实不再推荐') }) },
    [`${result}:6:19 result-marks`],
  ],
  [
    'says why someone withdrew',
    { [result]: resultText({ nominees: nominee('甲一') + nominee('甲二', '因个人原因放弃') }) },
    [`${result}:6:19 result-marks`],
  ],
  [
    'takes the notice back for what somebody handed in',
    { [withdrawal]: withdrawalText.replace('需要进一步研究', '申报单位材料不实') },
    [`${withdrawal}:4:5 ending-marks`],
  ],
  [
    'takes the notice back with a mark on someone',
    { [withdrawal]: withdrawalText.replace('需要进一步研究', '因收到举报，需要核查') },
    [`${withdrawal}:4:5 ending-marks`],
  ],
  [
    'takes the notice back and says on whose account',
    { [withdrawal]: withdrawalText.replace('需要进一步研究', '甲 一有新的情况') },
    [`${withdrawal}:4:5 ending-names`],
  ],
  [
    'is suspended with a mark on someone',
    suspended('2023-08-08', '2023-08-09', '因收到举报'),
    [`${suspension}:1:37 ending-marks`],
  ],
  [
    'counts few objections',
    { [result]: resultText({ more: '反映情况: 2件\n' }) },
    [`${result}:7:7 small-count`],
  ],
  ['counts many objections', { [result]: resultText({ more: '反映情况: 36件\n' }) }, []],
  ['takes the notice back', { [withdrawal]: withdrawalText }, []],
  [
    'takes it back before publication',
    { [withdrawal]: withdrawalText.replace('2023-08-10 16:00', '2023-08-04 09:59') },
    [`${withdrawal}:2:5 withdrawal-too-early`],
  ],
  [
    'archives it while its window is open',
    { [`${folder}archive.md`]: '---\n时间: 2023-08-11 23:59\n---\n' },
    [`${folder}archive.md:2:5 archiving-too-early`, `${folder}criteria/person.md:1:1 erased-file`],
  ],
  [
    'archives it when its window is over, and leaves lists and deeds in the folder',
    { [`${folder}archive.md`]: '---\n时间: 2023-08-12\n---\n' },
    [`${folder}criteria/person.md:1:1 erased-file`],
  ],
  [
    'archives it when its window is over',
    { ...bare, [`${folder}archive.md`]: '---\n时间: 2023-08-12\n---\n' },
    [],
  ],
  [
    'archives it, and leaves a name in its title',
    {
      ...named,
      ...bare,
      [`${folder}archive.md`]: '---\n时间: 2023-08-12\n---\n',
    },
    [`${notice}:2:5 erased-name`],
  ],
  [
    'takes it back, with names in its title and its reason that are in no list',
    { ...named, [withdrawal]: withdrawalText.replace('需要', '李四同志的材料需要') },
    [`${notice}:2:5 erased-name`, `${withdrawal}:4:5 erased-name`],
  ],
  [
    'takes back what is about somebody whom no list names',
    {
      ...bare,
      [notice]: String(soundContent[notice]).replace('公示时间为', '经研究，对甲九同志不再推荐。公示时间为'),
      [withdrawal]: withdrawalText,
    },
    [`${withdrawal}:2:1 erased-name`],
  ],
  [
    'takes it back, with a name in that of an office, and in pinyin in the title',
    {
      ...changed(notice, '标题: 关于示例先进个人的公示', '标题: 关于Zhang San的公示'),
      [withdrawal]: withdrawalText
        .replace('示例省总工会', '张三工作室')
        .replace('理由', '涉及: [张三]\n理由'),
    },
    [`${notice}:1:1 erased-name-stays`, `${notice}:2:5 erased-name-stays`],
  ],
  [
    'takes it back, with a name in its kind',
    {
      ...changed(notice, '种类: 评选表彰', '种类: 张三评选'),
      [withdrawal]: withdrawalText.replace('理由', '涉及: [张三]\n理由'),
    },
    [`${notice}:3:5 erased-name-stays`],
  ],
  [
    'takes it back, with an office and a name apart',
    {
      [withdrawal]: withdrawalText
        .replace('示例省总工会', '示例省总工会（张三）')
        .replace('理由', '涉及: [张三]\n理由'),
    },
    [],
  ],
  [
    'takes it back, with a name in its address',
    Object.fromEntries(
      Object.entries({
        ...soundContent,
        [withdrawal]: withdrawalText.replace('理由', '涉及: [张三]\n理由'),
      }).map(([path, text]) =>
        path.startsWith(folder) ? [path.replace('sound', 'zhang-san-renqian'), text] : [path, text],
      ),
    ),
    ['notices/2023/zhang-san-renqian/notice.md:1:1 erased-name-stays'],
  ],
  [
    'takes it back, with names in its title, and says whose they are',
    { ...named, [withdrawal]: withdrawalText.replace('理由', '涉及: [张三]\n理由') },
    [],
  ],
  [
    'takes it back, and says that what looks like a name is none',
    { ...named, [withdrawal]: withdrawalText.replace('理由', '涉及: 无\n理由') },
    [],
  ],
  [
    'deletes an identity number by a correction of a slip',
    corrected(correctionText(), {
      [`${folder}versions/1/nominees/jia-er.md`]: `${soundContent[`${folder}nominees/jia-er.md`]}${fictionalId()}\n`,
    }),
    [
      `${correction}:2:5 version-personal`,
      `${correction}:4:5 correction-unsaid`,
      `${folder}versions/1/nominees/jia-er.md:7:1 personal-id`,
    ],
  ],
  [
    'takes it back, and removes names and deeds by hand',
    {
      [withdrawal]: withdrawalText,
      ...bare,
    },
    [],
  ],
  [
    'misspells the time and the paper of a result that is wrong besides',
    {
      [result]: resultText({
        time: '8月18日',
        nominees: nominee('甲一', '因举报不予推荐') + nominee('甲二') + nominee('甲九'),
        more: '文件: { 标题: 通知, 网址: "javascript:alert(1)" }\n',
      }),
    },
    [
      `${result}:2:5 bad-date`,
      `${result}:5:19 result-marks`,
      `${result}:7:11 result-unknown`,
      `${result}:8:19 unsafe-link`,
    ],
  ],
  [
    'names suspensions otherwise than is read',
    {
      [suspension.replace('.yaml', '.yml')]: suspended('2023-08-08', '2023-08-09')[suspension],
      'suspensions/2023-08-08.yml': suspended('2023-08-08', '2023-08-09')[suspension],
    },
    [`${suspension.replace('.yaml', '.yml')}:1:1 unread-text`, 'suspensions/2023-08-08.yml:1:1 unread-text'],
  ],
  [
    'takes it back, removes the names, and misspells the time',
    {
      [withdrawal]: withdrawalText.replace('时间', '时 间'),
      ...bare,
    },
    [`${withdrawal}:2:1 unknown-key`],
  ],
  [
    'states the days to which a correction extends, and misspells its effect',
    corrected(
      correctionText({ kind: '期限调整', effect: '{ 顺延工作日: 若干 }' }),
      changed(notice, '公示时间为{{公示期}}', '公示时间为2023年8月7日至8月15日'),
    ),
    [`${correction}:5:17 bad-number`],
  ],
  [
    'takes it back and publishes a result',
    { [withdrawal]: withdrawalText, [result]: resultText() },
    [`${result}:2:1 withdrawn-with-result`],
  ],
  [
    'names a nominee in the address of a draft',
    Object.fromEntries(
      Object.entries({ ...soundContent, ...unsigned }).map(([path, text]) =>
        path.startsWith(folder) ? [path.replace('sound', 'jia-yi-renqian'), text] : [path, text],
      ),
    ),
    ['notices/2023/jia-yi-renqian/notice.md:1:1 slug-names-nominee'],
  ],
];

/** Codes that only a comparison with what was published, or of versions, gives: their cases are beside it. */
const elsewhere = [
  'text-changed',
  'signed-text-changed',
  'redaction-wider',
  'redaction-left',
  'published-gone',
  'window-changed',
  'life-changed',
  'version-changed',
  'history-unknown',
  'online-unknown',
  'online-stale',
  'online-other',
  'correction-of-others',
  'correction-of-more',
  'result-corrected',
  'result-overdue',
  'archive-due',
  'publication-ahead',
  'time-ahead',
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
    const codes = Object.keys({ ...lifeWords, ...publishedWords });
    expect(codes.filter((code) => !shown.includes(code) && !elsewhere.includes(code))).toEqual([]);
  });

  it('what is due is told by the day', () => {
    const due = (today: string, changes: Changes = {}): string[] =>
      readFixture(
        {
          'site.yaml': `${soundContent['site.yaml']}结果: { 期限工作日: 30 }\n保留: { 结果公布后: 1个月 }\n`,
          ...changes,
        },
        civil(today),
      ).diagnostics.map(({ code }) => code);
    expect([due('2023-09-22'), due('2023-09-25')]).toEqual([[], ['result-overdue']]);
    const concluded = { [result]: resultText() };
    expect([due('2023-09-17', concluded), due('2023-09-18', concluded)]).toEqual([[], ['archive-due']]);
    expect(due('2023-10-30', { [withdrawal]: withdrawalText })).toEqual([]);
  });

  it('what bears a time to come is told until its day', () => {
    const ahead = (today: string, changes: Changes): string[] =>
      readFixture(changes, civil(today)).diagnostics.map(
        ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
      );
    expect(ahead('2023-08-03', {})).toEqual([`content/${notice}:7:7 publication-ahead`]);
    expect([ahead('2023-08-03', unsigned), ahead('2023-08-04', {})]).toEqual([[], []]);
    for (const [name, text, day, before] of [
      [result, resultText(), '2023-08-18', '2023-08-17'],
      [withdrawal, withdrawalText, '2023-08-10', '2023-08-09'],
      [`${folder}archive.md`, '---\n时间: 2023-08-20\n---\n', '2023-08-20', '2023-08-19'],
    ] as const) {
      const ended = { [name]: text, ...(name === result ? {} : bare) };
      expect(ahead(before, ended)).toEqual([`content/${name}:2:5 time-ahead`]);
      expect(ahead(day, ended)).toEqual([]);
    }
    expect(ahead('2023-08-08', corrected(correctionText()))).toEqual([
      `content/${correction}:3:5 time-ahead`,
    ]);
    expect(ahead('2023-08-09', corrected(correctionText()))).toEqual([]);
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

  it('a text prints the window that was signed, whatever moves it since', () => {
    const texts = (changes: Changes): (string | undefined)[] => {
      const content = readFixture(changes);
      if (!isUsable(content)) throw new Error('No content');
      const [found] = content.notices;
      const versions = found?.versions.map(({ notice: kept }) => kept?.body) ?? [];
      return [...versions, found?.body].map((body) => body && textOfProse(body));
    };
    const signed = '公示时间为2023年8月7日至11日（5个工作日）。';
    const before = suspended('2023-08-07', '2023-08-08');
    const same = suspended('2023-08-09', '2023-08-09');
    const after = suspended('2023-08-10', '2023-08-10');
    const ofSite = { 'suspensions/x.yaml': after[suspension] };
    const extending = correctionText({ kind: '期限调整', effect: '{ 顺延工作日: 2 }' });
    for (const suspensions of [{}, before, same, after, ofSite]) {
      expect(texts(suspensions)).toEqual([signed]);
      expect(texts(corrected(correctionText(), suspensions))).toEqual([signed, signed]);
    }
    for (const [suspensions, printed] of [
      [{}, '2023年8月7日至15日（7个工作日）'],
      [after, '2023年8月7日至15日（7个工作日）'],
      [ofSite, '2023年8月7日至15日（7个工作日）'],
      [before, '2023年8月9日至17日（7个工作日）'],
      [same, '2023年8月7日至16日（7个工作日）'],
    ] as const)
      expect(texts(corrected(extending, suspensions))).toEqual([signed, `公示时间为${printed}。`]);
    expect(texts(corrected(correctionText({ effect: '重新公示' }), after))).toEqual([
      signed,
      '公示时间为2023年8月10日至16日（5个工作日）。',
    ]);
  });

  it('earlier versions keep what a suspension before their correction made of the window, and no later one', () => {
    const closes = (first: string, last: string): readonly (string | undefined)[] => {
      const content = readFixture(corrected(correctionText(), suspended(first, last)));
      if (!isUsable(content)) throw new Error('No content');
      const [found] = content.notices;
      return [found?.versions[0]?.notice?.window.closes, found?.window.closes];
    };
    expect(closes('2023-08-07', '2023-08-08')).toEqual(['2023-08-15', '2023-08-15']);
    expect(closes('2023-08-10', '2023-08-10')).toEqual(['2023-08-11', '2023-08-14']);
  });

  it('two corrections of one day go by their files where one has no minute', () => {
    const later = (name: string, version: number): Changes => ({
      [`${folder}corrections/${name}.md`]: correctionText({
        time: '2023-08-09',
        kind: '其他',
        more: `版本: ${version}\n`,
      }),
      ...soundVersion(version),
    });
    const content = readFixture({
      ...corrected(correctionText({ kind: '其他' })),
      ...later('2023-08-09-2', 2),
      ...later('2023-08-09-10', 3),
    });
    expect(content.diagnostics).toEqual([]);
  });

  it('two corrections each find their version', () => {
    const second = `${folder}corrections/2023-08-10.md`;
    const content = readFixture({
      ...corrected(correctionText({ effect: '{ 顺延工作日: 1 }' })),
      [second]: correctionText({ time: '2023-08-10 10:00', effect: '重新公示', more: '版本: 2\n' }),
      ...Object.fromEntries(
        Object.entries(soundVersion(2)).map(([path, text]) => [
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
