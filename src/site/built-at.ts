import { type Instant, instantOfMilliseconds } from '#domain/instant.ts';

const epoch = process.env['SOURCE_DATE_EPOCH'];

/** The one reading of the clock: `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set. */
export const builtAt: Instant = instantOfMilliseconds(epoch ? Number(epoch) * 1000 : Date.now());
