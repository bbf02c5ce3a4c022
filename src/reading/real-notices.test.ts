import { describe, expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { type Notice, printedLines } from '#domain/notice/notice.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import { chineseWindow } from '#domain/window/chinese-date.ts';
import { ruleSentences } from '#domain/window/window-words.ts';
import { type Changes, readFixture, soundText } from './fixtures/fixture.ts';
import { isUsable } from './parse-content.ts';

const notice = 'notices/2023/sound/notice.md';

/** The sound notice with `edits` of its `notice.md`, and with `changes`. */
function read(
  edits: readonly (readonly [found: string, replacement: string])[],
  changes: Changes = {},
): { readonly notice: Notice; readonly reports: readonly string[] } {
  let text = soundText(notice);
  for (const [found, replacement] of edits) {
    if (!text.includes(found)) throw new Error(`The notice has no ${found}`);
    text = text.replace(found, () => replacement);
  }
  const content = readFixture({ [notice]: text, ...changes });
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  return {
    notice: at(content.notices, 0),
    reports: content.diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`),
  };
}

const days = ['公示期:\n  工作日: 5', '公示期:\n  首日: 2023-08-07\n  末日: 2023-08-11'] as const;

describe('a notice as real ones are', () => {
  it('has no signature and no date, and says so', () => {
    const { notice, reports } = read([
      [
        '落款: [示例省总工会]\n成文日期: 2023-08-04\n',
        '说明: [{ 问题: 没有落款, 理由: 原公示没有落款 }, { 问题: 没有成文日期, 理由: 原公示没有写日期 }]\n',
      ],
    ]);
    expect(reports).toEqual([]);
    expect([notice.signers, notice.signedOn]).toEqual([[], undefined]);
  });

  it('prints its first and last day, and states no length', () => {
    const { notice, reports } = read([days]);
    expect(reports).toEqual([]);
    expect(textOfProse(notice.body)).toBe('公示时间为2023年8月7日至11日。');
    expect(chineseWindow(notice.window)).toBe('2023年8月7日至11日');
    expect(ruleSentences(notice.window.rule).map(({ text }) => text)).toEqual([
      '首日、末日照公示写明的日期，公示没有写天数。',
      '最后一天24:00截止。',
    ]);
  });

  it('states no length either where what it prints is moved, or counted anew', () => {
    const moved = read([days], {
      'notices/2023/sound/suspensions/2023-08-08.yaml':
        '{ 起: 2023-08-08, 止: 2023-08-08, 原因: 网站故障, 决定机关: 示例省总工会, 依据: 示例规定 }\n',
    });
    expect(chineseWindow(moved.notice.window)).toBe('2023年8月7日至12日（8月8日中止不计）');
    const anew = read([days], {
      'notices/2023/sound/corrections/2023-08-09.md':
        '---\n性质: 期限调整\n时间: 2023-08-09\n说明: 重新公示\n公示期影响: 重新公示\n版本: 1\n---\n',
    });
    expect(chineseWindow(anew.notice.window)).toBe('2023年8月10日至14日');
  });

  it('prints a last day before its first', () => {
    const content = readFixture({
      [notice]: soundText(notice).replace(days[0], days[1].replace('08-11', '08-01')),
    });
    expect(content.diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual(['10 window-reversed']);
  });

  it('prints only one of its days', () => {
    const { reports } = {
      reports: readFixture({
        [notice]: soundText(notice).replace(days[0], '公示期:\n  首日: 2023-08-07'),
      }).diagnostics.map(({ code }) => code),
    };
    expect(reports).toEqual(['exactly-one']);
  });

  it('prints its days, and says from when a length is counted that it does not state', () => {
    const text = soundText(notice).replace(days[0], `${days[1]}\n  起算: 当日`);
    expect(readFixture({ [notice]: text }).diagnostics.map(({ code }) => code)).toEqual(['exactly-one']);
  });

  it('rests on a paper of which it tells no more than the number', () => {
    const { notice, reports } = read([
      ['公示期:', '依据: [{ 文号: 示人社函〔2023〕44号 }]\n公示期:'],
      ['公示时间', '根据{{依据}}，公示时间'],
    ]);
    expect(reports).toEqual([]);
    expect(textOfProse(notice.body)).toMatch(/^根据示人社函〔2023〕44号，/);
  });

  it('tells of a paper nothing, or its title and not whose it is', () => {
    const told = (basis: string) =>
      readFixture({
        [notice]: soundText(notice).replace('公示期:', `依据: [${basis}]\n公示期:`),
      }).diagnostics.map(({ code, facts }) => [code, facts]);
    expect(told('{ 机关: 甲 }')).toEqual([['missing-key', { key: '标题' }]]);
    expect(told('{ 标题: 甲 }')).toEqual([['missing-key', { key: '机关' }]]);
  });

  it('has a note under its signature, and no heading over its list', () => {
    const { notice, reports } = read([
      ['签发:', '附注: |\n  （联系人：某同志）\n  （此件公开发布）\n对象标题: 无\n签发:'],
    ]);
    expect(reports).toEqual([]);
    expect(notice.endnote).toEqual(['（联系人：某同志）', '（此件公开发布）']);
    expect([notice.criteriaHeading, notice.nomineesHeading]).toEqual(['评选条件', undefined]);
  });

  it('has its names between two paragraphs of its text', () => {
    const { notice, reports } = read([
      ['公示时间为', '现将拟推荐对象公示如下：\n\n{{名单.先进个人}}\n\n公示时间为'],
    ]);
    expect(reports).toEqual([]);
    expect(textOfProse(notice.body)).toBe(
      '现将拟推荐对象公示如下：\n甲一、甲二\n公示时间为2023年8月7日至11日（5个工作日）。',
    );
  });

  describe('lists names in plain lines', () => {
    const listed = (...lines: string[]) => {
      const { notice, reports } = read([['数: 2', '数: 5']], {
        'notices/2023/sound/nominees/list.md': `---\n类别: 先进个人\n标题: 名单\n---\n${lines.join('\n')}\n`,
      });
      const list = notice.lists.find(({ form }) => form === 'lines');
      return {
        reports,
        names: list?.nominees.map(({ name }) => name),
        printed: list && printedLines(list).map((line) => line.map(({ text }) => text).join('')),
        around: list && [list.introduction, list.remarks].map(textOfProse),
      };
    };

    it.each<[string, string[], string[], string[]]>([
      ['one a line', ['丙一', '丙　二', '丙三'], ['丙一', '丙　二', '丙三'], ['丙一', '丙　二', '丙三']],
      ['with 、 between them', ['丙一、丙二、丙三。'], ['丙一', '丙二', '丙三'], ['丙一、丙二、丙三。']],
      [
        'numbered',
        ['一、丙一', '二、丙二', '三、丙三'],
        ['丙一', '丙二', '丙三'],
        ['一、丙一', '二、丙二', '三、丙三'],
      ],
      [
        'as entries',
        ['1. 丙一', '2. 丙二', '4. 丙三'],
        ['丙一', '丙二', '丙三'],
        ['1.丙一', '2.丙二', '4.丙三'],
      ],
      [
        'with remarks',
        ['丙一（女）', '丙二', '丙三'],
        ['丙一', '丙二', '丙三'],
        ['丙一（女）', '丙二', '丙三'],
      ],
      [
        'of bodies',
        ['丙一公司（有限合伙）、', '丙二市第三人民医院、', '丙三“青年文明号”'],
        ['丙一公司（有限合伙）', '丙二市第三人民医院', '丙三“青年文明号”'],
        ['丙一公司（有限合伙）、', '丙二市第三人民医院、', '丙三“青年文明号”'],
      ],
    ])('%s', (_, lines, names, printed) => {
      expect(listed(...lines)).toMatchObject({ names, printed });
    });

    it('between two paragraphs', () => {
      expect(
        listed('经研究，拟推荐以下人员：', '', '丙一、丙二、丙三', '', '以上人员排名不分先后。'),
      ).toEqual({
        reports: [],
        names: ['丙一', '丙二', '丙三'],
        printed: ['丙一、丙二、丙三'],
        around: ['经研究，拟推荐以下人员：', '以上人员排名不分先后。'],
      });
    });

    it.each([
      ['with their organisations', ['丙一 示例市总工会', '丙二 示例区总工会'], '5 no-table'],
      ['several a line, with spaces between them', ['丙一　　丙二　　丙三'], '5 no-table'],
      ['under headings', ['一、甲市', '丙一、丙二'], '5 line-unclear'],
      ['that are no names', ['名单如下'], '5 no-table'],
      ['in a sentence', ['丙一、丙二、丙三等3名同志。'], '5 no-table'],
      ['behind marks that are no entries', ['* 丙一', '* 丙二'], '5 no-table'],
      ['behind numbers without a mark', ['1 丙一', '2 丙二'], '5 no-table'],
      ['beside what they are', ['丙一　女', '丙二　男'], '5 no-table'],
      ['above their sum', ['丙一', '丙二', '合计：2名'], '7 line-unclear'],
    ])('but not guessed where they stand %s', (_, lines, report) => {
      const list = `---\n类别: 先进个人\n标题: 名单\n---\n${lines.join('\n')}\n`;
      const { diagnostics } = readFixture({ 'notices/2023/sound/nominees/list.md': list });
      expect(diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual([report]);
    });
  });
});
