import type { Instant } from '#domain/time/instant.ts';
import { someText } from '../asking/reply.ts';
import type { Respondent } from '../asking/respondent.ts';
import { timeWritten, writtenTime } from '../asking/written-time.ts';
import type { SignOffAnswers } from './sign-off-line.ts';

/** The answers of `respondent` to who signs a notice off. */
export async function askSignOff(respondent: Respondent, now: Instant): Promise<SignOffAnswers> {
  return {
    reviewedBy: await respondent.ask({
      name: '审核',
      hint: '审核的处室或人员',
      example: '政策法规处',
      usual: '',
      read: someText,
    }),
    signedBy: await respondent.ask({
      name: '签发',
      hint: '签发的领导',
      example: '分管负责人',
      usual: '',
      read: someText,
    }),
    time: await respondent.ask({
      name: '时间',
      hint: '签发的时间，不能晚于发布时间',
      example: '2023-08-04 10:00',
      usual: timeWritten(now),
      read: writtenTime,
    }),
  };
}
