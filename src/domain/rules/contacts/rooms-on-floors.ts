import { type FindingPlace, placeIn } from '../../finding/finding.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import { type StatedPlace, statedPlaces } from '../../statements/contacts/stated-places.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';
import { addressOf } from './rooms-agree.ts';

/** 3楼205室: a room's number begins with the floor on which it is, in the text and in 受理. */
export const roomsOnFloors: Rule = function* (notice) {
  const { receiver } = notice;
  const finding = (written: string, { parts }: StatedPlace, place: FindingPlace) => {
    const { floor = '', room = '' } = parts;
    return { code: 'room-floor-differs', ...place, facts: { place: written, floor, room } } as const;
  };
  for (const { scope } of readingOf(notice).body)
    for (const place of wrongPlaces(scope.text))
      if (!scope.isQuoted(place)) yield finding(scope.written(place), place, placeIn(scope, place.start));
  for (const [index, channel] of receiver.channels.entries()) {
    const { text } = evenText(addressOf(channel));
    for (const place of wrongPlaces(text))
      yield finding(text.slice(place.start, place.end), place, {
        path: ['receiver', 'channels', index, 'address'],
      });
  }
};

/** The places of `text` whose floor is not the one with which the room's number of three or four digits begins. */
function wrongPlaces(text: string): StatedPlace[] {
  if (!/[楼层][^，。；\n]{0,12}\d{3}/.test(text)) return [];
  return statedPlaces(text).filter(({ start, parts: { house, floor = '', room = '' } }) => {
    // 教学二楼205室 may be the second of several houses.
    const isHouse =
      house === undefined &&
      /\p{Script=Han}$/u.test(text.slice(0, start)) &&
      !ends.test(text.slice(0, start));
    return /^\d{3,4}$/.test(room) && floor !== '' && !isHouse && room.slice(0, -2) !== floor;
  });
}

/** What a floor stands behind: a house, a number of one, an office. */
const ends = /[楼厦心部馆号局院厅所座栋府会社公司厂站场校到在至往请]$/;
