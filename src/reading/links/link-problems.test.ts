import { expect, it } from 'vitest';
import { linkProblems } from './link-problems.ts';

const codes = (address: string, words: string): string[] =>
  linkProblems(address, words).map(({ code }) => code);

it.each([
  ['https://gov.cn@evil.example/', '省政府网站', 'link-user-name'],
  ['https:\\\\gov.cn@evil.example', '省政府网站', 'link-user-name'],
  ['https://evil.example/', 'https://www.gov.example/', 'link-host-differs'],
  ['https://evil.example/', '登录 www.gov.example 查看', 'link-host-differs'],
  ['http://gov.example.evil.example/', 'gov.example', 'link-host-differs'],
  ['https://evil.example/', '示例局.政务', 'link-host-differs'],
  ['https://gоv.example/', '省政府网站', 'link-host-disguised'],
  ['https://ｇｏｖ.example/', '省政府网站', 'link-host-disguised'],
  ['https://示例gov.example/', '省政府网站', 'link-host-disguised'],
  ['https://xn--80ak6aa92e.example/', '省政府网站', 'link-host-disguised'],
  ['https://evil.example/', 'ｗｗｗ．ｇｏｖ．ｅｘａｍｐｌｅ', 'link-host-differs'],
  ['https://evil.example/', '登录 www . gov . example 查看', 'link-host-differs'],
  ['https://evil.example/', 'www。gov。example', 'link-host-differs'],
  ['https://evil.example/', 'a@gov.example', 'link-host-differs'],
  ['mailto:a@evil.example', 'a@gov.example', 'link-host-differs'],
  ['tel:0000-5550199', '0000-5550123', 'link-host-differs'],
  ['https://3232235521/', '省政府网站', 'link-host-disguised'],
  ['https://0x7f.1/', '省政府网站', 'link-host-disguised'],
  ['http://192.168.0.1/', '省政府网站', 'link-host-disguised'],
  ['http://localhost:4321/', '省政府网站', 'link-host-disguised'],
  ['mailto:a@b.example?subject=a%0D%0ABcc:c@d.example', '来信', 'mail-link-fields'],
  ['mailto:a@b.example?bcc=c@d.example', '来信', 'mail-link-fields'],
  ['mailto:a@b.example?subject=a&body=b', '来信', 'mail-link-fields'],
  ['mailto:a@b.example,c@d.example', '来信', 'mail-link-fields'],
  ['mailto:a@b.example%3Fcc=c@d.example', '来信', 'mail-link-fields'],
])('tells that %s, shown as %s, misleads', (address, words, code) => {
  expect(codes(address, words)).toEqual([code]);
});

it.each([
  ['https://www.gov.example/a?b=c@d#e', 'gov.example'],
  ['https://gov.example:8080/', 'https://gov.example:8080/'],
  ['http://gov.example/', '省政府网站（http://www.gov.example）'],
  ['https://示例局.政务.cn/', '示例局.政务.cn'],
  ['https://gov.example/list.pdf', '名单.pdf'],
  ['https://gov.example/', '国务院令第1.2号、GB/T 9704-2012'],
  ['http://203.0.113.7:8080/', '报名系统'],
  ['https://gov.example/', '请用手机APP。OK'],
  ['mailto:a@b.example', 'a@b.example'],
  ['mailto:a@b.example', 'A@B.example'],
  ['tel:+8600005550123', '电话（0000）5550123转12'],
  ['mailto:a@b.example?subject=反映', '来信'],
  ['tel:0000-5550123', '0000-5550123'],
  ['/notices/', 'www.gov.example'],
])('finds nothing in %s, shown as %s', (address, words) => {
  expect(codes(address, words)).toEqual([]);
});
