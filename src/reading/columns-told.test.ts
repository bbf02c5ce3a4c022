import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 性别 | 所在市 | 学段 | 班额（人） | 奖励金额（万元） | 年龄 |
| --- | --- | --- | --- | --- | --- | --- |
| 甲一 | 男 | 东示例市 | 小学 | 40 | 2 | 41 |
| 甲二 | 女 | 东示例市 | 小学 | 38 | 1.5 | 36 |
| 甲三 | 女 | 西示例市 | 初中 | 45 | 1 | 52 |
| 甲四 | 女 | 西示例市 | 高中 | 50 | 0.5 | 29 |
`;

/** What is told of the sentence `words` above the four, of what it says of them. */
function toldOf(words: string, table = list): string[] {
  return besideList(words, table, '4, 量词: 名').flatMap(({ code }) =>
    /^(?:stated|named|quota)-/.test(code) ? [code] : [],
  );
}

/** As `list`, with units in the cells instead of the heads. */
const withUnits = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 所在市 | 班级 | 奖励 | 居住面积 |
| --- | --- | --- | --- | --- |
| 甲一 | 东示例市 | 1班 | 20000元 | 80㎡ |
| 甲二 | 东示例市 | 2班 | 15,000元 | 95.5㎡ |
| 甲三 | 西示例市 | 3班 | 10000元 | 120㎡ |
| 甲四 | 西示例市 | 4班 | 5000元 | 60㎡ |
`;

describe('what a column comes to whose cells have the unit', () => {
  it.each([
    '奖励资金合计5万元，其中奖励5000元及以上的4名，合计50000元。',
    '东示例市2名，奖励3.5万元；甲二奖励1.5万元，居住面积95.5平方米。',
    '奖励10000元及以上的3名，合计4.5万元；最低的5000元。',
    '4名先进个人来自4个班，甲三是3班的。',
    '居住面积最大的120㎡，最小的60平方米。',
  ])('may be told: %s', (words) => {
    expect(toldOf(words, withUnits)).toEqual([]);
  });

  it.each([
    ['奖励合计6万元。', 'stated-sum-differs'],
    ['东示例市2名，奖励3.6万元。', 'stated-sum-differs'],
    ['甲二奖励1.6万元。', 'named-trait-differs'],
    ['居住面积最大的125平方米。', 'stated-amount-differs'],
  ])('is told where it is not so: %s', (words, code) => {
    expect(toldOf(words, withUnits)).toEqual([code]);
  });
});

describe('what a column comes to', () => {
  it.each([
    '奖励资金合计5万元，平均年龄39.5岁，最大的52岁，最小的29岁。',
    '其中甲一奖励金额2万元，甲二15000元；甲三、甲四合计1.5万元。',
    '东示例市2名，奖励金额3.5万元。',
    '4名先进个人每人奖励金额不超过2万元，班额共173人。',
    '上届奖励金额合计4万元，注册资本500万元，预算8万元。',
    '甲一，从教22年，2021年带动就业500人，服务企业30户。',
    '单人最高2万元，单项最少5000元。',
    '班额合计173人，平均每班43.3人；年龄最大的52岁（西示例市 甲三），最小的29岁（甲四）。',
    '班额最多的为50人（甲四）；最少的是东示例市小学的甲二，38人；年龄最大的甲三已52岁。',
    '全市在册教师86人，奖励金额8.1万元；人均奖励金额1.25万元。',
    '奖励金额须低于3万元，个人最高奖励额度3万元，年龄30至60岁之间。',
    '全市奖励金额216.3万元，预计全年奖励金额合计260万元。',
    '甲一现有奖励金额3万元；第一批奖励3人、奖励金额7万元；奖励金额减少1万元。',
    '申请奖励金额最高6万元，辖区教师奖励金额共计93万元。',
    '首期已奖励7人、奖励金额合计9万元；补发两个月，奖励金额共10万元。',
    '每班奖励金额2万元，奖励金额6万元；奖励金额3.6万元已核减。',
    '4名先进个人年龄依次为41岁、36岁、52岁、29岁；甲四、甲二分别为29岁、36岁；三期分别为50岁、52岁。',
    '4名先进个人租住公房，月租金最高185元、最低144元。',
    '2023年下达我市奖励资金1500万元，第四批先进个人4名，奖励金额5万元。',
    '甲一、甲三、甲四，总奖励金额3.5万元。',
    '年龄满30岁的有3人。',
    '奖励金额占比东示例市、西示例市依次为70%、30%，四舍五入。',
    '小学、初中的班均经费分别为2万元和3万元。',
    '甲一、甲二，共有班额78人；奖励金额2万元/班、2万元每班。',
    '东示例市教师甲一、甲二，西示例市与东示例市合办学校的甲三，最小的是甲四，29岁。',
  ])('is left alone where the text says so: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['奖励资金合计6万元。', 'stated-sum-differs'],
    ['班额共183人。', 'stated-sum-differs'],
    ['东示例市2名，奖励金额3.6万元。', 'stated-sum-differs'],
    ['4名先进个人平均年龄38.5岁。', 'stated-amount-differs'],
    ['年龄最大的25岁。', 'stated-amount-differs'],
    ['班额合计173人，平均每名34.3人。', 'stated-amount-differs'],
    ['年龄最大的52岁（甲二）。', 'named-trait-differs'],
    ['最少的是东示例市小学的甲一，40人。', 'stated-comparison-differs'],
    ['年龄最小的甲二仅29岁。', 'named-trait-differs'],
    ['4名先进个人奖励金额最高，为3万元。', 'stated-amount-differs'],
    ['年龄最大的为甲二（36岁）。', 'stated-comparison-differs'],
    ['4名先进个人年龄依次为41岁、36岁、25岁、29岁。', 'named-trait-differs'],
    ['甲二、甲三年龄分别为52岁、36岁。', 'named-trait-differs'],
    ['为西示例市的甲一庆贺。', 'named-trait-differs'],
    ['4名先进个人班额最少的36人。', 'stated-amount-differs'],
    ['其中甲一奖励金额2.5万元。', 'named-trait-differs'],
    ['东示例市2名4.5万元。', 'stated-sum-differs'],
    ['甲二，女，汉族，46岁，示例市丙局科员。', 'named-trait-differs'],
    ['甲四，女，29岁，示例市丁厂职工，先后获得多项荣誉，奖励金额0.8万元。', 'named-trait-differs'],
  ])('is told where the text says otherwise: %s', (words, code) => {
    expect(toldOf(words)).toEqual([code]);
  });
});

describe('how many are of a kind', () => {
  it.each([
    '拟表彰先进个人4名，其中小学教师2名、初中教师1名、高中教师1名，女教师3名。',
    '拟表彰先进个人4名，按所在市分，东示例市2名，西示例市2名。',
    '共收到东示例市申报材料3份、西示例市5份；报名教师中小学12名、初中7名、高中5名，拟表彰先进个人4名。',
    '上届表彰东示例市1名、西示例市1名，本次拟表彰先进个人4名。',
    '评审专家中小学教师1名、初中教师2名、高中教师2名。',
    '拟表彰先进个人4名，其中小学和初中3名，女性3名。',
    '拟表彰先进个人4名，其中小学教师不少于1名，高中教师约2名。',
    '2022年收到申报材料9份，4名先进个人中，41岁1名、36岁1名，52岁1名（班额45人）、29岁1名。',
    '4名先进个人中，小学2名，初中、高中各1名；东示例市、西示例市各2名。',
    '4名先进个人中，40岁以上的2名，41岁及以上的2名，超过50岁的1名。',
    '报名教师中50岁以上的3名，4名先进个人中班额超过40人的有2名。',
    '拟表彰人员中，班额满45人的有2名，未满40人的有1名；满意的有3名。',
    '4名先进个人来自2个市、3个学段，涉及4个项目；全市分布在5个市。',
    '涉及2个市4名教师，覆盖3个学段4人；首批涉及1个市4名教师；涉及1个市2名教师；来自3个班4名学生；去年涉及3个市4名。',
    '3名评委来自3个市，选出的先进个人来自5个学段。',
    '4名先进个人分布在小学、初中、高中三个学段，依次为2名、1名、1名；小学、高中教师分别为2名、1名。',
    '去年表彰4名教师，本次人选报名时东示例市3名、西示例市1名。',
  ])('is left alone where the list has as many: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '拟表彰先进个人4名，其中小学教师1名、初中教师2名、高中教师1名。',
    '拟表彰先进个人4名，按所在市分，东示例市1名，西示例市3名。',
    '4名先进个人中男职工2名。',
    '专家组去年考察、2022年复核后，4名先进个人中，东示例市3名、西示例市1名。',
    '4名先进个人中，东示例市1名3.5万元，西示例市3名1.5万元。',
    '4名先进个人中，小学1名，初中、高中各1名。',
    '4名先进个人中，40岁以上的3名。',
    '4名先进个人中，41岁及以上的1名。',
    '4名先进个人中，2022年研发投入增加，班额超过40人的有4名。',
    '以上4名先进个人中，1名班额超过40人。',
    '拟表彰人员中，班额满45人的有1名。',
    '4名先进个人来自3个市。',
    '涉及3个市4名，班额共173人。',
    '4名先进个人分布在小学、初中、高中三个学段，依次为1名、2名、1名。',
    '4名先进个人中，小学、初中和高中教师分别有2名、2名、1名。',
    '4名先进个人分布在4个学段。',
    '4名先进个人中，小学1名（含女教师1名），初中2名、高中1名。',
  ])('is told where the list has more or fewer: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-trait-differs']);
  });
});

describe('who has most, and what stands under a head', () => {
  const bids = `---
类别: 先进个人
标题: 先进个人名单
---
| 投标人 | 报价（万元） | 综合得分 | 项目经理 | 类别 |
| --- | --- | --- | --- | --- |
| 示例兴岳公司 | 1198.6 | 93.42 | 甲长江 | 施工 |
| 示例中瀚公司 | 1205.35 | 91.8 | 乙小龙 | 施工 |
| 示例广源公司 | 1219.08 | 90.15 | 丙红兵 | 监理 |
| 示例宏图公司 | 1301 | 88 | 丁一鸣 | 监理 |
`;

  it.each([
    '得分最高的示例兴岳公司与得分最低的示例宏图公司相差5.42分；报价最低的是示例兴岳公司。',
    '监理得分最高的为示例广源公司；去年得分最高的示例中瀚公司。',
    '资产占比最高的是示例中瀚公司；申报得分最高的是示例宏图公司。',
    '示例兴岳公司报价1198.6万元，项目经理为甲长江；示例中瀚公司，项目经理：乙小龙。',
    '示例兴岳公司、示例中瀚公司，项目经理为乙小龙；示例中瀚公司，原项目经理甲长江。',
    '示例兴岳公司中标。项目经理乙小龙另有任用。',
    '成立最早的示例中瀚公司。',
  ])('is left alone where the list says so too: %s', (words) => {
    expect(toldOf(words, bids)).toEqual([]);
  });

  it.each([
    ['得分最高的示例中瀚公司中标。', 'stated-comparison-differs'],
    ['综合得分最低的是示例广源公司。', 'stated-comparison-differs'],
    ['监理报价最高的为示例广源公司。', 'stated-comparison-differs'],
    ['示例兴岳公司报价1198.6万元，比限价低87.4万元，项目经理为乙小龙。', 'named-trait-differs'],
    ['示例中瀚公司，项目经理：丁一鸣。', 'named-trait-differs'],
  ])('is told where it says otherwise: %s', (words, code) => {
    expect(toldOf(words, bids)).toEqual([code]);
  });
});

describe('of which there are most, and which place one has', () => {
  const granted = `---
类别: 先进个人
标题: 先进个人名单
---
| 包号 | 姓名 | 所在单位 | 预算金额（万元） | 中标金额（万元） | 得分 |
| --- | --- | --- | --- | --- | --- |
| 第1包 | 甲一 | 示例水所 | 310 | 285.2 | 95 |
| 第2包 | 甲二 | 示例水所 | 210 | 189 | 93 |
| 第3包 | 甲三 | 示例土所 | 150 | 138.3 | 90 |
| 第4包 | 甲四 | 示例沙所 | 90 | 78 | 81 |
`;

  it.each([
    '示例水所立项最多，共2项，示例土所1项；示例水所一家独占2项；入选最多的是示例水所，有2名。',
    '去年示例土所立项最多，共5项；示例土所获补助最多；示例水所与示例土所入选人数最多。',
    '金额最大的是第1包，金额最小的为第4包；规模最大的是甲一。',
    '甲一以95分排名第一，甲二以93分位列第二，甲三名列第3；甲四位列第二批，甲四名列第三届之首。',
    '甲一、甲二列第1、第2。',
  ])('is left alone where the list says so too: %s', (words) => {
    expect(toldOf(words, granted)).toEqual([]);
  });

  it.each([
    ['示例水所立项最多，共3项。', 'stated-comparison-differs'],
    ['示例土所获推荐人数最多。', 'stated-comparison-differs'],
    ['入选最多的是示例土所。', 'stated-comparison-differs'],
    ['示例水所一家独占3项。', 'stated-comparison-differs'],
    ['金额最大的是第2包。', 'stated-comparison-differs'],
    ['甲二以93分位列第三。', 'named-trait-differs'],
    ['甲三排名第4。', 'named-trait-differs'],
  ])('is told where it says otherwise: %s', (words, code) => {
    expect(toldOf(words, granted)).toEqual([code]);
  });

  it('is held by a column that counts for each row, where there is one', () => {
    const counting = granted.replace('| 得分 |', '| 推荐人数 |');
    expect(toldOf('示例水所推荐人数最多。', counting)).toEqual([]);
    expect(toldOf('示例土所推荐人数最多。', counting)).toEqual(['stated-comparison-differs']);
  });
});

describe('a sum that is written wrong', () => {
  const paid = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 所在村 | 农机 | 数量（台） | 面积（公顷） | 人口 | 补贴额（元） |
| --- | --- | --- | --- | --- | --- | --- |
| 甲一 | 东村 | 插秧机 | 2 | 3.85 | 85 | 1140 |
| 甲二 | 东村 | 旋耕机 | 1 | 2.9 | 62 | 520 |
| 甲三 | 西村 | 旋耕机 | 3 | 4 | 121 | 730 |
| 甲四 | 西村 | 烘干机 | 1 | 1.65 | 51 | 1040 |
`;

  it.each([
    '涉及人口319人，面积12.4公顷，合计186亩，补贴额3430元。',
    '全县人口391人，其中城镇人口213人。',
    '面积共12.4公顷，去年人口391人，上年补贴额3340元。',
    '人口近391人，人口391人以上。',
    '村里旋耕机4台、插秧机2台、烘干机1台，每台补贴不超过3340元。',
    '东村4台、西村6台，另有收割机3台。',
    '对“甲一”等4名予以补助，补贴资金共计3430元，其中“甲一”等东村的2名补贴资金1660元。',
  ])('is not seen in: %s', (words) => {
    expect(toldOf(words, paid)).toEqual([]);
  });

  it.each([
    ['涉及人口391人。', 'stated-sum-differs'],
    ['月发放低保金3340元。', 'stated-sum-differs'],
    ['总面积14.2公顷。', 'stated-sum-differs'],
    ['拨付甲一等4名补贴资金3440元。', 'stated-sum-differs'],
    ['拨付“甲一”等4名补贴资金3440元。', 'stated-sum-differs'],
    ['对“甲一”等4名予以补助，补贴资金共计4330元。', 'stated-sum-differs'],
    ['补贴额3430万元。', 'stated-sum-differs'],
    ['本批共计3450元。', 'stated-sum-differs'],
    ['机具中，插秧机3台、旋耕机3台、烘干机1台。', 'stated-trait-differs'],
  ])('is told in: %s', (words, code) => {
    expect(toldOf(words, paid)).toEqual([code]);
  });
});

describe('a row that names all kinds of a column, however it calls them', () => {
  const classes = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 班级 | 单位 | 去向 | 职称 |
| --- | --- | --- | --- | --- |
| 甲一 | 高三（2）班 | 示例市人民医院 | 签约就业 | 教授 |
| 甲二 | 高三（7）班 | 示例市人民医院 | 签约就业 | 研究员 |
| 甲三 | 高二（1）班 | 示例市中医院 | 专升本 | 讲师 |
| 甲四 | 高一（4）班 | 示例市人民医院 | 其他 | 讲师 |
`;

  it.each([
    '高三年级2名、高二年级1名、高一年级1名。',
    '候选人来自市人民医院3名、市中医院1名；已签约就业2名、专升本录取1名，其他1名。',
    '职称方面，教授（研究员）2名、讲师2名。',
    '去年高三年级1名、高二年级2名、高一年级1名。',
    '报名的高三年级3名、高二年级1名、高一年级5名。',
    '市人民医院2名、区中医院2名。',
    '高三年级1名、高二年级1名。',
    '签约就业率，甲校2名、乙校1名，其他1名。',
  ])('is left alone where it is right, or of others: %s', (words) => {
    expect(toldOf(words, classes)).toEqual([]);
  });

  it.each([
    '高三年级1名、高二年级2名、高一年级1名。',
    '候选人来自市人民医院2名、市中医院2名。',
    '已签约就业1名、专升本录取2名，其他1名。',
    '高三年级3名；高二年级1名；高一年级1名。',
    '职称方面，教授（研究员）3名、讲师1名。',
  ])('is told where it is wrong: %s', (words) => {
    expect(toldOf(words, classes)).toEqual(['stated-trait-differs']);
  });
});

describe('kinds by letters, by heads that ask, and within more words', () => {
  const rated = `---
类别: 先进个人
标题: 先进个人名单
---
| 企业名称 | 单位性质 | 评价类型 | 信用等级 | 是否上市公司 | 所属行业 |
| --- | --- | --- | --- | --- | --- |
| 甲一公司 | 国有企业 | 首次 | AAA | 是 | 法学 |
| 甲二公司 | 国有企业 | 复评 | AA | 是 | 法学 |
| 甲三公司 | 民营企业 | 复评 | AA | 否 | 农学 |
| 甲四公司 | 外资企业 | 复评 | A | 否 | 工学 |
`;
  const ratedAs = (words: string): string[] =>
    besideList(words, rated, '4, 量词: 家').flatMap(({ code }) => (/^stated-trait/.test(code) ? [code] : []));

  it.each([
    '经专家委员会复核，初定AAA级1家、AA级2家、A级1家。本批企业中首次参评的1家，复评的3家。',
    '拟表彰先进个人4家，由国有企业申报的2家；初评AAA级1家、AA级2家、A级1家；由民营企业牵头的1家。',
    '先进个人均经审查，上市公司2家；法学类企业3家。',
    '由3家企业组成联盟，复评专家12名；先进个人由国有企业申报8家，民营企业申报6家。',
  ])('are left alone where they are right: %s', (words) => {
    expect(ratedAs(words)).toEqual([]);
  });

  it.each([
    '经专家委员会复核，初定AAA级2家、AA级1家、A级1家。',
    '本批企业中首次参评的2家，复评的2家。',
    '拟表彰先进个人4家，初评AAA级1家、AA级2家、A级1家；由国有企业申报的3家。',
    '先进个人均经审查，上市公司3家。',
  ])('are told where they are not: %s', (words) => {
    expect(ratedAs(words)).toEqual(['stated-trait-differs']);
  });
});

it('counts a cell with a remark in brackets among those of its kind', () => {
  const remarked = list.replace(
    '| 甲三 | 女 | 西示例市 | 初中 |',
    '| 甲三 | 女 | 西示例市 | 小学（教学点） |',
  );
  expect(toldOf('4名先进个人中，小学3名、高中1名。', remarked)).toEqual([]);
});

describe('what a column has, in another unit than the text', () => {
  const measured = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 补贴金额（万元） | 路长（公里） | 流域面积（万平方公里） | 产量（吨） |
| --- | --- | --- | --- | --- |
| 甲一 | 0.57 | 5 | 5 | 1.2 |
| 甲二 | 0.58 | 6 | 7 | 2.4 |
| 甲三 | 1.14 | 4 | 6 | 1.5 |
| 甲四 | 1.16 | 5 | 9 | 3 |
`;

  it.each([
    '4人的补贴金额均不低于5700元，均在11600元以下。',
    '4人补贴金额合计34500元，路长合计20千米，产量合计8100公斤。',
    '流域面积共27万平方公里，补贴金额最低5700元。',
  ])('is the same: %s', (words) => {
    expect(toldOf(words, measured)).toEqual([]);
  });

  it.each([
    ['4人的补贴金额均不低于5800元。', 'stated-amount-differs'],
    ['4人路长合计25千米。', 'stated-sum-differs'],
    ['4人产量合计8400公斤。', 'stated-sum-differs'],
    ['流域面积共27平方公里。', 'stated-sum-differs'],
  ])('is another: %s', (words, code) => {
    expect(toldOf(words, measured)).toEqual([code]);
  });
});

it('holds a bound of some against the rows of the category that is called alone, and of none whose name that ends in', () => {
  const folder = 'notices/2023/sound';
  const listed = (category: string, rows: string): string =>
    `---\n类别: ${category}\n标题: ${category}名单\n---\n| 姓名 | 教龄（年） |\n| --- | --- |\n${rows}\n`;
  const told = (words: string): number =>
    readFixture({
      [`${folder}/notice.md`]: soundText(`${folder}/notice.md`)
        .replace(
          '  - { 类别: 先进个人, 数: 2, 量词: 名 }',
          '  - { 类别: 正高级教师, 数: 2, 量词: 名 }\n  - { 类别: 高级教师, 数: 2, 量词: 名 }',
        )
        .replace('公示时间为', `${words}\n\n公示时间为`),
      [`${folder}/criteria/person.md`]: undefined,
      [`${folder}/nominees/jia-yi.md`]: listed('正高级教师', '| 甲一 | 28 |\n| 甲二 | 31 |'),
      [`${folder}/nominees/jia-er.md`]: listed('高级教师', '| 甲三 | 19 |\n| 甲四 | 16 |'),
    }).diagnostics.filter(({ code }) => code === 'stated-amount-differs').length;
  expect(told('2名正高级教师任教多年，教龄都在25年以上。')).toBe(0);
  expect(told('2名正高级教师任教多年，教龄都在30年以上。')).toBe(1);
});
