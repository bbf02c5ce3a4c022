import { listFiles } from '#reading/files/content-files.ts';
import { fileOf } from '#reading/fixtures/fixture.ts';
import { type Content, parseContent } from '#reading/parse-content.ts';
import { recorder } from '#reading/recorder.ts';
import { usableContent } from '#terminal/usable-content.ts';
import { sampleSite } from './archive.ts';

const calendar = listFiles('content', 'calendar');

/** What is read of `files`, by path and text, in the site of the samples with the repository's own calendar. */
export function sampleContent(files: Iterable<readonly [path: string, text: string]>): Content {
  const all = new Map(calendar).set('site.yaml', fileOf('content/site.yaml', sampleSite));
  for (const [path, text] of files) all.set(path, fileOf(`content/${path}`, text));
  return usableContent(parseContent(all, 'content', { recorder }));
}
