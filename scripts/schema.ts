import { noticeJsonSchema } from '#formats/data/notice-schema.ts';
import published from '#formats/data/notice.v1.json' with { type: 'json' };
import { type Schema, schemaBreaks } from '#formats/data/schema-breaks.ts';
import { jsonText } from '#formats/plain-text.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { Ended } from '#writing/ended.ts';
import { editorFiles } from '#writing/editors/author-files.ts';

/**
 * `npm run schema`: writes what editors need to know of the settings, and the schema of what is published; that
 * one only where it breaks nothing for those who read it.
 */

const usage = `用法：npm run schema
  写出编辑器用的设置说明，和公开数据的格式`;

await runCommand(usage, {}, () => {
  const schema = noticeJsonSchema();
  const breaks = schemaBreaks(published as Schema, schema as Schema);
  if (breaks.length > 0)
    throw new Ended(`公开数据的格式有不兼容的改动，要另出第2版：\n${breaks.join('\n')}`, 2);
  const files = [...editorFiles(), ['src/formats/data/notice.v1.json', jsonText(schema, 2)] as const];
  writeFiles('.', files);
  for (const [path] of files) print(path);
});
