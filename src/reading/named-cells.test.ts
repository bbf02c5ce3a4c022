import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 性别 | 科室 | 职称 | 在职情况 | 拟任职务 |
| --- | --- | --- | --- | --- | --- |
| 甲一 | 男 | 急诊科 | 主任医师 | 在职 | 示例县甲局局长 |
| 甲二 | 女 | 手术室 | 副主任医师 | 退休 | 示例县乙局副局长 |
| 甲三 | 女 | 门诊部 | 主管护师 | 在职 | 示例县丙局局长 |
| 甲四 | 男 | 门诊部 | 护师 | 退休 | 示例县丁局局长 |
`;

/** What is told of the sentence `words` above these four. */
function toldOf(words: string): unknown[] {
  return besideList(words, list, '4, 量词: 名').flatMap(({ code, facts }) =>
    /^(?:stated|named)-/.test(code) ? [facts] : [],
  );
}

describe('what stands beside a name', () => {
  it.each([
    '急诊科甲一、手术室甲二、门诊部甲三、门诊部护师甲四。',
    '甲一（急诊科主任医师）、甲二（手术室，副主任医师）、甲三（门诊部）、甲四（门诊部）。',
    '甲一急诊科、甲二手术室、甲三门诊部、甲四门诊部。',
    '甲一 急诊科 甲二 手术室 甲三 门诊部 甲四 门诊部',
    '原门诊部甲一、原急诊科甲二等4名先进个人。',
    '门诊部推荐的甲一等4名先进个人。',
    '与急诊科同志一同救治伤者的甲二等4名先进个人。',
    '其中退休人员2名（甲二、甲四），在职人员2名，即甲一、甲三。',
    '甲二、甲四2名为退休人员，其余2名在职。',
    '甲一、甲二2名均不在门诊部工作。',
    '男同志2名（甲一、甲四），女同志2名（甲二、甲三）。',
    '甲一，男，拟任示例县甲局局长；甲二，女，拟任乙局副局长。',
    '甲一，男，2001年12月入伍，2006年12月退役，现任示例县甲局副科长，拟任示例县甲局局长。',
    '甲一同志（急诊科）、甲二同志（手术室）。',
    '甲一，男，曾任示例县戊局局长，拟任示例县甲局局长。',
    '其中副主任医师1名（甲二）。',
    '主任医师甲一，示例县乙局局长甲二拟入选。',
    '两位是急诊科的甲一和手术室的甲二。',
    '手术室同事与甲一和门诊部的甲三。',
  ])('is left alone where the row says it, or it is of another relation: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['急诊科甲二、手术室甲一等4名先进个人。', '甲二', '急诊科', '手术室'],
    ['甲一（门诊部主任医师）等4名先进个人。', '甲一', '门诊部', '急诊科'],
    ['甲三（门诊部，主任医师）等4名先进个人。', '甲三', '主任医师', '主管护师'],
    ['救治最多的是门诊部主任医师甲一。', '甲一', '门诊部', '急诊科'],
    ['其中退休人员2名（甲二、甲三）。', '甲三', '退休', '在职'],
    ['两位是急诊科的甲一和门诊部的甲二。', '甲二', '门诊部', '手术室'],
    ['除甲二、甲一2名为退休人员外，其余2名在职。', '甲一', '退休', '在职'],
    ['男医生2名，即甲一、甲三。', '甲三', '男', '女'],
    ['其中副主任医师1名（甲四）。', '甲四', '副主任医师', '护师'],
    ['甲二、甲三两名职工为退休人员。', '甲三', '退休', '在职'],
    ['甲一，男，2001年12月入伍，拟任示例县申局局长。', '甲一', '示例县申局局长', '示例县甲局局长'],
    ['甲三，女，拟任示例县丁局局长。', '甲三', '示例县丁局局长', '示例县丙局局长'],
    ['甲一，男，现任示例县己局科长，拟任示例县甲局副局长。', '甲一', '示例县甲局副局长', '示例县甲局局长'],
  ])('is told where only other rows say it: %s', (words, name, stated, known) => {
    expect(toldOf(words)[0]).toEqual({ name, stated, known });
  });
});

describe('a nominee that is a body', () => {
  const table = `---
类别: 先进个人
标题: 先进单位名单
---
| 单位名称 | 所在地 |
| --- | --- |
| 示例甲印染有限公司 | 示例甲县 |
| 示例区第二农贸市场 | 示例乙区 |
`;
  const bodies = (words: string): unknown[] =>
    besideList(words, table, '2, 量词: 家').flatMap(({ code, facts }) =>
      code === 'named-not-listed' ? [facts] : [],
    );

  it('is not called by a name one sign off where another is named', () => {
    expect(bodies('示例甲印染有限公司，2025年超标排放；示例区第三农贸市场，2024年发生较大事件。')).toEqual([
      { named: '示例区第三农贸市场', nearest: '示例区第二农贸市场' },
    ]);
  });

  it.each([
    '示例甲印染有限公司，2025年超标排放；示例区第二农贸市场，2024年发生较大事件，与示例区第三农贸市场无关。',
    '2024年对示例区第三农贸市场的检查另行公布。',
  ])('may have a neighbour of nearly the same name: %s', (words) => {
    expect(bodies(words)).toEqual([]);
  });
});

describe('what a row says of its name', () => {
  const table = `---
类别: 先进个人
标题: 河长名单
---
| 序号 | 河流名称 | 河长 | 负责单位 |
| --- | --- | --- | --- |
| 1 | 示例东河 | 赵甲乙 | 示例甲河管理所 |
| 2 | 示例西河 | 钱丙丁 | 示例西岸水务站 |
`;
  const told = (words: string): unknown[] =>
    besideList(words, table, '2, 量词: 条').flatMap(({ code, facts }) =>
      code === 'named-trait-differs' ? [facts] : [],
    );

  it.each([
    '示例东河河长赵甲乙、示例西河河长为钱丙丁。',
    '原示例东河河长孙戊己，示例东河河长制办公室。',
    '名单第1号示例东河、第2号示例西河。',
  ])('is said so: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it.each([
    ['新任示例东河河长孙戊己、示例西河河长钱丙丁。', '示例东河', '孙戊己', '赵甲乙'],
    ['本名单第1号示例西河。', '示例西河', '第1号', '第2号'],
    ['示例西河，示例西案水务站管护。', '示例西河', '示例西案水务站', '示例西岸水务站'],
  ])('is told where a text says another: %s', (words, name, stated, known) => {
    expect(told(words)).toEqual([{ name, stated, known }]);
  });
});

describe('who stands right behind a place', () => {
  const table = `---
类别: 先进个人
标题: 村名单
---
| 名次 | 村名 | 党支部书记 | 得分 |
| --- | --- | --- | --- |
| 1 | 示例东村 | 赵甲乙 | 97 |
| 2 | 示例西村 | 钱丙丁 | 96 |
| 3 | 示例南村 | 孙戊己 | 95 |
| 4 | 示例北村 | 李庚辛 | 94 |
`;
  const told = (words: string): unknown[] =>
    besideList(words, table, '4, 量词: 个').flatMap(({ code, facts }) =>
      code === 'named-trait-differs' ? [facts] : [],
    );

  it.each([
    '女书记3名，为示例东村赵甲乙、示例西村钱丙丁、示例南村孙戊己。',
    '示例东村赵甲乙、示例西村周壬癸到会。',
    '示例东村党支部书记赵甲乙与示例北村书记李庚辛。',
    '结对的是示例东村钱丙丁、示例西村赵甲乙。',
    '示例西村钱丙丁帮助示例南村，李庚辛帮助示例东村。',
  ])('is its holder, or somebody else: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it.each([
    ['为示例东村赵甲乙、示例南村李庚辛、示例西村钱丙丁。', '示例南村', '李庚辛', '孙戊己'],
    ['示例东村党支部书记钱丙丁与会。', '示例东村', '钱丙丁', '赵甲乙'],
  ])('is told where it is the one of another: %s', (words, name, stated, known) => {
    expect(told(words)).toEqual([{ name, stated, known }]);
  });
});

describe('a nominee that is a work', () => {
  const table = `---
类别: 先进个人
标题: 作品名单
---
| 序号 | 作品名称 | 作者 |
| --- | --- | --- |
| 1 | 示例东歌 | 赵甲乙 |
| 2 | 示例西歌 | 钱丙丁 |
`;
  const told = (words: string): unknown[] =>
    besideList(words, table, '2, 量词: 件').flatMap(({ code, facts }) =>
      code === 'named-trait-differs' ? [facts] : [],
    );

  it('is known by its title', () => {
    expect(told('其中《示例东歌》（赵甲乙）、《示例西歌》（钱丙丁）。')).toEqual([]);
    expect(told('其中《示例东歌》（钱丙丁）。')).toEqual([
      { name: '示例东歌', stated: '钱丙丁', known: '赵甲乙' },
    ]);
  });
});

describe('a value by which the text counts', () => {
  const table = `---
类别: 先进个人
标题: 名单
---
| 姓名 | 学会 |
| --- | --- |
| 甲一 | 示例医学会 |
| 甲二 | 示例医学会 |
| 甲三 | 示例农学会 |
| 甲四 | 示例水产学会 |
`;
  const told = (words: string): unknown[] =>
    besideList(words, table, '4, 量词: 名').flatMap(({ code, facts }) =>
      code === 'stated-trait-differs' ? [facts] : [],
    );

  it('is one of the column, where all others of it are named', () => {
    expect(told('其中示例医学会2名，示例农学会、示例水利学会各1名。')).toEqual([
      { stated: '1名', label: '示例水利学会', counted: 0 },
    ]);
  });

  it.each(['示例水利科技学会', '示例水利中心'])(
    'is one of the column where it ends alike, or is as long: %s',
    (label) => {
      expect(told(`其中示例医学会2名，示例农学会、${label}各1名。`)).toEqual([
        { stated: '1名', label, counted: 0 },
      ]);
    },
  );

  it.each([
    '其中示例医学会2名，示例农学会、示例水产学会各1名。',
    '其中示例医学会2名，示例农学会、水产学会各1名。',
    '其中示例医学会2名，示例农学会1名，示例企业1名。',
  ])('may be called in short, or be of something else: %s', (words) => {
    expect(told(words)).toEqual([]);
  });
});

const persons = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 工作单位 | 岗位 | 培养教师 |
| --- | --- | --- | --- |
| 甲一 | 示例供电所 | 线路工 | 万林木 |
| 甲二 | 城南菜场 | 保洁员 | 钱一多 |
| 甲三 | 示例残联职工 | 干事 | 孙小石 |
`;

describe('a unit, a post or a holder that is a sign off', () => {
  const told = (words: string): unknown[] =>
    besideList(words, persons, '3, 量词: 名').flatMap(({ code, facts }) =>
      code === 'named-trait-differs' ? [facts] : [],
    );

  it.each([
    '示例供电所线路工甲一、城南菜场保洁员甲二、示例残联职工甲三入选。',
    '原示例供水所线路工甲一入选。',
    '示例残联员工甲三、城南菜市甲二入选。',
    '示例供水所推荐的示例供电所甲一入选。',
    '最年轻的是菜场保洁员甲二，现任城南菜场保洁员甲二。',
    '示例供水所的同志与甲一共同抢修。',
    '甲一（培养教师 万林木）、甲二（城南菜场，培养教师：钱一多）入选。',
    '甲一（企业培养教师 周大山）、甲二的培养教师钱一多到会。',
    '甲三的培养教师为孙小石、周大山。',
    '甲三的培养教师任期已满。',
    '城南菜场干事将接替甲一。',
  ])('is left alone where it is not, or of another: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it.each([
    ['示例供水所线路工甲一、城南菜场保洁员甲二入选。', '甲一', '示例供水所', '示例供电所'],
    ['城北菜场的甲二入选。', '甲二', '城北菜场', '城南菜场'],
    ['示例妇联职工甲三入选。', '甲三', '示例妇联职工', '示例残联职工'],
    ['甲三（示例妇联职工）入选。', '甲三', '示例妇联职工', '示例残联职工'],
    ['甲一（培养教师 孙小石）入选。', '甲一', '孙小石', '万林木'],
    ['甲二的培养教师为钱一朵。', '甲二', '钱一朵', '钱一多'],
    ['甲二（城南菜场，培养教师孙小石）入选。', '甲二', '孙小石', '钱一多'],
  ])('is told: %s', (words, name, stated, known) => {
    expect(told(words)).toEqual([{ name, stated, known }]);
  });
});
