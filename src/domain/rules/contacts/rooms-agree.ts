import { placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';
import { contactsIn } from './contacts-in.ts';

/** Where the prose sends people on their way (请到甲局办公楼6楼621室) it says the room, the floor or the window of 受理. */
export const roomsAgree: Rule = function* (notice) {
  const rooms = notice.receiver.channels.flatMap((channel) =>
    channel.kind === 'letter' || channel.kind === 'visit' || channel.kind === 'box'
      ? roomsIn(evenText(channel.address ?? '').text)
      : [],
  );
  if (rooms.length === 0) return;
  const details = new Map(contactsIn(notice).details);
  for (const { scope } of readingOf(notice).body) {
    // Addresses with a street are held against those of 受理 as wholes.
    const addresses =
      details.get(scope)?.filter((one) => one.kind === 'address' && /[路街巷道号]/.test(one.text)) ?? [];
    for (const { place, room, start } of roomsIn(scope.text)) {
      const own = rooms.filter((one) => isOnePlace(place, one.place) && one.room.sign === room.sign);
      const isAddress = addresses.some((one) => one.start <= start && start < one.end);
      const [known] = own;
      if (!known || isAddress || own.some((one) => one.room.number === room.number)) continue;
      const [text, other] = [{ place, room }, known].map(
        (one) => `${one.place}${one.room.number}${one.room.sign}`,
      );
      const facts = { kind: 'address', text: text ?? '', known: other ?? '' } as const;
      yield { code: 'contact-differs', ...placeIn(scope, start), facts };
    }
  }
};

/** As much before a number as says the house and the floor. */
const placeBefore = /[^，。；:（）、\s]{2,8}$/;

/** Whether two texts before a number end alike: 请到甲楼 and 示例路1号甲楼, 集团办公楼6楼 and 甲集团办公楼6楼. */
function isOnePlace(said: string, known: string): boolean {
  let alike = 0;
  while (alike < said.length && said.at(-1 - alike) === known.at(-1 - alike)) alike += 1;
  const isWhole = alike === said.length || /[到在至赴往]$/.test(said.slice(0, said.length - alike));
  return alike > 2 || (alike === 2 && isWhole);
}

/** A room, a floor or a window: 612室 behind 局办公楼6楼 in 甲局办公楼6楼612室. */
interface Room {
  readonly place: string;
  readonly room: { readonly number: string; readonly sign: string };
  readonly start: number;
}

function roomsIn(text: string): Room[] {
  return [...text.matchAll(/(?<!\d)(\d{1,4})([室房楼层]|号?窗口)/g)].flatMap(
    ({ 1: number = '', 2: sign = '', index: start }): Room[] => {
      const place = stretchIn(text.slice(Math.max(0, start - 8), start), placeBefore);
      return place === '' ? [] : [{ place, room: { number, sign }, start }];
    },
  );
}
