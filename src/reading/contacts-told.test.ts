import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const file = 'notices/2023/sound/notice.md';
const receiver = `  部门: 示例省总工会组织部
  渠道:
    - { 方式: 电话, 号码: 0000-5550123转8012, 时间: 工作日8:30—12:00、14:00—17:30 }
    - { 方式: 电话, 号码: 0000-5550456, 时间: 夜间及双休日 }
    - { 方式: 信函, 地址: 示例市示例路15号, 邮编: "000150" }
    - { 方式: 面谈, 地址: 示例省总工会2号楼3层306室 }
  要求: { 单位: 加盖公章, 个人: 署真实姓名并附身份证明 }
`;

/** What is told of the notice with the lines of `body`, beside what is told without them. */
function toldOf(body: string): string[] {
  const codesIn = (text: string): string[] => {
    const notice = soundText(file)
      .replace(/ {2}部门: [^]*?(?=签发)/, receiver)
      .replace('公示时间为', `${text}\n\n公示时间为`);
    return readFixture({ [file]: notice }).diagnostics.map(({ code }) => code);
  };
  const always = new Set(codesIn('特此公示。'));
  return codesIn(body).filter((code) => !always.has(code));
}

describe('a contact is told that is none of the receiver', () => {
  it.each([
    ['电话：0000 555 0132转8012', 'contact-differs'],
    ['电话：0000·555·0132转8012', 'contact-differs'],
    ['联系电话：(0000) 555 0132', 'contact-differs'],
    ['联系电话：555-0132', 'contact-differs'],
    ['电话：0000-5550123转8012；夜间及双休日请打总值班室0000-5550465', 'contact-differs'],
    ['监督电话。组织部：5550123；省厅事业处：5550465', 'contact-differs'],
    ['电话0000-5550123，上班时间上午八点到十二点、下午两点到五点半。', 'contact-hours-differ'],
    ['意见请打0000-5550123转8012（上午8:30至12:00，下午14时30分至17时30分）。', 'contact-hours-differ'],
    ['| 事项 | 内容 |\n| --- | --- |\n| 办公时间 | 8:30—12:00，13:30—17:30 |', 'contact-hours-differ'],
    ['每天早8点半到晚6点都有人接电话。', 'contact-hours-differ'],
    ['电话0000-5550123，每个工作日上午8点半到12点，下午2点到6点有人值守。', 'contact-hours-differ'],
    ['| 事项 | 内容 |\n| --- | --- |\n| 受理科室 | 财务资产部 |', 'receiver-department-differs'],
    ['受理科室\n财务资产部（2号楼3层）', 'receiver-department-differs'],
    ['联系部门：财务资产部　乙女士', 'receiver-department-differs'],
  ])('%s', (body, code) => {
    expect(toldOf(body)).toContain(code);
  });
});

describe('a contact is left alone that is the receiver’s, or plainly of others', () => {
  it.each([
    '电话：0000 555 0123转8012，夜间0000·555·0456',
    '联系电话：5550123（区号0000）、5550456',
    '电话：0000-5550123、0000-5550456。省教育厅师德投诉电话0000-5550490。',
    '电话：0000-5550123、0000-5550456（会费咨询请打0000-5550133财务部）',
    '电话：0000-5550123、0000-5550456。市总工会的公示由市总工会另发，电话0000-5550412。',
    '电话0000-5550123，上班时间上午八点半到十二点、下午两点到五点半。',
    '电话：0000-5550123（周一至周五8:30—12:00，14:00—17:30），夜间0000-5550456。',
    '上午8点半到12点可打0000-5550123，下午2点到5点半也可以。',
    '夜间请拨值班座机0000-5550122；白天打0000-5550123，其他时间0000-5550456。',
    '电话0000-5550123。冬令时本会上班时间为9:00—12:00、13:30—17:00，不适用于本次公示。',
    '异议请打0000-5550123。图书馆开放时间9:00—21:00。',
    '异议请打0000-5550123。7月20日15:00至17:00召开座谈会，接受咨询。',
    '异议请打0000-5550123。示例集团24小时热线0000-5559600照常受理乘客意见。',
    '异议请打0000-5550123。报名登记在政务大厅办理，受理时间9:00—16:00。',
    '| 事项 | 内容 |\n| --- | --- |\n| 受理科室 | 组织部 |',
    '受理部门：组织部（2号楼3层306室）',
    '受理部门：示例省总工会组织部　乙女士、丙先生',
    '受理部门\n\n一、有关要求',
    '单位反映的加盖公章，个人反映的署真实姓名，匿名来信来电不予受理。',
    '一、监督电话。组织部：5550123；夜间：5550456（区号均为0000）。\n\n二、来信来访。来访：示例省总工会2号楼3层306室；来信：示例市示例路15号，邮编000150。',
    '编号2023-0123的材料已归档，有意见的请反映。',
  ])('%s', (body) => {
    expect(toldOf(body)).toEqual([]);
  });
});
