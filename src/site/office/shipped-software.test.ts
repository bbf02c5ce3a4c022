import { expect, it } from 'vitest';
import { shippedSoftware } from './shipped-software.ts';

it('names what a site has of others, with the version that is installed and the whole licence', () => {
  const software = shippedSoftware();
  expect(software.map(({ name }) => name)).toEqual(expect.arrayContaining(['cnchar-order', 'pagefind']));
  for (const { name, version, licence, text } of software) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(licence, name).toMatch(/^(?:MIT|Apache-2\.0| AND )+$/);
    expect(text, name).toMatch(/Copyright \(c\)/);
    expect(text, name).not.toContain('@qq.com');
    expect(text, name).toMatch(/permission notice shall be\s+included in all\s+copies/i);
    if (licence.includes('Apache')) expect(text, name).toContain('TERMS AND CONDITIONS FOR USE');
  }
});
