import { soundContent } from '#reading/fixtures/fixture.ts';
import { criteria, nominee, notice, sentence, table } from './example-files.ts';

/**
 * A notice of one shape that pages must bear, as its author would write it: the gallery of `npm run dev`, and
 * what the tests of accessibility and of the printed page look at.
 */
export interface Example {
  readonly slug: string;
  /** What is to be seen in it, for whoever changes a component. */
  readonly shows: string;
  /** Path within the notice's folder → text. */
  readonly files: Readonly<Record<string, string>>;
}

/** A notice of one person, to which something happens after publication. */
const changingNotice = (what: string, count = 1): string =>
  notice({
    title: `关于${what}先进个人拟表彰对象的公示`,
    quotas: [`先进个人, 数: ${count}`],
    body: `${sentence(2)}\n\n公示时间为{{公示期}}。`,
  });

const changing = (what: string): Readonly<Record<string, string>> => ({
  'notice.md': changingNotice(what),
  'criteria/geren.md': criteria('先进个人', 1, 2),
  'nominees/jia.md': nominee(1, '甲一', '先进个人', sentence(2)),
});

function inFolder(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

function correction(kind: string, time: string, words: string, effect: string, more = ''): string {
  const reason = more === '' ? '' : `${more}\n`;
  return `---\n性质: ${kind}\n时间: ${time}\n说明: ${words}\n公示期影响: ${effect}\n${reason}---\n`;
}

/** A picture 1,024 pixels wide, wider than any paper. */
const widePicture = 'GIF89a\0\x04\0\x02\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;';

/** A list of eight columns, whose names follow the units. */
const unitsFirst = [
  ['推荐单位', '申报专业', '姓名', '现任职务', '专业技术职务', '学历学位', '政治面貌', '参加工作时间'],
  Array.from({ length: 8 }, () => '---'),
  ['示例市第一中学', '中学语文', '欧阳甲一', '副校长', '高级教师', '硕士研究生', '中共党员', '1998年9月'],
  ['示例市第二医院', '内科', '甲二', '科主任', '副主任医师', '博士研究生', '群众', '2001年7月'],
  ['示例市农技推广中心', '农学', '甲三', '站长', '高级农艺师', '大学本科', '九三学社社员', '1995年8月'],
]
  .map((row) => `| ${row.join(' | ')} |`)
  .join('\n');

export const examples: readonly Example[] = [
  {
    slug: 'one-day',
    shows: '最短的公示：公示期一天，只有一个对象，没有附件。',
    files: {
      'notice.md': notice({
        title: '关于甲一任职的公示',
        window: '工作日: 1',
        body: '拟任命甲一为示例处处长。',
      }),
      'nominees/jia.md': nominee(1, '甲一', '拟任职人选', '现任示例处副处长。'),
    },
  },
  {
    slug: 'prose',
    shows: '三个类别，每个对象一节：长正文、分级标题、列表、引用、图片、表格。',
    files: {
      'notice.md': notice({
        title:
          '|\n  示例省人力资源和社会保障厅 示例省总工会\n  关于全省先进集体、先进个人、优秀组织者\n  拟表彰对象的公示',
        quotas: ['先进集体, 数: 2, 量词: 个', '先进个人, 数: 2', '优秀组织者, 数: 1'],
        body: `#### 一、评选过程\n\n${sentence(4)}\n\n#### 二、其他\n\n${sentence(3)}\n\n> ${sentence(1)}\n\n- 第一项\n- 第二项\n\n1. 第一条\n   - 小项\n\n![会场](attachments/huichang.gif)\n\n| 步骤 | 时间 |\n| --- | --- |\n| 推荐 | 6月 |\n| 初审 | 7月 |`,
      }),
      'attachments/huichang.gif': widePicture,
      'criteria/jiti.md': criteria('先进集体', 1, 3),
      'criteria/geren.md': criteria('先进个人, 优秀组织者', 2, 5),
      'nominees/jia.md': nominee(
        1,
        '示例市总工会',
        '先进集体',
        `${sentence(4)}\n\n## 主要荣誉\n\n${sentence(1)}`,
      ),
      'nominees/yi.md': nominee(2, '示例县职工服务中心', '先进集体', sentence(3)),
      'nominees/bing.md': nominee(1, '甲一', '先进个人', sentence(5), '单位: 示例市示例区总工会\n职务: 主任'),
      'nominees/ding.md': nominee(2, '甲二', '先进个人', sentence(4), '单位: 示例县总工会'),
      'nominees/wu.md': nominee(1, '甲三', '优秀组织者', sentence(2)),
    },
  },
  {
    slug: 'tables',
    shows: '正式名单和递补名单：七栏表格、很长的单位、空格、名单前的说明。',
    files: {
      'notice.md': notice({
        title: '关于2023年公开招聘拟聘用人员的公示',
        quotas: ['管理岗位, 数: 12', '技术岗位, 数: 3'],
        body: sentence(3),
        extra:
          '文号: 示人社函〔2023〕44号\n依据:\n  - { 标题: 关于做好公开招聘工作的通知, 文号: 示人社发〔2023〕7号, 机关: [示例省人力资源和社会保障厅] }',
      }),
      'criteria/gangwei.md': criteria('管理岗位, 技术岗位', 1, 2),
      'nominees/a.md': table('管理岗位', '管理岗位拟聘用人员名单', 12),
      'nominees/b.md': table('技术岗位', '技术岗位拟聘用人员名单', 3, {
        firstPerson: 100,
        introduction: `${sentence(1)}\n\n`,
      }),
      'nominees/c.md': table('技术岗位', '技术岗位递补人员名单', 2, {
        firstPerson: 200,
        settings: '名单: 递补',
      }),
    },
  },
  {
    slug: 'long-table',
    shows: '五百行的名单：跟着整页滚动，可以按姓名或者单位查，手机上一行两排。',
    files: {
      'notice.md': notice({
        title: '关于2023年技师拟评定人员的公示',
        quotas: ['技师, 数: 500'],
        body: sentence(3),
      }),
      'criteria/jishi.md': criteria('技师', 1, 4),
      'nominees/list.md': table('技师', '技师拟评定人员名单', 500),
    },
  },
  {
    slug: 'annexes',
    shows: '本页上的两个附件，另有一个文件：编号、各自起页；八栏的名单，姓名在单位后面。',
    files: {
      'notice.md': notice({
        title: '关于先进集体、先进个人拟推荐对象的公示',
        quotas: ['先进集体, 数: 1, 量词: 个', '先进个人, 数: 3'],
        body: sentence(3),
        extra:
          '附件:\n  - { 标题: 评选推荐条件, 内容: 本页 }\n  - { 标题: 推荐工作说明, 文件: attachments/shuoming.txt }\n  - { 标题: 拟推荐对象名单, 内容: 本页 }',
      }),
      'attachments/shuoming.txt': '推荐工作说明\n',
      'criteria/jiti.md': criteria('先进集体', 1, 2),
      'criteria/geren.md': criteria('先进个人', 2, 2),
      'nominees/jia.md': nominee(1, '示例市总工会', '先进集体', sentence(2)),
      'nominees/list.md': `---\n类别: 先进个人\n标题: 先进个人拟推荐对象\n---\n${unitsFirst}`,
    },
  },
  {
    slug: 'settled-window',
    shows: '公示期另定并说明理由：跨国庆节，提前到下午五点半截止。',
    files: {
      'notice.md': notice({
        title: '关于先进个人拟表彰对象的公示',
        published: '2023-09-27',
        window:
          '工作日: 5\n  首日: 2023-09-28\n  末日: 2023-10-11\n  截止时刻: 17:30\n  理由: 国庆假期较长，延长两个工作日',
        quotas: ['先进个人, 数: 1'],
        body: sentence(2),
      }),
      'criteria/geren.md': criteria('先进个人', 1, 2),
      'nominees/jia.md': nominee(1, '甲一', '先进个人', sentence(2)),
    },
  },
  {
    slug: 'draft-with-gaps',
    shows: '还没有签发的草稿：写到却没有细节的渠道，以及发布单位的说明。',
    files: {
      'notice.md': notice({
        title: '关于示例项目拟奖励的公示',
        quotas: ['一等奖项目, 数: 1, 量词: 项'],
        body: sentence(2),
        channels: [
          '方式: 电话, 号码: 0000-5550123',
          '方式: 电子邮件',
          '方式: 信函',
          '方式: 面谈',
          '方式: 网上',
        ],
        extra: '说明:\n  - { 问题: 渠道缺联系方式, 位置: 电子邮件, 理由: 原公示未提供电子邮箱 }',
        isDraft: true,
      }),
      'criteria/yidengjiang.md': criteria('一等奖项目', 1, 1),
      'nominees/xiangmu.md': nominee(
        1,
        '高寒地区职工食堂低能耗供暖关键技术研究与应用',
        '一等奖项目',
        sentence(2),
      ),
    },
  },
  {
    slug: 'in-writing',
    shows: '要求书面反映：第一个按钮是写反映信，咨询电话只列在怎么反映里。',
    files: {
      'notice.md': notice({
        title: '关于乙一任职的公示',
        body: '拟任命乙一为示例处处长。有异议的，应当以书面形式反映。',
        channels: [
          '方式: 电话, 号码: 0000-5550123, 用途: 仅供咨询',
          '方式: 信函, 地址: 示例市示例路1号, 邮编: "000000"',
        ],
      }),
      'nominees/yi.md': nominee(1, '乙一', '拟任职人选', '现任示例处副处长。'),
    },
  },
  {
    slug: 'by-phone',
    shows: '只能打电话反映：没有反映信；末日下班以后，不再说可以反映。',
    files: {
      'notice.md': notice({
        title: '关于丙一任职的公示',
        body: '拟任命丙一为示例处处长。有异议的，可以打电话反映。',
        channels: ['方式: 电话, 号码: 0000-5550123, 时间: 工作日 9:00—18:00'],
      }),
      'nominees/bing.md': nominee(1, '丙一', '拟任职人选', '现任示例处副处长。'),
    },
  },
  {
    slug: 'names',
    shows: '外文和音译的名字、断不开的长词、不带标点的长标题。',
    files: {
      'notice.md': notice({
        title: '关于示例省外国专家友谊奖暨国际科学技术合作贡献奖拟授予人选的公示',
        quotas: ['外国专家, 数: 3'],
        body: `${sentence(1)}详见 <https://gongshi.example.gov.cn/averyveryverylongaddresswithoutanyplacetobreak/index.html>。`,
      }),
      'criteria/zhuanjia.md': criteria('外国专家', 1, 2),
      'nominees/list.md': `---
类别: 外国专家
标题: 拟授予人选
---
| 序号 | 姓名 | 国籍 | 单位 |
| --- | --- | --- | --- |
| 1 | Maximilian Hohenstaufen-Wittelsbach | 德国 | Donaudampfschifffahrtsgesellschaft |
| 2 | 阿不都热依木·买买提 | 中国 | 示例大学 |
| 3 | José Á. Núñez | 西班牙 | 示例研究院 |
`,
    },
  },
  {
    slug: 'corrected',
    shows: '更正过两次的公示：增补一名对象，公示期顺延；补充事迹。历次版本、改动对照、旧版。',
    files: {
      ...changing('第一批'),
      ...inFolder('versions/1', changing('第一批')),
      'nominees/yi.md': nominee(2, '甲二', '先进个人', sentence(3)),
      'notice.md': changingNotice('第一批', 2),
      ...inFolder('versions/2', {
        ...changing('第一批'),
        'nominees/yi.md': nominee(2, '甲二', '先进个人', sentence(2)),
        'notice.md': changingNotice('第一批', 2),
      }),
      'corrections/2023-08-08.md': correction(
        '对象调整',
        '2023-08-08 10:00',
        '增补甲二为先进个人拟表彰对象。',
        '{ 顺延工作日: 2 }',
      ),
      'corrections/2023-08-09.md': correction(
        '信息变更',
        '2023-08-09 10:00',
        '补充甲二的事迹。',
        '不影响',
        '理由: 只补充一句，不影响反映。',
      ),
    },
  },
  {
    slug: 'suspended',
    shows: '中止又继续的公示：停的日子不计，原公示期和现公示期都在，计日表上有。',
    files: {
      ...changing('第二批'),
      'suspensions/2023-08-08.yaml':
        '{ 起: 2023-08-08, 止: 2023-08-09, 原因: 网站故障, 决定机关: 示例省总工会, 依据: 示例规定第三条 }\n',
    },
  },
  {
    slug: 'concluded',
    shows: '公布了结果的公示：去向、文件、每个对象的结果。',
    files: {
      ...changing('第三批'),
      'result.md':
        '---\n时间: 2023-08-18 10:00\n去向: 按规定推荐\n文件: { 标题: 关于表彰先进个人的决定, 文号: 示人社函〔2023〕9号 }\n对象: [{ 名称: 甲一, 结果: 推荐 }]\n---\n',
    },
  },
  {
    slug: 'withdrawn',
    shows: '撤回的公示：只留标题、单位、日期和理由。',
    files: {
      ...changing('第四批'),
      'withdrawal.md':
        '---\n时间: 2023-08-08 16:00\n决定机关: 示例省总工会\n理由: 有关情况需要进一步研究。\n---\n',
    },
  },
];

/** Where an example's page is. */
export function exampleAddress({ slug }: Example): string {
  return `/notices/2023/${slug}/`;
}

/** The files of a content folder that holds the examples and nothing else. */
export function exampleContent(): Record<string, string> {
  const shared = Object.entries(soundContent).filter(([path]) => !path.startsWith('notices/'));
  const notices = examples.flatMap((example) =>
    Object.entries(example.files).map(([path, text]) => [`${exampleAddress(example).slice(1)}${path}`, text]),
  );
  return Object.fromEntries([...shared, ...notices]);
}
