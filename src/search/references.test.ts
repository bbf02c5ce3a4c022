import { describe, expect, it } from 'vitest';
import {
  asDay,
  asDocumentNumber,
  asPhone,
  daysIn,
  documentNumbersIn,
  localNumber,
  phonesIn,
} from './references.ts';

describe('a document number', () => {
  it.each([
    ['人社部函〔2023〕44号', '人社部函', '44'],
    ['人社部函［2023］44号', '人社部函', '44'],
    ['人社部函（2023）第044号', '人社部函', '44'],
    ['[2023]44号', '', '44'],
    ['〔2023〕44', '', '44'],
    ['2023 44', '', '44'],
    ['人社部函2023年第44号', '人社部函', '44'],
    ['2023-44号', '', '44'],
    ['人社部函2023-44', '人社部函', '44'],
    ['2023年人社部函44号', '人社部函', '44'],
    ['2023年 人社部函 44', '人社部函', '44'],
  ])('is read from %s', (query, sign, number) => {
    expect(asDocumentNumber(query)).toEqual({ sign, year: '2023', number });
  });

  it.each(['2023-08-07', '2023年8月7日', '朱梅', '44号', '0971-8258205', '2023年工作总结'])(
    'is not %s',
    (query) => {
      expect(asDocumentNumber(query)).toBeUndefined();
    },
  );

  it('is found in a sentence', () => {
    expect(documentNumbersIn('根据《通知》（人社部函〔2023〕44号）和青工发〔2022〕4号')).toMatchObject([
      { sign: '人社部函', number: '44' },
      { number: '4' },
    ]);
  });
});

describe('a day', () => {
  it.each([
    ['2023年8月7日', '2023', '08', '07'],
    ['2023-08-07', '2023', '08', '07'],
    ['2023.8.7', '2023', '08', '07'],
    ['2023/8/7', '2023', '08', '07'],
    ['20230807', '2023', '08', '07'],
    ['8月7日', '', '08', '07'],
    ['23年8月7日', '2023', '08', '07'],
    ['８月７号', '', '08', '07'],
    ['二〇二三年八月二十一日', '2023', '08', '21'],
    ['十二月三十日', '', '12', '30'],
    ['二零二三年八月七日', '2023', '08', '07'],
  ])('is read from %s', (query, year, month, day) => {
    expect(asDay(query)).toEqual({ year, month, day });
  });

  it.each(['2023', '8月', '2023年8月', '8月7日至11日', '朱梅8月7日'])('is not %s', (query) => {
    expect(asDay(query)).toBeUndefined();
  });

  it('is found in a sentence', () => {
    expect(daysIn('2021年6月19日，大武城区内涝。7月1日表彰。')).toEqual([
      { year: '2021', month: '06', day: '19' },
      { year: '', month: '07', day: '01' },
    ]);
  });
});

describe('a telephone number', () => {
  it.each([
    '0971-8258205',
    '0971 8258205',
    '09718258205',
    '0971－8258205',
    '+86 971 8258205',
    '0086-0971-8258205',
  ])('is read from %s', (query) => {
    expect(asPhone(query)).toBe('09718258205');
  });

  it('is read without its area code, which is known apart', () => {
    expect(asPhone('8258205')).toBe('8258205');
    expect(localNumber('09718258205')).toBe('8258205');
    expect(localNumber('01088886666')).toBe('88886666');
    expect(localNumber('00005550123')).toBe('5550123');
  });

  it.each(['20230807', '810007', '朱梅'])('is not %s', (query) => {
    expect(asPhone(query) === undefined || asDay(query) !== undefined).toBe(true);
  });

  it('is found in a sentence', () => {
    expect(phonesIn('电话举报：0971-8258205、0971-8236865')).toEqual(['09718258205', '09718236865']);
  });
});
