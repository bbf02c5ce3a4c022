import { placeIn } from '../../finding/finding.ts';
import type { Finding } from '../findings.ts';
import type { Notice } from '../../notice/notice.ts';
import { headingCount, type QuotaStatement, quotaStatements } from '../../statements/quota-statements.ts';
import { bodyLines, introductionLines, settingLine, type StatedLine } from '../../statements/stated-line.ts';
import { listedCount, proposedCounts } from './quota-list.ts';
import type { Rule } from '../rule.ts';

/** The numbers of nominees in title, headings and prose are the quotas, and their sums are the totals. */
export const statedQuotas: Rule = function* (notice) {
  const categories = proposedCounts(notice).map(({ category }) => category);
  const lines = [settingLine(notice.titleLines.join(''), ['titleLines']), ...bodyLines(notice)];
  for (const line of lines) {
    const statements = quotaStatements(line, categories).filter(
      ({ start, end }) => !line.isQuoted(start, end),
    );
    /** The number of 先进集体、先进个人各2名 is told once. */
    const told = new Set<number>();
    for (const statement of statements)
      for (const finding of statement.category === undefined
        ? wrongTotal(notice, line, statement)
        : wrongQuota(notice, line, statement, statements)) {
        if (!told.has(statement.start)) yield finding;
        told.add(statement.start);
      }
  }
  yield* wrongHeadings(notice);
};

function* wrongQuota(
  notice: Notice,
  line: StatedLine,
  { category = '', count, start, end, isSure }: QuotaStatement,
  inLine: readonly QuotaStatement[],
): Generator<Finding> {
  const known = countsOf(notice, category);
  if (known.includes(count)) return;
  const alike = inLine.filter((other) => other.category === category);
  const [expected = 0] = known;
  if (alike.length > 1 && known.includes(alike.reduce((sum, other) => sum + other.count, 0))) return;
  const isPart = alike.length > 1 && alike.some((other) => known.includes(other.count)) && count < expected;
  const stated = line.written.slice(start, end);
  if (!isSure || isPart)
    yield { code: 'quota-statement-unclear', ...placeIn(line, start), facts: { stated, category } };
  else
    yield {
      code: 'stated-quota-differs',
      ...placeIn(line, start),
      facts: { stated, category, count: expected },
    };
}

/** A total counts all categories, or those of its measure word, or the one that it stands beside. */
function* wrongTotal(
  notice: Notice,
  line: StatedLine,
  { count, measureWord, start, end, isSure }: QuotaStatement,
): Generator<Finding> {
  const counts = proposedCounts(notice);
  const isPeople = (word: string): boolean => /[名位人]/.test(word);
  const sum = (alike: typeof counts): number => alike.reduce((total, quota) => total + quota.count, 0);
  const alike = counts.filter(
    (quota) => quota.measureWord === measureWord || (isPeople(quota.measureWord) && isPeople(measureWord)),
  );
  const listed = sum(counts.map((quota) => ({ ...quota, count: listedCount(notice, quota.category) })));
  const accepted = [sum(counts), sum(alike), listed, ...counts.map((quota) => quota.count)];
  if (!isSure || sum(counts) === 0 || accepted.includes(count)) return;
  const facts = { stated: line.written.slice(start, end), total: sum(alike.length > 0 ? alike : counts) };
  yield { code: 'stated-total-differs', ...placeIn(line, start), facts };
}

/** 先进集体拟推荐对象（1个）, and what an introduction says of its own list. */
function* wrongHeadings(notice: Notice): Generator<Finding> {
  for (const [index, { category, title }] of notice.quotas.entries())
    if (title !== undefined)
      yield* wrongHeading(
        settingLine(title, ['quotas', index, 'title']),
        countsOf(notice, category),
        category,
      );
  for (const [index, list] of notice.lists.entries()) {
    const own = list.nominees.length;
    const accepted = [own, ...(list.standing === 'reserve' ? [] : countsOf(notice, list.category))];
    if (list.form === 'table')
      yield* wrongHeading(settingLine(list.title, ['lists', index, 'title']), accepted, list.category);
    for (const line of introductionLines(notice, index))
      for (const { count, category, start, end, isSure } of quotaStatements(line, [list.category])) {
        if (line.isQuoted(start, end) || !isSure || accepted.includes(count)) continue;
        const stated = line.written.slice(start, end);
        yield {
          code: 'stated-quota-differs',
          ...placeIn(line, start),
          facts: { stated, category: category ?? list.category, count: own },
        };
      }
  }
}

function* wrongHeading(line: StatedLine, accepted: readonly number[], category: string): Generator<Finding> {
  const bracketed = headingCount(line);
  const [expected = 0] = accepted;
  if (bracketed && !accepted.includes(bracketed.count)) {
    const stated = line.written.slice(bracketed.start).replace(/[）)\s:：]+$/, '');
    yield {
      code: 'stated-quota-differs',
      ...placeIn(line, bracketed.start),
      facts: { stated, category, count: expected },
    };
    return;
  }
  if (bracketed) return;
  for (const { category: named, count, start, end, isSure } of quotaStatements(line, [category])) {
    if (named === undefined || !isSure || accepted.includes(count)) continue;
    yield {
      code: 'stated-quota-differs',
      ...placeIn(line, start),
      facts: { stated: line.written.slice(start, end), category, count: expected },
    };
  }
}

/** What a category's number may be stated as: its quota first. Where quota and list differ, another rule says so. */
function countsOf(notice: Notice, category: string): number[] {
  const quota = proposedCounts(notice).find((known) => known.category === category)?.count;
  const listed = listedCount(notice, category);
  return [
    ...(quota === undefined ? [] : [quota]),
    ...(notice.lists.some((list) => list.category === category) ? [listed] : []),
  ];
}
