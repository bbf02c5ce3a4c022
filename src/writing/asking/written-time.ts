import { dayAt, type Instant, timeAt } from '#domain/time/instant.ts';
import { writtenTime as canonicalTime } from '#reading/as-meant/written-forms.ts';
import { time } from '#reading/settings/fields.ts';
import type { Reply } from './reply.ts';

/** `2023-08-04 10:00`, Shanghai's: a time as settings are written, and YAML needs no quotation marks. */
export function timeWritten(at: Instant): string {
  return `${dayAt(at)} ${timeAt(at)}`;
}

/** A time as the settings write it, however it is typed. */
export function writtenTime(reply: string): Reply<string> {
  const text = canonicalTime(reply) ?? reply.trim();
  return time.safeParse(text).success && /^[\d: -]+$/.test(text)
    ? { value: text }
    : { refusal: `“${text}”不是时间。请写“2023-08-04 10:00”的样子，只知道日期的写“2023-08-04”。` };
}
