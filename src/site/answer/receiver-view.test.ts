import { describe, expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { noticeDocument } from '#formats/data/open-data.ts';
import { readEdited } from '#reading/fixtures/agreement-fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { letterView } from './letter/letter-view.ts';
import { type ReceiverView, receiverView } from './receiver-view.ts';

const content = readEdited('honours', [
  ['号码: 0000-5550123 }', '号码: 0000-5550123, 用途: 仅供咨询, 联系人: 某同志 }'],
  ['邮编: "000100" }', '邮编: "000100", 用途: 紧急情况 }'],
  ['    - { 方式: 面谈', '    - { 方式: 意见箱, 地址: 示例路1号大厅 }\n    - { 方式: 面谈'],
]);
if (!isUsable(content)) throw new Error('The fixture is not sound');
const notice = at(content.notices, 0);
const siteOf = ({ office }: Pick<typeof content, 'office'>, now = '2023-08-07T12:00:00') => ({
  office,
  isPast: (instant: number) => Date.parse(`${now}+08:00`) >= instant,
});

it('a number for questions is told, and never offered as a way to object', () => {
  const { ways, first, line } = receiverView(notice, siteOf(content));
  expect(ways.map(({ label }) => label)).toEqual([
    '电话（仅供咨询）',
    '电子邮件',
    '信函（仅限紧急情况）',
    '意见箱',
    '面谈',
  ]);
  expect(first).toMatchObject({ kind: 'link', label: '写邮件' });
  expect(line).not.toContain('0000-5550123');
  expect(letterView(notice)?.envelopes).toEqual([]);
});

it('data say what each contact is for, and list as channels only those that take objections', () => {
  const data = noticeDocument(notice, content.office);
  expect(data.channels.map(({ kind }) => kind)).toEqual(['email', 'visit']);
  expect(data.contacts.map(({ kind, purpose }) => `${kind} ${purpose}`)).toEqual([
    'phone inquiry',
    'email objection',
    'letter emergency',
    'box objection',
    'visit objection',
  ]);
});

it('says once what several numbers are, each with its own notes', () => {
  const two = readEdited('honours', [
    [
      '号码: 0000-5550123 }',
      '号码: 0000-5550123, 联系人: 某同志 }\n    - { 方式: 电话, 号码: 0000-5550124, 联系人: 某主任 }',
    ],
  ]);
  if (!isUsable(two)) throw new Error('The fixture is not sound');
  const { ways } = receiverView(at(two.notices, 0), siteOf(two));
  expect(ways.slice(0, 3).map(({ label, isAgain }) => [label, isAgain])).toEqual([
    ['电话', false],
    ['电话', true],
    ['电子邮件', false],
  ]);
  expect(ways[1]?.notes.map(({ text, more }) => [text, more])).toEqual([
    ['联系人：某主任；', undefined],
    ['工作日 9:00—12:00，', undefined],
    ['14:30—18:00', '最晚8月11日18:00'],
  ]);
});

it.each([
  [
    '以邮戳为准: 到达日',
    '2023-08-08T23:59:59',
    '建议最晚8月8日（星期二）寄出，在途按3天算；以到达日邮戳为准',
  ],
  ['以邮戳为准: 到达日', '2023-08-09T00:00:00', '寄信可能已来不及，在途按3天算；以到达日邮戳为准'],
  ['以邮戳为准: 寄出日', '2023-08-09T00:00:00', '最晚8月11日（星期五）寄出；以寄出日邮戳为准'],
  [
    '用途: 受理反映',
    '2023-08-08T12:00:00',
    '建议最晚8月8日（星期二）寄出，在途按3天算；没有写明以哪一天的邮戳为准',
  ],
])('a letter whose notice says %s is told at %s: %s', (rule, now, words) => {
  const written = readEdited('honours', [['邮编: "000100"', `邮编: "000100", ${rule}`]]);
  if (!isUsable(written)) throw new Error('The fixture is not sound');
  const office = { ...written.office, letterTransitDays: 3 };
  const { ways } = receiverView(at(written.notices, 0), siteOf({ office }, now));
  const notes = ways.find(({ label }) => label === '信函')?.notes ?? [];
  expect(notes.map(({ text }) => text).join('')).toBe(words);
});

it('a letter whose days on the way nobody knows is to be posted early', () => {
  const sound = readEdited('honours', []);
  if (!isUsable(sound)) throw new Error('The fixture is not sound');
  const { ways } = receiverView(at(sound.notices, 0), siteOf(sound));
  expect(ways.find(({ label }) => label === '信函')?.notes).toEqual([
    { text: '没有写明以哪一天的邮戳为准', isAhead: false, more: '请提早寄出' },
  ]);
});

describe('after the last hours', () => {
  const phone = '    - { 方式: 电话, 号码: 0000-5550123 }\n';
  const email = '    - { 方式: 电子邮件, 地址: gongshi@example.gov.cn }\n';
  const letter = '    - { 方式: 信函, 地址: 示例省示例市示例路1号, 邮编: "000100" }\n';
  const visit = '    - { 方式: 面谈, 地址: 示例省示例市示例路1号203室, 时间: 工作日 9:00—17:00 }\n';
  const hours = phone.replace(' }', ', 时间: 工作日 9:00—18:00 }');
  const viewOf = (channels: string, sentence: string, letterTransitDays?: number): ReceiverView => {
    const edited = readEdited('honours', [
      [phone + email + letter + visit, channels],
      ['可以通过电话、电子邮件、信函、面谈反映', sentence],
      ['\n电子邮箱：gongshi@example.gov.cn\n\n通讯地址：示例省示例市示例路1号，邮编：000100\n', ''],
    ]);
    if (!isUsable(edited)) throw new Error('The fixture is not sound');
    const office = { ...edited.office, letterTransitDays };
    return receiverView(at(edited.notices, 0), siteOf({ office }));
  };

  it('nobody takes an objection where the telephone is the only way, and no letter is asked for', () => {
    const { first, lastHours, takesLetters } = viewOf(hours, '可以打电话反映');
    expect(lastHours).toEqual({
      endAt: '2023-08-11T18:00:00+08:00',
      words: '电话受理时间已过',
      isLate: false,
    });
    expect(first).toMatchObject({ kind: 'phone', gone: '公示期内没有其他可用的渠道' });
    expect(takesLetters).toBe(false);
  });

  it('a letter that has to have arrived is no way left', () => {
    const arriving = letter.replace(' }', ', 以邮戳为准: 到达日 }');
    const { first, lastHours, takesLetters } = viewOf(hours + arriving + visit, '可以反映');
    expect(lastHours).toEqual({
      endAt: '2023-08-11T18:00:00+08:00',
      words: '电话、面谈受理时间已过',
      isLate: false,
    });
    expect(first).toMatchObject({ gone: '公示期内没有其他可用的渠道' });
    expect(takesLetters).toBe(true);
    const sent = letter.replace(' }', ', 以邮戳为准: 寄出日 }');
    expect(viewOf(hours + sent, '可以反映').lastHours).toBeUndefined();
  });

  it('the ways that are left are named', () => {
    const { first, lastHours } = viewOf(hours + email + letter + visit, '可以反映');
    expect(lastHours).toBeUndefined();
    expect(first).toMatchObject({ gone: '电话受理时间已过，还可以通过电子邮件反映' });
  });

  it('a way of which the notice gives no details is no way left', () => {
    const unnamed = '    - { 方式: 电子邮件 }\n    - { 方式: 面谈 }\n';
    const { first, lastHours } = viewOf(hours + unnamed, '可以反映');
    expect(lastHours).toMatchObject({ endAt: '2023-08-11T18:00:00+08:00', words: '电话受理时间已过' });
    expect(first).toMatchObject({ gone: '公示期内没有其他可用的渠道' });
    expect(viewOf(unnamed, '可以反映').lastHours).toBeUndefined();
  });

  it('a letter alone is late once none arrives that is posted, and is told so', () => {
    const arriving = letter.replace(' }', ', 以邮戳为准: 到达日 }');
    const late = { words: '寄信可能已来不及', isLate: true };
    expect(viewOf(arriving, '可以反映').lastHours).toEqual({ endAt: '2023-08-11T00:00:00+08:00', ...late });
    expect(viewOf(arriving, '可以反映', 3).lastHours).toEqual({
      endAt: '2023-08-09T00:00:00+08:00',
      ...late,
    });
    expect(viewOf(arriving, '可以反映', 9).lastHours?.endAt).toBe('2023-08-07T00:00:00+08:00');
    expect(viewOf(letter, '可以反映', 3).lastHours?.endAt).toBe('2023-08-09T00:00:00+08:00');
    expect(viewOf(hours + letter, '可以反映', 3).first).toMatchObject({ gone: '电话受理时间已过' });
  });

  it('a box stands in the office', () => {
    const box = '    - { 方式: 意见箱, 地址: 示例路1号大厅 }\n';
    expect(viewOf(hours + box, '可以反映').lastHours).toMatchObject({ words: '电话、意见箱受理时间已过' });
  });

  it('where one has to come, the place and the hours stand first', () => {
    const { first, lastHours } = viewOf(visit, '可以反映');
    expect(first.kind === 'visit' && first.notes.map(({ text, more }) => [text, more])).toEqual([
      ['面谈：示例省示例市示例路1号203室，', undefined],
      ['工作日 9:00—17:00', '最晚8月11日17:00'],
    ]);
    expect(lastHours?.words).toBe('面谈受理时间已过');
  });

  it('a telephone keeps the hours of the office, and a letter is taken where the text wants writing', () => {
    expect(viewOf(phone, '可以打电话反映').lastHours?.endAt).toBe('2023-08-11T18:00:00+08:00');
    expect(viewOf(phone, '应当以书面形式反映').takesLetters).toBe(true);
  });
});
