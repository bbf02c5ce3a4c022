import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const file = 'notices/2023/sound/notice.md';

/** What is told of the notice with the lines of `body`, beside what is told without them. */
function toldOf(body: string): string[] {
  const codesIn = (text: string): string[] => {
    const notice = soundText(file).replace('公示时间为', `${text}\n\n公示时间为`);
    return readFixture({ [file]: notice }).diagnostics.map(({ code }) => code);
  };
  const always = new Set(codesIn('特此公示。'));
  return codesIn(body).filter((code) => !always.has(code));
}

describe('what a text tells twice is told alike', () => {
  it.each([
    '项目编号：JA-2023-031，采购方式：公开招标。JA-2023-031号项目共3个包。信封请写明“JA-2023-013项目质疑”。',
    '采购编号ZB20230127，请在封面注明ZB20230127。逾期送达的，ZB20230172号项目不予受理。',
    '异议申请表一式三份，附证明材料。\n\n如需补交，请填写异议申请表一式两份。',
    '书面异议须写明事实和理由，一式三份。复核期间可以补充证明材料，材料同样一式两份。',
    '请提交《项目任务书》一式4份。获批单位签订《项目任务书》一式六份。',
    '评审专家：张一明、李二平、王三红。组长由评审专家张一朋担任。',
    '采购人代表：赵甲乙、钱丙丁、孙戊己；由采购人代表赵甲一主持开标。',
  ])('told otherwise: %s', (body) => {
    expect(toldOf(body)).toContain('told-otherwise');
  });
  it.each([
    '项目编号：JA-2023-031。JA-2023-031号项目共3个包，JA-2023-032号项目另行公示。',
    '项目编号：JA-2023-031（原编号JA-2023-013）。JA-2023-031号项目共3个包。',
    '本次公示JA-2023-012、JA-2023-021两个项目。JA-2023-012号项目共3个包。',
    'JA-2023-012号项目3个包，JA-2023-012号项目已开标；JA-2023-021号项目、JA-2023-022号项目未开标。',
    '项目编号：JA-2023-031。备案编号：JB-2023-013，JB-2023-013可以查询。',
    '标段一JA-2023-031，标段二JA-2023-013。',
    '| 编号 | 名称 |\n| --- | --- |\n| JA-2023-013 | 甲 |\n| JA-2023-031 | 乙 |\n\nJA-2023-031为重点项目，JA-2023-013为一般项目，JA-2023-031先行实施。',
    '异议材料一式两份。通过人员请将《职称评审表》一式三份送交甲科。',
    '反映材料一式两份，可当面递交。《配租登记表》一式三份，由申请人填写。',
    '申请表一式三份，身份证复印件一式两份。',
    '市直单位提交推荐审批表一式三份。各县提交推荐审批表一式五份。',
    '质疑函一式三份。质疑函一式三份，由法定代表人签字。',
    '书面异议一式三份，材料同样一式三份。',
    '任务书一式四份，其中单位留存两份、甲局存两份。',
    '评审专家：张一明、李二平、王三红。组长由评审专家李二平担任。',
    '评审专家：张一明、李二平、王三红。工作人员：张一朋。',
    '评审专家：张一明、李二平、王三红。另邀请评审专家张一朋、周五一列席，张一朋不参加打分。',
    '监督人员为张一明、李二平、王三红，均为甲局干部。监督人员全程在场。',
  ])('told alike: %s', (body) => {
    expect(toldOf(body)).not.toContain('told-otherwise');
  });
});
