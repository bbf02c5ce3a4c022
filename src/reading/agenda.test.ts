import { describe, expect, it } from 'vitest';
import { agenda, agendaDay, type AgendaEntry } from '#domain/notice/agenda.ts';
import { civil } from '#domain/time/civil-date.ts';
import { type Instant, instantOf } from '#domain/time/instant.ts';
import { type Changes, changed, readFixture, soundContent } from './fixtures/fixture.ts';
import { isUsable } from './parse-content.ts';

const folder = 'notices/2023/sound/';
const site = (more: string): Changes => ({ 'site.yaml': `${soundContent['site.yaml']}${more}` });
const result = {
  [`${folder}result.md`]: '---\n时间: 2023-08-18 10:00\n去向: 按规定推荐\n---\n',
};

/** What the office has to do at noon of `day` in Shanghai. */
function entries(day: string, ...changes: readonly Changes[]): AgendaEntry[] {
  const content = readFixture(Object.assign({}, ...changes) as Changes);
  if (!isUsable(content)) throw new Error('No content');
  const now = Date.parse(`${day}T12:00:00+08:00`) as Instant;
  return agenda(content.notices, { ...content, now });
}

function due(day: string, ...changes: readonly Changes[]): string[] {
  return entries(day, ...changes).map((entry) => `${entry.kind} ${entry.on ?? '-'} ${entry.status}`);
}

describe('the office’s overview', () => {
  it('tells what opens and closes within 30 days', () => {
    expect(due('2023-07-01')).toEqual([]);
    expect(due('2023-07-08')).toEqual(['publishes 2023-08-04 upcoming', 'opens 2023-08-07 upcoming']);
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
    expect(due('2023-08-16', term, result)).toEqual(['publishes 2023-08-18 closed']);
    expect(due('2023-08-09', result)).toEqual(['closes 2023-08-11 open', 'publishes 2023-08-18 open']);
  });

  it('tells of names that are still in the folder of a notice that was taken back', () => {
    const withdrawal = {
      [`${folder}withdrawal.md`]:
        '---\n时间: 2023-08-10 16:00\n决定机关: 示例省总工会\n理由: 需要进一步研究。\n---\n',
    };
    const bare = { [`${folder}nominees/jia-yi.md`]: undefined, [`${folder}nominees/jia-er.md`]: undefined };
    expect(due('2023-08-16', withdrawal)).toEqual(['archive 2023-08-10 withdrawn']);
    expect(due('2023-08-16', withdrawal, bare)).toEqual([]);
  });

  it('tells what is signed and waits for its time', () => {
    const file = `${folder}notice.md`;
    const later = changed(file, '2023-08-04 10:00', '2023-08-04 16:00');
    const opensAtOnce = String(later[file]).replace('  工作日: 5', '  工作日: 5\n  起算: 当日');
    expect(due('2023-08-03')[0]).toBe('publishes 2023-08-04 upcoming');
    expect(due('2023-08-04', later)[0]).toBe('publishes 2023-08-04 upcoming');
    expect(due('2023-08-04', { [file]: opensAtOnce })[0]).toBe('publishes 2023-08-04 open');
  });

  it('counts as far as the calendar reaches, and says so', () => {
    const words = (day: string, term: string): readonly string[] =>
      entries(day, site(term)).map((entry) => `${agendaDay(entry)} ${entry.words}`);
    const unknown = '2024年放假安排未录入，以后的日子没有计';
    expect(words('2023-12-29', '结果: { 期限工作日: 200 }\n')).toEqual([
      `放假安排未录入 公示期满后第96个工作日，结果还没有公布，规定200个工作日内，${unknown}`,
    ]);
    for (const day of ['2024-01-02', '2025-06-30'])
      expect(words(day, '结果: { 期限工作日: 200 }\n')).toEqual([
        `放假安排未录入 公示期满后已过96个工作日以上，结果还没有公布，规定200个工作日内，${unknown}`,
      ]);
    expect(words('2024-01-02', '')).toEqual([
      `没有规定期限 公示期满后已过96个工作日以上，结果还没有公布，${unknown}`,
    ]);
    expect(words('2024-01-02', '结果: { 期限工作日: 5 }\n')).toEqual([
      `2023年8月18日（星期五） 公示期满后已过96个工作日以上，结果还没有公布，规定5个工作日内，${unknown}`,
    ]);
  });

  it('begins with the site where it is late', () => {
    const content = readFixture();
    if (!isUsable(content)) throw new Error('No content');
    const now = instantOf(civil('2023-08-09'), 720);
    const [first, second] = agenda(content.notices, {
      ...content,
      now,
      missed: instantOf(civil('2023-08-08'), 0),
    });
    expect(first).toMatchObject({ kind: 'late', on: '2023-08-08', title: '示例省公示', status: undefined });
    expect(first?.words).toContain('2023年8月8日0:00应当更新');
    expect(second?.kind).toBe('closes');
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
