import { expect, it } from 'vitest';
import { AttachmentReader, usualLimits } from './attachment-reader.ts';

/** Reads no file to its end but those whose names begin with `b`. */
const endless = new URL(
  `data:text/javascript,${encodeURIComponent(
    "export const readStructure = (name) => { while (!name.startsWith('b')); return { name }; };",
  )}`,
);

it('ends what takes too long, says so, and reads the next file', async () => {
  const reader = new AttachmentReader<undefined, { readonly name: string }>(endless, {
    ...usualLimits,
    milliseconds: 1_000,
  });
  const file = { size: 1, bytes: new Uint8Array(1) };
  expect(await reader.read('a.txt', file, undefined)).toEqual({ problem: '1秒内没有读完' });
  expect(await reader.read('b.txt', file, undefined)).toEqual({ name: 'b.txt' });
  await reader.close();
});
