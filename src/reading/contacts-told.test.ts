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
    '编号2023-0123的材料已归档，有意见的请反映。',
  ])('%s', (body) => {
    expect(toldOf(body)).toEqual([]);
  });
});
