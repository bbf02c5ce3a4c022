import type { Instant } from '#domain/time/instant.ts';
import { isBefore, type Publication } from '#domain/time/publication.ts';
import { chinesePublication } from '#domain/window/chinese-date.ts';
import { time as timeField } from '#reading/settings/fields.ts';
import { someText } from '../asking/reply.ts';
import type { Respondent } from '../asking/respondent.ts';
import { timeWritten, writtenTime } from '../asking/written-time.ts';
import type { SignOffAnswers } from './sign-off-line.ts';

/**
 * The answers of `respondent` to who signs off a notice that is to be public at `published`; and, where that is over
 * when it is signed or at `now`, when it will be. What was public elsewhere before keeps its time.
 */
export async function askSignOff(
  respondent: Respondent,
  published: Publication,
  now: Instant,
): Promise<SignOffAnswers> {
  const reviewedBy = await respondent.ask({
    name: '审核',
    hint: '审核的处室或人员',
    example: '政策法规处',
    usual: '',
    read: someText,
  });
  const signedBy = await respondent.ask({
    name: '签发',
    hint: '签发的领导',
    example: '分管负责人',
    usual: '',
    read: someText,
  });
  const time = await respondent.ask({
    name: '时间',
    hint: '签发的时间，不能晚于发布时间',
    example: '2023-08-04 10:00',
    usual: timeWritten(now),
    read: writtenTime,
  });
  const isOver = isBefore(published, timeField.parse(time));
  const isPast = isOver || isBefore(published, timeField.parse(timeWritten(now)));
  if (!isPast && respondent.flag('发布时间') === undefined) return { reviewedBy, signedBy, time };
  const own = await respondent.ask({
    name: '发布时间',
    hint: isPast ? hintOnPast(published, isOver) : '在网站上发布的时间，公示期从它算起',
    example: '2023-08-04 10:00',
    usual: isOver || !isPast ? time : publicationWritten(published),
    read: writtenTime,
  });
  return own === publicationWritten(published)
    ? { reviewedBy, signedBy, time }
    : { reviewedBy, signedBy, time, published: own };
}

/** What is asked about a notice whose time of publication is over: `isOver` already when it was signed. */
function hintOnPast(published: Publication, isOver: boolean): string {
  const written = `写的是${chinesePublication(published)}，`;
  return isOver
    ? `${written}签发时已经过了。请写实际发布的时间，公示期从它算起`
    : `${written}现在已经过了。那时已在别处发布的，照原样；没有的，请写实际发布的时间，公示期从它算起`;
}

/** A time of publication as the settings write it. */
function publicationWritten({ on, at }: Publication): string {
  return at === undefined ? on : timeWritten(at);
}
