import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';

const pages = [inject('site'), inject('sampleSite'), inject('exampleSite')].flatMap(({ folder }) =>
  globSync('notices/*/*/index.html', { cwd: folder }).map((path) => [path, join(folder, path)] as const),
);

describe.each(pages)('%s', (_, file) => {
  const page = parse(readFileSync(file, 'utf8'));
  const ids = page.querySelectorAll('[id]').map(({ id }) => id);

  it('names every part once, and every link within it leads to one', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = page
      .querySelectorAll('a[href^="#"]')
      .map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('heads every column and every row of its lists', () => {
    for (const table of page.querySelectorAll('.annex table')) {
      const columns = table.querySelectorAll('thead th[scope=col]').length;
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelectorAll('th, td').length).toBe(columns);
        if (row.id) expect(row.querySelectorAll('th[scope=row]').length).toBe(1);
      }
    }
  });
});
