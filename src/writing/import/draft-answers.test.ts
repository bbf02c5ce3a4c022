import { expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { intakeOfText, plainWeeks, usualText } from '#intake/fixtures/read-text.ts';
import { draftAnswers } from './draft-answers.ts';

it.each<readonly [words: string, window: object]>([
  ['公示时间从即日起至8月10日，共5个工作日', { start: '当日', opens: undefined, closes: '2023-08-10' }],
  ['公示时间从即日起至8月10日', { opens: '2023-08-04', closes: '2023-08-10' }],
  ['公示时间为2023年8月7日至11日（5个工作日）', { start: undefined, opens: '2023-08-07' }],
  ['公示时间为2023年8月8日至11日（4个工作日）', { start: '2023-08-08', opens: '2023-08-08' }],
])('counts the window from the day that the text means: %s', (words, window) => {
  const { draft } = intakeOfText(usualText.replace(/公示时间为.*?日）/, words));
  const answers = draftAnswers(draft, 'shili', civil('2023-08-04'), plainWeeks);
  expect(answers.window).toMatchObject(window);
});
