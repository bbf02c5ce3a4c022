/** What is said after the last hours, in the reader's browser as in the build. */

/** The usual words, which no page has to carry. */
export const phoneGone = '电话受理时间已过';

/** Of letters that may not arrive in time any more. */
export const postGone = '寄信可能已来不及';

export const noOtherWay = '公示期内没有其他可用的渠道';
