import { placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Channel } from '../../receiver/receiver.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isSameNumber, type PhoneNumber } from '../../statements/contacts/phone-number.ts';
import { type HourSpan, type StatedHours, statedHours } from '../../statements/contacts/stated-hours.ts';
import type { Rule } from '../findings/rule.ts';
import { earlier } from '../words/other-matter.ts';
import { contactsIn } from './contacts-in.ts';
import { otherBodiesIn } from './own-bodies.ts';
import { registeredNumbersOf } from './registered-numbers.ts';

/** The hours at which the prose says that one can call or come are those of 受理. */
export const hoursAgree: Rule = function* (notice) {
  const known = notice.receiver.channels.flatMap(registeredHours);
  if (known.length === 0) return;
  for (const [scope, contacts] of contactsIn(notice).details) {
    const rows = statedHours(scope.text);
    for (const stated of rows) {
      const around = aroundOf(scope, stated);
      const phones = contacts.flatMap((one) =>
        one.kind === 'phone' && around.start <= one.start && one.start < stated.end + around.next.length + 1
          ? [one.number]
          : [],
      );
      if (!isOfReceiver(around, phones.length > 0, notice)) continue;
      const meant = meantBy(around, phones.at(-1), notice, known);
      const isOne = meant.hours.some((one) => agrees(stated, one, isLabelled(around) && rows.length === 1));
      const [first] = meant.hours;
      if (first === undefined || isOne || (meant.isLoose && !isOneSlip(stated, first))) continue;
      if (
        stated.season !== undefined &&
        rows.some((row) => meant.hours.some((one) => agrees(row, one, false)))
      )
        continue;
      const facts = { stated: scope.written(stated).trim(), known: first.written };
      yield { code: 'contact-hours-differ', ...placeIn(scope, stated.start), facts };
    }
  }
};

/** Hours that 受理 gives. */
interface RegisteredHours extends Pick<StatedHours, 'spans' | 'days' | 'season'> {
  readonly written: string;
  readonly channel: Channel;
}

function registeredHours(channel: Channel): RegisteredHours[] {
  const written = 'hours' in channel ? channel.hours : undefined;
  if (written === undefined) return [];
  const rows = statedHours(evenText(written).text);
  const [first] = rows;
  return first ? [{ ...first, spans: rows.flatMap(({ spans }) => spans), written, channel }] : [];
}

/** The part of a sentence in which hours stand: from `start` up to them, and behind them; and the label above. */
interface Around {
  readonly start: number;
  readonly before: string;
  readonly behind: string;
  /** 24小时服务热线0000-96000: what stands between the hours and a number that follows in their clause. */
  readonly next: string;
  readonly label: string;
}

function aroundOf({ text, heading, row }: Scope, { start, end }: StatedHours): Around {
  const [before = ''] = /[^。；！？\n]*$/.exec(text.slice(Math.max(0, start - 80), start)) ?? [];
  const [behind = ''] = /^[^。；！？\n]{0,30}/.exec(text.slice(end)) ?? [];
  const next = stretchIn(behind, /^[^，、\d（）]{1,14}(?=（?\d{3})/);
  return { start: start - before.length, before, behind, next, label: `${heading} ${row}` };
}

const ofContact =
  /电话|热线|来电|致电|接听|拨|受理|接待|来访|接访|办公|上班|值班|值守|有人|工作时间|咨询|联系|反映|面谈|当面|来[谈说找]|上门|意见|异议|举报|监督|[白夜]班/;
/** What has hours of its own, at which nobody takes objections. */
const ofOther = new RegExp(
  `公示(?:时间|期限|[自从])|截止|会议|召开|考[试场]|笔试|面试|体[检测]|展[示厅览]|开放|参观|查[询阅看]|领[取奖]|报[名到]|缴费|施工|停[水电气]|门诊|营业|上课|培训|举[行办]|投票|选举|评审|答辩|宣讲|食堂|图书|阅览|[发办]证|登记|办[件理]|立案|演出|比赛|收费|开标|抽签|选房|摇号|挂号|就诊|服务时间|窗口(?:工作|办公|服务)?时间|大厅|不适用|的说法|误传|不实|不准确|并非|原(?!则)|此前|上[一次]|${earlier}|[改调][整为]`,
);

/** Whether the hours are said of those who take the objections to `notice`. */
function isOfReceiver({ before, behind, label }: Around, isBehindPhone: boolean, notice: Notice): boolean {
  const words = before + behind;
  return (
    (isBehindPhone || ofContact.test(words) || ofContact.test(label)) &&
    !ofOther.test(words) &&
    !/公示(?:时间|期)|考试|会议/.test(label) &&
    otherBodiesIn(before, notice).length === 0
  );
}

/** 受理时间：, with nothing between. */
function isLabelled({ before }: Around): boolean {
  return /时间[:为是]?(?:工作日|每天|每日)?$/.test(before);
}

/** The hours that are meant: those of the number before them, of visits, or of any way; loosely where 受理 has none of its own. */
function meantBy(
  { before, behind, next, label }: Around,
  phone: PhoneNumber | undefined,
  { receiver }: Notice,
  known: readonly RegisteredHours[],
): { readonly hours: readonly RegisteredHours[]; readonly isLoose: boolean } {
  const own = receiver.channels.filter((channel) =>
    registeredNumbersOf(channel).some((one) => phone !== undefined && isSameNumber(one.number, phone)),
  );
  if (own.length === 0 && next !== '') return { hours: [], isLoose: true };
  if (own.length > 0) return { hours: known.filter(({ channel }) => own.includes(channel)), isLoose: false };
  const words = before + behind + label;
  const isOfVisits =
    /来访|接待|接访|面谈|当面|上门|来[谈说找]|\d室/.test(words) && !/电话|热线|接听|来电|拨/.test(words);
  const ofVisits = known.filter(({ channel }) => channel.kind === 'visit' || channel.kind === 'box');
  const ofCalls = known.filter((one) => !ofVisits.includes(one));
  if (isOfVisits)
    return ofVisits.length > 0 ? { hours: ofVisits, isLoose: false } : { hours: ofCalls, isLoose: true };
  const isOfCalls = /电话|热线|接听|来电|拨/.test(words) && ofCalls.length > 0;
  return { hours: isOfCalls ? ofCalls : known, isLoose: phone !== undefined };
}

function agrees(stated: StatedHours, known: RegisteredHours, isWhole: boolean): boolean {
  const isOfOtherDays =
    (stated.days === 'every-day' && known.days !== 'every-day') ||
    (stated.days === 'workdays' && known.days === 'every-day');
  if (isOfOtherDays) return false;
  if (isWithNoon(stated, known)) return true;
  if (isWhole && stated.spans.length !== known.spans.length) return false;
  return stated.spans.every((span) => known.spans.some((one) => isSameSpan(span, one)));
}

/** 9:00—12:00，14:00—17:00 for 9:00—17:00: who tells the break at noon says no other hours. */
function isWithNoon({ spans }: StatedHours, known: RegisteredHours): boolean {
  const [whole, ...more] = known.spans;
  const [first, last = first] = [spans[0], spans.at(-1)];
  return spans.length === 2 && more.length === 0 && first?.from === whole?.from && last?.to === whole?.to;
}

function isSameSpan(one: HourSpan, other: HourSpan): boolean {
  return one.from === other.from && one.to === other.to;
}

/** As many spans, of which one begins or ends at another time. */
function isOneSlip({ spans }: StatedHours, known: RegisteredHours): boolean {
  if (spans.length !== known.spans.length) return false;
  const amiss = spans.flatMap((span, index) => {
    const own = known.spans[index];
    return [span.from !== own?.from, span.to !== own?.to].filter((is) => is);
  });
  return amiss.length === 1;
}
