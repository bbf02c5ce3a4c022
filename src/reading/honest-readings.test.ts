import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';
import { readFixture, soundText } from './fixtures/fixture.ts';

const projects = `---
类别: 先进个人
标题: 项目名单
---
| 序号 | 项目名称 | 所在乡镇 | 所在村 | 类别名称 | 总投资（万元） | 自筹（万元） | 本村人口（人） | 年级排名 | 总评 | 奖分 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲村晒场 | 东乡 | 甲村 | 基础设施 | 62 | 2 | 225 | 1 | 92.2 | 30 |
| 2 | 甲村水渠 | 东乡 | 甲村 | 基础设施 | 38 | 0 | 225 | 2 | 88 | 20 |
| 3 | 乙村大棚 | 东乡 | 乙村 | 产业发展 | 86 | 16 | 156 | 1 | 91.5 | 30 |
| 4 | 丙村冷库 | 西乡 | 丙村 | 产业发展 | 120 | 30 | 87 | 3 | 86 | 20 |
| 5 | 丙村码头 | 西乡 | 丙村 | 基础设施 | 27 | 0 | 87 | 2 | 84.5 | 10 |
`;

/** What is told of the sentence `words` above the five, beside what is told without it. */
function toldOf(words: string): string[] {
  const codesIn = (text: string): string[] =>
    besideList(text, projects, '5, 量词: 项').map(({ code }) => code);
  const always = new Set(codesIn('特此公示。'));
  return codesIn(words).filter((code) => !always.has(code));
}

describe('what is true by one reading of a list is not told', () => {
  it.each([
    '5个项目受益人口468人，同村各项目只算一次。',
    '总评最高的是甲村晒场，90分及以上的共2项。',
    '产业发展项目中总评最高的是乙村大棚，西乡项目中总投资最多的是丙村冷库，东乡项目中自筹最多的也是乙村大棚。',
    '丙村冷库总投资最多，是丙村码头的4.4倍。',
    '甲村晒场总评92.2分，是基础设施项目中唯一在90分以上的。',
    '5项中丙村码头系重建，不再补助，实际补助4项。',
    '甲村晒场最多，另有乙村大棚、冷库和水渠3项，这4项总投资306万元。',
    '甲村晒场、丙村码头分别在东乡和西乡，总投资62万元和27万元。',
    '5项中有沿河项目4项，总投资合计213万元；东乡3项，西乡1项。',
    '派人蹲点的共3项，平均总评88.2分。',
    '甲村晒场92.2分，乙村大棚91.5分，分列前两位。',
    '产业发展类2个，即乙村大棚和丙村冷库，总投资206万元。',
    '有自筹的项目3个，基础设施类只有甲村晒场1个。',
    '东乡项目中只有甲村水渠不是年级排名第1。',
    '年级排名最靠后的是丙村冷库。',
    '总投资333万元，基础设施类127万元、产业发展类206万元，产业发展类占总投资的61.9%。',
    '另有候选项目14个，其余9个入库待选（其中产业发展类6个，总投资合计640万元）。',
    '2019年那一届，全县评出7项，其中产业发展类4项。',
    '两个项目的总投资均在80万元以上，是乙村大棚和丙村冷库。',
    '每月租金合计9.2万元，其中东乡5.1万元、西乡4.1万元。',
    '年初已评选6项，加上本批5项，全年达11项，比去年多2项。',
    '先期完工的有2个，一个在东乡，一个在丙村。',
    '自筹与总投资的差距最小的是丙村码头，只有27万元，最大的是丙村冷库，达90万元。',
    '总评甲村晒场92.2分居首，乙村大棚91.5分次之，丙村码头84.5分列末，首末相差7.7分。',
    '丙村冷库和丙村码头都在西乡，后者总投资少93万元。',
    '应到社员52人，实到50人，同意47人，反对2人，弃权1人，同意票约占到会社员的94%。',
    '甲村晒场以0.7分之差排在乙村大棚之前。',
    '5个项目中基础设施3个、产业发展2个；西乡2个，基础设施1个、产业发展1个。',
    '东乡、西乡两边的项目数相加是5个，两边的奖分之和却不一样。',
    '两户农家合计入股86.5股，约占总数两成。',
    '总评最高分92.2分是甲村晒场得的，自筹最高30万元则属于丙村冷库。',
    '自筹合计48万元，最高30万元，16万元及以上的2项。',
    '6月5日至9日，共收到申请31份。',
    '余下28份付诸评议，推荐8项，另20项未获推荐。',
    '年初公告扶持项目6项：基础设施4项、产业发展2项，有一项没有合适的。',
    '西乡项目总投资共147万元，丙村冷库过半。',
    '总评90分以上的2项——甲村晒场、乙村大棚，优先安排。',
    '平均每户自筹最多的约5万元；不到2万元的只有甲村晒场。',
    '5个项目总投资333万元，其中丙村冷库120万元，是西乡唯一的产业发展项目。',
    '2019年评选时应评7项，合格6项。',
    '甲村晒场与甲村水渠同在一村，两项总投资加起来正好100万元。',
    '见习期4个月（2018年招工时为8个月）。',
    '列入本次考核的项目共9项，其中1项已撤销，其余8项按期报送。',
    '前两年各3个，本年度5个，为历年最多。',
    '“丙村码头”与“丙村冷库”相同，总投资27万元。',
    '人口占比最低的是丙村码头，不到两成。',
    '投资最多的是奖分较少的丙村冷库，120万元，比第二位乙村大棚多34万元。',
    '甲村晒场领先乙村大棚0.7分。',
    '上次总投资最大的一项300万元，这次最大的120万元。',
    '7月1日起算帮扶周期，至2026年6月30日期满。',
    '原有意向项目21个，退回9个，另有7个缓办，余下5个。',
  ])('%s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['本村人口合计780人，最多的225人，150人以上的4项。', 'stated-trait-differs'],
    ['甲村晒场领先乙村大棚0.9分。', 'stated-comparison-differs'],
    ['产业发展项目中总评最高的是丙村冷库。', 'stated-comparison-differs'],
    ['甲村晒场总评92.2分，是东乡项目中唯一在90分以上的。', 'stated-claim-differs'],
    ['投资最多的是丙村冷库，120万元，比第二位乙村大棚多43万元。', 'stated-comparison-differs'],
    ['5个项目中基础设施3个、产业发展2个；西乡3个，基础设施1个、产业发展1个。', 'stated-trait-differs'],
    [
      '应到社员52人，实到50人，同意47人，反对2人，弃权1人，同意票占到会社员的84%。',
      'stated-reckoning-differs',
    ],
    ['5个项目受益人口486人，同村各项目只算一次。', 'stated-sum-differs'],
    ['甲村晒场总评91.2分。', 'named-trait-differs'],
    ['产业发展类2个，基础设施类只有甲村晒场1个。', 'stated-claim-differs'],
    ['东乡项目中只有甲村晒场不是年级排名第1。', 'stated-claim-differs'],
    [
      '总投资333万元，基础设施类127万元、产业发展类206万元，产业发展类占总投资的69.1%。',
      'stated-reckoning-differs',
    ],
    ['5个项目的总投资均在30万元以上，自筹合计48万元。', 'stated-amount-differs'],
  ])('%s is told', (words, code) => {
    expect(toldOf(words)).toContain(code);
  });
});

const wards = `---
类别: 先进集体
标题: 先进班组名单
序号: 1
---
| 序号 | 班组名称 | 组员人数 | 安全考核得分 |
| --- | --- | --- | --- |
| 1 | 甲班 | 47 | 95.9 |
| 2 | 乙班 | 21 | 94.8 |
| 3 | 丙班 | 32 | 94.1 |
`;
const nurses = `---
类别: 先进个人
标题: 先进个人名单
序号: 2
---
| 序号 | 姓名 | 所在班组 | 职称 | 带徒人数 | 考核得分 |
| --- | --- | --- | --- | --- | --- |
| 1 | 甲一双 | 甲班 | 高级技师 | 8 | 97.6 |
| 2 | 乙二木 | 乙班 | 技师 | 3 | 97.1 |
| 3 | 丙三水 | 丙班 | 高级技师 | 5 | 96.8 |
| 4 | 丁四火 | 丁班 | 技师 | 4 | 94.5 |
`;

/** What is told of `words` above the two lists, beside what is told without them. */
function toldOfTwo(words: string): string[] {
  const folder = 'notices/2023/sound';
  const codesIn = (text: string): string[] =>
    readFixture({
      [`${folder}/notice.md`]: soundText(`${folder}/notice.md`)
        .replace(
          '  - { 类别: 先进个人, 数: 2, 量词: 名 }',
          '  - { 类别: 先进集体, 数: 3, 量词: 个 }\n  - { 类别: 先进个人, 数: 4, 量词: 名 }',
        )
        .replace('公示时间为', `${text}\n\n公示时间为`),
      [`${folder}/nominees/jia-yi.md`]: undefined,
      [`${folder}/nominees/jia-er.md`]: undefined,
      [`${folder}/nominees/wards.md`]: wards,
      [`${folder}/nominees/nurses.md`]: nurses,
    }).diagnostics.map(({ code }) => code);
  const always = new Set(codesIn('特此公示。'));
  return codesIn(words).filter((code) => !always.has(code));
}

describe('of several lists that is held against a sentence which it is of', () => {
  it.each([
    '3个班组平均得分94.93分。',
    '20个合格，其中先进集体9个、先进个人11个。',
    '达标率84%，其中先进集体90%、先进个人81%。',
    '名单见附件（2019年表彰为先进集体6个、先进个人9名，均已公布）。',
    '明年受理时间由15天延长到20天。',
    '3个先进集体均有组员入选，合计3人。',
    '乙二木，技师，带徒3人。',
    '先进集体3个、先进个人4名（名单见附件1、附件2）。',
  ])('%s', (words) => {
    expect(toldOfTwo(words).filter((code) => !code.startsWith('attachment-unlisted'))).toEqual([]);
  });

  it.each([
    ['3个班组平均得分94.39分。', 'stated-amount-differs'],
    ['共7个，其中先进集体2个、先进个人5个。', 'stated-quota-differs'],
    ['先进集体3个，共有组员102人。', 'stated-sum-differs'],
  ])('%s is told', (words, code) => {
    expect(toldOfTwo(words)).toContain(code);
  });
});

const posts = `---
类别: 先进个人
标题: 选调名单
---
| 序号 | 姓名 | 现单位 | 拟任岗位 |
| --- | --- | --- | --- |
| 1 | 甲一双 | 示例县东山镇人民政府 | 甲岗 |
| 2 | 乙二木 | 东山镇中心小学 | 甲岗 |
| 3 | 丙三水 | 示例县西河乡卫生院 | 乙岗 |
| 4 | 丁四火 | 西河乡中学 | 乙岗 |
| 5 | 戊五土 | 东山镇卫生院 | 丙岗 |
| 6 | 己六金 | 示例县第一中学 | 丙岗 |
`;

describe('how many are of each town within what a column says', () => {
  const ofTowns = (words: string): string[] =>
    besideList(words, posts, '6, 量词: 名').flatMap(({ code }) =>
      code === 'stated-trait-differs' ? [code] : [],
    );

  it.each([
    '按地方分，东山镇3名，西河乡2名，县城中学1名。',
    '报名时东山镇18名，西河乡11名。',
    '西河乡2名，都来自乙岗。',
  ])('%s', (words) => {
    expect(ofTowns(words)).toEqual([]);
  });

  it.each(['按地方分，东山镇2名，西河乡3名，县城中学1名。', '包括东山镇2名、西河乡3名。'])(
    '%s is told',
    (words) => {
      expect(ofTowns(words)).toEqual(['stated-trait-differs']);
    },
  );
});
