import { describe, expect, it } from 'vitest';
import { channelMentions } from './channel-mentions.ts';
import { contactDetails } from './contact-details.ts';
import { settingLine } from './stated-line.ts';

const line = (text: string) => settingLine(text, ['body']);

describe('the channels that prose names', () => {
  const read = (text: string): string[] =>
    channelMentions(line(text)).map(
      ({ mentions, isOpen }) => mentions.map(({ kind }) => kind).join() + (isOpen ? '+' : ''),
    );

  it.each([
    ['可以通过电话、电子邮件、信函、面谈等形式，向我们反映问题', ['phone,email,letter,visit+']],
    ['有异议的，请通过电话、网上反映', ['phone,online']],
    ['请以来信、来电、来访等方式反映情况', ['letter,phone,visit+']],
    ['可采取书面、电话或传真方式提出异议', ['phone,fax']],
    ['可以电话、书面等形式反映', ['phone+']],
    ['可采用电话或传真方式提出异议', ['phone,fax']],
    ['请通过来信来访反映', ['letter,visit']],
    ['可通过邮箱反映', ['email']],
    ['受理方式：电话、信函、来访', ['phone,letter,visit']],
  ])('reads %s', (text, channels) => {
    expect(read(text)).toEqual(channels);
  });

  it.each([
    '考生通过网上报名、资格审查、面试，确定拟聘用人员，有异议请反映',
    '结果可通过网络查询',
    '反映情况的电话保持畅通',
    '联系电话：0971-8258205',
    '通过电话了解情况',
  ])('reads none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('the contacts that prose gives', () => {
  const read = (text: string): string[] =>
    contactDetails(line(text)).map(({ kind, bare }) => `${kind} ${bare}`);

  it.each([
    ['电话：0971-8258205，0971-8236865', ['phone 09718258205', 'phone 09718236865']],
    ['电话：（0971）8258205转801', ['phone 09718258205转801']],
    ['监督电话：82000002-2033', ['phone 82000002转2033']],
    ['举报电话：12380', ['phone 12380']],
    ['电子邮箱：GS@example.gov.cn', ['email gs@example.gov.cn']],
    ['通讯地址：示例省示例市示例路1号，邮编：810007', ['postcode 810007', 'address 示例省示例市示例路1号']],
    ['资金6603.62万元，统一社会信用代码12630000MB1A12345X', []],
    ['人社部函〔2023〕44号，20230804', []],
  ])('reads %s', (text, contacts) => {
    expect(read(text)).toEqual(contacts);
  });
});
