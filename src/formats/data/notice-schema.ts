import { z } from 'zod';

/**
 * What is published of a notice, version 1. Fields may be added to it; one that is taken away, renamed or given
 * another meaning makes version 2, at an address of its own.
 */

const says = <Schema extends z.ZodType>(schema: Schema, title: string, description?: string): Schema =>
  schema.meta({ title, ...(description === undefined ? {} : { description }) }) as Schema;

const text = z.string();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/);
const url = z.string().regex(/^https?:\/\//);
const count = z.int().min(0);

const dayOf = (title: string, description?: string) => says(day, title, description);
const textOf = (title: string, description?: string) => says(text, title, description);
const maybe = <Schema extends z.ZodType>(schema: Schema, title: string, description?: string) =>
  says(schema.nullable(), title, description ?? '没有的为 null');

const publication = (title: string) =>
  says(
    z.object({
      on: dayOf('日期'),
      at: maybe(instant, '时刻', '北京时间；只记了日期的为 null'),
    }),
    title,
  );

const span = {
  opens: dayOf('首日', '可以反映的第一天'),
  closes: dayOf('末日', '可以反映的最后一天'),
  opensAt: says(instant, '开始时刻', '公示期里的第一个时刻，北京时间'),
  closesAt: says(instant, '截止时刻', '公示期外的第一个时刻，北京时间；各种数据里只有这一个值'),
  length: says(count, '天数', '计入的天数：按 unit 算的，加上 addedWorkdays'),
  addedWorkdays: says(count, '顺延的工作日', '更正后顺延的工作日，不论 unit 是什么；没有的为0'),
};

const catalogue = says(
  z.object({
    indexNumber: maybe(text, '索引号', '没有编索引号的为 null'),
    name: textOf('名称'),
    summary: textOf('内容概述'),
    createdOn: dayOf('生成日期'),
    issuers: says(z.array(text), '发文机关'),
    signedOn: dayOf('成文日期'),
    publishedOn: dayOf('发布日期'),
    documentNumber: maybe(text, '文号'),
    subject: textOf('主题分类'),
    validity: says(z.enum(['有效', '已撤回', '已归档']), '有效性'),
  }),
  '信息公开目录',
  '政府信息公开目录的字段',
);

const window = says(
  z.object({
    ...span,
    text: textOf('公示期', '现在的公示期，例如2023年8月7日至11日（5个工作日）；正文印的见 signedWindow'),
    unit: says(z.enum(['workday', 'calendar-day']), '单位', 'workday 工作日，calendar-day 自然日'),
    start: says(
      z.enum(['next-workday', 'next-day', 'same-day', 'given']),
      '起算',
      'next-workday 次一工作日，next-day 次日，same-day 当日，given 指定的日期',
    ),
    statesLength: says(z.boolean(), '写明天数', 'false：公示只写了首日和末日，没有写天数；天数是数出来的'),
    rollsLast: says(z.boolean(), '末日顺延', '末日是休息日的，是否顺延到下一个工作日'),
    closingTime: textOf('截止钟点', '末日几点截止，例如 24:00'),
    provisional: says(z.boolean(), '暂定', '末日可能因下一年的放假安排而变'),
    override: maybe(
      z.object({
        reason: textOf('理由'),
        opens: dayOf('照规则的首日'),
        closes: dayOf('照规则的末日'),
      }),
      '另定',
      '发布单位另定首日、末日的理由，和照规则算出的日期；没有另定的为 null',
    ),
  }),
  '公示期',
);

const ledgerDay = z.object({
  on: dayOf('日期'),
  part: says(
    z.enum(['before', 'counted', 'skipped', 'rolled', 'rolled-to', 'suspended']),
    '计法',
    'before 起算之前，counted 计，skipped 不计，rolled 顺延越过，rolled-to 顺延到，suspended 中止',
  ),
  number: maybe(count, '第几天', '从1起；不计的为 null'),
  isPublication: says(z.boolean(), '发布当天'),
  isAdded: says(z.boolean(), '发布后增加'),
  words: textOf('说明', '例如 周末，不计'),
  source: maybe(text, '依据', '放假安排的文号，或者本地的依据；平常的日子为 null'),
  sourceUrl: maybe(url, '依据的网址'),
});

const channelDetails = {
  number: maybe(text, '号码'),
  address: maybe(text, '地址'),
  postcode: maybe(text, '邮编'),
  postmark: maybe(z.enum(['arrival', 'sending']), '以邮戳为准', 'arrival 到达日，sending 寄出日'),
  hours: maybe(text, '时间'),
  note: maybe(text, '说明'),
};

const channel = z.object({
  kind: says(
    z.enum(['phone', 'fax', 'email', 'letter', 'visit', 'online']),
    '方式',
    'phone 电话，fax 传真，email 电子邮件，letter 信函，visit 面谈，online 网上',
  ),
  ...channelDetails,
});

const contact = z.object({
  kind: says(
    z.enum(['phone', 'fax', 'email', 'letter', 'visit', 'online', 'sms', 'box']),
    '方式',
    '同 channels，还有 sms 短信，box 意见箱',
  ),
  purpose: says(
    z.enum(['objection', 'inquiry', 'emergency']),
    '用途',
    'objection 受理反映，inquiry 仅供咨询，emergency 紧急情况；后两种不受理反映',
  ),
  contact: maybe(text, '联系人'),
  ...channelDetails,
});

const correction = z.object({
  id: textOf('编号', '永久不变的 tag: 网址'),
  kind: says(
    z.enum(['misprint', 'details', 'nominees', 'window', 'privacy', 'other']),
    '性质',
    'misprint 笔误，details 信息变更，nominees 对象调整，window 期限调整，privacy 隐私处理，other 其他',
  ),
  time: publication('时间'),
  words: textOf('说明'),
  effect: textOf('对公示期的影响'),
  reason: maybe(text, '理由'),
  corrects: says(count, '更正的版本', '从1起'),
});

const suspension = z.object({
  first: dayOf('起'),
  last: dayOf('止'),
  cause: textOf('原因'),
  decidedBy: textOf('决定机关'),
  basis: textOf('依据'),
});

const windowChange = z.object({
  on: dayOf('日期', '更正的日期，或者中止的第一天'),
  cause: says(z.enum(['correction', 'suspension']), '缘由', 'correction 更正，suspension 中止'),
  words: textOf('说明', '例如2023年8月8日至9日中止，公示期顺延至2023年8月15日'),
  before: says(z.object(span), '原公示期'),
  after: says(z.object(span), '新公示期'),
});

const nominee = z.object({
  slug: textOf('位置', '在网页上的位置'),
  url: says(url, '网址'),
  name: textOf('名称'),
  category: textOf('类别'),
  standing: says(z.enum(['proposed', 'reserve']), '名单', 'proposed 正式，reserve 递补'),
  nature: maybe(
    z.enum(['person', 'collective', 'team', 'organisation', 'project']),
    '性质',
    'person 个人，collective 集体，team 团队，organisation 单位，project 项目',
  ),
  ordinal: maybe(count, '序号'),
  organisation: maybe(text, '单位'),
  post: maybe(text, '职务'),
  distinction: maybe(text, '区分', '同名的，用它分开'),
  cells: says(z.record(text, text), '表格各栏', '名单是表格的，表头和这一行的内容'),
  deeds: textOf('事迹', '纯文本'),
});

/** What a list of many notices says of each. */
const listed = {
  id: textOf('编号', '永久不变的 tag: 网址（RFC 4151）'),
  url: says(url, '网址', '公示的网页'),
  data: says(url, '数据的网址', '本公示的全部数据（notice.json）'),
  calendar: says(url, '日历的网址', '本公示的日历文件（notice.ics）'),
  year: textOf('年份'),
  slug: textOf('网址名'),
  isDraft: says(z.boolean(), '草稿', '没有签发；正式网站上没有草稿'),
  title: textOf('标题'),
  kind: textOf('种类'),
  categories: says(z.array(text), '类别'),
  issuers: says(z.array(text), '发布单位'),
  regions: says(z.array(text), '地区'),
  documentNumber: maybe(text, '文号'),
  signedOn: dayOf('成文日期', '原公示没有写的（isDated 为 false），是发布日期'),
  isDated: says(z.boolean(), '写明成文日期'),
  published: publication('发布时间'),
  changedAt: says(instant, '最后变动的时刻', '照记录：发布、更正、中止、结果、撤回、归档中最晚的'),
  window,
  receiver: textOf('受理部门'),
  version: says(count, '版本', '从1起，每次更正加1'),
  digest: textOf('校验码', '现在公布的内容的 SHA-256，十六进制；名单不再公开的为空'),
  catalogue,
};

/** A notice in `/data/notices/<year>.json`. */
const listedNotice = says(z.object(listed), '公示（列表）');

/** A notice, whole: `notice.json`. */
export const noticeV1 = says(
  z.object({
    $schema: says(url, '格式的网址'),
    ...listed,
    titleLines: says(z.array(text), '标题各行'),
    signers: says(z.array(text), '落款', '原公示没有落款的为空'),
    basis: says(
      z.array(
        z.object({
          title: textOf('标题', '只写了文号的为空'),
          documentNumber: maybe(text, '文号'),
          authorities: says(z.array(text), '机关'),
        }),
      ),
      '依据',
    ),
    quotas: says(
      z.array(
        z.object({
          category: textOf('类别'),
          count: says(count, '数'),
          measureWord: textOf('量词'),
          title: maybe(text, '标题'),
        }),
      ),
      '名额',
    ),
    ledger: says(z.array(ledgerDay), '计日表', '公示期逐日怎样计，依据哪份文件；不必自己再算'),
    signedWindow: says(
      z.object({ ...span, text: textOf('公示期', '印在正文里的写法') }),
      '签发的公示期',
      '正文照签发时印出，以后的中止不改正文；现在的公示期见 window，中间的变动见 windowChanges',
    ),
    windowChanges: says(z.array(windowChange), '公示期的变动', '发布以后，从早到晚'),
    channels: says(z.array(channel), '反映渠道', '可以反映的渠道；短信、意见箱和不受理反映的见 contacts'),
    contacts: says(z.array(contact), '联系方式', '公示印出的全部联系方式，各有用途'),
    rules: says(
      z.object({
        byOrganisation: maybe(text, '单位'),
        byPerson: maybe(text, '个人'),
        anonymous: maybe(text, '匿名'),
      }),
      '反映要求',
    ),
    text: textOf('正文', '纯文本'),
    criteria: says(
      z.array(
        z.object({
          slug: textOf('位置'),
          title: textOf('标题'),
          categories: says(z.array(text), '类别'),
          text: textOf('内容', '纯文本'),
        }),
      ),
      '条件',
    ),
    nominees: says(z.array(nominee), '公示对象', '照正式名单的顺序'),
    endnote: textOf('附注', '落款后面的文字，没有的为空'),
    attachments: says(
      z.array(
        z.object({
          title: textOf('标题'),
          url: maybe(url, '网址', '内容就在网页上的为 null'),
          bytes: maybe(count, '字节数'),
          sha256: maybe(text, 'SHA-256'),
        }),
      ),
      '附件',
    ),
    gaps: says(z.array(text), '说明', '原公示确有、又不能补的缺漏'),
    corrections: says(z.array(correction), '更正', '从早到晚'),
    suspensions: says(z.array(suspension), '中止'),
    result: maybe(
      z.object({
        time: publication('时间'),
        outcome: textOf('去向'),
        paper: maybe(
          z.object({
            title: textOf('标题'),
            documentNumber: maybe(text, '文号'),
            url: maybe(url, '网址'),
          }),
          '文件',
        ),
        nominees: says(
          z.array(
            z.object({
              name: textOf('名称'),
              distinction: maybe(text, '区分'),
              outcome: textOf('结果'),
            }),
          ),
          '对象',
        ),
        objections: maybe(count, '反映件数', '不公开的为 null'),
      }),
      '结果',
      '还没有公布的为 null',
    ),
    withdrawal: maybe(
      z.object({ time: publication('时间'), decidedBy: textOf('决定机关'), reason: textOf('理由') }),
      '撤回',
      '没有撤回的为 null',
    ),
    archivesOn: maybe(day, '归档日期', '从这一天起，名单和事迹不再公开；没有定的为 null'),
    erasure: maybe(
      z.object({
        kind: says(z.enum(['withdrawn', 'archived']), '缘由', 'withdrawn 撤回，archived 归档'),
        time: publication('时间'),
      }),
      '名单不再公开',
      '名单还公开的为 null',
    ),
  }),
  '公示',
  '一件公示的全部公开数据，第1版。以后只会增加字段；要删改字段，就出第2版。',
);

export type ListedNotice = z.output<typeof listedNotice>;
export type NoticeV1 = z.output<typeof noticeV1>;

/** Where the schema is published. */
export const noticeSchemaPath = '/data/schema/notice.v1.json';

/** `noticeV1` as a JSON Schema, draft 2020-12. Readers must bear fields that they do not know. */
export function noticeJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(noticeV1, {
    target: 'draft-2020-12',
    io: 'input',
  }) as Record<string, unknown>;
  return { $schema, ...schema };
}
