import { expect, it } from 'vitest';
import { leadOf, withoutLeads } from './script-leads.ts';

it('takes a script that only imports another for that other, and names each once', () => {
  const script = (file: string): string => `<script type="module" src="/_astro/${file}"></script>`;
  const leads = new Map([
    ['a.js', 'notice.js'],
    ['b.js', 'notice.js'],
  ]);
  expect(withoutLeads(`<p>${script('a.js')}</p>${script('b.js')}${script('c.js')}`, leads)).toBe(
    `<p>${script('notice.js')}</p>${script('c.js')}`,
  );
});

it.each([
  ['import"./notice.By-4_1.js";\n', 'notice.By-4_1.js'],
  ['import"./notice.js";alert(1)', undefined],
  ['import{a}from"./notice.js";', undefined],
  ['import"./notice.js";import"./status.js";', undefined],
])('%s leads to %s', (script, lead) => {
  expect(leadOf(script)).toBe(lead);
});
