import { expect, it } from 'vitest';
import { publishedRules, sentenceOf } from './wording.ts';

/** Space between a Chinese character and a number: no date as files have it, no unit (`5 MB`), no standard (`GB 18030`). */
const apart = /\p{Script=Han} \d+(?:\.\d+)?(?![\d.:-]| ?\w)|(?<![\w.:-]|[A-Z] )\d+(?:\.\d+)? \p{Script=Han}/u;

it('sets numbers close to the words around them, as official papers do', () => {
  for (const { code, message, advice } of publishedRules())
    expect.soft(`${message}${advice}`, code).not.toMatch(apart);
});

it.each([
  [true, '本公示2023年成文，文号却是“示函〔2024〕4号”。'],
  [false, '本公示2023年发布，依据的文号却是“示函〔2024〕4号”，年份不合理。'],
])('tells the number of the notice itself (%s) from that of a paper that it rests on', (isOwn, message) => {
  const facts = { number: '示函〔2024〕4号', year: 2023, isOwn };
  expect(sentenceOf({ code: 'document-number-year', facts }).message).toBe(message);
});

it('tells a name that is nearly one of those left out, and else what to do', () => {
  const advice = (nearest: string | undefined): string =>
    sentenceOf({ code: 'result-unknown', facts: { name: '甲贰', nearest } }).advice;
  expect(advice('甲二')).toBe('是不是“甲二”？请改成和名单一致。');
  expect(advice(undefined)).toMatch(/^请核对名称/);
});

it('names --fix only for what it mends, and writes the year of a document number in its brackets', () => {
  const advice = (isMended: boolean): string =>
    sentenceOf({
      code: 'loose-setting',
      facts: { kind: 'unquoted', line: '文件: { 标题: 通知, 文号: "示函[2026]4号" }', isMended },
    }).advice;
  expect(advice(false)).toBe('请写成“文件: { 标题: 通知, 文号: 示函〔2026〕4号 }”。');
  expect(advice(true)).toContain('--fix');
});

it('speaks of a channel only where the address is that of one', () => {
  const advice = (text: string, isChannel: boolean): string =>
    sentenceOf({ code: 'no-address', facts: { text, isChannel } }).advice;
  expect(advice('总工会网站', true)).toContain('渠道');
  expect(advice('gongshi.example.gov.cn/a', false)).toBe(
    '是不是“https://gongshi.example.gov.cn/a”？没有网址的，删去这一项。',
  );
  expect(advice('总工会网站', false)).not.toContain('渠道');
});

it('says of which 说明 it speaks: of the settings, of a channel, of a correction', () => {
  const bare = publishedRules().flatMap(({ code, message, advice }) =>
    /(?<!公示设置的|这个渠道的|更正的|分别写明)“说明”/.test(message + advice) ? [code] : [],
  );
  expect(bare).toEqual([]);
});

it('has one word for the last day, for a column, and for the time that names stay', () => {
  const others = publishedRules().flatMap(
    ({ name, message, advice }) =>
      (name + message + advice).match(/最后一天|(?<!专|公告)栏|归档期|原公示期/) ?? [],
  );
  expect(others).toEqual([]);
});
