import { type Instant, isoOf } from '../time/instant.ts';
import type { WindowSpan } from './status.ts';

/** A span in an element's `dataset`: instants as RFC 3339, and nothing that does not apply. */
export type SpanAttributes = Readonly<Record<string, string>>;

/** `span` as an element of a page carries it to the reader’s browser, where `spanOf` reads it. */
export function spanAttributes(span: WindowSpan): SpanAttributes {
  const { opensAt, closesAt, suspended = [], resultAt, withdrawnAt, archivedAt } = span;
  const iso = (at: number): string => isoOf(at as Instant);
  const attribute = (name: string, at: number | undefined): SpanAttributes =>
    at === undefined ? {} : { [name]: iso(at) };
  return {
    opensAt: iso(opensAt),
    closesAt: iso(closesAt),
    ...(suspended.length > 0
      ? { suspended: suspended.map(([from, until]) => `${iso(from)}/${iso(until)}`).join(' ') }
      : {}),
    ...attribute('resultAt', resultAt),
    ...attribute('withdrawnAt', withdrawnAt),
    ...attribute('archivedAt', archivedAt),
  };
}

/** The span that `spanAttributes` wrote. */
export function spanOf(attributes: Readonly<Record<string, string | undefined>>): WindowSpan {
  const at = (text: string | undefined): number | undefined => (text ? Date.parse(text) : undefined);
  const { opensAt = '', closesAt = '', suspended = '' } = attributes;
  return {
    opensAt: Date.parse(opensAt),
    closesAt: Date.parse(closesAt),
    suspended: suspended
      .split(' ')
      .filter((span) => span !== '')
      .map((span) => {
        const [from = '', until = ''] = span.split('/');
        return [Date.parse(from), Date.parse(until)];
      }),
    resultAt: at(attributes['resultAt']),
    withdrawnAt: at(attributes['withdrawnAt']),
    archivedAt: at(attributes['archivedAt']),
  };
}
