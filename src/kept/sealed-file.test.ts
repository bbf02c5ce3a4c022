import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ContentFile } from '#reading/files/content-files.ts';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { readSealed, sealOf, writeSealed } from './sealed-file.ts';

afterAll(removeFolders);

/** The seal of files that say `texts`. */
function sealBy(...texts: readonly string[]): Uint8Array {
  const files = texts.map((text): ContentFile => ({ file: '', size: 0, bytes: Buffer.from(text) }));
  return sealOf(files) ?? new Uint8Array(32);
}

it('gives what it holds to nobody who has not every byte of the files', () => {
  const file = join(temporaryFolder(), 'sealed');
  writeSealed(file, { 姓名: '甲一' }, sealBy('甲', '乙'));
  expect(readFileSync(file).includes(Buffer.from('甲一', 'utf16le'))).toBe(false);
  expect(readSealed(file, sealBy('甲', '乙'))).toEqual({ 姓名: '甲一' });
  const others = [sealBy('甲', '丙'), sealBy('甲'), sealBy('甲乙'), sealBy('乙', '甲')];
  expect(others.map((seal) => readSealed(file, seal))).toEqual(others.map(() => undefined));
});

it('gives nothing where a byte of it is another, it is cut short or gone', () => {
  const file = join(temporaryFolder(), 'sealed');
  const seal = sealBy('甲');
  writeSealed(file, '甲一', seal);
  const bytes = readFileSync(file);
  const read = (written: Uint8Array): unknown => {
    writeFileSync(file, written);
    return readSealed(file, seal);
  };
  expect(read(bytes)).toBe('甲一');
  expect([...bytes.keys()].map((at) => read(bytes.with(at, bytes.readUInt8(at) ^ 1)))).toEqual(
    Array.from(bytes, () => undefined),
  );
  expect(read(bytes.subarray(0, 20))).toBeUndefined();
  expect(readSealed(`${file}-gone`, seal)).toBeUndefined();
});

it('gives nothing by another name than it was sealed by', () => {
  const file = join(temporaryFolder(), 'sealed');
  writeSealed(file, '甲一', sealBy('甲'));
  copyFileSync(file, `${file}-copy`);
  expect(readSealed(`${file}-copy`, sealBy('甲'))).toBeUndefined();
});

it('is not made of files that cannot be read', () => {
  const gone: ContentFile = {
    file: '',
    size: 0,
    get bytes(): Uint8Array {
      throw new Error('gone');
    },
  };
  expect(sealOf([gone])).toBeUndefined();
});
