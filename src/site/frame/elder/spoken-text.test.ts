import { expect, it } from 'vitest';
import { spokenPieces, spokenText } from './spoken-text.ts';

it.each([
  ['a telephone number digit by digit', '拨打 0971-8258205', '拨打 零九七一，八二五八二零五'],
  ['a mobile number', '13800001234', '一三八零零零零一二三四'],
  ['a postcode', '邮编 810007', '邮编 八一零零零七'],
  ['a year', '2023年8月7日', '二零二三年8月7日'],
  ['the year of a document', '人社部函〔2023〕44号', '人社部函〔二零二三〕44号'],
  ['an amount as a number', '资金6603.62万元、12000元、30000亿元', '资金6603.62万元、12000元、30000亿元'],
  ['midnight', '8月11日24:00截止', '8月11日24点截止'],
  ['hours of a day', '9:00—12:00，14:30—18:05', '9点至12点，14点30分至18点05分'],
  ['a span of years', '2019-2021年度', '2019至二零二一年度'],
  ['a span of days', '8月7日—11日', '8月7日至11日'],
])('says %s', (_, text, spoken) => {
  expect(spokenText(text)).toBe(spoken);
});

it('leaves a short text whole', () => {
  expect(spokenPieces(' 便于核实，请写明。谢谢 ')).toEqual(['便于核实，请写明。谢谢']);
  expect(spokenPieces(' ')).toEqual([]);
});

it('cuts a long text after sentences, then after commas, and never loses a character', () => {
  const sentence = `${'公'.repeat(40)}。`;
  const clause = `${'示'.repeat(50)}，`;
  const text = `${sentence}${sentence}${clause}${clause}${'期'.repeat(130)}`;
  const pieces = spokenPieces(text);
  expect(pieces.slice(0, 4)).toEqual([sentence, sentence, clause, clause]);
  expect(pieces.join('')).toBe(text);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(60);
});
