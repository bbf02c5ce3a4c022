import type { DraftCriteria } from '../draft.ts';
import { isLine, type Entry, type Line, wholeText } from '../entry.ts';
import { isHeading, numbered, runInParts } from '../numbering.ts';
import { paragraphText } from '../markdown.ts';

/** Whether a title heads what nominees must meet. */
export function isCriteriaTitle(title: string): boolean {
  return /(?:条件|(?<![高达新国])标准|资格|要求)(?:[（(].*)?$/.test(title) && !/名单/.test(title);
}

/** A part under its heading, with the depth of that. */
interface Part {
  readonly title: string;
  readonly number: string;
  readonly lines: Line[];
}

/** The criteria of an annex with the title `title`: one for each heading in it that has clauses. */
export function criteriaIn(title: string, entries: readonly Entry[]): DraftCriteria[] {
  const lines = entries
    .filter(isLine)
    .flatMap((line) => runInParts(line, isCriteriaTitle))
    .flatMap(inlineClauses);
  const depths = [...new Set(lines.flatMap((line) => numbered(line).depth ?? []))].toSorted();
  const [outer] = depths;
  const parts: Part[] = [{ title, number: '', lines: [] }];
  for (const line of lines) {
    const { depth, number, words } = numbered(line);
    const isPart = depth !== undefined && depth === outer && depths.length > 1 && isHeading(words);
    const isPlainPart =
      depth === undefined && isHeading(words) && isCriteriaTitle(words) && words.length < 24;
    if (isPart || isPlainPart) parts.push({ title: words, number, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts
    .filter((part) => part.lines.length > 0)
    .map((part) => ({
      title: part.title,
      number: part.number,
      categories: criteriaCategory(part.title),
      text: part.lines
        .map((line) => clauseText(line))
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    }));
}

/** 1. …；2. …, one after another in one line, each as a line, with what leads them. */
function inlineClauses(line: Line): Line[] {
  const starts = [...line.text.matchAll(/(?:^|(?<=[。；：:]))\s*(?=\d{1,2}[.．、]\s*[^\d\s])/g)].map(
    ({ index }) => index,
  );
  if (starts.length < 2) return [line];
  const edges = [...new Set([0, ...starts])];
  return edges.map((start, index) => {
    const text = line.text.slice(start, edges[index + 1]).trim();
    return { ...line, number: index === 0 ? line.number : '', text, lines: [text] };
  });
}

/** 先进集体 of 先进集体评选条件; none of 评选条件. */
function criteriaCategory(title: string): string[] {
  const bare = title
    .replace(
      /(?:的)?(?:评选|推荐|申报|评审|认定|任职|基本|具体|参评|入选)*(?:推荐)?(?:条件|标准|资格|要求)(?:和标准)?$/,
      '',
    )
    .replace(/\s/g, '');
  return bare === '' ? [] : [bare];
}

/** A clause in Markdown: `1.` is an entry with its number, other numbers are words. */
function clauseText(line: Line): string {
  const { number, words } = numbered(line);
  const [, digits] = /^(\d{1,3})[.．、]$/.exec(number) ?? [];
  if (digits !== undefined) return `${digits}. ${words.replace(/\n/g, '\n   ')}`;
  return `\n${paragraphText(wholeText(line))}\n`;
}
