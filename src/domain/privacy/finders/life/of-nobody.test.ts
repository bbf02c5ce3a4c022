import { describe, expect, it } from 'vitest';
import { personalDataIn } from '../../personal-data.ts';

/** What is told in a text that is all of one person. */
const told = (text: string): string[] =>
  personalDataIn(text, {
    fieldAt: () => ({ label: '', heads: [], lists: undefined, isOfPerson: true }),
  }).map(({ start, end }) => text.slice(start, end));

describe('what is said of nobody alive', () => {
  it.each([
    '凡患有恶性肿瘤、终末期肾病的参保人员，持诊断证明到窗口申请',
    '凡患有精神疾病、癫痫等不宜从事驾驶职业者，另行安排',
    '有下列情形之一的不予受理：曾受刑事处罚、被开除公职、患精神分裂症的',
    '如本人患有心脏病、高血压，请提前告知体检医生',
    '1934年因伤寒病重不下火线，在示例岭阻击战中牺牲，年仅22岁',
    '抗战时期，游击队长甲一身患肺结核仍坚持战斗，1941年春壮烈牺牲',
    '清代名医甲一，幼年丧父，以采药为生，光绪年间著有《示例本草》',
    '其父早逝，1938年随母投奔延安，1942年病逝于边区医院',
    '红军老战士甲一之墓修缮工程，甲一1933年在示例县牺牲，生前因战斗负伤致左臂残疾',
    '残疾等级评定标准：肢体一级、二级每月补贴120元，精神三级每月补贴80元',
    '视力残疾一级、二级的残疾人每月补贴120元，肢体残疾三级每月80元',
    '适用范围：听力残疾一级、言语残疾一级，以及多重残疾二级的参保居民',
    '一般公共预算财政拨款收入38216.45万元，已全部执行',
  ])('is not told in %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['如今他身患肝癌，仍可坚持工作', '身患肝癌'],
    ['如果不是父亲患癌，他早已申请退休', '患癌'],
    ['1951年入伍的抗美援朝老兵甲一，身患肺癌，去年离世', '身患肺癌', '离世'],
    ['他是1937年牺牲的烈士甲一之孙，确诊尿毒症', '确诊尿毒症'],
    ['甲一，肢体残疾三级，每月补贴80元', '肢体残疾三级'],
    ['发放对象为甲一（肢体残疾一级）', '肢体残疾一级'],
    ['1946年参军，现患肺癌', '患肺癌'],
  ])('is told of somebody in %s', (text, ...parts) => {
    expect(told(text)).toEqual(parts);
  });
});
