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
    '项目编号：YB-2023-024，采购方式：公开招标。YB-2023-024号项目分3个标段。封面请写“YB-2023-042项目质疑”。',
    '采购编号ZB20230127，请在封面注明ZB20230127。逾期送达的，ZB20230172号项目不予受理。',
    '异议申请表一式三份，附证明材料。\n\n如需补交，请填写异议申请表一式两份。',
    '书面异议要说明事实，一式四份。复查期间可以补交佐证，材料同样一式三份。',
    '请提交《项目任务书》一式4份。获批单位签订《项目任务书》一式六份。',
    '评审专家：张一明、李二平、王三红。组长由评审专家张一朋担任。',
    '采购人代表：赵甲乙、钱丙丁、孙戊己；由采购人代表赵甲一主持开标。',
  ])('told otherwise: %s', (body) => {
    expect(toldOf(body)).toContain('told-otherwise');
  });
  it.each([
    '项目编号：YB-2023-024。YB-2023-024号项目分3个标段，YB-2023-025号项目另行公示。',
    '项目编号：YB-2023-024（原编号YB-2023-042）。YB-2023-024号项目分3个标段。',
    '本次公示YB-2023-012、YB-2023-021两个项目。YB-2023-012号项目分3个标段。',
    'YB-2023-012号项目3个标段，YB-2023-012号项目已开标；YB-2023-021号项目、YB-2023-022号项目未开标。',
    '项目编号：YB-2023-024。备案编号：JB-2023-013，JB-2023-013可以查询。',
    '标段一YB-2023-024，标段二YB-2023-042。',
    '| 编号 | 名称 |\n| --- | --- |\n| YB-2023-042 | 甲 |\n| YB-2023-024 | 乙 |\n\nYB-2023-024为重点项目，YB-2023-042为一般项目，YB-2023-024先行实施。',
    '异议材料一式四份。入选人员请把《技能鉴定表》一式五份送到甲科。',
    '反映材料一式四份，可当面交来。《选房登记表》一式五份，由申请人填好。',
    '申请表一式三份，身份证复印件一式两份。',
    '市直单位提交推荐审批表一式三份。各县提交推荐审批表一式五份。',
    '申诉书一式三份。申诉书一式三份，由负责人签字。',
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

/** What is told of the batch, the quarter and the year in `body`, below `title`. */
function ofEdition(title: string, body: string): string[] {
  const notice = soundText(file)
    .replace(/^标题: .*$/m, `标题: ${title}`)
    .replace('公示时间为', `${body}\n\n公示时间为`);
  return readFixture({ [file]: notice }).diagnostics.flatMap(({ code }) =>
    code === 'stated-batch-differs' ? [code] : [],
  );
}

describe('the batch, the quarter and the year of what is made public', () => {
  const batch = '第五批示例市先进个人推荐名单公示';
  const quarter = '示例村2023年第二季度财务收支公示';
  const year = '2023年度示例市先进个人评审结果公示';
  it.each([
    [batch, '任何单位和个人对第四批推荐名单有异议的，请在公示期内提出。'],
    [batch, '凡对第六批先进个人人选有不同意见的，请书面提出。'],
    [batch, '公示期满无异议的，由市人民政府公布为第四批先进个人。'],
    [batch, '第三批推荐名单公示期满后，按程序报批。'],
    [quarter, '第三季度的账目公示期满后，报镇里备案。'],
    [quarter, '村民对第一季度收支有疑问的，可以查看凭证。'],
    [year, '对2022年度先进个人评审结果有异议的，请实名反映。'],
  ])('is another one in the text: %s, %s', (title, body) => {
    expect(ofEdition(title, body)).toEqual(['stated-batch-differs']);
  });
  it.each([
    [batch, '任何单位和个人对第五批推荐名单有异议的，请在公示期内提出。'],
    [batch, '第四批推荐名单公示期满后，已由市人民政府公布。'],
    [`2023年${batch}`, '2022年第七批推荐名单共9人，均已发证。'],
    [batch, '有群众曾对第四批推荐名单有异议，经核查不属实。'],
    [batch, '第六批申报将于公示结束后启动。'],
    [batch, '对第四批以来各批先进个人的管理有意见的，可以来信。'],
    [batch, '公示无异议的，公布为第五批先进个人；第四批先进个人2018年公布。'],
    [batch, '甲一，2019年被认定为第四批先进个人，群众对其没有异议。'],
    [batch, '本批未入选的，可以申报第六批。'],
    [quarter, '第二季度的账目公示期满后，报镇里备案。'],
    [quarter, '第一季度结余5000元，已于4月公示。'],
    [quarter, '第三季度收支另行公示，公示期满后入档。'],
    [quarter, '上季度即第一季度的账目公示期满没有收到意见。'],
    [quarter, '水渠管护员第一季度补助本季发放，村民对发放有意见的可以提出。'],
    [year, '对2022年度考核等次有异议的，向所在单位提出。'],
    [year, '附件为2022年度考核结果一览表。'],
    [year, '破格人员须2022年度考核优秀，对此有异议的请反映。'],
    [year, '2022年度评审通过人员的证书已经发放。'],
    ['2022—2023年度示例市先进个人公示', '对2022年度先进个人有异议的，请反映。'],
  ])('is so, or of something else: %s, %s', (title, body) => {
    const own = title === batch ? '本次公示第五批。\n\n' : '';
    expect(ofEdition(title, `${own}${body}`)).toEqual([]);
  });
});
