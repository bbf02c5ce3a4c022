import type { ContentMend, Mending, WithheldMends } from './mend-content.ts';

/** What was mended, and what was not and why, in lines for the office. */
export function mendingWords({ mends, withheld, knowsNotices }: Mending): string[] {
  const untouched = knowsNotices ? withheld.map(withheldWords) : unseenWords(withheld);
  return [...mends.map(mendWords), ...untouched, summary(mends.length, withheld.length)];
}

function mendWords({ name, before, after, ...place }: ContentMend): string {
  return `${placeWords(place)} 已改［${name}］“${before}”→“${after}”`;
}

function withheldWords({ kind, address, count, ...place }: WithheldMends): string {
  const what = `${placeWords(place)}${count > 1 ? ` 等${count}处` : ''}没有改动：`;
  switch (kind) {
    case 'signed':
      return `${what}这件公示已经签发，不自动改动；已发布的，只能通过更正改动（npm run correct -- ${address}），尚未发布的，请自行修改。`;
    case 'unknown':
      return `${what}这件公示的设置读不出来，看不出是否已经签发；请先改正 notice.md，再运行一次。`;
  }
}

/** Of notices that could not be looked at, one line. */
function unseenWords(withheld: readonly WithheldMends[]): string[] {
  const [first] = withheld;
  if (!first) return [];
  const count = withheld.reduce((sum, notice) => sum + notice.count, 0);
  return [
    `${placeWords(first)}${count > 1 ? ` 等${count}处` : ''}没有改动：站点设置或者工作日历读不出来，看不出公示是否已经签发；请先改正，再运行一次。`,
  ];
}

function placeWords({ file, line, column }: Pick<ContentMend, 'file' | 'line' | 'column'>): string {
  return `${file}:${line}:${column}`;
}

function summary(mended: number, withheld: number): string {
  if (mended > 0) return `自动改了${mended}处；人名、引文没有动。`;
  return withheld > 0 ? '没有自动改动任何文件。' : '没有可以自动改的地方。';
}
