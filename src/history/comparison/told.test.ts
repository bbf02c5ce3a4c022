import { describe, expect, it } from 'vitest';
import { elsewhere, line, tell, type Tellings, unseen, words } from './told.ts';

interface Paper {
  readonly title: string;
  readonly number: string | undefined;
  readonly secret: string;
}
type Way =
  { readonly kind: 'phone'; readonly number: string } | { readonly kind: 'mail'; readonly address: string };

const paper: Tellings<Paper> = {
  number: words,
  title: (title, { number }) => line(`标题${number ?? ''}`, title),
  secret: (text) => unseen('密', text),
};

describe('what values say', () => {
  it('is told in the order of the table, and nothing of what is empty', () => {
    expect(tell({ title: '甲', number: '1', secret: '' }, paper)).toEqual({
      words: ['1'],
      lines: [['标题1', '甲']],
      unseen: [],
      sections: [],
    });
    expect(tell({ title: '', number: undefined, secret: '乙' }, paper)).toEqual({
      words: [],
      lines: [],
      unseen: [['密', '乙']],
      sections: [],
    });
  });

  it('is told of one of several types by the keys that it has', () => {
    const way: Tellings<Way> = { kind: elsewhere, number: words, address: words };
    expect(tell<Way>({ kind: 'mail', address: '甲' }, way).words).toEqual(['甲']);
  });

  it('does not compile where a key is forgotten', () => {
    // @ts-expect-error `secret` is not told.
    const forgotten: Tellings<Paper> = { number: words, title: words };
    // @ts-expect-error `address` of one of them is not told.
    const ofOne: Tellings<Way> = { kind: elsewhere, number: words };
    expect([forgotten, ofOne]).toHaveLength(2);
  });
});
