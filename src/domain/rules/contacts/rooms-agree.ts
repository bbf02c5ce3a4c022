import { placeIn } from '../../finding/finding.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Channel } from '../../receiver/receiver.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import type { ContactStatement } from '../../statements/contacts/contact-statements.ts';
import { type StatedPlace, statedPlaces } from '../../statements/contacts/stated-places.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';
import { wayTo } from './contact-agreement.ts';
import { contactsIn } from './contacts-in.ts';
import { isOnePlace, isSameHouse, signs } from './one-place.ts';
import { otherBodiesIn } from './own-bodies.ts';

/** Where the prose sends people on their way (请到甲局2号楼206室) it says the house, the floor, the room or the window of 受理. */
export const roomsAgree: Rule = function* (notice) {
  const known = registeredPlaces(notice);
  if (known.length === 0) return;
  const details = new Map(contactsIn(notice).details);
  for (const { scope } of readingOf(notice).body) {
    // Addresses with a street are held against those of 受理 as wholes.
    const addresses =
      details.get(scope)?.filter((one) => one.kind === 'address' && isHeldAsWhole(one, notice)) ?? [];
    for (const place of statedPlaces(scope.text)) {
      const isAddress = addresses.some((one) => one.start <= place.start && place.start < one.end);
      const [other] = known.toSorted((a, b) => likeness(place, b) - likeness(place, a));
      if (!other || isAddress || known.some((one) => isOnePlace(place, one))) continue;
      if (!isOfReceiver(scope, place, likeness(place, other), notice)) continue;
      const facts = { kind: 'address', text: scope.written(place).trim(), known: other.written } as const;
      yield { code: 'contact-differs', ...placeIn(scope, place.start), facts };
    }
  }
};

/** An address with a street, unless it begins with a registered one and nothing tells by which way one goes there. */
function isHeldAsWhole(statement: ContactStatement, { receiver: { channels } }: Notice): boolean {
  const { before } = statement;
  const text = statement.kind === 'address' ? statement.text : '';
  const isRegistered = channels.map(addressOf).some((own) => own !== '' && text.includes(evenText(own).text));
  return /[路街巷道]/.test(text) && (!isRegistered || wayTo(before) !== undefined);
}

interface RegisteredPlace extends StatedPlace {
  readonly written: string;
}

/** The places within houses that 受理 gives. */
function registeredPlaces({ receiver: { channels, department } }: Notice): RegisteredPlace[] {
  const places = [department, ...channels.map(addressOf)].flatMap((written) =>
    statedPlaces(evenText(written).text).map((place) => ({ ...place, written })),
  );
  return places.filter((one) => !places.some((other) => tellsMore(other, one)));
}

/** 甲大厦1层106室 beside 甲大厦 alone, to which letters go. */
function tellsMore({ parts }: StatedPlace, { parts: less }: StatedPlace): boolean {
  const { house } = parts;
  const isHouseAlone = signs.every((sign) => less[sign] === undefined);
  return isHouseAlone && parts.room !== undefined && house !== undefined && house === less.house;
}

/** Where `channel` is, if it is a place. */
export function addressOf(channel: Channel): string {
  return channel.kind === 'letter' || channel.kind === 'visit' || channel.kind === 'box'
    ? (channel.address ?? '')
    : '';
}

/** How many parts two places have alike. */
function likeness(one: StatedPlace, other: StatedPlace): number {
  const isHouseAlike =
    one.parts.house !== undefined &&
    other.parts.house !== undefined &&
    isSameHouse(one.parts.house, other.parts.house);
  return (
    signs.filter((sign) => one.parts[sign] !== undefined && one.parts[sign] === other.parts[sign]).length +
    Number(isHouseAlike)
  );
}

const ofVisitors =
  /来访|面谈|当面|接待|接访|受理|反映|反馈|来[说谈找函]|[来写去]信|信[函件]|上门|登门|走访|找|[地]点|地址|去哪|送[到至交达]|交[到至]|寄|联系|意见|异议/;
/** What is done there that is no objecting. */
const ofOthers =
  /申[请报领]|办理|领[取奖]|查[阅询看]|报[到名]|会议|召开|展|档案|考[试场]|体检|培训|投票|居住|[租入]住|缴|评审|答辩|宣讲|门诊|预约|改为|原(?!则)|参观|食堂|停车|发放|抽签|选房|开标|公证|[公告]示?栏|张贴|施工|加装|改造|维修|拆|住宅|小区|户|库|值班室/;

/** 复查期间，佐证可送: what is asked of those who object, with the place behind it. */
function isHandedOver(before: string): boolean {
  const sentence = lastStretch(before, '。；！？\n');
  return /(?:^|[，请可须应])[送交]$/.test(sentence) && /异议|佐证|证明材料/.test(sentence);
}

/** 【异议方式】, 来访地点：: what a line begins with. */
function labelOf(text: string): string {
  return stretchIn(text, /^【[^】]{2,8}】|^[^，。；:]{2,8}:/);
}

/** Whether the place is where the receiver of `notice` is to be found, `alike` parts of which are those of 受理. */
export function isOfReceiver(
  { text, heading, row }: Scope,
  { start, end }: Span,
  alike: number,
  notice: Notice,
): boolean {
  const [before = ''] = /[^，。；！？\n]*$/.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  const [behind = ''] = /^[^，。；！？\n]{0,16}/.exec(text.slice(end)) ?? [];
  const words = before + behind;
  const isSent = ofVisitors.test(words) || ofVisitors.test(`${heading} ${row} ${labelOf(text)}`);
  // 甲科（2号楼206室）
  const isBehindName = alike > 0 && /[部处科股室办局所中心会]（$/.test(before);
  const isHanded = alike > 0 && isHandedOver(text.slice(Math.max(0, start - 60), start));
  return (
    (isSent || isBehindName || isHanded) &&
    !ofOthers.test(words) &&
    otherBodiesIn(before, notice).length === 0
  );
}
