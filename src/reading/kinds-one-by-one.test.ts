import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 性别 | 县区 | 职业 | 岗位 | 小项 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 赵甲乙 | 男 | 示例东县 | 司机 | 客运驾驶 | 跳绳 |
| 2 | 钱丙丁 | 男 | 示例西县 | 司机 | 货运驾驶 | 拔河 |
| 3 | 孙戊己 | 女 | 示例东县 | 护士 | 急诊护理 | 毽球 |
| 4 | 李庚辛 | 女 | 示例南县 | 教师 | 数学教学 | 跳远 |
| 5 | 周壬癸 | 女 | 示例南县 | 教师 | 语文教学 | 铅球 |
| 6 | 吴子丑 | 男 | 示例南县 | 教师 | 数学教学 | 接力 |
`;

/** What is told of the sentence `words` above these six. */
function toldOf(words: string): string[] {
  return besideList(words, list, '6, 量词: 名').flatMap(({ code, facts }) =>
    /^(?:stated|named)-/.test(code) ? [Object.values(facts).join(' ')] : [],
  );
}

describe('what is told of several one by one', () => {
  it.each([
    '两名司机分别来自示例东县和示例西县。',
    '2名司机则分别来自示例西县、示例东县，护士来自示例东县。',
    '两名教练分别来自示例北县和示例东县。',
    '三名教师分别来自示例南县、示例南县和示例南县。',
    '货运驾驶、客运驾驶各1人，分别为钱丙丁、赵甲乙。',
    '急诊护理、语文教学各1名，依次为孙戊己、周壬癸。',
    '司机、教师分别为2人和3人，示例东县、示例西县分别有2人和1人。',
    '示例南县、示例东县分别为3名和2名。',
    '去年司机、教师分别为3人和2人。',
    '赵甲乙、钱丙丁两人同乡，分别派至示例东县和示例西县。',
    '赵甲乙、钱丙丁和孙戊己入选，小项依次为跳绳、拔河、毽球。',
    '赵甲乙、钱丙丁，分别结对帮扶示例西县和示例东县。',
  ])('is left alone where it is so, or is of others: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['两名司机分别来自示例南县和示例西县。', '示例东县、示例西县'],
    ['急诊护理、客运驾驶各1人，分别为赵甲乙、孙戊己。', '赵甲乙 急诊护理 客运驾驶'],
    ['司机、教师分别为3人和2人。', '3 司机 2'],
    ['示例东县、示例西县分别有1人和2人。', '1 示例东县 2'],
    ['赵甲乙、钱丙丁二人相识，分别派至示例西县和示例东县。', '赵甲乙 示例西县 示例东县'],
    ['赵甲乙、钱丙丁和孙戊己，小项依次为跳绳、毽球、拔河。', '钱丙丁 毽球 拔河'],
  ])('is told where the rows say otherwise: %s', (words, told) => {
    expect(toldOf(words).join('\n')).toContain(told);
  });
});
