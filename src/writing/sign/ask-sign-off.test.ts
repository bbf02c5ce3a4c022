import { expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { instantOf } from '#domain/time/instant.ts';
import type { Publication } from '#domain/time/publication.ts';
import type { Question } from '../asking/question.ts';
import type { Respondent } from '../asking/respondent.ts';
import { askSignOff } from './ask-sign-off.ts';

const now = instantOf(civil('2023-08-04'), 10 * 60);
const by = { reviewedBy: '政策法规处', signedBy: '分管负责人', time: '2023-08-04 10:00' };

/** What is answered of a notice that is to be public at `published`, and what is asked besides who signs it. */
async function answersFor(published: Publication, flag?: string) {
  const said: Readonly<Record<string, string>> = { 审核: by.reviewedBy, 签发: by.signedBy };
  const hints: string[] = [];
  const respondent = {
    flag: (name: string) => (name === '发布时间' && flag !== undefined ? [flag] : undefined),
    ask: async <Value>({ name, hint, usual, read }: Question<Value>): Promise<Value> => {
      if (name === '发布时间') hints.push(hint);
      const reply = read(said[name] ?? (name === '发布时间' ? flag : undefined) ?? usual);
      if ('refusal' in reply) throw new Error(reply.refusal);
      return reply.value;
    },
  } as unknown as Respondent;
  return { answers: await askSignOff(respondent, published, now), hints };
}

it('asks when a notice was put on line whose time is over', async () => {
  const { answers, hints } = await answersFor({ on: civil('2023-08-03'), at: undefined });
  expect(answers).toEqual({ ...by, published: by.time });
  expect(hints).toEqual(['写的是2023年8月3日，签发时已经过了。请写实际发布的时间，公示期从它算起']);
});

it('asks nothing of one whose time is still to come, unless a flag says another', async () => {
  const ahead = { on: civil('2023-08-07'), at: undefined };
  expect(await answersFor(ahead)).toEqual({ answers: by, hints: [] });
  expect(await answersFor(ahead, '2023-08-08')).toEqual({
    answers: { ...by, published: '2023-08-08' },
    hints: ['在网站上发布的时间，公示期从它算起'],
  });
});
