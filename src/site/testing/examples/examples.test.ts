import { expect, it } from 'vitest';
import { readFixture } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { exampleContent, examples } from './examples.ts';

it('has no example that an office could not publish', () => {
  const content = readFixture(exampleContent());
  if (!isUsable(content)) throw new Error(JSON.stringify(content.diagnostics));
  const errors = content.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const slugs = content.notices.map(({ slug }) => slug);
  for (const { slug } of examples) expect(slugs).toContain(slug);
});
