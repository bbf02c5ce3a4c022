import { expect, it } from 'vitest';
import { type JudgedText, judgedTexts } from './fixtures/judged-texts.ts';
import { readFixture, soundContent } from './fixtures/fixture.ts';

/** What of all findings judges a text's times or numbers. */
const judging = /^(?:stated-|deadline-|quota-parts)/;

/** Of the contradictions of a family so large a share is told; of its texts that are right so small a share is accused. */
const least = 0.97;
const most = 0.01;

const noticeOf = ({ text, quotas }: JudgedText): string => {
  const given = quotas.length > 0 ? quotas : ['先进个人 2 名'];
  const rows = given.map((words) => {
    const [category = '', count = '', measureWord = ''] = words.split(' ');
    return `  - { 类别: ${category}, 数: ${count}, 量词: ${measureWord} }\n`;
  });
  return (soundContent['notices/2023/sound/notice.md'] ?? '')
    .replace('  - { 类别: 先进个人, 数: 2, 量词: 名 }\n', rows.join(''))
    .replace('公示时间为{{公示期}}。\n', `${text}\n`);
};

/** The texts of `judged` in which something is told, read as notices of one content folder. */
function accused(judged: readonly JudgedText[]): Set<JudgedText> {
  const changes: Record<string, string | undefined> = {};
  for (const path of Object.keys(soundContent)) if (path.startsWith('notices/')) changes[path] = undefined;
  for (const [index, text] of judged.entries())
    changes[`notices/2023/text-${index}/notice.md`] = noticeOf(text);
  const files = new Set(
    readFixture(changes)
      .diagnostics.filter(({ code, severity }) => judging.test(code) && severity !== 'note')
      .filter(({ code }) => code !== 'stated-year-missing')
      .map(({ file }) => /text-(\d+)/.exec(file)?.[1]),
  );
  return new Set(judged.filter((_, index) => files.has(String(index))));
}

it.each(Object.entries(judgedTexts))('is judged rightly where a text speaks of %s', (_, kinds) => {
  const texts = Object.values(kinds).flat();
  const told = accused(texts);
  const wrong = texts.filter(({ isWrong }) => isWrong).length;
  const missed = texts.filter((text) => text.isWrong && !told.has(text)).map(({ text }) => text);
  const alarms = texts.filter((text) => !text.isWrong && told.has(text)).map(({ text }) => text);
  expect(missed.length <= wrong * (1 - least) ? [] : missed).toEqual([]);
  expect(alarms.length <= (texts.length - wrong) * most ? [] : alarms).toEqual([]);
});
