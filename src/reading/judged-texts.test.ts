import { afterAll, expect, it } from 'vitest';
import { judgedNotices } from './fixtures/judged-notices.ts';
import { type JudgedText, judgedTexts } from './fixtures/judged-texts.ts';
import { readFixture, soundContent, soundText } from './fixtures/fixture.ts';

/** What of all findings judges the texts of a family. */
const judging: Readonly<Record<string, RegExp>> = {
  时间: /^(?:stated-|deadline-|quota-parts)/,
  数字: /^(?:stated-|deadline-|quota-parts)/,
  数目: /^(?:stated-(?:quota|total)|quota-parts|measure-word)/,
  名单: /^(?:named-|listed-not-named)/,
  渠道: /^(?:contact-|extension-|channel-|objection-|postmark-|receiver-department|written-)/,
};

/** Of the contradictions of a family so large a share is told; of its texts that are right so small a share is accused. */
const least = 0.97;
const most = 0.01;

const usualWays = [
  '{ 方式: 电话, 号码: 0000-5550123 }',
  '{ 方式: 电子邮件, 地址: gongshi@example.gov.cn }',
  '{ 方式: 信函, 地址: 示例市示例路1号, 邮编: "000000" }',
];

/** The files of a notice whose body is the text, in the folder `folder`. */
function filesOf(judged: JudgedText, folder: string): Record<string, string> {
  const { text, nominees = [], ways = usualWays, department, demands } = judged;
  const rows = nominees.map((words) => words.split(' '));
  const categories = [...new Set(rows.map(([, category = '']) => category))];
  const counted = categories.map(
    (category) => `${category} ${rows.filter(([, own]) => own === category).length} 名`,
  );
  const quotas = [judged.quotas, counted, ['先进个人 2 名']].find((given) => given.length > 0) ?? [];
  const receiver = [
    ...ways.map((way) => `    - ${way}`),
    ...(demands === undefined ? [] : [`  要求: ${demands}`]),
  ];
  const notice = soundText('notices/2023/sound/notice.md')
    .replace('  - { 类别: 先进个人, 数: 2, 量词: 名 }\n', quotas.map(quotaLine).join(''))
    .replace('    - { 方式: 电话, 号码: 0000-5550123 }\n', `${receiver.join('\n')}\n`)
    .replace('部门: 示例省总工会组织部', `部门: ${department ?? '示例省总工会组织部'}`)
    .replace('公示时间为{{公示期}}。\n', `${text}\n`);
  return Object.fromEntries([
    [`${folder}/notice.md`, notice],
    ...categories.map((category, index) => [
      `${folder}/nominees/list-${index}.md`,
      `---\n类别: ${category}\n标题: ${category}名单\n---\n| 姓名 | 工作单位 |\n| --- | --- |\n${rows
        .filter(([, own]) => own === category)
        .map(([name = '', , unit = '']) => `| ${name} | ${unit} |\n`)
        .join('')}`,
    ]),
  ]);
}

function quotaLine(words: string): string {
  const [category = '', count = '', measureWord = ''] = words.split(' ');
  return `  - { 类别: ${category}, 数: ${count}, 量词: ${measureWord} }\n`;
}

/** The texts of `judged` in which something is told, read as notices of one content folder. */
function accused(judged: readonly JudgedText[], codes: RegExp): Set<JudgedText> {
  const changes: Record<string, string | undefined> = {};
  for (const path of Object.keys(soundContent)) if (path.startsWith('notices/')) changes[path] = undefined;
  for (const [index, text] of judged.entries())
    Object.assign(changes, filesOf(text, `notices/2023/text-${index}`));
  const files = new Set(
    readFixture(changes)
      .diagnostics.filter(({ code, severity }) => codes.test(code) && severity !== 'note')
      .filter(({ code }) => code !== 'stated-year-missing')
      .map(({ file }) => /text-(\d+)/.exec(file)?.[1]),
  );
  return new Set(judged.filter((_, index) => files.has(String(index))));
}

/** A line for each kind, as `npm test` prints it: what was told, missed, and told falsely. */
const table: string[] = [];
afterAll(() => {
  console.log(table.join('\n'));
});

const families = Object.entries({ ...judgedTexts, ...judgedNotices });

it.each(families)('is judged rightly where a text speaks of %s', (family, kinds) => {
  const told = accused(Object.values(kinds).flat(), judging[family] ?? /./);
  const missed: string[] = [];
  const alarms: string[] = [];
  for (const [kind, texts] of Object.entries(kinds)) {
    const wrong = texts.filter(({ isWrong }) => isWrong);
    const right = texts.filter(({ isWrong }) => !isWrong);
    const silent = wrong.filter((text) => !told.has(text)).map(({ text }) => text);
    const loud = right.filter((text) => told.has(text)).map(({ text }) => text);
    table.push(
      `${family} · ${kind}: told ${wrong.length - silent.length} of ${wrong.length}, missed ${silent.length}, false ${loud.length} of ${right.length}`,
    );
    missed.push(...silent);
    alarms.push(...loud);
  }
  const texts = Object.values(kinds).flat();
  const wrong = texts.filter(({ isWrong }) => isWrong).length;
  expect(missed.length <= wrong * (1 - least) ? [] : missed).toEqual([]);
  expect(alarms.length <= (texts.length - wrong) * most ? [] : alarms).toEqual([]);
});
