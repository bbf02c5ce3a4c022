import type { Content, UnusableContent } from './parse-content.ts';
import { readFixture, soundContent } from './fixture.ts';

/** Good notices of different shapes, whose prose says by hand what their data say: each test changes one thing. */
export const goodNotices = {
  /** Two categories, told in prose; names, dates and channels in sentences. */
  honours: {
    'notice.md': `---
标题: 示例省总工会关于评选全省工会系统先进集体、先进工作者拟推荐对象的公示
种类: 评选表彰
发布单位: [示例省总工会]
落款: [示例省总工会]
成文日期: 2023-08-03
发布时间: 2023-08-04 10:00
文号: 示工函〔2023〕12号
依据:
  - { 标题: 关于评选全国工会系统先进个人的通知, 文号: 示人社函〔2023〕44号, 机关: [示例省人力资源和社会保障厅] }
公示期:
  工作日: 5
名额:
  - { 类别: 先进集体, 数: 1, 量词: 个, 标题: 全省工会系统先进集体拟推荐对象（1个） }
  - { 类别: 先进工作者, 数: 2, 量词: 名, 标题: 全省工会系统先进工作者拟推荐对象 }
受理:
  部门: 示例省总工会组织部
  渠道:
    - { 方式: 电话, 号码: 0000-5550123 }
    - { 方式: 电子邮件, 地址: gongshi@example.gov.cn }
    - { 方式: 信函, 地址: 示例省示例市示例路1号, 邮编: "000100" }
    - { 方式: 面谈, 地址: 示例省示例市示例路1号203室, 时间: 工作日 9:00—17:00 }
  要求: { 单位: 加盖单位公章, 个人: 署实名 }
附件:
  - { 标题: 评选推荐条件、拟推荐对象名单及主要事迹, 内容: 本页 }
  - { 标题: 推荐工作说明, 内容: 本页 }
签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-03 }
---
根据《关于评选全国工会系统先进个人的通知》（示人社函〔2023〕44号）要求，经2023年7月17日至7月21日在基层公示无异议，确定示例市总工会1个先进集体和甲区总工会甲一、乙区总工会甲二2名先进工作者为拟推荐对象，共3名（个）。现予公示（详见附件）。

公示时间为2023年8月7日（星期一）至8月11日（星期五），共5个工作日。公示期间，可以通过电话、电子邮件、信函、面谈反映拟推荐对象的问题。以单位名义反映的须加盖单位公章。

受理部门：示例省总工会组织部

联系电话：0000-5550123

电子邮箱：gongshi@example.gov.cn

通讯地址：示例省示例市示例路1号，邮编：000100

附件：1.评选推荐条件、拟推荐对象名单及主要事迹
`,
    'criteria/jiti.md': `---
类别: [先进集体, 先进工作者]
标题: 先进集体、先进工作者评选条件
序号: 1
---
1. 爱岗敬业。
`,
    'nominees/shi-zonggonghui.md': `---
序号: 1
名称: 示例市总工会
类别: 先进集体
---
近五年建成职工书屋12家。
`,
    'nominees/jia-yi.md': `---
序号: 1
名称: 甲一
类别: 先进工作者
单位: 甲区总工会
---
甲一的事迹。
`,
    'nominees/jia-er.md': `---
序号: 2
名称: 甲二
类别: 先进工作者
单位: 乙区总工会
---
甲二的事迹。
`,
  },
  /** A table and a reserve list, calendar days, headings, an attached file. */
  hires: {
    'notice.md': `---
标题: 示例省示例医院2023年公开招聘拟聘用人员公示
种类: 公开招聘
发布单位: [示例省示例医院]
落款: [示例省示例医院]
成文日期: 2023-08-04
发布时间: 2023-08-04 16:00
公示期:
  自然日: 7
  起算: 2023-08-07
名额:
  - { 类别: 拟聘用人员, 数: 3, 量词: 名 }
受理:
  部门: 示例省示例医院人事科
  渠道:
    - { 方式: 电话, 号码: 0000-5550456转801, 时间: 工作日 8:30—12:00 }
    - { 方式: 面谈, 地址: 示例省示例市示例路9号501室 }
附件:
  - { 标题: 拟聘用人员名单, 文件: attachments/mingdan.pdf }
签发: { 审核: 人事科, 签发: 院长, 时间: 2023-08-04 }
---
经报名、资格审查、笔试、面试、体检和考察，共有86人报名，36人进入面试，现将拟聘用的3名人员予以公示（名单见附件1《拟聘用人员名单》）。

## 一、公示时间

自2023年8月7日起至8月13日止，七个自然日。

## 二、反映方式

如有异议，请在公示期内以来电、来访等方式反映，联系人：乙人事。电话：5550456。

## 三、结果处理

公示期满后10个工作日内办理聘用手续。
`,
    'criteria/tiaojian.md': `---
类别: [拟聘用人员]
标题: 招聘条件
序号: 1
---
1. 身体健康。
`,
    'nominees/mingdan.md': `---
类别: 拟聘用人员
标题: 拟聘用人员名单（3名）
序号: 1
---
下列3名拟聘用人员按总成绩排序。

| 序号 | 姓名 | 工作单位 | 岗位 |
| --- | --- | --- | --- |
| 1 | 乙一 | 内科 | 医师 |
| 2 | 乙二 | 外科 | 医师 |
| 3 | 乙二 | 儿科 | 护士 |
`,
    'nominees/dibu.md': `---
类别: 拟聘用人员
标题: 递补名单
序号: 2
名单: 递补
---
| 序号 | 姓名 | 工作单位 | 岗位 |
| --- | --- | --- | --- |
| 1 | 乙四 | 内科 | 医师 |
`,
    'attachments/mingdan.pdf': '',
  },
  /** Appointments, by phone only, with the days in Chinese numerals. */
  appointments: {
    'notice.md': `---
标题: 关于丙一等2名同志拟任职的公示
种类: 任前公示
发布单位: [示例市委组织部]
落款: [示例市委组织部]
成文日期: 2023-08-04
发布时间: 2023-08-04 09:00
公示期:
  工作日: 5
  截止时刻: "17:30"
名额:
  - { 类别: 拟任职人选, 数: 2, 量词: 名 }
受理:
  部门: 示例市委组织部干部监督科
  渠道:
    - { 方式: 电话, 号码: 0000-5550789, 说明: 兼传真 }
    - { 方式: 网上, 地址: https://example.gov.cn/jubao }
签发: { 审核: 干部科, 签发: 部长, 时间: 2023-08-04 }
---
经市委常委会会议研究，确定下列2名同志为拟任职人选。现公示五个工作日，时间为二〇二三年八月七日至八月十一日17:30止。

自公示之日起5个工作日内，可以通过电话、传真、网上等途径反映拟任职人选的问题。
`,
    'criteria/tiaojian.md': `---
类别: [拟任职人选]
标题: 任职条件
序号: 1
---
1. 政治坚定。
`,
    'nominees/mingdan.md': `---
类别: 拟任职人选
标题: 拟任职人选
---
| 姓名 | 单位 | 拟任职务 |
| --- | --- | --- |
| 丙一 | 示例市甲局 | 科长 |
| 丙二 | 示例市乙局 | 科长 |
`,
  },
  /** Two tables with a quota each, and quotations of the data. */
  projects: {
    'notice.md': `---
标题: 示例省2023年度科技计划重点项目、一般项目拟立项项目公示
种类: 项目立项
发布单位: [示例省科学技术厅]
落款: [示例省科学技术厅]
成文日期: 2023-08-04
发布时间: 2023-08-04
公示期:
  工作日: 5
  首日: 2023-08-07
  末日: 2023-08-11
名额:
  - { 类别: 重点项目, 数: 2, 量词: 项 }
  - { 类别: 一般项目, 数: 2, 量词: 项 }
受理:
  部门: 示例省科学技术厅规划处
  渠道:
    - { 方式: 电话, 号码: 0000-5550321 }
    - { 方式: 信函, 地址: 示例省示例市示例大道8号, 邮编: "000200" }
签发: { 审核: 规划处, 签发: 厅领导, 时间: 2023-08-04 }
---
拟立项项目共4项，其中重点项目、一般项目各2项。

公示期为{{公示期}}。有异议的，请在公示期内通过电话或信函反映。

联系电话：{{受理.电话}}
`,
    'criteria/tiaojian.md': `---
类别: [重点项目, 一般项目]
标题: 立项条件
序号: 1
---
1. 方向明确。
`,
    'nominees/zhongdian.md': `---
类别: 重点项目
标题: 重点项目（2项）
序号: 1
---
| 序号 | 项目名称 | 申报单位 |
| --- | --- | --- |
| 1 | 旱作节水 | 示例大学 |
| 2 | 高效电机 | 示例大学 |
`,
    'nominees/yiban.md': `---
类别: 一般项目
标题: 一般项目（2项）
序号: 2
---
| 序号 | 项目名称 | 申报单位 |
| --- | --- | --- |
| 1 | 旱作节水 | 示例学院 |
| 2 | 良种繁育 | 示例农场 |
`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type GoodNotice = keyof typeof goodNotices;

/** A replacement in a file of the notice (`notice.md` unless named). */
export type Edit = readonly [found: string, replacement: string, file?: string];

/** The office of the good notices, which asks of appointments what the law does. */
const office =
  soundContent['site.yaml'] +
  `办公时间: 工作日 9:00—12:00，14:30—18:00
公示: { 最短工作日: 3, 种类最短: { 任前公示: { 工作日: 5, 依据: 《党政领导干部选拔任用工作条例》 } } }
`;

/**
 * A content folder with the good notice `name` after `edits`, and then with every file as `spoil` leaves it: its
 * path is within the notice's folder or else the content folder. Throws where an edit finds nothing to change.
 */
export function readEdited(
  name: GoodNotice,
  edits: readonly Edit[],
  spoil: (text: string, path: string) => string = (text) => text,
): Content | UnusableContent {
  const files: Record<string, string> = { ...goodNotices[name] };
  for (const [found, replacement, file = 'notice.md'] of edits) {
    const text = files[file] ?? '';
    if (!text.includes(found)) throw new Error(`${name}/${file} has no ${found}`);
    files[file] = text.replace(found, () => replacement);
  }
  const changes: Record<string, string | undefined> = {};
  for (const [path, text] of Object.entries({ ...soundContent, 'site.yaml': office }))
    changes[path] = path.startsWith('notices/') ? undefined : spoil(text, path);
  for (const [path, text] of Object.entries(files))
    changes[`notices/2023/${name}/${path}`] = spoil(text, path);
  return readFixture(changes);
}
