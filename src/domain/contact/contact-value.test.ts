import { describe, expect, it } from 'vitest';
import { dialLink, emailFault, phoneFault, postcodeFault } from './contact-value.ts';

describe('a telephone number', () => {
  it.each([
    ['0971-8258205', 'tel:09718258205'],
    ['０９７１－８２５８２０５', 'tel:09718258205'],
    ['(010)82000002', 'tel:01082000002'],
    ['82000002', 'tel:82000002'],
    ['0000-5550123转8021', 'tel:00005550123;ext=8021'],
    ['0000-5550123（转 8021）', 'tel:00005550123;ext=8021'],
    ['0000-5550123-8021', 'tel:00005550123;ext=8021'],
    ['82000002-2033', 'tel:82000002;ext=2033'],
    ['82000002 ext. 2033', 'tel:82000002;ext=2033'],
    ['82000002分机2033', 'tel:82000002;ext=2033'],
    ['0000-5550123（兼传真）', 'tel:00005550123'],
    ['+86 971 8258205', 'tel:+869718258205'],
    ['400-000-0000', 'tel:4000000000'],
    ['12345', 'tel:12345'],
    ['0971-12345', 'tel:097112345'],
  ])('%s is dialled as %s', (text, link) => {
    expect([dialLink(text), phoneFault(text)]).toEqual([link, undefined]);
  });

  it.each([
    ['待定', 'none'],
    ['无', 'none'],
    ['555012', 'malformed'],
    ['0971-8258', 'malformed'],
    ['0971-82582051', undefined],
    ['097182582051234', 'malformed'],
    ['0971-825820X', 'malformed'],
    ['0971-8258205、8258206', 'several'],
    ['0971-8258205 0971-8258206', 'several'],
    ['0971-8258205/8258206', 'several'],
  ])('%s has the fault %s', (text, fault) => {
    expect(phoneFault(text)).toBe(fault);
    if (fault !== undefined) expect(dialLink(text)).toBeUndefined();
  });
});

it.each([
  ['gongshi@example.gov.cn', undefined],
  ['gongshi.example.gov.cn', 'malformed'],
  ['gongshi@example', 'malformed'],
  ['gongshi@example.gov.con', 'malformed'],
  ['公示@例子.中国', undefined],
  ['gong_shi+1@mail.example.gov.cn', undefined],
  ['gongshi@example.gov.cn"', 'malformed'],
  ['“gongshi@example.gov.cn”', 'malformed'],
  ['gongshi@example.gov.cn（工作日）', 'malformed'],
  ['待定', 'none'],
  ['a@example.gov.cn、b@example.gov.cn', 'several'],
])('an e-mail address %s has the fault %s', (text, fault) => {
  expect(emailFault(text)).toBe(fault);
});

it.each([
  ['010000', undefined],
  ['81000', 'malformed'],
  ['8100071', 'malformed'],
  ['待定', 'none'],
])('a postcode %s has the fault %s', (text, fault) => {
  expect(postcodeFault(text)).toBe(fault);
});
