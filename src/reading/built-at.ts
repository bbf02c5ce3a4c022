import { type Instant, instantOfMilliseconds } from '#domain/time/instant.ts';

const { SOURCE_DATE_EPOCH: epoch = '' } = process.env;

/** The one reading of the clock: `SOURCE_DATE_EPOCH` where it is set to seconds since 1970 (before the year 5138). */
export const builtAt: Instant = instantOfMilliseconds(
  /^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : Date.now(),
);
