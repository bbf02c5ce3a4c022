import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeManifest } from '#publishing/write-manifest.ts';
import { filesIn } from '#publishing/site-folder.ts';

/** The sample site; the same with one notice changed; that with new scripts, a notice less and one renamed. */
export interface DeploySites {
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

export const sampleDomain = 'gongshi.example.gov.cn';
/** Enough for every shape; `npm run bench -- --deploy` takes 300. */
const notices = 24;

/** Builds three sites in `work` that follow each other on line, for deployments to be tried with. */
export function deploySites(work: string): DeploySites {
  const sites = { first: join(work, 'first'), second: join(work, 'second'), third: join(work, 'third') };
  const content = join(work, 'content');
  const run = (script: string, args: readonly string[], env: Record<string, string> = {}): void =>
    void execFileSync('node', [`scripts/${script}`, ...args], {
      env: { ...process.env, NODE_OPTIONS: '', VITEST: '', ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  // What notices may change is told by tests of its own: the manifests of these say nothing of them.
  const build = (folder: string, epoch: number): void => {
    run('build.ts', [], { CONTENT_DIR: content, OUT_DIR: folder, SOURCE_DATE_EPOCH: String(epoch) });
    writeManifest(folder, { site: sampleDomain, epoch, commit: null });
  };
  run('sample.ts', [String(notices), content, '--around', '2023-08-09']);
  build(sites.first, 1_691_553_600);
  const [year = ''] = readdirSync(join(content, 'notices')).toSorted().reverse();
  const [slug = ''] = readdirSync(join(content, 'notices', year)).toSorted();
  appendFileSync(join(content, 'notices', year, slug, 'notice.md'), '\n特此补充说明。\n');
  build(sites.second, 1_691_553_600);

  cpSync(sites.second, sites.third, { recursive: true });
  const pages = filesIn(sites.third).filter((path) => /^notices\/\d{4}\/[^/]+\/index\.html$/.test(path));
  const [gone = '', moved = ''] = pages;
  rmSync(join(sites.third, gone, '..'), { recursive: true });
  const movedFrom = moved.replace('/index.html', '');
  const movedTo = `${movedFrom}-moved`;
  renameSync(join(sites.third, movedFrom), join(sites.third, movedTo));
  renewScripts(sites.third);
  for (const path of filesIn(sites.third).filter(
    (file) => file.startsWith(`${movedTo}/`) && file.endsWith('.html'),
  )) {
    const text = readFileSync(join(sites.third, path), 'utf8');
    writeFileSync(join(sites.third, path), text.replaceAll(`/${movedFrom}/`, `/${movedTo}/`));
  }
  writeManifest(sites.third, { site: sampleDomain, epoch: 1_691_560_000, commit: null });
  return sites;
}

/** Gives every script of the site in `folder` another name, as a change of the code does. */
function renewScripts(folder: string): void {
  const names = readdirSync(join(folder, '_astro'));
  for (const name of names) renameSync(join(folder, '_astro', name), join(folder, '_astro', renewed(name)));
  for (const path of filesIn(folder).filter((file) => /\.(?:html|js)$/.test(file))) {
    const text = readFileSync(join(folder, path), 'utf8');
    const renewedText = names.reduce((all, name) => all.replaceAll(name, renewed(name)), text);
    if (renewedText !== text) writeFileSync(join(folder, path), renewedText);
  }
}

const renewed = (name: string): string => name.replace(/\.js$/, '2.js');
