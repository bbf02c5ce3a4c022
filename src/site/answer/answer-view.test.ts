import { expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { readEdited } from '#reading/fixtures/agreement-fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { answerView } from './answer-view.ts';

const content = readEdited('honours', []);
if (!isUsable(content)) throw new Error('The fixture is not sound');
const site = { ...content, isPreview: true, calendarYear: 2023, isPast: () => false };
const notice = at(content.notices, 0);

it('parts the first day and the length by commas, with which no line begins', () => {
  const phrases = (provisional: boolean): readonly string[] =>
    answerView({ ...notice, window: { ...notice.window, provisional } }, site).opening.phrases;
  expect(phrases(false)).toEqual(['（星期一）起，', '5个工作日']);
  expect(phrases(true)).toEqual([
    '（星期一）起，',
    '5个工作日，',
    '末日暂定，',
    '以下一年度放假安排公布后为准',
  ]);
});
