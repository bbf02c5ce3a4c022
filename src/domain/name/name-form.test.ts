import { describe, expect, it } from 'vitest';
import { isSameName, nameForm } from './name-form.ts';

describe('two names are one', () => {
  it.each([
    ['with a wide space', '张　三', '张三'],
    ['with a plain space', '张 三', '张三'],
    ['with a space that does not break', '张\u00A0三', '张三'],
    ['with spaces around', ' 张三 ', '张三'],
    ['with dots of other forms', '艾沙•买买提・吐尔逊', '艾沙·买买提·吐尔逊'],
    ['with a wide and a plain full stop', '艾沙．买买提.吐尔逊', '艾沙·买买提·吐尔逊'],
    ['with other dots again', '艾沙˙买买提ᐧ吐尔逊', '艾沙‧买买提⸱吐尔逊'],
    ['with a hyphen for the dot', '艾沙-买买提‐吐尔逊', '艾沙·买买提·吐尔逊'],
    ['with spaces around the dot', '艾沙 · 买买提', '艾沙·买买提'],
    ['with radicals of a PDF', '⻢晓⻬', '马晓齐'],
    ['with Kangxi radicals', '⽅⼩⽂', '方小文'],
    ['with a compatibility ideograph', '\uF90A某', '金某'],
    ['with a selector of a variant', '葛\u{E0100}某', '葛某'],
    ['with what cannot be seen', '张\u200B三\u200E', '张三'],
    ['with another zero', '甲○一', '甲〇一'],
    ['with the zero of cheques', '甲零一', '甲〇一'],
    ['in other case and width', 'Ｌi　Na', 'li na'],
    ['with accents of two makings', 'Jose\u0301', 'José'],
    ['with brackets of another width', '陈立（大）', '陈立(大)'],
    ['with Latin and Han', 'A 张三', 'A张三'],
  ])('%s', (_, one, other) => {
    expect(nameForm(one)).toBe(nameForm(other));
    expect(isSameName(one, other)).toBe(true);
  });

  it.each([
    ['張三', '张三'],
    ['张-李', '张李'],
    ['Li-Na', 'Lina'],
    ['於某', '于某'],
    ['Li Na', 'Lina'],
    ['陈立（大）', '陈立（小）'],
    ['张三', '张三丰'],
    ['José', 'Jose'],
  ])('and %s is not %s', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});
