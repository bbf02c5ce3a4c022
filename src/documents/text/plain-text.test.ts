import { expect, it } from 'vitest';
import { encodingOf, textOf } from './plain-text.ts';

const traditional = '關於擬表彰對象名單的公示，公示期自十月一日，請電話反映。';
/** `traditional` in Big5. */
const big5 = Buffer.from(
  'c3f6a9f3c0c0aaedb9fcb9efb648a657b3e6aabaa4bda5dca141a4bda5dcb4c1a6dba451a4eba440a4e9a141bdd0b971b8dca4cfac4da143',
  'hex',
);

it('reads a text in Big5, which is no text in GB18030', () => {
  expect(textOf(big5)).toBe(traditional);
  expect(encodingOf(big5)).toBe('big5');
});

it('reads a text in GB18030 as such, however short', () => {
  const gbk = Buffer.from('b9abcabe', 'hex');
  expect(textOf(gbk)).toBe('公示');
});
