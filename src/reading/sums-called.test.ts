import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 配发对象名单
---
| 序号 | 申请人 | 所在镇 | 设备品类 | 数量（台） | 讲座场数 | 入户指导次数 | 单台补贴额（元） | 补贴合计（元） |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 东示例镇 | 水泵 | 5 | 12 | 31 | 300 | 1500 |
| 2 | 甲二 | 东示例镇 | 喷灌机 | 2 | 9 | 24 | 1500 | 3000 |
| 3 | 甲三 | 西示例镇 | 水泵 | 7 | 14 | 28 | 300 | 2100 |
| 4 | 甲四 | 西示例镇 | 喷灌机 | 4 | 8 | 45 | 1500 | 6000 |
`;

function toldOf(words: string): readonly string[] {
  return besideList(words, list, '4, 量词: 个').flatMap(({ code, facts }) =>
    /^(?:stated|named)-/.test(code) ? [Object.values(facts).join(' ')] : [],
  );
}

describe('what is told right behind what a column counts', () => {
  it.each([
    '配发设备18台，开展讲座43场，入户指导128次。',
    '补贴设备18台，其中水泵12台、喷灌机6台；本次共举办讲座43场。',
    '东示例镇2个，讲座21场；西示例镇讲座22场，入户指导73次。',
    '全县讲座34场，现有设备81台，去年补贴设备16台，计划举办讲座45场。',
    '申领3个，补贴设备16台；约开展讲座42场，开展讲座34场以上。',
    '平均单台补贴额700元，单价平均700元。',
    '甲一举办讲座12场，甲二举办讲座9场，组织入户指导24次。',
    '水泵、喷灌机单台补贴额分别为300元和1500元，补贴合计分别为3600元、9000元。',
    '单台补贴额分别为300元和1500元；水泵和喷灌机售价分别为900元和4200元。',
    '水泵和喷灌机最高补贴额分别为350元和1500元，去年单台补贴额分别为280元、1500元。',
  ])('is left alone where it is so, or of something else: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['补贴设备16台，其中水泵12台。', '18台'],
    ['共开展讲座34场。', '43场'],
    ['受益对象4个，组织入户指导182次。', '128次'],
    ['水泵、喷灌机单台补贴额分别为350元和1500元。', '300元'],
    ['东示例镇和西示例镇补贴合计分别为4500元和8200元。', '8100元'],
  ])('is told where it is a slip: %s', (words, known) => {
    expect(toldOf(words).join()).toContain(known);
  });
});
