import { stretchBefore } from '../../lists/stretch-before.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import type { Scope } from '../clauses/scope.ts';
import type { Span } from '../clauses/token.ts';
import { extension, halves, parsePhoneNumber, parted, type PhoneNumber } from './phone-number.ts';
import {
  type About,
  aboutOf,
  aboutOfRoom,
  aboutOfSite,
  bareLabel,
  clauseOf,
  speaksAside,
} from './contact-matter.ts';

/** What a text gives to reach someone by. */
export type ContactStatement = Span & {
  readonly scope: Scope;
  /** What stands before it in its sentence, since the last detail. */
  readonly before: string;
  /**
   * Whether it is said of this notice's objections: `other` of another body or matter; `unsaid` where it is not told.
   */
  readonly about: About;
  /** Its clause tells of something else, though the sentence may be of objections. */
  readonly isAside: boolean;
} & (
    | {
        readonly kind: 'phone';
        readonly number: PhoneNumber;
        /** What its label makes of it; undefined without a label. */
        readonly as: 'phone' | 'fax' | 'both' | undefined;
      }
    | { readonly kind: 'email' | 'postcode' | 'address' | 'site'; readonly text: string }
  );

const chinese = '[零〇一二三四五六七八九]';
const extended = `(?:${extension.lead}\\d{1,5}${extension.end})`;
/** A number in two halves only behind its area code or its label: 公示2025-0123 is none. */
const numbers = [
  `(?:（0\\d{2,3}）${parted}{0,3}|0\\d{2,3}${parted}{1,3})${halves}${extended}?`,
  `(?<=(?:电话|热线|传真|号码|拨打?|致电)[:为是]?)(?!0)${halves}${extended}?`,
  `（?0\\d{2,3}）?${parted}{0,3}\\d{5,9}(?:${extended}|(?:/\\d{1,4}){1,4}(?![\\d—–―-]))?`,
  '[48]00-?(?:\\d{3}-?\\d{4}|\\d{4}-?\\d{3})',
  '1\\d{2}-?\\d{4}-?\\d{4}',
  '\\d{7,8}[-—]\\d{1,5}',
  `\\d{5,8}(?:(?![-—])${extended})?`,
];
const detail = new RegExp(
  [
    '(?<email>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64} ?(?:@|#|（at）|\\[at\\]) ?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)',
    '(?<site>(?:https?://|www\\.)[^\\s，。；、（）<>\\u4e00-\\u9fff]+|(?=[A-Za-z0-9])(?<=(?:网上|在线|线上|网络|网址|网站|平台)[^，。；:]{0,6}[:为]|登[录陆])[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}(?![A-Za-z0-9@]))',
    `(?<![\\dA-Za-z@.-])(?<number>${numbers.join('|')})(?!\\.?[\\dA-Za-z年月日元万%号亩])`,
    `(?<spelt>${chinese}{3,4}[-—–―~]${chinese}{7,8})`,
    '(?<=转\\d{1,5}[、和及])(?<extension>\\d{3,5})(?!\\d)',
    '(?<=(?:邮箱|信箱|邮件|[Mm]ail)(?:地址)?[:为])(?<mailbox>[A-Za-z][A-Za-z0-9._-]{2,30})(?![A-Za-z0-9@# ])',
    '(?<=到|前往|赴|[交送寄][交至到往])(?<room>[^，。；、:（]{4,30}(?:[室号楼]|窗口|柜台|服务台))(?=面谈|当面|反映|来访|[，。；]|$)',
    '(?<=(?:到|前往|向|至|送)[^，。；、:（到向至送]{2,16}（)(?<bracketed>[^（），。；:]{4,30}(?:[室号楼]|窗口))(?=）)',
    '(?<=(?:地址(?:（\\d{6}）)?|(?:来访|接待|受理|接访|反映|办公|联系|^|\\n)地点|联系方式|请?寄送?）?(?:至|到|往)?|(?:直接|或)送[达至到往]|致[信函](?:至|到)?|(?:[来去寄]信|[来去]函|材料)请?(?:邮?寄|送交?)?[至到往](?=[^，。；（ ]{0,40}\\d号)|(?:寄信|来信|来函|信[函件封])(?:上)?请?写(?:明|给)?)[:为是]?)(?<address>(?!信[至到往寄]|明?[^，。；]{0,8}(?:编号|单号|字样|姓名))(?=[^，。；,（ :]{0,60}(?:[路街道号楼室厅院区县村镇处]))[^，。；,（） :地送至到往为是或][^，。；,（ :]{3,60}?(?=邮编|邮政编码|(?:联系|办公|监督)?电话|(?:电子)?邮箱|传真|联系人|（?0\\d{2,3}[）-]?\\d{7,8}(?!\\d)|[，。；,（ :]|$))',
  ].join('|'),
  'g',
);
const phoneLabel = /电话|热线|手机|总机|拨打?|致电|来电|座机|联系方式|号码|[Tt]el/g;
const faxLabel = /传真(?!件)/g;

/** Hotlines of a city or a trade, which take all that people ask: none is a notice's own unless it is registered. */
const publicHotline = /^(?:12|96)\d{3}$/;

/** What stands between two details of one row. */
const gap =
  /^(?:（(?:[^（）\d]{1,8}|(?:工作日|周[一至五]{1,3}|上班|法定|每[天日]|上午)[^（）]{0,40})）)?[、，,/和及或 ；;（]{0,2}$/;

/** The details that `scope` gives, in the order of reading; what comes from the notice's data is left out. */
export function contactStatements(scope: Scope): ContactStatement[] {
  const { text } = scope;
  if (!/\d|[@#]|\/\/|\.[A-Za-z]|地址|寄|邮|零|〇/.test(text)) return [];
  const statements: ContactStatement[] = [];
  let last: { readonly end: number; readonly statement: ContactStatement | undefined } | undefined;
  for (const match of matchesIn(text, detail)) {
    const start = match.index;
    const span = { start, end: start + match[0].length };
    const goesOn = last !== undefined && gap.test(text.slice(last.end, start));
    const sentence = sentenceBefore(text, start);
    const before = last === undefined ? sentence : sentence.slice(-Math.max(0, start - last.end)) || '';
    const statement = statementOf(scope, span, match.groups ?? {}, {
      before,
      sentence,
      goesOn,
      last: last?.statement,
    });
    last = { end: span.end, statement };
    if (statement && !scope.isQuoted(span)) statements.push(statement);
  }
  return respectively(statements);
}

function sentenceBefore(text: string, start: number): string {
  return stretchBefore(text, start, '。！？\n', 80);
}

interface Surroundings {
  readonly before: string;
  readonly sentence: string;
  /** Whether only a separator stands between it and the detail before it. */
  readonly goesOn: boolean;
  readonly last: ContactStatement | undefined;
}

function statementOf(
  scope: Scope,
  span: Span,
  groups: Readonly<Record<string, string | undefined>>,
  around: Surroundings,
): ContactStatement | undefined {
  const { before, goesOn, last } = around;
  const isOfLast =
    last !== undefined &&
    !isHotline(last) &&
    (goesOn || (last.about !== 'objection' && bareLabel.test(before)));
  const about = isOfLast ? last.about : aboutOf(scope, span, around);
  const isAside = isOfLast ? last.isAside : speaksAside(clauseOf(before));
  const placed = { scope, ...span, before, about, isAside };
  const { email, site, mailbox, address, bracketed, room = bracketed, number, spelt, extension } = groups;
  const mail = email ?? mailbox;
  if (mail !== undefined)
    return { ...placed, kind: 'email', text: mail.replace(/ ?(?:#|（at）|\[at\]|@) ?/, '@').toLowerCase() };
  if (site !== undefined)
    return { ...placed, kind: 'site', text: site, about: aboutOfSite(scope, span, before, about) };
  if (address !== undefined && isAddressee(address, before, scope.text.slice(span.end, span.end + 40)))
    return undefined;
  if (address !== undefined)
    return { ...placed, kind: 'address', text: address.replace(/(?:收|邮编|电话).*$/, '') };
  // 到示例楼203室面谈: so short that only a slip can be told.
  if (room !== undefined)
    return { ...placed, about: aboutOfRoom(room, before, about), kind: 'address', text: room };
  if (extension !== undefined)
    return last?.kind === 'phone'
      ? { ...placed, kind: 'phone', as: last.as, number: { ...last.number, extension } }
      : undefined;
  const written = number ?? (spelt === undefined ? '' : inDigits(spelt));
  if (isPostcode(written, before, last, goesOn, scope.text.charAt(span.end)))
    return { ...placed, kind: 'postcode', text: written };
  const phone = parsePhoneNumber(lastOfRange(written));
  return phone && phoneStatement(placed, phone, around);
}

/** 12345, beside which may stand a number that is the notice's own. */
function isHotline(statement: ContactStatement): boolean {
  return statement.kind === 'phone' && isOfEveryone(statement.number);
}

function isOfEveryone({ local, area }: PhoneNumber): boolean {
  return publicHotline.test(local) && area === undefined;
}

/** 寄至示例办公室（示例市示例路1号）, 联系方式：示例办公室（综合部）: to whom, and not where. */
function isAddressee(words: string, before: string, after: string): boolean {
  if (/[路街道巷]/.test(words)) return false;
  const isOfWays = /联系方式[:为是]?$/.test(before) && !/[\d号楼村]/.test(words.replace('农村', ''));
  return isOfWays || /^（[^（）]*[路街道巷][^（）]*号/.test(after);
}

/** 0000-5550123，传真同上; 0000-5550123（兼传真）, （传真同号）, （同传真） */
const faxAlike = /^[^。；]{0,4}传真(?:号码)?同(?:上|号|前|电话)|^（(?:电话)?(?:[兼同暨\/及、]|[和与])?传真）/;

/** A number of a phone or a fax; undefined where nothing says that the digits are one. */
function phoneStatement(
  placed: Omit<ContactStatement, 'kind'>,
  phone: PhoneNumber,
  { before, goesOn, last }: Surroundings,
): ContactStatement | undefined {
  const { scope, end } = placed;
  const lastPhone = goesOn && last?.kind === 'phone' ? last : undefined;
  const as =
    lastPhone && labelOf(before) === undefined ? lastPhone.as : (labelOf(before) ?? labelOf(scope.heading));
  const behind = scope.text.slice(end, end + 12);
  const isOnlyFax = lastPhone !== undefined && behind.startsWith('（传真）');
  const isFaxAlike = faxAlike.test(behind);
  const isAreaGiven = phone.area !== undefined && phone.local.length > 6;
  if (as === undefined && !isAreaGiven && !/^(?:1\d{10}|[48]00\d{7}|(?!19|20)\d{7,8})$/.test(phone.local))
    return undefined;
  const area = phone.area ?? (phone.local.length < 9 ? lastPhone?.number.area : undefined);
  return {
    ...placed,
    about: isOfEveryone(phone) ? 'other' : placed.about,
    kind: 'phone',
    as: isOnlyFax ? 'fax' : isFaxAlike ? 'both' : as,
    number: { ...phone, area },
  };
}

/** The label that `before` ends with: 电话, 传真, or both (电话及传真, 电话（传真）). */
function labelOf(before: string): 'phone' | 'fax' | 'both' | undefined {
  const at = (pattern: RegExp): number => matchesIn(before, pattern).at(-1)?.index ?? -1;
  const phone = at(phoneLabel);
  const fax = at(faxLabel);
  if (phone === -1 && fax === -1) return undefined;
  const between = before.slice(Math.min(phone, fax), Math.max(phone, fax));
  if (
    phone !== -1 &&
    fax !== -1 &&
    /^(?:电话|传真|联系电话|号码)?(?:及|和|、|\/|（|兼|与|\(|暨|同){0,2}(?:号码)?$/.test(between)
  ) {
    const isNumbered = /传真(?:电话|号码)$/.test(before.slice(0, Math.max(phone, fax) + 2)) && phone > fax;
    return isNumbered ? 'fax' : 'both';
  }
  return phone > fax ? 'phone' : 'fax';
}

function isPostcode(
  written: string,
  before: string,
  last: ContactStatement | undefined,
  goesOn: boolean,
  next: string,
): boolean {
  if (!/^\d{6}$/.test(written)) return false;
  if (/(?:邮编|邮政编码|邮码)[:为是]?$/.test(before)) return true;
  if (/(?:地址|[路街道巷村里弄厦楼层座院室号]\d{0,4})（$/.test(before) && next === '）') return true;
  return last?.kind === 'address' && (goesOn || (/（$/.test(before) && next === '）'));
}

/** 5550121—23, 5550121/9, 5550121/0125: the last of several numbers that differ in their last digits. */
function lastOfRange(written: string): string {
  const [, number = '', digits = ''] =
    /^(.*\d{7,8})(?:[-—–~](?=\d{1,2}$)|\/(?:\d{1,4}\/)*)(\d{1,4})$/.exec(written) ?? [];
  return digits === '' ? written : number.slice(0, -digits.length) + digits;
}

/** 电话/传真：A/B, 电话及传真：A、B（传真）: the first is the phone's, the second the fax's. */
function respectively(statements: readonly ContactStatement[]): ContactStatement[] {
  return statements.map((statement, index) => {
    const next = statements[index + 1];
    const previous = statements[index - 1];
    if (statement.kind !== 'phone' || statement.as !== 'both') return statement;
    const isPair = (one: ContactStatement | undefined): boolean =>
      one?.kind === 'phone' && one.as === 'both' && one.scope === statement.scope;
    const isBeforeFax = next?.kind === 'phone' && next.as === 'fax' && isOnlyGap(statement, next);
    if (isPair(next) || isBeforeFax) return { ...statement, as: 'phone' };
    return isPair(previous) ? { ...statement, as: 'fax' } : statement;
  });
}

function isOnlyGap({ scope, end }: ContactStatement, { start }: ContactStatement): boolean {
  return gap.test(scope.text.slice(end, start));
}

function inDigits(text: string): string {
  return text.replace(/[零〇一二三四五六七八九]/g, (sign) =>
    String('〇一二三四五六七八九'.indexOf(sign.replace('零', '〇'))),
  );
}
