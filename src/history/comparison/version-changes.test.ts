import { describe, expect, it } from 'vitest';
import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { civil } from '#domain/time/civil-date.ts';
import { readFixture, soundContent } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { type AuthorSchema, authorSchema } from '#reading/settings/author-schema.ts';
import { noticeFields } from '#reading/settings/notice-fields.ts';
import { criteriaFields, listFields, nomineeFields } from '#reading/settings/part-fields.ts';
import type { Run } from './text-runs.ts';
import { type VersionChanges, versionChanges } from './version-changes.ts';
import { type Version, versionSections } from './version-sections.ts';

type Files = Readonly<Record<string, string>>;

/** A notice in which every key is set that a notice can have, and every form of prose is used. */
const sample: Files = {
  'notice.md': `---
标题: |
  示例省总工会
  关于示例先进个人的公示
种类: 评选表彰
发布单位: [示例省总工会, 示例省人力资源和社会保障厅]
地区: [示例市]
落款: [示例省总工会]
成文日期: 2023-08-04
发布时间: 2023-08-04 10:00
文号: 示总工发〔2023〕1号
依据:
  - { 标题: 示例办法, 文号: 示发〔2020〕2号, 机关: [示例省总工会] }
公示期: { 工作日: 5, 起算: 次一工作日, 首日: 2023-08-07, 末日: 2023-08-11, 截止时刻: "17:30" }
名额:
  - { 类别: 先进个人, 数: 2, 量词: 名, 标题: 先进个人名单 }
  - { 类别: 先进集体, 数: 1, 量词: 个, 标题: 集体 }
受理:
  部门: 示例省总工会组织部
  渠道:
    - { 方式: 电话, 号码: 0000-5550123, 时间: 9:00—17:00, 用途: 仅供咨询, 联系人: 庚, 说明: 甲 }
    - { 方式: 传真, 号码: 0000-5550124, 时间: 9:00—17:00, 说明: 乙 }
    - { 方式: 电子邮件, 地址: a@example.com, 说明: 丙 }
    - { 方式: 信函, 地址: 示例路1号, 邮编: "000100", 以邮戳为准: 到达日, 说明: 丁 }
    - { 方式: 面谈, 地址: 示例路2号, 时间: 9:00—17:00, 说明: 戊 }
    - { 方式: 网上, 地址: example.gov.cn, 说明: 己 }
  要求: { 单位: 加盖公章, 个人: 署实名, 匿名: 一般不受理 }
附件:
  - { 标题: 名单, 内容: 本页 }
  - { 标题: 汇总表, 文件: attachments/a.txt }
附注: 辛
条件标题: 条件甲
对象标题: 对象乙
签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-04, 摘要规则: "1" }
说明:
  - { 问题: 缺少落款, 位置: 落款, 理由: 原文如此 }
---
现将名单公示。公示期为{{公示期}}。

**请在公示期内实名反映。**
见[办法](https://example.gov.cn/a)和重点。

![示意](attachments/b.png)

1. 其一
2. 其二

| 甲 | 乙 |
| --- | --- |
| 一 | 二 |
`,
  'criteria/a.md': '---\n类别: [先进个人, 先进集体]\n标题: 共同条件\n序号: 1\n编号: 第一\n---\n爱岗敬业。\n',
  'criteria/b.md': '---\n类别: [先进集体]\n标题: 集体条件\n序号: 2\n编号: 第二\n---\n团结协作。\n',
  'nominees/jia-yi.md':
    '---\n序号: 1\n名称: 甲一\n类别: 先进个人\n性质: 个人\n单位: 示例厂\n职务: 工人\n区分: 大\n---\n甲一的事迹。\n',
  'nominees/jia-er.md': '---\n序号: 2\n名称: 甲二\n类别: 先进个人\n---\n甲二的事迹。\n',
  'nominees/list.md': `---
类别: 先进集体
标题: 先进集体名单
序号: 9
性质: 集体
名单: 正式
姓名列: 名称
类别列: 类别
---
引言。

| 名称 | 单位 | 类别 |
| --- | --- | --- |
| 第一班 | 示例厂 | 先进集体 |

备注。
`,
  'nominees/reserve.md': `---
类别: 先进集体
标题: 先进集体递补名单
序号: 10
名单: 递补
---
| 名称 | 单位 |
| --- | --- |
| 第二班 | 示例厂 |
`,
  'attachments/a.txt': '附件',
  'attachments/b.png': '图片',
};

/** The same with a window of calendar days on days that the office set. */
const otherDays: Files = {
  ...sample,
  'notice.md': String(sample['notice.md']).replace(
    /^公示期: .*$/m,
    '公示期: { 自然日: 7, 起算: 次日, 首日: 2023-08-05, 末日: 2023-08-15, 末日顺延: 是, 理由: 多留几天 }',
  ),
};

const inner = 'notices/2023/sample/';
const present = versionOf(sample) as Version;

/** The notice with `files`; undefined where it cannot be shown. */
function versionOf(files: Files): Version | undefined {
  const others = Object.keys(soundContent).filter((path) => path.startsWith('notices/'));
  const changes = Object.fromEntries([
    ...others.map((path) => [path, undefined] as const),
    ...Object.entries(files).map(([name, text]) => [`${inner}${name}`, text] as const),
  ]);
  const content = readFixture(changes);
  if (!isUsable(content)) throw new Error('No content');
  const [notice] = content.notices;
  return notice && { notice, record: content.records.get(`/${inner}`)?.record };
}

function changesTo(after: Files, before: Version = present): VersionChanges {
  const version = versionOf(after);
  if (!version) throw new Error('It cannot be shown');
  return versionChanges(before, version);
}

/** Where a setting stands, without places in lists: `受理.渠道.号码`. */
type KeyPath = string;

/** A setting of a file that is written otherwise, or left out. */
interface Edit {
  readonly file: string;
  readonly key: KeyPath;
  readonly what: string;
  readonly files: Files;
}

/** What to write for the values that a setting may only have some of. */
const others: Readonly<Record<string, string>> = {
  次一工作日: '当日',
  次日: '当日',
  到达日: '寄出日',
  是: '否',
  个人: '集体',
  集体: '团队',
  正式: '递补',
  递补: '正式',
};

/** Another value of the kind of `text`. */
function otherValue(text: string): string | undefined {
  if (others[text] !== undefined) return others[text];
  if (/^attachments\/|^本页$|^(?:电话|传真|电子邮件|信函|面谈|网上)$/.test(text)) return undefined;
  if (/^\d+$/.test(text)) return text.length > 2 ? `1${text.slice(1)}` : String(Number(text) + 1);
  if (/^\d{4}-\d{2}-\d{2}/.test(text))
    return text.replace(/-(\d{2})(?!.*-)/, (_, day) => `-${String(Number(day) - 1).padStart(2, '0')}`);
  if (/^\d{1,2}:\d{2}$/.test(text)) return '16:00';
  return /^[a-z.]+$/.test(text) ? `www.${text}` : `${text}改`;
}

/** Every setting of `files`, once with another value and once left out; and the lists of settings turned round. */
function editsOf(files: Files): Edit[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const [, settings, body = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(text) ?? [];
    if (settings === undefined) return [];
    const count = placesOf(settings).length;
    return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
      (['changed', 'left out', 'turned round'] as const).flatMap((what): Edit[] => {
        const document = parseDocument(settings, { schema: 'failsafe' });
        const place = placesOf(document)[index];
        if (!place || !place[what]()) return [];
        return [
          { file, key: place.key, what, files: { ...files, [file]: `---\n${String(document)}---\n${body}` } },
        ];
      }),
    );
  });
}

interface Place {
  readonly key: KeyPath;
  /** Each changes the document where it can, and says whether it did. */
  changed(): boolean;
  'left out'(): boolean;
  'turned round'(): boolean;
}

function placesOf(settings: string | ReturnType<typeof parseDocument>): Place[] {
  const document = typeof settings === 'string' ? parseDocument(settings, { schema: 'failsafe' }) : settings;
  const places: Place[] = [];
  visit(document, {
    Pair(_, pair, path) {
      const parent = path.at(-1);
      const outer = [...path, pair].flatMap((node) =>
        isPair(node) && isScalar(node.key) ? [String(node.key.value)] : [],
      );
      const { value } = pair;
      places.push({
        key: outer.join('.'),
        changed() {
          const scalar = isSeq(value) ? value.items[0] : value;
          const other = isScalar(scalar) ? otherValue(String(scalar.value)) : undefined;
          if (!isScalar(scalar) || other === undefined) return false;
          scalar.value = other;
          return true;
        },
        'left out'() {
          return isMap(parent) && isScalar(pair.key) && parent.delete(pair.key.value);
        },
        'turned round'() {
          if (!isCollection(value) || !isSeq(value) || value.items.length < 2) return false;
          value.items.reverse();
          return true;
        },
      });
    },
  });
  return places;
}

/** The keys of `schema` at every depth. */
function keysOf(schema: AuthorSchema, path: readonly string[] = []): KeyPath[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema;
  return [
    ...Object.entries(properties).flatMap(([key, value]) => {
      const inside = [...path, key];
      return [inside.join('.'), ...keysOf(value, inside)];
    }),
    ...(items ? keysOf(items, path) : []),
    ...[...anyOf, ...oneOf].flatMap((form) => keysOf(form, path)),
  ];
}

const edits = [
  ...editsOf(sample).map((edit) => ({ ...edit, before: present })),
  ...editsOf(otherDays)
    .filter(({ key }) => key.startsWith('公示期'))
    .map((edit) => ({ ...edit, before: versionOf(otherDays) as Version })),
];

describe('a change of the settings', () => {
  it('is tried of every setting that a notice can have', () => {
    const tried = new Set(edits.map(({ key }) => key));
    for (const fields of [noticeFields, criteriaFields, nomineeFields, listFields]) {
      const keys = keysOf(authorSchema(fields, () => undefined));
      expect(keys.filter((key) => !tried.has(key))).toEqual([]);
    }
  });

  it('is told, whichever it is', () => {
    const told = edits.flatMap(({ files, before, file, key, what }) => {
      const after = versionOf(files);
      return after ? [{ edit: `${file} ${key} ${what}`, key, changes: versionChanges(before, after) }] : [];
    });
    expect(told.length).toBeGreaterThan(140);
    expect(told.filter(({ changes }) => changes.kind === 'none')).toEqual([]);
    // What goes without saying, and numbers that leave the order as it is.
    expect(told.filter(({ changes }) => changes.kind === 'unseen').map(({ edit }) => edit)).toEqual([
      'notice.md 公示期.起算 left out',
      'notice.md 名额.量词 left out',
      'notice.md 签发.摘要规则 left out',
      'criteria/a.md 序号 changed',
      'criteria/b.md 序号 changed',
      'nominees/list.md 类别 left out',
      'nominees/list.md 序号 changed',
      'nominees/list.md 序号 left out',
      'nominees/list.md 名单 left out',
      'nominees/list.md 姓名列 left out',
      'nominees/list.md 类别列 left out',
      'nominees/reserve.md 序号 changed',
      'notice.md 公示期.起算 left out',
    ]);
    for (const { changes, key } of told)
      if (changes.kind === 'unseen') expect(changes.files).toMatchObject([{ keys: [key.split('.')[0]] }]);
  });

  it('of a heading of an annex is told as what it is', () => {
    expect(seen(edited('notice.md', '条件标题: 条件甲', '条件标题: 条件丙'))).toEqual([
      '基本信息：条件标题：[-条件甲-]{+条件丙+}',
    ]);
    expect(seen(edited('notice.md', '对象标题: 对象乙', '对象标题: 对象丙'))).toEqual([
      '基本信息：对象标题：[-对象乙-]{+对象丙+}',
    ]);
  });
});

describe('the heading of an annex that is not there', () => {
  it.each([
    ['criteria', '条件标题'],
    ['nominees', '对象标题'],
  ])('is told with what is gone of %s, and is compared no more', (folder, key) => {
    const files = Object.fromEntries(
      Object.entries(sample).filter(([name]) => !name.startsWith(`${folder}/`)),
    );
    const renamed = {
      ...files,
      'notice.md': String(files['notice.md']).replace(/^(..标题): .*$/gm, '$1: 别的标题'),
    };
    const of = (version: Version): string => JSON.stringify(versionSections(version));
    expect(of(present)).toContain(key);
    expect([files, renamed].map((one) => of(versionOf(one) as Version)).join()).not.toContain(key);
  });
});

describe('a change of the text', () => {
  it.each([
    ['a word', 'notice.md', '现将名单公示', '现将名单予以公示', '公示正文：现将名单{+予以+}公示'],
    ['where a link leads', 'notice.md', 'gov.cn/a)', 'gov.cn/b)', '[-https://example.gov.cn/a-]'],
    ['a picture', 'notice.md', 'b.png)', 'c.png)', '示意，[-attachments/b.png-]{+attachments/c.png+}］'],
    ['what a picture shows', 'attachments/b.png', '图片', '另一张', '附件：图片等：b.png，校验码 [-'],
    ['an attachment', 'attachments/a.txt', '附件', '另一件', '附件：汇总表（a.txt，校验码 [-'],
    ['a cell', 'notice.md', '| 一 | 二 |', '| 一 | 三 |', '公示正文：一｜[-二-]{+三+}'],
    ['a row', 'nominees/list.md', '第一班', '第三班', '先进集体名单：[-第一班-]{+第三班+}｜示例厂'],
    ['a number of a list', 'notice.md', '2. 其二', '3. 其二', '公示正文：[-2-]{+3+}.其二'],
    ['a list’s numbers', 'notice.md', '2. 其二', '   其二', '公示正文：[-2.-]其二'],
    ['an introduction', 'nominees/list.md', '引言', '前言', '先进集体名单：{+前言。+}'],
  ])('is told: %s', (_, file, found, instead, told) => {
    expect(seen(edited(file, found, instead)).join('\n')).toContain(told);
  });

  it.each([
    ['bold', 'notice.md', '**请在公示期内实名反映。**', '请在公示期内实名反映。', '公示正文'],
    ['a heading', 'criteria/a.md', '爱岗', '## 爱岗', '第一共同条件'],
    ['a list', 'notice.md', '\n1. 其一\n2. 其二', '\n1.其一\n\n2.其二', '公示正文'],
  ])('that keeps every word is told as one of the layout: %s', (_, file, found, instead, heading) => {
    expect(changesTo(edited(file, found, instead))).toEqual({
      kind: 'seen',
      sections: [],
      restyled: [heading],
    });
  });

  it('that adds a section is none of the layout', () => {
    const added = '---\n序号: 9\n名称: 甲九\n类别: 先进个人\n---\n甲九的事迹。\n';
    expect(changesTo({ ...sample, 'nominees/jia-jiu.md': added })).toMatchObject({
      kind: 'seen',
      restyled: [],
    });
  });

  it('is told of a renamed file by its place on the page', () => {
    const { 'nominees/jia-er.md': text = '', ...rest } = sample;
    expect(seen({ ...rest, 'nominees/yi.md': text })).toEqual([
      '公示页面不显示的信息：公示对象的网页位置：#[-jia-er-]{+yi+}',
    ]);
  });
});

describe('nothing is told', () => {
  it('of what is written otherwise and published alike', () => {
    const respelt = Object.fromEntries(
      Object.entries(sample).map(([name, text]) => [
        name,
        text.replace('种类: 评选表彰', "# 种类\n种类: '评选表彰'").replace(/\n$/, '\n\n'),
      ]),
    );
    const { 'attachments/a.txt': attachment = '', 'attachments/b.png': picture = '' } = sample;
    expect(changesTo({ ...respelt, 'attachments/a.txt': attachment, 'attachments/b.png': picture })).toEqual({
      kind: 'none',
    });
  });

  it('but of another window there is, though the text is the same', () => {
    const window = { ...present.notice.window, closes: civil('2023-08-15'), length: 7 };
    const changes = versionChanges(present, { ...present, notice: { ...present.notice, window } });
    expect(linesOf(changes)).toEqual([
      '基本信息：公示期：2023年8月7日至[-11日-]{+15日+}（[-5-]{+7+}个工作日）',
    ]);
  });
});

describe('what no reader sees', () => {
  it('is told by its files, as far as their text is public', () => {
    const after = versionOf(edited('nominees/list.md', '序号: 9', '序号: 8')) as Version;
    const files = [{ file: 'nominees/list.md', kind: 'changed', keys: ['序号'], hasNewText: false }];
    expect(versionChanges(present, after)).toEqual({ kind: 'unseen', files });
    const isUnknown = { record: undefined };
    expect(versionChanges({ ...present, ...isUnknown }, { ...after, ...isUnknown })).toMatchObject({
      kind: 'unseen',
    });
  });
});

function edited(file: string, found: string, instead: string): Files {
  const text = sample[file];
  if (!text?.includes(found)) throw new Error(`${file} has no ${found}`);
  return { ...sample, [file]: text.replace(found, () => instead) };
}

/** What a reader sees of the change to `files`: `公示正文：[-was-]{+is+}`. */
function seen(files: Files): string[] {
  return linesOf(changesTo(files));
}

function linesOf(changes: VersionChanges): string[] {
  if (changes.kind !== 'seen') return [changes.kind];
  return changes.sections.flatMap(({ heading, paragraphs }) =>
    paragraphs.flatMap((paragraph) => {
      switch (paragraph.kind) {
        case 'skipped':
          return [];
        case 'added':
        case 'removed':
          return [`${heading}：${marked([{ kind: paragraph.kind, text: paragraph.text }])}`];
        case 'changed':
        case 'moved':
          return [`${heading}：${marked(paragraph.runs)}`];
      }
    }),
  );
}

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

function marked(runs: readonly Run[]): string {
  return runs.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}
