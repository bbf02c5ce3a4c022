import { describe, expect, it } from 'vitest';
import { agenda, agendaDay } from '#domain/notice/agenda.ts';
import { civil } from '#domain/time/civil-date.ts';
import type { Instant } from '#domain/time/instant.ts';
import { type Changes, changed, readFixture, soundContent } from './fixtures/fixture.ts';
import { isUsable } from './parse-content.ts';

const folder = 'notices/2023/sound/';
const site = (more: string): Changes => ({ 'site.yaml': `${soundContent['site.yaml']}${more}` });
const result = {
  [`${folder}result.md`]: '---\n时间: 2023-08-18 10:00\n去向: 按规定推荐\n---\n',
};

/** What the office has to do at noon of `day` in Shanghai. */
function due(day: string, ...changes: readonly Changes[]): string[] {
  const content = readFixture(Object.assign({}, ...changes) as Changes);
  if (!isUsable(content)) throw new Error('No content');
  const now = Date.parse(`${day}T12:00:00+08:00`) as Instant;
  return agenda(content.notices, { ...content, now }).map(
    (entry) => `${entry.kind} ${entry.on ?? '-'} ${entry.status}`,
  );
}

describe('the office’s overview', () => {
  it('tells what opens and closes within 30 days', () => {
    expect(due('2023-07-01')).toEqual([]);
    expect(due('2023-07-08')).toEqual(['opens 2023-08-07 upcoming']);
    expect(due('2023-08-04')).toEqual(['opens 2023-08-07 upcoming', 'closes 2023-08-11 upcoming']);
    expect(due('2023-08-09')).toEqual(['closes 2023-08-11 open']);
  });

  it('tells what is owed, and since when it is late', () => {
    expect(due('2023-08-16')).toEqual(['result - closed']);
    const term = site('结果: { 期限工作日: 5 }\n');
    expect(due('2023-08-16', term)).toEqual(['result 2023-08-18 closed']);
    expect(due('2023-08-21', term)).toEqual(['overdue 2023-08-18 closed']);
    expect(due('2023-08-21', site('结果: 不公布\n'))).toEqual([]);
    expect(due('2023-08-21', term, result)).toEqual([]);
  });

  it('calls a result late on the days on which the check does, weekends included', () => {
    const term = site('结果: { 期限工作日: 5 }\n');
    const late = (day: string): boolean =>
      readFixture(term, civil(day)).diagnostics.some(({ code }) => code === 'result-overdue');
    for (const day of ['2023-08-17', '2023-08-18', '2023-08-19', '2023-08-20', '2023-08-21', '2024-12-31'])
      expect(
        due(day, term).some((entry) => entry.startsWith('overdue')),
        day,
      ).toBe(late(day));
    expect([late('2023-08-18'), late('2023-08-19')]).toEqual([false, true]);
  });

  it('tells what is to be archived, before and after its day', () => {
    const kept = site('保留: { 结果公布后: 1个月 }\n');
    expect(due('2023-08-21', kept, result)).toEqual(['archive 2023-09-18 concluded']);
    expect(due('2023-10-01', kept, result)).toEqual(['archive 2023-09-18 archived']);
  });

  it('tells when a suspension ends, and what waits for a signature', () => {
    const suspension = {
      [`${folder}suspensions/a.yaml`]:
        '{ 起: 2023-08-08, 止: 2023-08-09, 原因: 网站故障, 决定机关: 某单位, 依据: 某规定 }\n',
    };
    expect(due('2023-08-08', suspension)).toEqual([
      'resumes 2023-08-10 suspended',
      'closes 2023-08-15 suspended',
    ]);
    const draft = changed(`${folder}notice.md`, '签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-04 }\n', '');
    expect(due('2023-08-08', draft)).toEqual(['sign - open']);
    expect(agendaDay({ on: undefined })).toBe('没有规定期限');
  });
});
