import { textDiff } from '#history/comparison/text-diff.ts';
import { runsBetween } from '#history/comparison/text-runs.ts';

/**
 * `npm run bench:diff [-- 20000]`: CPU time of comparing two versions of N characters with many edits, two texts of N
 * characters with nothing in common, and a table of 500 rows whose numbers change with a row inserted and one removed.
 */

const size = Number(process.argv[2] ?? 20_000);
const words =
  '拟表彰 先进集体 先进工作者 青海省 总工会 组织部 职工 的 和 在 为 推荐 对象 公示 反映 情况 工作 开展 技能竞赛 帮扶 困难 维权 服务 建设 改革 积极 认真 扎根 基层 获得 荣誉 12 320户 2023年 ， ， 、 。'.split(
    ' ',
  );
let seed = 1;

const text = prose(size);
const lines = text.match(/[^。]{0,200}。?/g) ?? [];
const rows = Array.from({ length: 500 }, (_, index) => row(index + 1, index));
const otherRows = [...rows.keys(), 500]
  .filter((person) => person !== 400)
  .toSorted((a, b) => placeOf(a) - placeOf(b))
  .map((person, index) => row(index + 1, person));
const cases: readonly (readonly [name: string, work: () => unknown])[] = [
  [`${size} 字，一段，每 40 字一处改动`, () => runsBetween(text, edited(text, 40))],
  [`${size} 字，一段，每 10 字一处改动`, () => runsBetween(text, edited(text, 10))],
  [`${size} 字，一段，全部改写`, () => runsBetween(text, prose(size))],
  [
    `${size} 字，一段，没有相同的字`,
    () => runsBetween('甲乙丙丁'.repeat(size / 4), '子丑寅卯'.repeat(size / 4)),
  ],
  [`${size} 字，${lines.length} 段，每 40 字一处改动`, () => sections(lines, edited(text, 40).split('。'))],
  [`${size} 字，${lines.length} 段，全部改写`, () => sections(lines, prose(size).split('。'))],
  [
    '500 行的表格，增加一行、删除一行',
    () => sections(rows, rows.toSpliced(400, 1).toSpliced(100, 0, row(0, 500))),
  ],
  ['500 行的表格，增加一行、删除一行，序号重排', () => sections(rows, otherRows)],
  [
    '500 行的表格，全部换人',
    () =>
      sections(
        rows,
        rows.map((_, index) => row(index + 1, index + 1000)),
      ),
  ],
  ['5000 行的表格，序号重排', () => sections(...longTables())],
];
for (const [name, work] of cases) process.stdout.write(`${name}：CPU ${cpu(work).toFixed(0)} ms\n`);

function sections(before: readonly string[], after: readonly string[]): unknown {
  return textDiff([{ heading: '正文', paragraphs: before }], [{ heading: '正文', paragraphs: after }]);
}

function longTables(): [string[], string[]] {
  const people = Array.from({ length: 5000 }, (_, person) => person);
  return [
    people.map((person) => row(person + 1, person)),
    people.slice(1).map((person) => row(person, person)),
  ];
}

/** The 501st stands after the first hundred. */
function placeOf(person: number): number {
  return person === 500 ? 99.5 : person;
}

function row(number: number, person: number): string {
  const name = [0, 1, 2].map((at) =>
    String.fromCodePoint(0x4e00 + ((person * 7919 + at * 104_729) % 20_000)),
  );
  return `${number}｜${name.join('')}｜${person % 2 ? '男' : '女'}｜海东市第${person % 40}中学工会｜干事`;
}

function prose(length: number): string {
  let text = '';
  while (text.length < length) text += words[random(words.length)] ?? '';
  return text.slice(0, length);
}

function edited(text: string, every: number): string {
  let after = '';
  for (let at = 0; at < text.length; at += every) {
    const part = text.slice(at, at + every);
    const place = random(part.length);
    after += part.slice(0, place) + (words[random(words.length)] ?? '') + part.slice(place + random(3));
  }
  return after;
}

function random(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
}

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
