import { describe, expect, it } from 'vitest';
import { personalDataIn, type Setting } from '../personal-data.ts';

const sensitive = (text: string, setting?: Setting): string[] =>
  personalDataIn(text, setting)
    .filter(({ kind }) => kind === 'sensitive')
    .map(({ start, end }) => text.slice(start, end));

/** What is told of `cell` under `label`, in a list of `lists`. */
const inColumn = (
  label: string,
  cell: string,
  lists: 'persons' | 'bodies' | undefined = 'persons',
): string[] => sensitive(cell, { fieldAt: () => ({ label, heads: [label], lists }) });

describe('what the law holds sensitive of a person', () => {
  it.each([
    ['甲一，精神残疾二级', '精神残疾二级'],
    ['甲一患有艾滋病，家庭困难', '患有艾滋病'],
    ['丈夫病故，本人患乳腺癌', '患乳腺癌'],
    ['其妻子2019年确诊为尿毒症', '确诊为尿毒症'],
    ['该同志因患肝硬化提前退休', '患肝硬化'],
    ['他被诊断为抑郁症', '诊断为抑郁症'],
    ['甲一之妻瘫痪在床', '瘫痪'],
    ['甲一，视力一级残疾', '视力一级残疾'],
    ['甲一系艾滋病病毒感染者', '艾滋病病毒感染者'],
    ['甲一，乙肝病毒携带者', '乙肝病毒携带者'],
    ['甲一离异，独自抚养一女', '离异'],
    ['甲一系刑满释放人员', '刑满释放'],
    ['甲一信仰某教', '信仰某教'],
    ['孙女在示例幼儿园大班上学', '孙女在示例幼儿园大班上学'],
    ['检测结果：HIV阳性', 'HIV阳性'],
    ['女儿甲三就读示例小学三年级2班', '女儿甲三就读示例小学三年级2班'],
    ['甲一于2022年确诊白血病，在示例医院住院治疗', '确诊白血病'],
    ['甲一做过肾移植手术', '做过肾移植手术'],
    ['甲一长期服用抗抑郁药', '服用抗抑郁药'],
    ['甲一2009年因盗窃罪被判处有期徒刑', '因盗窃罪被判处'],
    ['甲一之子乙一，11岁，示例小学五年级2班学生', '之子乙一，11岁，示例小学五年级2班'],
    ['家庭成员：父 甲二，1955年生', '家庭成员：父 甲二，1955年生'],
  ])('is found in words: %s', (text, part) => {
    expect(sensitive(text, { names: new Set(['甲一']) })).toEqual([part]);
  });

  it.each([
    ['所患疾病', '尿毒症'],
    ['残疾类别及等级', '肢体二级'],
    ['致困原因', '丧偶'],
    ['配偶姓名', '甲二'],
    ['子女情况', '一子'],
    ['婚否', '离异'],
    ['宗教信仰', '某教'],
    ['备注', '因患尿毒症申请救助'],
    ['紧急联系人及关系', '甲二（妻）'],
    ['父亲姓名', '甲二'],
    ['心理测评结果', '重度抑郁'],
    ['是否孕期', '是'],
    ['家庭年收入', '12000元'],
  ])('is found in a column %s of persons', (label, cell) => {
    expect(inColumn(label, cell)).toHaveLength(1);
    expect(inColumn(label, cell, 'bodies')).toEqual([]);
  });

  it.each([
    ['健康状况', '良好'],
    ['宗教信仰', '无'],
    ['体检结果', '合格'],
    ['推荐原因', '业绩突出'],
    ['家庭人口', '3'],
    ['政治面貌', '中共党员'],
  ])('is not a column %s that says %s', (label, cell) => {
    expect(inColumn(label, cell)).toEqual([]);
  });

  it.each([
    '甲一照顾患病老人多年，帮助患白血病的儿童筹款',
    '甲一从事尿毒症临床研究，主持艾滋病防治项目，主治肝癌',
    '确诊病例数下降，艾滋病检测阳性率0.2%',
    '残疾等级评定由省残联负责；帮扶精神残疾人家庭12户',
    '患者满意度98%，患难与共，不患得患失',
    '子女教育专项附加扣除政策宣讲；女儿墙施工完毕',
    '他帮助身患癌症的老人，她联系的患者家属，其他患病群众',
    '甲一是患者信赖的好医生，参与社区矫正工作，信仰坚定',
    '他确诊了示例县首例布鲁氏菌病，攻克小麦条锈病，因患者投诉改进工作',
    '大桥被查出病害12处并加固；被诊断为危房的房屋42户',
    '该生就读于示例大学机械工程专业',
    '甲一完成肾移植手术120例，审理盗窃罪案件，被告人被判处有期徒刑的占六成',
    '甲一做过肾移植手术120例，确诊白血病患者多名',
    '教育女儿成才，现任示例小学三年级教师',
  ])('is not what is said of work and of nobody: %s', (text) => {
    expect(sensitive(text, { names: new Set(['甲一']) })).toEqual([]);
  });
});
