import type { StatedPlace } from '../../statements/contacts/stated-places.ts';

type PlaceParts = Pick<StatedPlace, 'parts'>;

/** What a place within a house is told by, but for the name of that. */
export const signs = ['block', 'floor', 'room', 'window'] as const;

/** Whether one place says nothing against the other: each part is the same or is not given. */
export function isOnePlace({ parts }: PlaceParts, { parts: own }: PlaceParts): boolean {
  const isSame = signs.every(
    (sign) => parts[sign] === undefined || own[sign] === undefined || parts[sign] === own[sign],
  );
  const isHouse = parts.house === undefined || own.house === undefined || isSameHouse(parts.house, own.house);
  return isSame && isHouse;
}

/** 局办公楼 and 甲局办公楼; 办公楼 may be what any house is called. */
export function isSameHouse(one: string, other: string): boolean {
  if (one.endsWith(other) || other.endsWith(one)) return true;
  if ([one, other].some((house) => /(?:办公|行政|机关|综合|大)楼$/.test(house))) {
    const [bare, known] = [one, other].map((house) => house.slice(-3));
    return bare === known || [one, other].some((house) => /(?:办公|大)楼$/.test(house));
  }
  return one.slice(-4) === other.slice(-4) && one.length > 3;
}
