import { z } from 'zod';
import { daysBetween } from '#domain/time/civil-date.ts';
import { longestWindow, type WindowRule, type WindowStart } from '#domain/window/publicity-window.ts';
import { endOfDay, type MinuteOfDay } from '#domain/time/instant.ts';
import type { SignOff } from '#domain/notice/notice.ts';
import { purposeNames } from '#domain/receiver/channel-words.ts';
import type { Channel } from '#domain/receiver/receiver.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { inWords, written } from '../as-meant/settings-form.ts';
import { channelInWords, paperInWords, quotasInWords, windowInWords } from '../as-meant/settings-in-words.ts';
import { writtenDay, writtenWord } from '../as-meant/written-forms.ts';
import {
  bodies,
  closingTime,
  day,
  keysByWord,
  named,
  noAddress,
  optional,
  optionalContact,
  optionalText,
  parsed,
  noKnownDay,
  parseKnownDay,
  problem,
  report,
  settings,
  type SettingTable,
  text,
  time,
  wholeNumber,
  word,
  yesOrNo,
} from './fields.ts';
import { parseKnownFields } from './parse-fields.ts';
import type { Matter } from './matter/matter.ts';
import { recordRules } from './record-rules.ts';

/** The settings of `notice.md`: Chinese keys in, domain values out. */

const starts = { 次一工作日: 'next-workday', 次日: 'next-day', 当日: 'same-day' } as const;

const start = written(
  parsed((value): WindowStart | ReturnType<typeof problem> => {
    if (Object.hasOwn(starts, value)) return { kind: starts[value as keyof typeof starts] };
    const on = parseKnownDay(value);
    if (on !== undefined) return { kind: 'given', on };
    return /^\d/.test(value)
      ? noKnownDay(value)
      : problem('wrong-word', {
          key: '起算',
          text: value,
          allowed: [...Object.keys(starts), '一个日期（如 2023-08-07）'],
        });
  }),
  (text) => writtenWord(Object.keys(starts))(text) ?? writtenDay(text),
);

const length = wholeNumber(1, longestWindow);

const oneWindow = z
  .strictObject({
    工作日: optional(length),
    自然日: optional(length),
    起算: optional(start),
    首日: optional(day),
    末日: optional(day),
    截止时刻: optional(closingTime),
    末日顺延: yesOrNo,
    理由: optionalText,
  })
  .transform((fields, context) => {
    const { 工作日: workdays, 首日: opens, 末日: closes } = fields;
    const isCounted = workdays !== undefined || fields.自然日 !== undefined || fields.起算 !== undefined;
    const isPrinted = !isCounted && opens !== undefined;
    const calendarDays =
      isPrinted && closes !== undefined ? Math.max(1, daysBetween(opens, closes) + 1) : fields.自然日;
    if ((workdays === undefined) === (calendarDays === undefined))
      report(context, [], problem('exactly-one', { keys: ['工作日', '自然日'] }));
    const usual: WindowStart = isPrinted
      ? { kind: 'printed', on: opens }
      : { kind: workdays === undefined ? 'next-day' : 'next-workday' };
    return {
      printed: { opens: fields.首日, closes: fields.末日 },
      reason: fields.理由,
      rule: (closesAtMinute: MinuteOfDay | undefined): WindowRule => ({
        unit: workdays === undefined ? 'calendar-day' : 'workday',
        length: workdays ?? calendarDays ?? 1,
        start: fields.起算 ?? usual,
        rollsLast: workdays === undefined && fields.末日顺延,
        closesAtMinute: fields.截止时刻 ?? closesAtMinute ?? endOfDay,
      }),
    };
  });

/** Of two windows, each is a notice of its own: with its list, its dates and its page. */
const window = inWords(
  z.preprocess((value, context) => {
    if (!Array.isArray(value) || value.length < 2) return value;
    report(context, [], problem('several-windows', {}));
    return z.NEVER;
  }, oneWindow),
  windowInWords,
);

const basisTable = {
  title: ['标题', optionalText],
  documentNumber: ['文号', optionalText],
  authorities: ['机关', optional(bodies).transform((authorities) => authorities ?? [])],
} satisfies SettingTable;

/** A paper has a title, and an authority beside it; or a notice tells no more of it than its number. */
const basisPaper = settings(basisTable).superRefine(({ title, documentNumber, authorities }, context) => {
  if (title === undefined && documentNumber === undefined)
    report(context, ['标题'], problem('missing-key', { key: '标题' }));
  if (title !== undefined && authorities.length === 0)
    report(context, ['机关'], problem('missing-key', { key: '机关' }));
});

const quotaTable = {
  category: ['类别', text],
  count: ['数', wholeNumber(0, 100_000)],
  measureWord: ['量词', optionalText.transform((given) => given ?? '名')],
  title: ['标题', optionalText],
} satisfies SettingTable;

const postmark = word({ 到达日: 'arrival', 寄出日: 'sending' });

/** What may be said of any channel. */
const terms = {
  用途: optional(named(purposeNames)).transform((given) => given ?? 'objection'),
  联系人: optionalText,
  说明: optionalText,
};

/** Where one can object on the web: an address, with or without https://, and nothing that a browser would run. */
const onlineAddress = parsed((value) =>
  /^(?:https?:\/\/)?[^\s/:@]+\.[^\s/:@]+(?::\d+)?(?:[/?#]\S*)?$/i.test(value)
    ? value
    : noAddress(value, true),
);

const called = { 号码: optionalContact, 时间: optionalText, ...terms };
const visited = { 地址: optionalText, 时间: optionalText, ...terms };

const kinds = {
  电话: 'phone',
  传真: 'fax',
  短信: 'sms',
  电子邮件: 'email',
  网上: 'online',
  面谈: 'visit',
  意见箱: 'box',
} as const;

const channel = z
  .discriminatedUnion('方式', [
    z.strictObject({ 方式: z.literal('电话'), ...called }),
    z.strictObject({ 方式: z.literal('传真'), ...called }),
    z.strictObject({ 方式: z.literal('电子邮件'), 地址: optionalContact, ...terms }),
    z.strictObject({
      方式: z.literal('信函'),
      地址: optionalText,
      邮编: optionalContact,
      以邮戳为准: optional(postmark),
      ...terms,
    }),
    z.strictObject({ 方式: z.literal('面谈'), ...visited }),
    z.strictObject({ 方式: z.literal('网上'), 地址: optional(onlineAddress), ...terms }),
    z.strictObject({ 方式: z.literal('短信'), ...called }),
    z.strictObject({ 方式: z.literal('意见箱'), ...visited }),
  ])
  .transform((fields): Channel => {
    const { 用途: purpose, 联系人: contact, 说明: note } = fields;
    const shared = { purpose, contact, note };
    switch (fields.方式) {
      case '电话':
      case '传真':
      case '短信':
        return { kind: kinds[fields.方式], number: fields.号码, hours: fields.时间, ...shared };
      case '电子邮件':
      case '网上':
        return { kind: kinds[fields.方式], address: fields.地址, ...shared };
      case '信函':
        return {
          kind: 'letter',
          address: fields.地址,
          postcode: fields.邮编,
          postmark: fields.以邮戳为准,
          ...shared,
        };
      case '面谈':
      case '意见箱':
        return { kind: kinds[fields.方式], address: fields.地址, hours: fields.时间, ...shared };
    }
  });

const rulesTable = {
  byOrganisation: ['单位', optionalText],
  byPerson: ['个人', optionalText],
  anonymous: ['匿名', optionalText],
} satisfies SettingTable;

const noRules = { byOrganisation: undefined, byPerson: undefined, anonymous: undefined };

const receiverTable = {
  department: ['部门', text],
  channels: ['渠道', inWords(z.array(channel).min(1), channelInWords)],
  rules: ['要求', optional(settings(rulesTable)).transform((rules) => rules ?? noRules)],
} satisfies SettingTable;

const attachment = z
  .strictObject({ 标题: text, 内容: optional(word({ 本页: 'on-page' })), 文件: optionalText })
  .transform((fields, context) => {
    if ((fields.内容 === undefined) === (fields.文件 === undefined))
      report(context, [], problem('exactly-one', { keys: ['内容', '文件'] }));
    return { title: fields.标题, file: fields.文件 };
  });

/** By which rule the signed text is recorded: the recorder takes it from the settings as they stand. */
const recordRule = word(Object.fromEntries([...recordRules.keys()].map((rule) => [rule, rule])));

const signOffTable = {
  reviewedBy: ['审核', text],
  signedBy: ['签发', text],
  time: ['时间', time],
  recordRule: ['摘要规则', optional(recordRule)],
} satisfies SettingTable;

const signOff = settings(signOffTable).transform(({ recordRule: _, ...signed }): SignOff => signed);

const acknowledgementTable = {
  finding: ['问题', text],
  place: ['位置', optionalText],
  reason: ['理由', text],
} satisfies SettingTable;

const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  optional(z.array(schema)).transform((values) => values ?? []);

/** Published notices print these words where they give none: other ones would change what was published. */
const headingOr = (usual: string) =>
  optionalText.transform((given) => (given === '无' ? undefined : (given ?? usual)));

const linesOf = (title: string): string[] =>
  title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const noticeTable = {
  titleLines: ['标题', text.transform(linesOf)],
  kind: ['种类', text],
  issuers: ['发布单位', bodies],
  regions: ['地区', optional(bodies).transform((regions = []) => regions)],
  signers: ['落款', optional(bodies).transform((signers = []) => signers)],
  signedOn: ['成文日期', optional(day)],
  published: ['发布时间', time],
  documentNumber: ['文号', optionalText],
  basis: ['依据', inWords(listOf(basisPaper), paperInWords)],
  window: ['公示期', window],
  quotas: ['名额', inWords(listOf(settings(quotaTable)), quotasInWords)],
  receiver: ['受理', settings(receiverTable)],
  attachments: ['附件', listOf(attachment)],
  endnote: ['附注', optionalText.transform((given = '') => linesOf(given))],
  criteriaHeading: ['条件标题', headingOr('评选条件')],
  nomineesHeading: ['对象标题', headingOr('公示对象')],
  signOff: ['签发', optional(signOff)],
  acknowledgements: ['说明', listOf(settings(acknowledgementTable))],
} satisfies SettingTable;

export const noticeFields = settings(noticeTable);

export type NoticeFields = z.output<typeof noticeFields>;

/** What may stand for settings that must be written and cannot be read. */
const standIns = {
  标题: '□',
  种类: '□',
  发布单位: '□',
  发布时间: '2000-01-01',
  公示期: { 工作日: '5' },
  受理: { 部门: '□', 渠道: [{ 方式: '电话' }] },
};

/** The settings of a notice as far as they can be read: `unknown` are the values that stand for what cannot. */
export function knownNoticeFields(matter: Matter | undefined): {
  readonly fields: NoticeFields | undefined;
  readonly unknown: ReadonlySet<keyof NoticeFields>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { value: fields, unknown, diagnostics } = parseKnownFields(noticeFields, matter, standIns);
  const names = Object.keys(fields ?? {}) as (keyof NoticeFields)[];
  const isUnknown = (name: keyof NoticeFields): boolean => unknown.has(noticeTable[name][0]);
  return { fields, unknown: new Set(names.filter(isUnknown)), diagnostics };
}

/** Where a notice's values stand among its settings: the English words of a finding's path → the Chinese keys. */
export const noticeKeys: Readonly<Record<string, string>> = {
  ...keysByWord(
    noticeTable,
    basisTable,
    quotaTable,
    receiverTable,
    rulesTable,
    signOffTable,
    acknowledgementTable,
  ),
  opens: '首日',
  closes: '末日',
  start: '起算',
  number: '号码',
  address: '地址',
  postcode: '邮编',
  postmark: '以邮戳为准',
  hours: '时间',
  purpose: '用途',
  contact: '联系人',
  note: '说明',
  path: '文件',
};
