import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostRules, renderHeadersFile } from '#formats/page/header-files.ts';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { headersOf, rulesOf, siteRules } from './site-rules.ts';

const gbk = Uint8Array.of(0xbc, 0xd7, 0xd2, 0xbb, 0x0a);
const utf8 = new TextEncoder().encode('甲一\n');
const typeOf = (path: string, bytes: Uint8Array) => headersOf(path, () => bytes)['Content-Type'];

describe('an attached text', () => {
  let folder = '';
  const attached = (name: string) => `/notices/2023/x/attachments/${name}`;
  const put = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(removeFolders);

  it('is said to be in the encoding that it has', () => {
    expect([typeOf(attached('a.txt'), utf8), typeOf(attached('a.txt'), gbk)]).toEqual([
      'text/plain; charset=utf-8',
      'text/plain; charset=gb18030',
    ]);
    expect(typeOf(attached('a.csv'), Uint8Array.of(0xff, 0xfe, 0x32, 0x75))).toBe(
      'text/csv; charset=utf-16le',
    );
    expect(typeOf(attached('a.txt'), Uint8Array.of(0xff, 0xff, 0xff))).toBe('text/plain');
    expect(typeOf('/data/notices.csv', gbk)).toBe('text/csv; charset=utf-8');
  });

  it('has a rule of its own where that is another than of all', () => {
    put(attached('a.txt'), utf8);
    put(attached('b.txt'), gbk);
    const headers = { 'Content-Type': 'text/plain; charset=gb18030' };
    expect(rulesOf(folder).slice(siteRules.length)).toEqual([{ path: attached('b.txt'), headers }]);
  });

  it('has none where there are more than a host reads', () => {
    for (let index = 0; index < mostRules; index += 1) put(attached(`c-${index}.csv`), gbk);
    expect(() => renderHeadersFile(rulesOf(folder))).not.toThrow();
    expect(rulesOf(folder).at(-1)?.headers['Content-Type']).not.toContain('charset');
  });
});
