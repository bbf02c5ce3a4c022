/** Personal data that a notice must not publish whole (个人信息保护法 6, 28; 政府信息公开条例 15). */
export const personalKinds = [
  'id',
  'mobile',
  'bank-card',
  'passport',
  'birth-date',
  'birth-month',
  'address',
  'email',
  'name',
  'sensitive',
  'other',
] as const;

export type PersonalKind = (typeof personalKinds)[number];

/** Personal data of one kind, from `start` up to `end` of the text in which it was seen. */
export interface Sighting {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
  /** Without spaces and other dress: to be compared and masked, never to be shown. */
  readonly value: string;
}

/** `sightings`, in the order of places and apart from each other, with those of `more` that overlap none of them. */
export function withoutOverlaps(
  sightings: readonly Sighting[],
  more: readonly Sighting[],
): readonly Sighting[] {
  if (more.length === 0) return sightings;
  const all: Sighting[] = [];
  let index = 0;
  for (const sighting of more.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    for (let next = sightings[index]; next && next.start < sighting.end; next = sightings[index]) {
      all.push(next);
      index += 1;
    }
    const last = all.at(-1);
    if (!last || last.end <= sighting.start) all.push(sighting);
  }
  return [...all, ...sightings.slice(index)];
}
