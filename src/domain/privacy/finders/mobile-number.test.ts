import { describe, expect, it } from 'vitest';
import { fictionalMobile } from '../fixtures/fictional-numbers.ts';
import { personalDataIn } from '../personal-data.ts';

const mobile = fictionalMobile();
const parted = `${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`;

function isFound(text: string): boolean {
  return personalDataIn(text, {}).some(({ kind, value }) => kind === 'mobile' && value === mobile);
}

describe('a mobile number in groups', () => {
  it.each([
    [parted, true],
    [`${parted} 5678`, true],
    [`12 ${parted}`, true],
    [`${parted} 5678 1234`, false],
    [`12 34 ${parted}`, false],
    [`1234 ${parted} 5678`, false],
    [`${parted}-5678-1234`, true],
  ])('is none where two more groups of a row stand beside it: %s', (text, isMobile) => {
    expect(isFound(text)).toBe(isMobile);
  });
});

describe('a mobile number behind other digits', () => {
  it.each([
    [`1.${mobile}`, true],
    [`甲一\n   12-${mobile}`, true],
    [`甲一\t12.${mobile}`, true],
    [`编号5-${mobile}`, false],
    [`0121-${mobile}`, true],
    [`合计1.${mobile}`, false],
    [`甲 12-${mobile}`, false],
    [`1234.${mobile}`, false],
    [`${mobile}-12`, true],
    [`${mobile}-12345`, false],
    [`${mobile}.5`, false],
  ])(
    'is one behind the number of a row, an area or another mobile, and else part of a code: %s',
    (text, isMobile) => {
      expect(isFound(text)).toBe(isMobile);
    },
  );
});

describe('a mobile number whose digits stand one by one', () => {
  const boxes = (between: string, behindThree: string): string =>
    [mobile.slice(0, 3), mobile.slice(3, 7), mobile.slice(7)]
      .map((part) => [...part].join(between))
      .join(behindThree);
  it.each([
    [`已打过${boxes(' ', ' - ')}（李）告知`, true],
    [boxes(' ', '-'), true],
    [boxes(' ', ' – '), true],
    [boxes(' ', ' . '), true],
    [boxes('-', ' '), true],
    [`电话${[...mobile.slice(0, 6)].join(' ')} - ${[...mobile.slice(6)].join(' ')}`, true],
    [`${[...mobile.slice(0, 6)].join(' ')} - ${[...mobile.slice(6)].join(' ')}`, false],
    [`批次号${boxes(' ', ' - ')}`, false],
    [`各组人数${boxes(' ', ' - ')} 5 6`, false],
    [boxes(' ', '、'), false],
    [`${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${[...mobile.slice(7)].join(' ')}`, true],
    [`${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${[...mobile.slice(7)].join(' ')}`, false],
  ])('is one where they are parted as people part it, or called one: %s', (text, isMobile) => {
    expect(isFound(text)).toBe(isMobile);
  });
});
