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
