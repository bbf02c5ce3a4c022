import { describe, expect, it } from 'vitest';
import { settingsDocument } from './settings-document.ts';

describe('the document of settings', () => {
  it.each([
    ['a key twice', '标题: 甲\n种类: 乙\n标题: 丙', ['DUPLICATE_KEY 12']],
    ['a key three times in braces', 'a: { b: 1, b: 2, b: 3 }', ['DUPLICATE_KEY 11', 'DUPLICATE_KEY 17']],
    ['no key twice', '- { a: 1 }\n- { a: 1 }', []],
    ['a key in quotes again', 'a: 1\n"a": 2', ['DUPLICATE_KEY 5']],
    ['braces as a key', '标题: {{公示期}}', ['NON_STRING_KEY 5']],
    ['lists in lists without end', `标题: ${'['.repeat(20_000)}`, ['RESOURCE_EXHAUSTION 102']],
    ['braces in braces without end', '{'.repeat(20_000), ['RESOURCE_EXHAUSTION 50']],
    ['what is no settings any more', 'a: b\n'.repeat(10_001), ['RESOURCE_EXHAUSTION 0']],
    ['dashes in two such lines', `${'- '.repeat(12_000)}\n`.repeat(2), ['RESOURCE_EXHAUSTION 0']],
    ['dashes in a line without end', '- '.repeat(20_000), ['RESOURCE_EXHAUSTION 200']],
  ])('tells %s', (_, yaml, errors) => {
    expect(settingsDocument(yaml).errors.map(({ code, pos }) => `${code} ${pos[0]}`)).toEqual(errors);
  });

  it('has texts alone', () => {
    expect(settingsDocument('a: { 2023-08-04: null, b: 1.0 }').toJS()).toEqual({
      a: { '2023-08-04': 'null', b: '1.0' },
    });
  });
});
