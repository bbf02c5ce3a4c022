import { type Instant, instantOf, instantOfMilliseconds, isoOf } from '#domain/time/instant.ts';
import { windowSpan } from '#domain/notice/window-span.ts';
import { addressOf, type Notice } from '#domain/notice/notice.ts';

/** An instant at which something published changes. */
interface Change {
  readonly at: Instant;
  readonly address: string;
  readonly change: 'publishes' | 'opens' | 'closes' | 'suspends' | 'resumes' | 'archives';
}

const mostChanges = 100;

/** Where what is still to be published will be listed: until then nothing says what it is. */
const listed = '/notices/';

/**
 * `next-change.json`: after `builtAt`, the next instant at which anything published changes, or null, and the
 * changes themselves, earliest first, at most 100; of what is published at `embargoEnds` nothing but that. Times are
 * Shanghai's (RFC 3339).
 */
export function nextChangeJson(
  { notices, embargoEnds }: { readonly notices: readonly Notice[]; readonly embargoEnds: readonly Instant[] },
  builtAt: Instant,
): string {
  const appearing = embargoEnds.map((at): Change => ({ at, address: listed, change: 'publishes' }));
  const changes = notices
    .flatMap((notice): Change[] => {
      const { opensAt, closesAt } = notice.window;
      const address = addressOf(notice);
      if (notice.erasure) return [];
      const { suspended = [] } = windowSpan(notice);
      return [
        { at: opensAt, address, change: 'opens' },
        { at: closesAt, address, change: 'closes' },
        ...suspended.flatMap(([from, until]): Change[] => [
          { at: instantOfMilliseconds(from), address, change: 'suspends' },
          { at: instantOfMilliseconds(until), address, change: 'resumes' },
        ]),
        ...(notice.archivesOn === undefined
          ? []
          : [{ at: instantOf(notice.archivesOn, 0), address, change: 'archives' } as const]),
      ];
    })
    .concat(appearing)
    .filter(({ at }) => at > builtAt)
    .toSorted((a, b) => a.at - b.at || (a.address < b.address ? -1 : 1));
  const [next] = changes;
  const records = changes
    .slice(0, mostChanges)
    .map(({ at, address, change }) => ({ at: isoOf(at), address, change }));
  return `${JSON.stringify({ next: next ? isoOf(next.at) : null, changes: records }, null, 2)}\n`;
}
