import { at } from '../../lists/at.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import type { Channel } from '../../receiver/receiver.ts';
import type { ReadScope } from '../reading.ts';
import type { Scope } from '../clauses/scope.ts';
import type { Span } from '../clauses/token.ts';

/** The ways by which a sentence says that one may object. */
export interface WayStatement {
  readonly scope: Scope;
  readonly ways: readonly Way[];
  /** 等 follows, or 也: others are meant too. */
  readonly isOpen: boolean;
}

export interface Way extends Span {
  readonly kind: Channel['kind'];
  /** 书面: on paper, by whatever way paper goes. */
  readonly isPaper: boolean;
}

const words: readonly (readonly [Channel['kind'], string])[] = [
  ['phone', '电话|来电|去电|致电'],
  ['fax', '传真(?!件)'],
  ['email', '电子邮件|电子邮箱|电子信箱|电邮|邮箱|[Ee]-?mail|邮件'],
  ['letter', '信函|来信|来函|信件|书信|去信|写信|邮寄|寄信|挂号信|平信|信访'],
  ['visit', '面谈|来访|走访|登门|当面|上门|到访|来人|面对面|面陈|现场(?=反映|提交|递交)'],
  [
    'online',
    '网上|网络|在线|互联网|线上|(?:官方)?微信(?:公众号|小程序)?|公众号|小程序|(?:门户|官方)?网站|(?:政务)?服务平台',
  ],
  ['sms', '短信'],
  ['box', '意见箱|举报箱'],
  ['letter', '书面'],
];
const paper = words.length;
const word = new RegExp(
  `(?:${words.map(([, forms]) => `(${forms})`).join('|')})(?:后台|留言|举报平台|平台|材料|形式|方式)?(?:（[^）]{0,40}）)?`,
  'y',
);
/** How, and not by which way; 12380举报平台, which one calls, writes to or visits on the web. */
const manner =
  /12380(?:举报|信访|受理)*(?:平台|热线)?|(?:口头|实名|署名|匿名|本人|多种)(?:材料)?(?=[、，或和及等书])|(?:发送?|拨?打|寄送?|递交)(?=电|邮|书面|信[函件]|短信|传真|挂号信|平信)|(?:到|前往|赴)[^，。；、]{2,20}?(?=面谈|当面|来访)/y;
/** 电话、信函或者来访; 一是电话，二是传真. */
const separator = /[、，]?(?:或者|或|以及|及|和|与|\/|[二三四五六]是)?/y;
/** 电话0000-5550121、5550122: the numbers behind a way. */
const numbers = /[:：]?（?0?\d[\d—–）-]{5,16}(?:[、，及和或]（?0?\d[\d—–）-]{5,16}){0,4}/y;
const anyWord = `(?:${words.map(([, forms]) => forms).join('|')})`;
const lead = new RegExp(
  `(?:通过|以|采取|采用|用|可以(?:直接|随时)?|可先|可|拨打|公示期(?:间|限)?内?|(?:请|欢迎)(?:(?:(?!${anyWord}|通过|以|采|用|可)[^，。；、:]){1,12}(?=${anyWord}))?|接待|一是|(?:仅|只)限于?|受理|接受|接收|包括|也可|亦可|先|提前|(?:方式|渠道|途径|形式)(?:为|:|(?:仅|只)?(?:限于|限|有|是|包括))|^(?:[一二三四五六七八九十]|\\d{1,2})[、.]|（\\d{1,2}）|^|[:：，,])`,
  'g',
);
const ending =
  /^(?:[一二两三四五六七][种个类]|任[一意何]一?[种个项]?|之一|等|多种|各种|的)*(?:方式|形式|途径|渠道|手段|方法|反映|向|提出|举报|联系|进行|与我|告知|告诉|监督|的?反映|意见|异议|均|都|$|，|,)/;
/** Sentences about objections, not about enrolment or the results. */
const matter = /反映|举报|异议|意见|投诉|监督|受理|反馈|来访|来信|来电(?!咨询|查询)|申诉|信函以/;
const anyWay = new RegExp(anyWord);
const named = words.map(([, forms]) => `(${forms})`).join('|');
const eachNamed = new RegExp(named, 'g');
const takesNone = '(?:不(?:再)?(?:接受|受理|接收|接待))';
const objections = '(?:反映|举报|投诉|异议)';
const refusals: readonly RegExp[] = [
  new RegExp(
    `${takesNone}(?:以|通过)?(?:${named})(?:(?:、|和|及|或|以及|或者)${anyWord}){0,7}(?:等)?(?:方式|形式)?(?:(?:的|提出的)?${objections}|(?=[，。；;]|$))`,
    'g',
  ),
  new RegExp(
    `(?<!匿名(?:的)?)(?:${named})[^，。；;]{0,40}?(?:(?:仅|只)(?:供|用于|作|限)(?:政策|业务|工作)?(?:咨询|询问)|(?:仅|只)(?:限|用于|供)紧急|${takesNone}(?:任何)?${objections}|(?:不予|概不|恕不)(?:受理|接受))`,
    'g',
  ),
];

/**
 * 或直接到某部反映, 也可到某科（某楼203室）当面反映, 在公示期内到某中心一楼大厅申请复核: a visit that no word of its own names; not one
 * to one's own unit, and not 反映本人情况, 反映结果.
 */
const going =
  /公示期(?:间|限)?内到[^，。；、]{2,30}(?:[楼室号]|大厅|窗口)(?=，或|申请复[核议查]|反映|提出)|(?:直接|亲自|本人|或者?|[也亦]?可(?:以)?)(?:到|前往|赴)(?!所在|本单位|本人|各自|当地|基层)[^，。；、]{2,40}?(?:反映|举报|提出|投诉|申诉)(?!本人|[^，。；、问]{0,6}(?:情况|结果))/g;

/** The ways that `read` names, in sentences about objections; what comes from the notice's data is left out. */
export function wayStatements({ scope }: ReadScope): WayStatement[] {
  if (!matter.test(scope.text) && !matter.test(scope.heading)) return [];
  return matchesIn(scope.text, /[^。；;！!？?]+/g).flatMap(({ 0: sentence, index }) =>
    statementsOf(scope, sentence, index),
  );
}

/** 其他方式暂不受理: what stands before it is all there is. */
const noOthers =
  /(?:其[他它余]|别的)(?:反映)?(?:方式|渠道|途径|形式)[^，。；]{0,6}(?:不(?:予|再)?(?:受理|接受|接收)|无效)/;

function statementsOf(scope: Scope, text: string, offset: number): WayStatement[] {
  if (!matter.test(text)) return [];
  const end = text.search(noOthers);
  if (end > 0) return waysOfAll(scope, text.slice(0, end), offset);
  const listed = anyWay.test(text) ? listedWays(scope, text, offset) : [];
  return [...listed, ...visitsIn(scope, text, offset, listed)];
}

/** All ways that `text` has words for, wherever they stand. */
function waysOfAll(scope: Scope, text: string, offset: number): WayStatement[] {
  const spoken = matchesIn(text, eachNamed).map((match): Way => {
    const place = words.findIndex((_, group) => match[group + 1] !== undefined);
    const start = offset + match.index;
    return {
      kind: at(words, place)[0],
      isPaper: place === paper - 1,
      start,
      end: start + match[0].length,
    };
  });
  const visits = visitsIn(scope, text, offset, []).flatMap(({ ways }) => ways);
  const ways = [...spoken, ...visits].filter((way) => !scope.isQuoted(way));
  return ways.length === 0 ? [] : [{ scope, ways, isOpen: false }];
}

/** The visits of `text` that none of `listed` is; there may be other ways. */
function visitsIn(
  scope: Scope,
  text: string,
  offset: number,
  listed: readonly WayStatement[],
): WayStatement[] {
  if (listed.some(({ ways }) => ways.some(({ kind }) => kind === 'visit'))) return [];
  return matchesIn(text, going).flatMap(({ 0: words, index }) => {
    const span = { start: offset + index, end: offset + index + words.length };
    const isVisit = !/不(?:得|要|能|可)[^，]{0,4}$/.test(text.slice(0, index)) && !scope.isQuoted(span);
    return isVisit ? [{ scope, ways: [{ kind: 'visit', isPaper: false, ...span }], isOpen: true }] : [];
  });
}

function listedWays(scope: Scope, text: string, offset: number): WayStatement[] {
  const statements: WayStatement[] = [];
  let from = 0;
  for (const match of matchesIn(text, lead)) {
    const begin = match.index + match[0].length;
    if (begin < from || /传真件|复印件/.test(text.slice(begin, begin + 4))) continue;
    if (/不(?:予|再)?(?:受理|接受)$/.test(text.slice(0, begin))) continue;
    const { ways, end } = enumeration(text, begin);
    const rest = text.slice(end);
    const isLoose = /^(?:|[:：，,]|可|请.*|受理|欢迎.*|接待|先|提前)$/.test(match[0]);
    if (ways.length === 0) continue;
    const isNamed = ending.test(rest) && (!isLoose || ways.length > 1 || isSpoken(text, begin, end));
    if (!isNamed) continue;
    from = end;
    const placed = ways.map((way) => ({ ...way, start: way.start + offset, end: way.end + offset }));
    if (scope.isQuoted({ start: offset + begin, end: offset + end })) continue;
    statements.push({
      scope,
      ways: placed,
      isOpen:
        /^等|^多种|^[，、]?[也亦还另或]/.test(rest) ||
        /[也亦先另]|必要|紧急/.test(text.slice(0, begin)) ||
        // 请将书面材料寄送某科，或拨打电话
        (statements.length === 0 && /[，、]或者?(?:直接)?$/.test(text.slice(0, match.index))) ||
        (isLoose && ways.length < 2),
    });
  }
  return statements;
}

/** A way of which a text says that it takes no objections: 不受理电话反映, 电话仅供咨询. */
export interface RefusedWay extends Span {
  readonly scope: Scope;
  readonly kind: Channel['kind'];
}

/** The ways that `read` refuses. */
export function refusedWays({ scope }: ReadScope): RefusedWay[] {
  if (!/不|仅|只/.test(scope.text)) return [];
  return refusals.flatMap((pattern) =>
    matchesIn(scope.text, pattern).flatMap((match) => {
      if (nameless.test(stretchBefore(scope.text, match.index, '。；\n', 40))) return [];
      const place = words.findIndex((_, group) => match[group + 1] !== undefined);
      return [{ scope, kind: at(words, place)[0], start: match.index, end: match.index + match[0].length }];
    }),
  );
}

/** 匿名来信、来电不予受理; 未署名的，来电来信均不予受理: only what bears no name is refused. */
const nameless = /(?:匿名|[未不]署(?:实|真)?(?:姓?名)|冒名|诬告)[^，。；]{0,20}(?:[的者]，)?$/;

/** 登门反映, 接待来访, 先电话反映: one way by itself, in words that invite. */
function isSpoken(text: string, begin: number, end: number): boolean {
  const isInvited = /(?:接待|欢迎|请|可|先|可以|也可|亦可)$/.test(text.slice(0, begin));
  return (
    isInvited &&
    /^(?:反映|提出|举报|。|，|$)|(?:反映|提出|举报|来访|来信|来电)$/.test(
      text.slice(begin, end) + text.slice(end, end + 2),
    )
  );
}

/** 书面形式（信函、电子邮件）: which ways paper may go. */
function waysIn(words: string, offset: number): Way[] {
  const remark = words.indexOf('（');
  if (remark === -1) return [];
  return enumeration(words, remark + 1).ways.map((way) => ({
    ...way,
    start: way.start + offset,
    end: way.end + offset,
  }));
}

function enumeration(text: string, begin: number): { readonly ways: Way[]; readonly end: number } {
  const ways: Way[] = [];
  let end = begin;
  for (let index = begin; ;) {
    manner.lastIndex = index;
    const skipped = stretchIn(text, manner).length;
    word.lastIndex = index + skipped;
    const match = word.exec(text);
    const place = match ? words.findIndex((_, group) => match[group + 1] !== undefined) : -1;
    const kind = words[place]?.[0];
    if (match === null || kind === undefined) {
      if (skipped === 0) return { ways, end };
      end = index + skipped;
    } else {
      const start = match.index;
      const isPaper =
        place === paper - 1 &&
        !/^(?:信函|材料邮寄)/.test(text.slice(match.index + match[0].length)) &&
        !text.startsWith('寄', index);
      end = match.index + match[0].length;
      numbers.lastIndex = end;
      if (kind === 'phone' || kind === 'fax') end += stretchIn(text, numbers).length;
      const within = isPaper ? waysIn(text.slice(start, end), start) : [];
      if (within.length > 0) ways.push(...within);
      else ways.push({ kind, isPaper, start, end: start + at(match, place + 1).length });
    }
    separator.lastIndex = end;
    index = end + stretchIn(text, separator).length;
  }
}
