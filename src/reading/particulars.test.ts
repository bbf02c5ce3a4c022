import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const folder = 'notices/2023/sound';
const rows = [
  '甲一 | 男 | 汉族 | 1988.06 | 中共党员 | 示例市甲局 | 1',
  '甲二 | 女 | 回族 | 1990.01 | 民革党员 | 示例市乙局 | 2',
  '甲三 | 女 | 土族 | 1985.12 | 群众 | 示例市丙学校 | 3',
  '甲四 | 男 | 土家族 | 1979.03 | 中共预备党员 | 示例市丁厂 | 4',
  '甲五 | 女 | 维吾尔族 | 1992.07 | 中共党员 | 示例市戊医院 | 2.5',
];
function listOf(category: string, some: readonly string[]): string {
  return `---
类别: ${category}
标题: ${category}名单
---
| 姓名 | 性别 | 民族 | 出生年月 | 政治面貌 | 工作单位 | 奖励金额（万元） |
| --- | --- | --- | --- | --- | --- | --- |
${some.map((row) => `| ${row} |\n`).join('')}`;
}

/**
 * What is told of the sentence `words` above the five, of what it says of them and of their number; the last may be 先进标兵.
 */
function toldOf(words: string, leaders = 0): string[] {
  const others = rows.length - leaders;
  const quota = leaders > 0 ? `\n  - { 类别: 先进标兵, 数: ${leaders}, 量词: 名 }` : '';
  const notice = soundText(`${folder}/notice.md`)
    .replace('数: 2, 量词: 名 }', `数: ${others}, 量词: 名 }${quota}`)
    .replace('公示时间为', `${words}\n\n公示时间为`);
  const { diagnostics } = readFixture({
    [`${folder}/notice.md`]: notice,
    [`${folder}/nominees/jia-yi.md`]: undefined,
    [`${folder}/nominees/jia-er.md`]: undefined,
    [`${folder}/nominees/list.md`]: listOf('先进个人', rows.slice(0, others)),
    [`${folder}/nominees/list-2.md`]: leaders > 0 ? listOf('先进标兵', rows.slice(others)) : undefined,
  });
  return diagnostics.flatMap(({ code }) => (/^(?:stated|named|quota)-/.test(code) ? [code] : []));
}

describe('what the text says of those in a list', () => {
  it.each([
    '甲一、甲二、甲三、甲四、甲五，奖励金额合计12.5万元。',
    '依次为甲五、甲四、甲三、甲二、甲一，奖励金额最高4万元。',
    '拟表彰先进个人5名，其中甲县3名、乙县2名，每名奖励2.5万元，奖励金额共计12.5万元。',
    '受益农户2315户，其中脱贫户和监测户478户。',
    '破格申报通过1人，为示例市的甲五。',
    '示例区今年没有推荐先进标兵，但有1名教师入选先进个人。',
    '前两届分别表彰先进个人5名和6名，加上本届，共16名。',
    '甲五的奖励金额比最多的甲四少1.5万元。',
    '全校毕业生奖励金额共930万元。',
    '前六批共认定先进个人143名；平均奖励金额2.1万元。',
    '共推荐先进个人人选31名，差额确定5名。',
    '2023年7月3日至7日对拟推荐先进个人6名进行了第一次公示，现拟推荐5名。',
    '前五届共推选先进个人7名，其中4名获全国表彰。',
    '经6名教师代表、4名学生代表投票，拟推荐先进个人5名。',
    '由4名教师代表、6名学生代表投票产生。',
    '市属先进个人2名，分别为甲一、甲二，县属3名。',
    '甲一，跳入水中，救起一名儿童，女，5岁。',
    '甲一，2022年7月，在示例河救起两名儿童。',
    '拟推荐甲一（男）、甲二（女）等5名先进个人。',
    '拟推荐甲二（女，少数民族）等5名先进个人。',
    '甲五，女，维族，1992年7月生。',
    '甲二，女，中国国民党革命委员会会员；甲四，男，中共党员；甲三，女，群众。',
    '甲二，女，回族，时任示例市丙局科员。',
    '拟表彰先进个人5名，其中中共党员3名、土族1名、土家族1名、维族1名。',
    '拟表彰先进个人5名，其中男2名、女3名，分别占40%和60%。',
    '拟表彰先进个人5名，男女各占50%左右。',
    '拟表彰先进个人5名，其中教师2名、医生1名，合计占60%。',
    '拟表彰先进个人5名，其中男教师2名、女医生1名。',
    '拟表彰先进个人5名，其中城市教师1名、农村医生2名。',
    '拟表彰先进个人5名。其中教师3名，占60%；管理人员不超过2名，实际1名，占20%。',
    '拟表彰先进个人5名，带动就业50人，其中农村劳动力30人、城镇劳动力15人。',
    '奖励资金合计12.5万元。',
    '奖励资金合计12.5万元，示例市奖励资金合计5.5万元，另一市奖励资金合计7万元。',
    '拟表彰先进个人5名，其中专精特新企业3名、高新技术企业3名、其他类别1名。',
    '拟表彰先进个人5名，其中甲县3名（女性2名）、乙县2名（女性1名）。',
    '拟表彰先进个人5名，其中甲县3名、女2名，乙县2名、女1名。',
    '拟表彰先进个人5名：甲县3名，其中女性2名；乙县2名，其中女性1名。',
    '拟表彰先进个人5名，其中甲县2名，女性1名、党员1名；乙县2名，丙县1名。',
    '拟表彰先进个人5名，上届表彰7名，其中女性2名。',
    '全省拟表彰先进个人80名，其中女性30名。我市推荐5名，其中女性3名。',
    '推荐先进个人人选7名，其中女性4名；拟表彰先进个人5名。',
    '评审对象5名，表决通过3名、未通过2名。',
    '拟表彰先进个人5名，其中国家级教师3名、省级教师4名（2名同时为国家级和省级）。',
    '同一单位推荐多人的，从第2名起不予表彰，只保留1名。拟表彰先进个人5名。',
    '奖励资金合计约12.5万元，两名示例县同志奖励资金合计3万元。',
    '示例市甲局奖励资金合计1万元。',
    '拟表彰先进个人5名。先进个人来自甲县2名、乙县2名、丙县1名。',
    '甲一同时获两个奖项，实际表彰先进个人4名。',
    '拟表彰先进个人5名，其中女性1名在一线，党员1名来自基层。',
    '本届共推荐先进个人候选人9名，其中女性4名；经评审，拟表彰5名。',
    '先进个人5名：男2名、女3名，汉族1名、少数民族4名，中共党员3名、群众1名、民革党员1名。',
    '拟表彰先进个人5名。其中，甲县推荐先进个人2名（女性1名），乙县推荐先进个人3名（女性2名）。',
  ])('is left alone where it agrees with it: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['拟推荐甲一（女，汉族）等5名先进个人。', 'named-trait-differs'],
    ['甲四，男，土族，1979年3月出生。', 'named-trait-differs'],
    ['甲三，女，中共党员，1985年12月出生。', 'named-trait-differs'],
    ['甲二，女，回族，民盟盟员。', 'named-trait-differs'],
    ['甲四，男，中共预备党员，1979年5月出生。', 'named-trait-differs'],
    ['甲二，女，回族，大学学历，现任示例市丙局科员。', 'named-unit-differs'],
    ['拟表彰先进个人5名，其中中共党员4名。', 'stated-trait-differs'],
    ['先进个人5名：甲县2名、乙县2名、丙县2名。', 'quota-parts-differ'],
    ['先进个人5名（女性4名，党员3名）。', 'stated-trait-differs'],
    ['拟表彰先进个人5名，其中女性3名，占60%；中共党员4名，占80%。', 'stated-trait-differs'],
    ['拟表彰先进个人5名，其中市直单位2名、女性4名。', 'stated-trait-differs'],
    ['拟表彰先进个人5名，上届表彰7名，本次拟表彰先进个人5名，其中女性2名。', 'stated-trait-differs'],
    ['拟推荐先进个人6名。本次共推荐5名。', 'stated-quota-differs'],
    ['5名先进个人奖励资金合计13.5万元。', 'stated-sum-differs'],
    ['拟表彰先进个人5名，其中土家族2名。', 'stated-trait-differs'],
    ['拟表彰先进个人5名，其中教师2名、医生1名，占55%。', 'stated-share-differs'],
    ['先进个人不超过5名，实际推荐4名。', 'stated-total-differs'],
    ['奖励资金合计15.2万元。', 'stated-sum-differs'],
    ['拟表彰先进个人5名，其中男教师2名、女教师2名。', 'quota-parts-differ'],
  ])('is told where it does not: %s', (words, code) => {
    expect(toldOf(words)).toEqual([code]);
  });

  it('is compared with nothing where all names are in a file', () => {
    const notice = soundText(`${folder}/notice.md`)
      .replace(/名额:\n.*\n/, '附件:\n  - { 标题: 名单, 文件: attachments/list.pdf }\n')
      .replace('公示时间为', '共推荐8名先进个人、3个先进集体，现将8名先进个人予以公示。\n\n公示时间为');
    const { diagnostics } = readFixture({
      [`${folder}/notice.md`]: notice,
      [`${folder}/attachments/list.pdf`]: '%PDF-1.4',
      [`${folder}/nominees/jia-yi.md`]: undefined,
      [`${folder}/nominees/jia-er.md`]: undefined,
      [`${folder}/criteria/person.md`]: undefined,
    });
    expect(diagnostics.flatMap(({ code }) => (code.startsWith('stated-') ? [code] : []))).toEqual([]);
  });

  it.each([
    [
      '第八届示例市道德模范候选人的公示',
      '提出甲一等2人为第九届示例市道德模范推荐人选。',
      ['stated-batch-differs'],
    ],
    ['第九届示例市道德模范候选人的公示', '提出甲一等2人为第九届示例市道德模范推荐人选。', []],
    [
      '第九届示例市道德模范候选人的公示',
      '第八届示例市道德模范评选以来，提出甲一等2人为第九届示例市道德模范推荐人选。',
      [],
    ],
    [
      '第六批示例区非物质文化遗产名录的公示',
      '我区开展了第七批区级名录申报工作，初步确定第七批区级名录。',
      ['stated-batch-differs'],
    ],
    [
      '2016年度示例市科学技术奖推荐项目公示',
      '2017年度市科学技术奖网评工作已经结束。',
      ['stated-batch-differs'],
    ],
    ['第六批示例区非物质文化遗产名录的公示', '我区公布第五批名录后开展了申报工作。', []],
    ['示例市第二批先进个人的公示', '今年第一批授予先进个人9名，均已发证。', []],
    ['示例市第二批先进个人的公示', '在第一批拟表彰9名的基础上，提出甲一等2人为先进个人。', []],
    [
      '示例县第五届道德模范候选人的公示',
      '根据《关于开展第四届示例县道德模范评选的通知》要求，现予公示。',
      ['stated-batch-differs'],
    ],
    ['示例县第五届道德模范候选人的公示', '根据《关于开展第二届示例县好家风评选的通知》要求，现予公示。', []],
  ])('is of the edition of the title: %s %s', (title, words, codes) => {
    const notice = soundText(`${folder}/notice.md`)
      .replace('关于示例先进个人的公示', title)
      .replace('公示时间为', `${words}\n\n公示时间为`);
    const { diagnostics } = readFixture({ [`${folder}/notice.md`]: notice });
    expect(diagnostics.flatMap(({ code }) => (code === 'stated-batch-differs' ? [code] : []))).toEqual(codes);
  });

  it.each([
    ['示例县2023年第三季度先进个人公示', '二季度评出先进个人8名。', []],
    ['示例县2023年第三季度先进个人公示', '三季度评出先进个人8名。', ['stated-quota-differs']],
    ['示例县2023年度先进个人公示', '2022年度通过先进个人8名。', []],
  ])('is compared with no number of another period: %s %s', (title, words, codes) => {
    const notice = soundText(`${folder}/notice.md`)
      .replace('关于示例先进个人的公示', title)
      .replace('公示时间为', `${words}\n\n公示时间为`);
    const { diagnostics } = readFixture({ [`${folder}/notice.md`]: notice });
    expect(diagnostics.flatMap(({ code }) => (code.startsWith('stated-quota') ? [code] : []))).toEqual(codes);
  });

  it.each([
    ['7个项目拟安排经费450万元。', []],
    ['6个项目拟安排经费450万元。', ['stated-quota-differs']],
  ])('may call all of them by what ends the name of one category: %s', (words, codes) => {
    const notice = soundText(`${folder}/notice.md`)
      .replace(
        /名额:\n.*\n/,
        '名额:\n  - { 类别: 重大专项, 数: 2, 量词: 个 }\n  - { 类别: 一般项目, 数: 5, 量词: 个 }\n',
      )
      .replace('公示时间为', `${words}\n\n公示时间为`);
    const { diagnostics } = readFixture({ [`${folder}/notice.md`]: notice });
    expect(diagnostics.flatMap(({ code }) => (code.startsWith('stated-quota') ? [code] : []))).toEqual(codes);
  });

  it('counts no parts of what has been told as its categories', () => {
    const parts = '其中市直先进个人3名，甲县先进个人1名、先进标兵1名';
    expect(toldOf(`拟表彰先进个人4名、先进标兵1名，${parts}。`, 1)).toEqual([]);
    expect(toldOf(`拟表彰先进个人3名、先进标兵1名，${parts}。`, 1)).toContain('stated-quota-differs');
  });

  it('is compared with the row that tells of every category once, whatever stands before it', () => {
    const planned = '2023年“示例英才”计划拟入选人员共5名，其中';
    expect(toldOf(`${planned}先进个人4名，先进标兵1名。`, 1)).toEqual([]);
    expect(toldOf(`${planned}先进个人3名，先进标兵2名。`, 1)).toContain('stated-quota-differs');
    expect(toldOf('全省分配先进个人3名，先进标兵2名。', 1)).toEqual([]);
    expect(toldOf('拟表彰先进个人4名、先进标兵1名。往年先进个人3名、先进标兵2名。', 1)).toEqual([]);
  });

  it('may be told of several categories together', () => {
    const told = ['其中女性1名', '其中女性3名', '其中女性4名'].map((some) =>
      toldOf(`拟表彰先进个人4名、先进标兵1名，${some}。`, 1),
    );
    expect(told).toEqual([[], [], ['stated-trait-differs']]);
    expect(toldOf('拟表彰先进个人4名、先进标兵1名。其中女性3名。', 1)).toEqual([]);
    expect(toldOf('拟表彰先进个人4名、先进标兵1名。其中女性4名。', 1)).toEqual(['stated-trait-differs']);
  });
});
