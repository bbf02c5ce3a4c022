import { describe, expect, it } from 'vitest';
import { slipAmong, slipAtStart } from './alike-names.ts';
import { isShortName, slipOf } from './likeness.ts';

/** Every name of two to four of a few signs, then units and rare characters. */
const signs = ['甲', '乙', '丙', '𠮷'];
const shorter = signs.flatMap((a) => signs.flatMap((b) => [a + b, ...signs.map((c) => a + b + c)]));
const forms = [...shorter, '甲·乙丙丁', '示例市第一人民医院', '甲乙丙丁戊己庚', '乙乙丙丁戊己辛'];
const words = [
  ...shorter.flatMap((name) => [name, `示例市总工会${name}`, `${name}香护士长`]),
  '示例市第二人民医院',
  '示例市第一人民医完',
  '市第一人民医院',
  '甲·乙丙丁戊',
  '和',
  '和和和',
  '',
];

describe('a slip among many names', () => {
  it('is the one that is found by trying each of them', () => {
    for (const some of [
      forms,
      forms.toReversed(),
      forms.slice(20),
      forms.filter((_, index) => index % 7 === 0),
    ])
      for (const written of words) {
        const name = some.find((form) => slipOf(written, form) !== undefined);
        expect(slipAmong(written, some), written).toEqual(name && { name, at: slipOf(written, name) });
        expect(slipAtStart(written, some), written).toBe(
          some.find((form) => isShortName(form) && slipOf(written.slice(0, form.length), form) === 0),
        );
      }
  });

  it('is sought in a time that does not grow with the names that are nothing like it', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + (index % 5000), 0x6c00 + index),
    );
    slipAmong('和', many);
    const before = performance.now();
    for (let time = 0; time < 1000; time += 1) slipAmong('示例市和和和和', many);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
