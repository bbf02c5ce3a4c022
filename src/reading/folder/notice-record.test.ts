import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import type { ContentFile } from '../files/content-files.ts';
import { contentIn } from '../fixtures/fixture.ts';
import { isUsable } from '../parse-content.ts';
import { recorder, sha256 } from '../recorder.ts';
import { ruleOne } from '../settings/record-rules.ts';
import { recorderWith, renderFile } from './notice-record.ts';

/** Notices as they were signed under the first rule, and what was published of them. */
const signed = JSON.parse(
  readFileSync(new URL('../fixtures/signed-notices.json', import.meta.url), 'utf8'),
) as readonly (Pick<PublishedNotice, 'digest' | 'life' | 'versions'> & {
  readonly slug: string;
  readonly files: Readonly<Record<string, string>>;
})[];

const filesOf = (texts: Readonly<Record<string, string>>): Map<string, ContentFile> =>
  new Map(
    Object.entries(texts).map(([file, text]) => {
      const bytes = Buffer.from(text);
      return [file, { file, size: bytes.length, bytes }];
    }),
  );
const publishedBy = ({ publishedOf, recordsOf }: typeof recorder, texts: Readonly<Record<string, string>>) =>
  publishedOf(recordsOf(filesOf(texts)), { redacted: [], erased: false });

it.each(signed)('keeps the digests of $slug, which is signed', ({ files, digest, life, versions }) => {
  expect(publishedBy(recorder, files)).toMatchObject({ digest, life, versions });
});

it('keeps the digest of the notice that the project comes with', () => {
  const content = contentIn('content');
  expect(isUsable(content) && content.notices.map((notice) => notice.digest)).toEqual([
    '2fbe001b7e90a952478fa7825470564ed3b375837926d19d7309c14930e8e617',
  ]);
});

it('keeps for each version, and for what came after it, the rule that it was signed under', () => {
  const notice = (rule: string) => `---\n签发: { 摘要规则: ${rule} }\n---\n甲\n`;
  const next = recorderWith(
    sha256,
    new Map([
      ['1', ruleOne],
      ['2', (source, form) => ({ ...ruleOne(source, form), text: `二：${source.text}` })],
    ]),
  );
  const earlier = { 'notice.md': notice('""'), 'corrections/a.md': '---\n甲: 乙\n---\n' };
  expect(publishedBy(next, earlier)).toEqual(publishedBy(recorder, earlier));

  const files = filesOf({ ...earlier, 'notice.md': notice('2'), 'versions/1/notice.md': notice('""') });
  const { present, life, versions } = next.recordsOf(files);
  expect([present, life, versions.get('1')].map((record) => JSON.stringify(record).includes('二：'))).toEqual(
    [true, true, false],
  );
});

it('renders a file as it was written: settings between their marks, a text alone as it is', () => {
  expect(renderFile({ settings: { 标题: '甲' }, text: '乙\n' })).toBe('---\n标题: 甲\n---\n乙\n');
  expect(renderFile({ settings: undefined, text: '乙\n' })).toBe('乙\n');
});
