import { describe, expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { newFlags } from '#terminal/commands/new-notice.ts';
import { respondentOf } from '#testing/command-fixture.ts';
import type { NoticeAnswers } from './answers.ts';
import { askNotice, type NoticeSetting } from './ask-notice.ts';
import { askOffice } from './ask-office.ts';
import { noticeFiles } from './notice-files.ts';

const setting: NoticeSetting = {
  today: civil('2026-11-23'),
  organiser: '示例省总工会',
  shortest: (kind) =>
    kind === '公开招聘' ? { unit: 'calendar-day', length: 7 } : { unit: 'workday', length: 5 },
  isTaken: (year, slug) => year === '2026' && slug === 'laomo',
};

describe('the questions about a notice', () => {
  it('go back a step, as often as one likes, and keep what was answered before', async () => {
    const { answers, said } = await answered([
      '上一步',
      '关于评选示例省先进集体的公示',
      '任前公示',
      '上一步',
      '评选表彰',
      '甲厅',
      '上一步',
      '上一步',
      '职称评审',
      '乙厅',
      ...Array.from({ length: 15 }, () => ''),
    ]);
    expect(answers).toMatchObject({
      title: '关于评选示例省先进集体的公示',
      kind: '职称评审',
      issuers: ['乙厅'],
    });
    expect(said.split('前面没有了')).toHaveLength(2);
  });

  it.each([
    ['甲厅 乙总工会关于评选的公示', ['甲厅', '乙总工会']],
    ['关于评选的公示', ['示例省总工会']],
    ['评选先进关于甲的公示', ['示例省总工会']],
  ])('take the bodies with which the title begins for its issuers: %s', async (title, issuers) => {
    const { answers } = await answered([title, ...Array.from({ length: 20 }, () => '')]);
    expect(answers.issuers).toEqual(issuers);
  });

  it('are those of an appointment: present post and the one to come, no criteria', async () => {
    const { answers } = await answered([
      ...['关于甲一等同志任前公示的公告', '任前公示', '', '', '', '', '', '', '', '', ''],
      ...['', '2', '名', ''],
      ...['甲一、甲二', '甲厅处长', '甲厅副厅长', '乙厅处长', ''],
      ...['甲处', '0000-5550123', '', ''],
    ]);
    expect(answers.categories).toEqual([
      {
        name: '拟任职人选',
        count: 2,
        measureWord: '名',
        isTable: true,
        columns: ['现任职务', '拟任职务'],
        nominees: [
          { name: '甲一', deeds: '', cells: ['甲厅处长', '甲厅副厅长'] },
          { name: '甲二', deeds: '', cells: ['乙厅处长', ''] },
        ],
        clauses: [],
      },
    ]);
    const files = noticeFiles(answers);
    expect([...files.keys()].filter((path) => path.startsWith('criteria/'))).toEqual([]);
    expect([...files.values()].join('\n')).toContain('| 1 | 甲一 | 甲厅处长 | 甲厅副厅长 |');
    expect(files.get('notice.md')).toContain('现将{{名额}}的有关情况公示如下。');
  });

  it('take every answer, one a line', async () => {
    const { answers } = await answered([
      '关于评选示例省先进集体、先进工作者拟表彰对象的公示',
      '评选表彰',
      '甲厅、乙会',
      '甲办公室',
      '2023-08-04',
      '2023-08-03',
      '7个自然日',
      'laomo',
      '示人社函〔2023〕4号',
      '示例市、示例县',
      '《关于评选的通知》',
      '示人社函〔2023〕1号',
      '甲部、乙会',
      ...['先进集体', '1', '个', '先进工作者', '2', '名', ''],
      ...['否', '甲会', '甲会的事迹。', '爱岗。', '2. 敬业。', ''],
      ...['是', '甲一、甲二', ''],
      ...['甲处', '0000-5550123、0000-5550124', 'gongshi@example.gov.cn', '示例路1号', '000000'],
    ]);
    expect(answers).toEqual({
      slug: 'laomo',
      title: '关于评选示例省先进集体、先进工作者拟表彰对象的公示',
      kind: '评选表彰',
      issuers: ['甲厅', '乙会'],
      signers: ['甲办公室'],
      publishedOn: civil('2023-08-04'),
      signedOn: civil('2023-08-03'),
      window: { unit: 'calendar-day', length: 7 },
      documentNumber: '示人社函〔2023〕4号',
      regions: ['示例市', '示例县'],
      basis: {
        title: '关于评选的通知',
        documentNumber: '示人社函〔2023〕1号',
        authorities: ['甲部', '乙会'],
      },
      categories: [
        {
          name: '先进集体',
          count: 1,
          measureWord: '个',
          isTable: false,
          nominees: [{ name: '甲会', deeds: '甲会的事迹。' }],
          clauses: ['爱岗。', '敬业。'],
        },
        {
          name: '先进工作者',
          count: 2,
          measureWord: '名',
          isTable: true,
          nominees: [
            { name: '甲一', deeds: '' },
            { name: '甲二', deeds: '' },
          ],
          clauses: [],
        },
      ],
      receiver: {
        department: '甲处',
        phones: ['0000-5550123', '0000-5550124'],
        email: 'gongshi@example.gov.cn',
        address: '示例路1号',
        postcode: '000000',
      },
    } satisfies NoticeAnswers);
  });

  it('take the usual answer where nothing is written, and leave the rest blank', async () => {
    const { answers } = await answered(Array.from({ length: 20 }, () => ''));
    expect(answers).toMatchObject({
      slug: 'gongshi-1123',
      title: '',
      kind: '评选表彰',
      issuers: ['示例省总工会'],
      signers: ['示例省总工会'],
      publishedOn: '2026-11-23',
      signedOn: '2026-11-23',
      window: { unit: 'workday', length: 5 },
      basis: undefined,
      categories: [{ name: '', count: undefined, nominees: [] }],
    });
  });

  it.each<[string, string[], string]>([
    ['a day that does not exist', ['', '', '', '', '2026-02-30', '2026-11-24'], '没有“2026-02-30”这一天'],
    ['a day after publication', ['', '', '', '', '', '2026-11-24', '2026-11-23'], '先成文、后发布'],
    ['a window of no day', ['', '', '', '', '', '', '0', '5'], '不是1到250的整数'],
    ['a window of days of neither kind', ['', '', '', '', '', '', '7天', '7'], '看不出'],
    ['a window in words', ['', '', '', '', '', '', '一周', '5'], '看不出'],
    [
      'a day with a time',
      ['', '', '', '', '2023年8月4日上午9时', '2023-08-04'],
      '这里只写是哪一天，请写“2023-08-04”。',
    ],
    ['a window without a number', ['', '', '', '', '', '', '工作日', '5'], '不是天数'],
    ['a Chinese name for an address', ['', '', '', '', '', '', '', '劳模', 'a'], '不能用在网址里'],
    ['a path for a name', ['', '', '', '', '', '', '', '../x', 'a'], '不能用在网址里'],
    ['a name that is taken', ['', '', '', '', '', '', '', 'laomo', 'a'], '已经有'],
    ['too long a name', ['', '', '', '', '', '', '', 'a'.repeat(81), 'a'], '太长'],
    [
      'a number that is none',
      ['', '', '', '', '', '', '', '', '', '', '', '甲类', '两三个', '2', '', ''],
      '不带单位',
    ],
    [
      'another number of names',
      ['', '', '', '', '', '', '', '', '', '', '', '甲类', '2', '', '', '', '甲一', ''],
      '您写了1个',
    ],
  ])('ask again after %s', async (_, lines, told) => {
    const { said } = await answered([...lines, ...Array.from({ length: 20 }, () => '')]);
    expect(said).toContain(told);
  });

  it('end without an answer where the input ends', async () => {
    await expect(answered(['标题'])).rejects.toMatchObject({ exitCode: 1 });
  });

  it('take their answers from flags, and ask for the rest', async () => {
    const { answers, said } = await answered(
      Array.from({ length: 20 }, () => ''),
      ['--标题', '甲', '--自然日', '10', '--发布单位', '甲厅', '--发布单位', '乙会'],
    );
    expect(answers).toMatchObject({
      title: '甲',
      issuers: ['甲厅', '乙会'],
      window: { unit: 'calendar-day', length: 10 },
    });
    expect(said).not.toContain('\n标题');
    expect(said).toContain('\n种类');
  });

  it('ask nothing with --默认', async () => {
    const { answers, said } = await answered([], ['--默认', '--种类', '公开招聘', '--名单']);
    expect(said).toBe('');
    expect(answers).toMatchObject({
      window: { unit: 'calendar-day', length: 7 },
      categories: [{ isTable: true }],
    });
  });

  it('find a name that is free', async () => {
    const taken = { ...setting, isTaken: (_: string, slug: string) => slug === 'xianjinjiti' };
    const { answers } = await answered([], ['--yes', '--标题', '关于评选先进集体的公示'], taken);
    expect(answers.slug).toBe('xianjinjiti-2');
  });

  it('take categories, nominees and criteria from flags', async () => {
    const { answers } = await answered(
      [],
      [
        ...['--yes', '--类别', '先进集体：1：个', '--类别', '劳模:2', '--类别', '其他', '--名单', '劳模'],
        ...[
          '--对象',
          '先进集体:甲会:先后: 获奖',
          '--对象',
          '劳模:甲一',
          '--对象',
          '劳模:甲二',
          '--条件',
          '劳模:爱岗',
        ],
      ],
    );
    expect(answers.categories).toMatchObject([
      {
        name: '先进集体',
        count: 1,
        measureWord: '个',
        isTable: false,
        nominees: [{ name: '甲会', deeds: '先后: 获奖' }],
      },
      {
        name: '劳模',
        count: 2,
        isTable: true,
        nominees: [{ name: '甲一' }, { name: '甲二' }],
        clauses: ['爱岗'],
      },
      { name: '其他', count: undefined, measureWord: '名', nominees: [], clauses: [] },
    ]);
  });

  it.each<[string, string[], number]>([
    ['a wrong day', ['--发布日期', '2026-13-01'], 2],
    ['both kinds of days', ['--工作日', '5', '--自然日', '7'], 2],
    ['a wrong name', ['--网址名', '劳模'], 2],
    ['a name that is taken', ['--网址名', 'laomo'], 1],
    ['a category twice', ['--类别', '甲', '--类别', '甲'], 2],
    ['a nominee of no category', ['--类别', '甲:1', '--对象', '乙:甲一'], 2],
    ['too few nominees', ['--类别', '甲:2', '--对象', '甲:甲一'], 2],
    ['criteria of no category', ['--条件', '甲:爱岗'], 2],
    ['a wrong mailbox', ['--电子邮件', '甲'], 2],
    ['a wrong postcode', ['--地址', '甲', '--邮编', '1'], 2],
    ['a wrong phone', ['--电话', '甲'], 2],
  ])('refuse %s in flags', async (_, flags, exitCode) => {
    await expect(answered([], ['--yes', ...flags])).rejects.toMatchObject({ exitCode });
  });
});

describe('the questions about an office', () => {
  it('take the answers, and name the site after its organiser', async () => {
    const { respondent } = respondentOf(
      newFlags,
      [],
      ['示例厅', '', 'https://Gongshi.example.gov.cn/', '', '', ''],
    );
    expect(await askOffice(respondent)).toEqual({
      organiser: '示例厅',
      siteName: '示例厅公示',
      domain: 'gongshi.example.gov.cn',
      phone: '',
      address: '',
      postcode: '',
    });
  });

  it.each(['gongshi', 'a b.cn', '-a.cn', 'a..cn', 'a.cn/x'])(
    'ask again after the domain %s',
    async (domain) => {
      const { respondent, said } = respondentOf(newFlags, [], ['', '', domain, '', '', '', '']);
      await askOffice(respondent);
      expect(said.join('\n')).toContain('不是域名');
    },
  );
});

async function answered(
  lines: readonly string[],
  flags: readonly string[] = [],
  from = setting,
): Promise<{ answers: NoticeAnswers; said: string }> {
  const { respondent, said } = respondentOf(newFlags, flags, lines);
  const answers = await respondent.inTurn(() => askNotice(respondent, from));
  return { answers, said: said.join('\n') };
}
