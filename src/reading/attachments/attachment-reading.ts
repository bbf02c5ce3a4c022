import { type PersonalData, personalDataIn } from '#domain/privacy/personal-data.ts';
import type { PersonalKind } from '#domain/privacy/sighting.ts';
import type { AttachmentSink } from '#documents/attachment-sink.ts';

/** What was found in an attachment. It holds the data itself: for the program, not for messages. */
export interface AttachmentReading {
  readonly found: readonly FoundData[];
  /** Why parts of it, or all of it, could not be read. */
  readonly unread: readonly string[];
  readonly hasPictures: boolean;
  /** Pictures that say where they were taken. */
  readonly locations: readonly string[];
}

export interface FoundData extends Pick<PersonalData, 'kind' | 'value'> {
  readonly where: string;
}

/** An attachment of which nothing was read, because of `reason`. */
export function unreadAttachment(reason: string): AttachmentReading {
  return { found: [], unread: [reason], hasPictures: false, locations: [] };
}

const mostOfAKind = 500;
const mostOfAValue = 3;
const mostReasons = 10;
const beyondDoubt: readonly PersonalKind[] = ['id', 'mobile', 'bank-card', 'email'];

/** A sink that seeks personal data in what it is given, of people born in `latestYear` at the latest. */
export function seekingSink(latestYear: number): {
  readonly sink: AttachmentSink;
  reading(): AttachmentReading;
} {
  const found: FoundData[] = [];
  const kinds = new Map<PersonalKind, number>();
  const values = new Map<string, number>();
  const unread = new Set<string>();
  const locations = new Set<string>();
  let hasPictures = false;
  return {
    sink: {
      text(text, where, { label = '', isRounded = false, isTechnical = false, seam } = {}) {
        for (const { kind, value, start, end } of personalDataIn(text, { label, isRounded, latestYear })) {
          if (isTechnical && !beyondDoubt.includes(kind)) continue;
          if (seam !== undefined && (start >= seam || end <= seam)) continue;
          const times = count(values, `${kind} ${value}`);
          if (times <= mostOfAValue && count(kinds, kind) <= mostOfAKind) found.push({ kind, value, where });
        }
      },
      unread(reason) {
        if (unread.size < mostReasons) unread.add(reason);
      },
      picture() {
        hasPictures = true;
      },
      location(where) {
        if (locations.size < mostReasons) locations.add(where);
      },
    },
    reading: () => ({ found, unread: [...unread], hasPictures, locations: [...locations] }),
  };
}

function count<Key>(counts: Map<Key, number>, key: Key): number {
  const times = (counts.get(key) ?? 0) + 1;
  counts.set(key, times);
  return times;
}
