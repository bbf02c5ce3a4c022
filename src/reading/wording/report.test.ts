import { expect, it } from 'vitest';
import type { Diagnostic } from './diagnostic.ts';
import { renderReport } from './report.ts';

const problem = (file: string, line: number, column: number): Diagnostic => ({
  file,
  line,
  column,
  severity: 'error',
  code: 'bad-date',
  facts: { text: '2023-02-30' },
});
const problems = [problem('content/a.md', 2, 7), problem('content/b.md', 1, 1)];

it('shows the line with its place marked, and points a repeat at the first', () => {
  const lines: Record<string, string> = { 'content/a.md:2': '成文日期: 2023-02-30' };
  expect(renderReport(problems, 'text', { lineOf: (file, line) => lines[`${file}:${line}`] })).toBe(
    [
      'content/a.md:2:7 错误［日期不对］没有“2023-02-30”这一天。',
      '    成文日期: 2023-02-30',
      '              ^',
      '    建议：请核对月份和日期。',
      '',
      'content/b.md:1:1 错误［日期不对］没有“2023-02-30”这一天。',
      '    建议：同 content/a.md:2:7，不再重复。',
      '',
      '检查完毕：2个文件有问题，2个错误，0个警告，0个提示。错误必须改，改好后再检查一次。',
      '',
    ].join('\n'),
  );
});

it('does not say what a part of the problems comes to', () => {
  expect(renderReport(problems, 'text', { isPart: true })).not.toContain('检查完毕');
});

it('keeps a name of a file that breaks lines, or hides its end, in one line', () => {
  const [place] = renderReport([problem('content/a\n\u0007\u202efdp.md', 2, 7)], 'text').split('\n');
  expect(place).toBe('content/a\\n\\u0007\\u202efdp.md:2:7 错误［日期不对］没有“2023-02-30”这一天。');
});

it('shows no other line for what is still to be written', () => {
  const told = renderReport([problem('content/a.md', 2, 7)], 'text', { lineOf: () => '---' });
  expect(told).not.toContain('---');
});

it('is JSON for programs, with the keys in a fixed order', () => {
  const [first] = JSON.parse(renderReport(problems, 'json')) as object[];
  expect(Object.keys(first ?? {})).toEqual([
    'file',
    'line',
    'column',
    'severity',
    'code',
    'name',
    'message',
    'advice',
  ]);
  expect(renderReport([], 'json')).toBe('[]\n');
});

it('is a code quality report for GitLab, each finding with a fingerprint that its line does not change', () => {
  const told = (
    reported: readonly Diagnostic[],
  ): { fingerprint: string; location: unknown; severity: string }[] =>
    JSON.parse(renderReport(reported, 'gitlab')) as ReturnType<typeof told>;
  const [first, ...others] = told([...problems, problem('content/a.md', 9, 1)]);
  expect(first).toMatchObject({
    description: '［日期不对］没有“2023-02-30”这一天。请核对月份和日期。',
    check_name: 'bad-date',
    severity: 'major',
    location: { path: 'content/a.md', lines: { begin: 2 } },
  });
  expect(new Set([first, ...others].map((finding) => finding?.fingerprint)).size).toBe(3);
  expect(told([problem('content/a.md', 3, 7)])[0]?.fingerprint).toBe(first?.fingerprint);
});

it('is annotations for GitHub, with what would end them escaped', () => {
  const hostile = { ...problem('content/a,b.md', 1, 1), facts: { text: '100%\n::error::' } };
  expect(renderReport([hostile], 'github')).toBe(
    '::error file=content/a%2Cb.md,line=1,col=1,title=日期不对::“100%25%0A::error::”读不出是哪一天。请写成“2023-08-04”的样子，月和日都是两位数。\n',
  );
});

it('uses colour only where it may', () => {
  expect(renderReport(problems, 'text')).not.toContain('\u001b');
  expect(renderReport(problems, 'text', { hasColour: true })).toContain('\u001b[31m错误\u001b[0m');
});
