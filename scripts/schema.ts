import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { noticeJsonSchema } from '#formats/data/notice-schema.ts';
import { jsonText } from '#formats/plain-text.ts';
import { type Schema, schemaBreaks } from '#formats/data/schema-breaks.ts';
import { fail } from '#terminal/command.ts';
import { editorFiles } from '#writing/editors/author-files.ts';

/**
 * `npm run schema`: writes what editors need to know of the settings, and the schema of what is published; that
 * one only where it breaks nothing for those who read it.
 */

const published = 'src/formats/data/notice.v1.json';
if (existsSync(published)) {
  const breaks = schemaBreaks(
    JSON.parse(readFileSync(published, 'utf8')) as Schema,
    noticeJsonSchema() as Schema,
  );
  if (breaks.length > 0) fail(`公开数据的格式有不兼容的改动，要另出第 2 版：\n${breaks.join('\n')}`);
}
for (const [path, text] of [...editorFiles(), [published, jsonText(noticeJsonSchema())] as const]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
