import { afterEach, expect, it } from 'vitest';
import { soundContent } from '#reading/fixtures/fixture.ts';
import { contentWith, type FileTexts, type Outcome, runIn, sound } from '#testing/command-fixture.ts';
import { removeFolders, treeOf } from '#testing/dying-disk.ts';
import { correct, correctFlags } from './correct.ts';
import { signFlags, signNotice } from './sign-notice.ts';

/** What a command changes of content in which everything could be written better: what it is for, and no more. */

const inner = 'notices/2023/sound';
const own = Object.entries(soundContent).filter(([path]) => path.startsWith(`${inner}/`));
const files = new Map(own.map(([path, text]) => [path.slice(inner.length + 1), text]));

/** A text with slips that a mend would find, and settings that no command would write so. */
const careless = (text: string): string =>
  `${text.replaceAll(': ', ':   ')}\n\n办法自2021 年 6 月 19 日起施行。  \n`;
const under = (folder: string, change: (text: string) => string): FileTexts =>
  Object.fromEntries([...files].map(([name, text]) => [`${folder}/${name}`, change(text)]));
const draft = (text: string): string => careless(text).replace(/^签发.*\n/m, '');
const correction = '---\n性质: 笔误\n时间: 2023-08-08\n说明: 更正错字\n公示期影响: 不影响\n---\n';

const content: FileTexts = {
  ...under(inner, careless),
  ...under('notices/2023/other', careless),
  ...under('notices/2023/draft', draft),
};
const frozen = [...files.keys()].map((name) => `${inner}/versions/1/${name}`);

let folder = '';
afterEach(removeFolders);

it('sign writes the 签发 of the draft', async () => {
  const changed = await changes(content, () =>
    runIn(
      folder,
      signFlags,
      ['notices/2023/draft', '--审核', '甲处', '--签发', '乙', '--时间', '2023-08-04'],
      signNotice,
    ),
  );
  expect(changed).toEqual(['notices/2023/draft/notice.md']);
});

it('correct writes the correction and the version that it corrects', async () => {
  const changed = await changes(content, () => run([sound, '--性质', '笔误', '--说明', '更正错字']));
  expect(changed).toEqual([`${inner}/corrections/2023-08-09.md`, ...frozen].toSorted());
});

it('correct --补存 writes the versions that are missing', async () => {
  const written = { [`${inner}/corrections/2023-08-08.md`]: correction };
  expect(await changes({ ...content, ...written }, () => run(['--补存']))).toEqual(frozen.toSorted());
});

it('correct --隐私 writes the correction, and of the notice the files that have the words', async () => {
  const versions = under(`${inner}/versions/1`, careless);
  const written = { [`${inner}/corrections/2023-08-08.md`]: correction };
  const changed = await changes({ ...content, ...versions, ...written }, () =>
    run(['--隐私', sound, '--隐去', '甲二', '--改名', '否']),
  );
  expect(changed).toEqual([
    `${inner}/corrections/2023-08-09.md`,
    `${inner}/nominees/jia-er.md`,
    `${inner}/versions/1/nominees/jia-er.md`,
  ]);
});

/** The files that `act` changes of the content folder `texts`, whatever it says of it. */
async function changes(texts: FileTexts, act: () => Promise<Outcome>): Promise<string[]> {
  folder = contentWith(texts);
  const before = treeOf(folder);
  await act();
  const after = treeOf(folder);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path] && after[path] !== '/')
    .toSorted();
}

function run(args: readonly string[]): Promise<Outcome> {
  const published = new Map([...files].map(([name, text]) => [name, Buffer.from(careless(text))]));
  return runIn(folder, correctFlags, args, (line, respondent, world) =>
    correct(line, respondent, { find: () => Promise.resolve({ files: published, from: '提交' }) }, world),
  );
}
