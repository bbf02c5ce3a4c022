import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { at } from '#domain/lists/at.ts';
import { usualAfterClosing } from '#domain/office/after-closing.ts';
import type { Block, Inline } from '#domain/prose/prose.ts';
import { fictionalId } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { readFixture } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { calendarFields, localFields } from '#reading/settings/calendar-fields.ts';
import { formOf } from '#reading/as-meant/settings-form.ts';
import * as life from '#reading/settings/life-fields.ts';
import { noticeFields } from '#reading/settings/notice-fields.ts';
import { officeFields } from '#reading/settings/office-fields.ts';
import { pageFields } from '#reading/settings/page-fields.ts';
import { criteriaFields, listFields, nomineeFields } from '#reading/settings/part-fields.ts';

/** A file of the content: its settings, by which they are read, and what follows them. */
interface WholeFile {
  readonly schemas: readonly z.ZodType[];
  readonly settings: unknown;
  readonly body?: string;
}

const folder = 'notices/2023/sound';
const list = '| 姓名 | 情况 |\n| --- | --- |\n| 甲三 | 良好 |\n';
const noticeFile: WholeFile = {
  schemas: [noticeFields],
  settings: {
    标题: '关于示例先进个人的公示',
    种类: '评选表彰',
    发布单位: ['示例省总工会'],
    地区: ['示例县'],
    落款: ['示例省总工会委员会'],
    成文日期: '2023-08-04',
    发布时间: '2023-08-04 10:00',
    文号: '示工函〔2023〕1号',
    依据: [{ 标题: '示例办法', 文号: '示工函〔2023〕2号', 机关: ['示例省人民政府'] }],
    公示期: {
      工作日: '5',
      起算: '次一工作日',
      首日: '2023-08-08',
      末日: '2023-08-14',
      截止时刻: '17:30',
      末日顺延: '否',
      理由: '顺延',
    },
    名额: [{ 类别: '先进个人', 数: '2', 量词: '名', 标题: '拟表彰的个人' }],
    受理: {
      部门: '组织部',
      渠道: [
        { 方式: '电话', 号码: '0000-5550123', 时间: '工作日上午', 说明: '先打这个' },
        { 方式: '传真', 号码: '0000-5550124', 时间: '工作日下午', 说明: '传真件' },
        { 方式: '电子邮件', 地址: 'a@example.gov.cn', 说明: '写明事由' },
        { 方式: '信函', 地址: '示例路1号', 邮编: '810000', 以邮戳为准: '寄出日', 说明: '挂号' },
        { 方式: '面谈', 地址: '示例路2号', 时间: '工作日全天', 说明: '请先预约' },
        { 方式: '网上', 地址: 'https://example.gov.cn/a', 说明: '随时' },
      ],
      要求: { 单位: '加盖公章', 个人: '署真实姓名', 匿名: '不予受理' },
    },
    附件: [
      { 标题: '条件', 内容: '本页' },
      { 标题: '名册', 文件: 'attachments/a.txt' },
    ],
    条件标题: '条件如下',
    对象标题: '对象如下',
    签发: { 审核: '审核人', 签发: '签发人', 时间: '2023-08-04', 摘要规则: '1' },
    说明: [{ 问题: '没有条件', 位置: '某处', 理由: '原件如此' }],
  },
  body: '公示如下。\n',
};
const parts: Readonly<Record<string, WholeFile>> = {
  'criteria/person.md': {
    schemas: [criteriaFields],
    settings: { 类别: ['先进个人'], 标题: '先进个人评选条件', 序号: '1', 编号: '（一）' },
    body: '1. 爱岗敬业。\n',
  },
  'nominees/jia-yi.md': {
    schemas: [nomineeFields],
    settings: {
      序号: '1',
      名称: '甲一',
      类别: '先进个人',
      性质: '个人',
      单位: '示例厂',
      职务: '工人',
      区分: '大',
    },
    body: '甲一的事迹。\n',
  },
  'nominees/list.md': {
    schemas: [listFields],
    settings: {
      类别: '先进个人',
      标题: '另一名单',
      序号: '2',
      性质: '个人',
      名单: '正式',
      姓名列: '姓名',
    },
    body: list,
  },
};
const whole: Readonly<Record<string, WholeFile>> = {
  'site.yaml': {
    schemas: [officeFields],
    settings: {
      站点: {
        名称: '示例省公示',
        域名: 'gongshi.example.gov.cn',
        网站标识码: '',
        ICP备案号: '',
        公网安备号: '',
        党政机关标识: '',
      },
      主办单位: '示例省人力资源和社会保障厅',
      承办单位: '示例省信息中心',
      主色: '',
      联系: { 电话: '0000-5550125', 地址: '示例路3号', 邮编: '810001' },
      办公时间: '工作日9:00—17:00',
      公示: {
        最短工作日: '5',
        种类最短: { 任前公示: { 工作日: '5', 依据: '任前办法' }, 录用公示: { 自然日: '7' } },
        依据: '公示办法',
        截止时刻: '17:30',
        信函在途天数: '3',
      },
      固定表述: ['固定的话'],
      脱敏: { 手机号: '3-4', 身份证号: '2-3', 银行卡号: '4-4', 护照号: '1-3', 电子邮箱: '1-0' },
      保留: { 结果公布后: '12个月', 公示期满后: '2年', 种类: { 任前公示: '6个月' }, 依据: '保留办法' },
      结果: { 期限工作日: '20', 依据: '结果办法' },
      个人公示收录: '是',
      更正: {
        笔误: '不影响',
        信息变更: '不影响',
        对象调整: '顺延',
        期限调整: { 顺延工作日: '1' },
        隐私处理: '不影响',
        其他: '不影响',
        依据: '更正办法',
      },
    },
  },
  'calendar/2023.yaml': {
    schemas: [calendarFields],
    settings: {
      年份: '2023',
      法定假日天数: '3',
      例外: [{ 天数: '1', 文号: '国办发明电〔2022〕16号' }],
      文件: [
        {
          文号: '国办发明电〔2022〕16号',
          标题: '放假通知',
          机关: '示例办公厅',
          成文日期: '2022-12-08',
          发布日期: '2022-12-08',
          网址: 'http://www.gov.cn/a',
        },
        {
          文号: '国办发明电〔2023〕1号',
          标题: '调整通知',
          成文日期: '2023-01-08',
          发布日期: '2023-01-08',
          网址: 'http://www.gov.cn/b',
          改动: '国办发明电〔2022〕16号',
        },
      ],
      放假: [{ 名称: '国庆节', 首日: '2023-09-29', 末日: '2023-10-06', 文号: '国办发明电〔2022〕16号' }],
      上班: [
        '2023-10-07',
        { 日期: '2023-10-08', 文号: '国办发明电〔2022〕16号' },
        { 日期: '2023-10-15', 取消: '国办发明电〔2023〕1号' },
      ],
    },
  },
  'calendar/local.yaml': {
    schemas: [localFields],
    settings: [
      { 日期: '2023-12-01', 性质: '放假', 名称: '地方节日', 依据: '地方办法', 公布日期: '2023-01-01' },
    ],
  },
  'suspensions/site.yaml': {
    schemas: [life.suspensionFields],
    settings: {
      起: '2023-08-11',
      止: '2023-08-11',
      原因: '全站停电',
      决定机关: '示例省信息办',
      依据: '全站规定',
    },
  },
  'pages/about.mdx': {
    schemas: [pageFields],
    settings: { 标题: '关于本站', 描述: '本站说明', 序号: '1' },
    body: '本站由示例省公示。\n',
  },
  [`${folder}/notice.md`]: noticeFile,
  ...inFolder(folder, parts),
  [`${folder}/attachments/a.txt`]: { schemas: [], settings: undefined, body: '名册' },
  [`${folder}/corrections/2023-08-09.md`]: {
    schemas: [life.correctionFields],
    settings: {
      性质: '其他',
      时间: '2023-08-09 10:00',
      说明: '有误已改',
      公示期影响: { 顺延工作日: '1' },
      理由: '影响小',
      版本: '1',
    },
    body: '',
  },
  [`${folder}/versions/1/notice.md`]: { ...noticeFile, body: '公示如此。\n' },
  ...inFolder(`${folder}/versions/1`, parts),
  [`${folder}/versions/1/attachments/a.txt`]: { schemas: [], settings: undefined, body: '名册' },
  [`${folder}/suspensions/2023-08-10.yaml`]: {
    schemas: [life.suspensionFields],
    settings: {
      起: '2023-08-10',
      止: '2023-08-10',
      原因: '网站故障',
      决定机关: '示例省办公厅',
      依据: '示例规定',
    },
  },
  [`${folder}/result.md`]: {
    schemas: [life.resultFields],
    settings: {
      时间: '2023-08-28 10:00',
      去向: '按规定推荐',
      文件: { 标题: '表彰决定', 文号: '示工函〔2023〕9号', 网址: 'https://example.gov.cn/r' },
      对象: [{ 名称: '甲一', 区分: '大', 结果: '予以推荐' }],
      反映情况: '不公开',
    },
    body: '',
  },
  [`${folder}/withdrawal.md`]: {
    schemas: [life.withdrawalFields],
    settings: { 时间: '2023-09-10 16:00', 决定机关: '示例省委', 理由: '需要再议', 涉及: ['甲九'] },
    body: '',
  },
  [`${folder}/archive.md`]: {
    schemas: [life.archivingFields],
    settings: { 时间: '2024-09-10 16:00', 依据: '归档办法', 涉及: '甲十' },
    body: '',
  },
};

function inFolder(at: string, files: Readonly<Record<string, WholeFile>>): Record<string, WholeFile> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [`${at}/${name}`, file]));
}

/** `file` as text, a line a value, with `texts` for its scalars. JSON is YAML (1.2.2, chapter 1). */
function textOf(path: string, { settings, body = '' }: WholeFile): string {
  if (settings === undefined) return body;
  const yaml = `${JSON.stringify(settings, undefined, 1)}\n`;
  return path.endsWith('.yaml') ? yaml : `---\n${yaml}---\n${body}`;
}

/** `value` with every text of it, and every key that no schema knows, as `written` has it. */
function rewritten(value: unknown, known: ReadonlySet<string>, written: (text: string) => string): unknown {
  if (typeof value === 'string') return written(value);
  if (Array.isArray(value)) return value.map((inner) => rewritten(inner, known, written));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      known.has(key) ? key : written(key),
      rewritten(inner, known, written),
    ]),
  );
}

function knownKeys({ schemas }: WholeFile): ReadonlySet<string> {
  return new Set(schemas.flatMap((schema) => [...formOf(schema).keys]));
}

/** The whole content, with the texts of the files that `isChosen` chooses as `written` has them. */
function contentWith(
  isChosen: (path: string) => boolean,
  written: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(whole).map(([path, file]) => {
      const settings = isChosen(path) ? rewritten(file.settings, knownKeys(file), written) : file.settings;
      return [path, textOf(path, { ...file, settings })];
    }),
  );
}

/** An identity number of nobody for each text that it is asked for. */
function numbering(): (text: string) => string {
  const numbers = new Map<string, string>();
  return (text) => {
    const index = numbers.size;
    const birthday = `19${60 + Math.floor(index / 336)}${String((Math.floor(index / 28) % 12) + 1).padStart(2, '0')}${String((index % 28) + 1).padStart(2, '0')}`;
    const number = numbers.get(text) ?? fictionalId('630102', birthday);
    numbers.set(text, number);
    return number;
  };
}

/** Each identity number within `text`. */
function numbersIn(text: string): string[] {
  return [...new Set(text.match(/630102\d{11}[\dX]/g))];
}

/** The identity numbers that the reading of `content` finds, by file. */
function found(content: Readonly<Record<string, string>>): Map<string, Set<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const { code, file, line } of readFixture(content).diagnostics) {
    if (code !== 'personal-id') continue;
    const path = file.replace('content/', '');
    const inLine = numbersIn(at(String(content[path]).split('\n'), line - 1));
    numbers.set(path, new Set([...(numbers.get(path) ?? []), ...inLine]));
  }
  return numbers;
}

describe('every text that is published is sought through', () => {
  it('with an example of every key that an author can write', () => {
    const written = JSON.stringify(whole);
    const keys = Object.values(whole).flatMap((file) => [...knownKeys(file)]);
    expect(keys.filter((key) => !written.includes(`"${key}"`))).toEqual([]);
    expect(
      readFixture(
        contentWith(
          () => false,
          (text) => text,
        ),
      ).diagnostics.filter(({ code }) => code.startsWith('personal-')),
    ).toEqual([]);
  });

  it.each(Object.keys(whole).filter((path) => whole[path]?.settings !== undefined))(
    'at every key of %s',
    (path) => {
      const numberOf = numbering();
      const content = contentWith(
        (other) => other === path,
        (text) => `${text} ${numberOf(text)}`,
      );
      const planted = numbersIn(String(content[path]));
      expect(planted.length).toBeGreaterThan(1);
      expect([...(found(content).get(path) ?? [])].toSorted()).toEqual(planted.toSorted());
    },
  );

  it('and pages, data, feeds and records are made of nothing else', () => {
    const read = readFixture({
      ...contentWith(
        () => false,
        (text) => text,
      ),
      [`${folder}/nominees/jia-er.md`]: undefined,
    });
    if (!isUsable(read)) throw new Error('The content cannot be used');
    const { office, calendarYears, localDays, notices, pages } = read;
    const texts = Object.values(whole).flatMap(({ settings, body = '' }) => [...textsIn(settings), body]);
    /**
     * Codes of the program, names of files, days that were counted, digests; what is said where an office says nothing.
     */
    const isMade = (text: string): boolean =>
      /^(?:[a-z-]+|\d{4}-\d\d-\d\d|[0-9a-f]{64})$/.test(text) || text === usualAfterClosing;
    const made = [...textsIn([office, calendarYears, localDays, notices, pages])];
    expect(made.length).toBeGreaterThan(500);
    expect(made.filter((text) => !isMade(text) && !texts.some((one) => one.includes(text)))).toEqual([]);
  });

  /** A number in each form of prose: a new form does not compile without an example. */
  const forms: Readonly<Record<Exclude<(Block | Inline)['kind'], 'quoted'>, (number: string) => string>> = {
    paragraph: (number) => number,
    heading: (number) => `## ${number}`,
    list: (number) => `- 甲\n- ${number}`,
    table: (number) => `| 甲 |\n| --- |\n| ${number} |`,
    text: (number) => `甲${number}`,
    strong: (number) => `**公示对象的证件号码：**${number}`,
    link: (number) => `[${number}](/)`,
    image: (number) => `![${number}](attachments/a.txt)`,
    break: (number) => `甲\n${number}`,
  };
  const hidden: Readonly<Record<string, (number: string) => string>> = {
    'the head of a table': (number) => `| ${number} |\n| --- |\n| 甲 |`,
    'an address': (number) => `[甲](https://example.gov.cn/${number})`,
    'an address in escapes': (number) =>
      `[甲](https://example.gov.cn/%${number.charCodeAt(0).toString(16)}${number.slice(1)})`,
    'an address of the site': (number) => `[甲](/search/?q=${number})`,
    'a link’s title': (number) => `[甲](/ "${number}")`,
    'a picture’s title': (number) => `![甲](attachments/a.txt "${number}")`,
    'a comment': (number) => `<!-- ${number} -->`,
    code: (number) => `\`${number}\``,
    'the first line of code': (number) => `\`\`\`${number}\n甲\n\`\`\``,
  };

  it.each(Object.entries({ ...forms, ...hidden }))('in prose: %s', (_, form) => {
    const number = fictionalId();
    for (const path of [
      `${folder}/notice.md`,
      `${folder}/criteria/person.md`,
      `${folder}/nominees/jia-yi.md`,
      `${folder}/versions/1/notice.md`,
      'pages/about.mdx',
    ]) {
      if (path.endsWith('.mdx') && form === hidden['a comment']) continue;
      const content = contentWith(
        () => false,
        (text) => text,
      );
      const { diagnostics } = readFixture({
        ...content,
        [path]: `${content[path]}\n${form(number)}\n`,
      });
      expect(diagnostics.filter(({ code }) => code === 'personal-id').map(({ file }) => file)).toEqual([
        `content/${path}`,
      ]);
    }
  });
});

/** Every text within `value`, with the keys that are an author's own. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Map) yield* textsIn([...value]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (/\p{Script=Han}/u.test(key)) yield key;
      yield* textsIn(inner);
    }
}
