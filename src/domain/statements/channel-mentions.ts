import type { Channel } from '../receiver/receiver.ts';
import { sentencesOf, type StatedLine } from './stated-line.ts';
import { at } from '../lists/at.ts';

/** The channels that a sentence says one may object by: 通过电话、电子邮件、信函、面谈等形式. */
export interface ChannelMentions {
  readonly mentions: readonly ChannelMention[];
  /** 等 follows: others are meant too. */
  readonly isOpen: boolean;
}

export interface ChannelMention {
  readonly kind: Channel['kind'];
  readonly word: string;
  readonly start: number;
}

const words: readonly (readonly [Channel['kind'], string])[] = [
  ['phone', '电话|来电|去电|致电'],
  ['fax', '传真'],
  ['email', '电子邮件|电子邮箱|电子信箱|电邮|邮箱|[Ee]-?mail|邮件'],
  ['letter', '信函|信件|书信|来信|去信|写信|邮寄|寄信'],
  ['visit', '面谈|来访|走访|当面|上门|到访|来人|面对面'],
  ['online', '网上|网络|在线|互联网|线上'],
  ['sms', '短信'],
  ['box', '意见箱|举报箱'],
];
const word = new RegExp(
  `(?:来人|书面|实名|匿名|本人)?(?:${words.map(([, forms]) => `(${forms})`).join('|')})(?:留言|举报平台|平台)?`,
  'y',
);
/** How, and not by which channel. */
const manner = /(?:书面|口头|实名|署名|匿名)(?:材料)?(?=[、，或和及等])/y;
const separator = /\s{0,9}(?:、|，|或者|或|及|和|与|以及|\/)?\s{0,9}/y;
const lead = /(?:通过|以|采取|采用|用|可|拨打|请|欢迎|包括|[:：，,])\s{0,9}/g;
const ending =
  /^\s{0,9}(等)?\s{0,9}(?:多种|各种|书面)?(?:方式|形式|途径|渠道|手段|方法|反映|向|提出|举报|联系|进行|与我|告知|$|，|,)/;
/** Sentences about objections, not about enrolment or the results. */
const matter = /反映|举报|异议|意见|投诉|监督|受理|反馈/;

/** The enumerations of channels in `line`'s sentences about objections. */
export function channelMentions(line: StatedLine): ChannelMentions[] {
  return sentencesOf(line).flatMap(({ text, start }) => {
    if (!matter.test(text)) return [];
    const found: ChannelMentions[] = [];
    let from = 0;
    for (const match of text.matchAll(lead)) {
      const begin = match.index + match[0].length;
      if (begin < from) continue;
      const { mentions, end } = enumeration(text, begin);
      const close = ending.exec(text.slice(end));
      if (mentions.length === 0 || !close || isForOthers(text, begin, end)) continue;
      if (/^[:：，,可请]/.test(match[0]) && mentions.length < 2) continue;
      from = end;
      const isQuoted = line.isQuoted(start + begin, start + end);
      if (!isQuoted)
        found.push({
          mentions: mentions.map((mention) => ({ ...mention, start: start + mention.start })),
          isOpen: close[1] !== undefined,
        });
    }
    return found;
  });
}

/** Whether what is enumerated from `begin` to `end` is kept for emergencies, or for questions alone. */
function isForOthers(text: string, begin: number, end: number): boolean {
  const clause = `${/[^，,]*$/.exec(text.slice(0, begin))?.[0] ?? ''}${/^[^，,]*/.exec(text.slice(end))?.[0] ?? ''}`;
  return (
    /紧急|急迫/.test(text.slice(Math.max(0, begin - 12), begin)) ||
    (/咨询|询问/.test(clause) && !matter.test(clause))
  );
}

function enumeration(
  text: string,
  begin: number,
): { readonly mentions: ChannelMention[]; readonly end: number } {
  const mentions: ChannelMention[] = [];
  let end = begin;
  for (let index = begin; ;) {
    manner.lastIndex = index;
    const skipped = manner.exec(text)?.[0].length ?? 0;
    if (skipped > 0) {
      separator.lastIndex = end = index + skipped;
      index = end + (separator.exec(text)?.[0].length ?? 0);
      continue;
    }
    word.lastIndex = index;
    const match = word.exec(text);
    if (!match) return { mentions, end };
    const place = words.findIndex((_, group) => match[group + 1] !== undefined);
    const spelt = at(match, place + 1);
    mentions.push({
      kind: at(words, place)[0],
      word: spelt,
      start: index + match[0].indexOf(spelt),
    });
    end = index + match[0].length;
    const note = /^（[^）]{0,300}）/.exec(text.slice(end))?.[0].length ?? 0;
    end += note;
    separator.lastIndex = end;
    index = end + (separator.exec(text)?.[0].length ?? 0);
  }
}

/** Words that say of a channel that it takes no objections: 不受理电话反映, 电话仅供咨询. */
export interface RefusedChannel {
  readonly kind: Channel['kind'];
  readonly written: string;
  readonly start: number;
}

const anyWord = `(?:${words.map(([, forms]) => forms).join('|')})`;
const named = words.map(([, forms]) => `(${forms})`).join('|');
const takesNone = '(?:不(?:再)?(?:接受|受理|接收))';
const objections = '(?:反映|举报|投诉|异议)';
const refusals: readonly RegExp[] = [
  new RegExp(
    `${takesNone}(?:以|通过)?(?:${named})(?:(?:、|和|及|或|以及|或者)${anyWord}){0,7}(?:等)?(?:方式|形式)?(?:的|提出的)?${objections}`,
    'g',
  ),
  new RegExp(
    `(?<!匿名(?:的)?)(?:${named})[^，。；;]{0,40}?(?:(?:仅|只)(?:供|用于|作|限)(?:政策|业务|工作)?(?:咨询|询问)|(?:仅|只)(?:限|用于|供)紧急|${takesNone}(?:任何)?${objections})`,
    'g',
  ),
];

/** The channels of which `line` says that they take no objections. */
export function refusedChannels(line: StatedLine): RefusedChannel[] {
  return refusals.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].map((match) => {
      const place = words.findIndex((_, group) => match[group + 1] !== undefined);
      const start = match.index;
      return {
        kind: at(words, place)[0],
        written: line.written.slice(start, start + match[0].length),
        start,
      };
    }),
  );
}
