import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOfNotices } from '#reading/links/site-addresses.ts';
import { aftermath } from '#writing/correct/aftermath.ts';
import { guideFiles } from '#reading/notice-folders.ts';

const guides = [
  'README.md',
  ...guideFiles.map((name) => `content/${name}`),
  ...readdirSync('.github').flatMap((name) => (name.endsWith('.md') ? [`.github/${name}`] : [])),
];
const texts = [
  ...guides,
  'package.json',
  ...['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|astro)$/.test(path) && !path.endsWith('.test.ts'))
      .map((path) => join(folder, path)),
  ),
];

describe('what is typed at a terminal', () => {
  it('sets no variable before a command, which only a Unix shell understands', () => {
    const found = texts.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\b[A-Z][A-Z_]+=\S+ (?:npm|node|npx|git)\b/g)].map(
        ([text]) => `${file}: ${text}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it.each(guides.filter((guide) => guide !== 'README.md'))(
    'goes on one line, one command a line, so that PowerShell takes it (%s)',
    (guide) => {
      const blocks = [...readFileSync(guide, 'utf8').matchAll(/```sh\n([^]*?)```/g)].map(
        ([, block = '']) => block,
      );
      const forAll = blocks.filter((block) => /\bnpm\b/.test(block) && !block.startsWith('#!/bin/bash'));
      expect(forAll.filter((block) => /&&|\\\n/.test(block))).toEqual([]);
    },
  );

  it.each(guides)('quotes texts as every shell does, cmd too (%s)', (guide) => {
    const blocks = [...readFileSync(guide, 'utf8').matchAll(/```sh\n(?!#!)([^]*?)```/g)];
    const commands = blocks.flatMap(([, block = '']) => block.match(/^(?:git|npm) .*/gm) ?? []);
    expect(commands.filter((command) => command.includes("'"))).toEqual([]);
  });

  it('has a form for PowerShell where it needs one', () => {
    const install = readFileSync('.github/INSTALL.md', 'utf8');
    for (const guide of guides.slice(1))
      for (const [, variable] of readFileSync(guide, 'utf8').matchAll(/`?\bexport ([A-Z_]+)=\S/g)) {
        const isScript = guide.endsWith('DEPLOY.md') && variable === 'CONTENT_DIR';
        if (!isScript)
          expect(readFileSync(guide, 'utf8'), `${guide} ${variable}`).toContain(`$env:${variable} = `);
      }
    for (const form of ['npm.cmd run check -- --fix', '$env:CONTENT_DIR', 'FromBase64String'])
      expect(install).toContain(form);
  });
});

it('whoever erased something is told every address that caches have to forget', () => {
  const appendix = readFileSync('content/附录.md', 'utf8');
  const row = appendix.split('\n').find((line) => line.startsWith('| CDN 和网站的缓存'));
  const said = aftermath('content', '/notices/2023/shili/', []).find((line) => line.includes('/search/'));
  for (const place of placesOfNotices) {
    expect(row).toContain(`\`${place}\``);
    expect(said?.split('、')).toContain(place);
  }
});
