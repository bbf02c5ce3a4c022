import { at } from '#domain/lists/at.ts';
import { expect, it } from 'vitest';
import { noticeDocument } from '#formats/data/open-data.ts';
import { readEdited } from '#reading/fixtures/agreement-fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { letterView } from './letter/letter-view.ts';
import { receiverView } from './receiver-view.ts';

const content = readEdited('honours', [
  ['号码: 0000-5550123 }', '号码: 0000-5550123, 用途: 仅供咨询, 联系人: 某同志 }'],
  ['邮编: "000100" }', '邮编: "000100", 用途: 紧急情况 }'],
  ['    - { 方式: 面谈', '    - { 方式: 意见箱, 地址: 示例路1号大厅 }\n    - { 方式: 面谈'],
]);
if (!isUsable(content)) throw new Error('The fixture is not sound');
const notice = at(content.notices, 0);

it('a number for questions is told, and never offered as a way to object', () => {
  const { ways, first, line } = receiverView(notice, content.office);
  expect(ways.map(({ label }) => label)).toEqual([
    '电话（仅供咨询）',
    '电子邮件',
    '信函（仅限紧急情况）',
    '意见箱',
    '面谈',
  ]);
  expect(first).toMatchObject({ kind: 'link', label: '写邮件' });
  expect(line).not.toContain('0000-5550123');
  expect(letterView(notice).envelopes).toEqual([]);
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
  const { ways } = receiverView(at(two.notices, 0), two.office);
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
