import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const folder = 'notices/2023/sound';
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
  const notice = soundText(`${folder}/notice.md`)
    .replace('数: 2, 量词: 名 }', '数: 4, 量词: 名 }')
    .replace('公示时间为', `${words}\n\n公示时间为`);
  const { diagnostics } = readFixture({
    [`${folder}/notice.md`]: notice,
    [`${folder}/nominees/jia-yi.md`]: undefined,
    [`${folder}/nominees/jia-er.md`]: undefined,
    [`${folder}/nominees/list.md`]: table,
  });
  return diagnostics.flatMap(({ code }) => (/^(?:stated|named|quota)-/.test(code) ? [code] : []));
}

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
    '东示例市教师甲一、甲二，西示例市与东示例市合办学校的甲三，最小的是甲四，29岁。',
  ])('is left alone where the text says so: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['奖励资金合计6万元。', 'stated-sum-differs'],
    ['班额共183人。', 'stated-sum-differs'],
    ['东示例市2名，奖励金额3.6万元。', 'stated-sum-differs'],
    ['4名先进个人平均年龄38.5岁。', 'stated-trait-differs'],
    ['年龄最大的25岁。', 'stated-trait-differs'],
    ['班额合计173人，平均每名34.3人。', 'stated-trait-differs'],
    ['年龄最大的52岁（甲二）。', 'named-trait-differs'],
    ['最少的是东示例市小学的甲一，40人。', 'stated-trait-differs'],
    ['年龄最小的甲二仅29岁。', 'named-trait-differs'],
    ['4名先进个人奖励金额最高，为3万元。', 'stated-trait-differs'],
    ['年龄最大的为甲二（36岁）。', 'stated-trait-differs'],
    ['4名先进个人年龄依次为41岁、36岁、25岁、29岁。', 'named-trait-differs'],
    ['甲二、甲三年龄分别为52岁、36岁。', 'named-trait-differs'],
    ['为西示例市的甲一庆贺。', 'named-trait-differs'],
    ['4名先进个人班额最少的36人。', 'stated-trait-differs'],
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
    '4名先进个人来自2个市、3个学段，涉及4个项目；全市分布在5个市。',
    '3名评委来自3个市，选出的先进个人来自5个学段。',
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
    '4名先进个人来自3个市。',
    '4名先进个人分布在4个学段。',
    '4名先进个人中，小学1名（含女教师1名），初中2名、高中1名。',
  ])('is told where the list has more or fewer: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-trait-differs']);
  });
});

it('counts a cell with a remark in brackets among those of its kind', () => {
  const remarked = list.replace(
    '| 甲三 | 女 | 西示例市 | 初中 |',
    '| 甲三 | 女 | 西示例市 | 小学（教学点） |',
  );
  expect(toldOf('4名先进个人中，小学3名、高中1名。', remarked)).toEqual([]);
});
