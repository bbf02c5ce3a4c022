import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { exampleContent } from '#site/testing/examples/examples.ts';
import { otherOfficeContent } from '#site/testing/examples/other-office.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { serveSite, type ServedSite } from '#publishing/site-server.ts';
import { findChromium } from './chromium.ts';

/** A built site that tests look at: what it was built from, its folder, and the address at which it is served. */
export interface TestSite {
  readonly content: string;
  readonly folder: string;
  readonly address: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site of the repository's own content. */
    readonly site: TestSite;
    /** The site of 60 made-up notices around 2023-08-09. */
    readonly sampleSite: TestSite;
    /** The site of the examples of notices. */
    readonly exampleSite: TestSite;
    /** The site of another office, built for production. */
    readonly officeSite: TestSite;
    /** The folders of the repository's own site, built in four time zones, that of `site` first. */
    readonly sameSites: readonly string[];
    readonly chromium: string;
  }
}

const run = promisify(execFile);
const work = resolve('.cache/test');
/** 2023-08-09 12:00 in Shanghai, in the middle of the seed notice's window. */
const epoch = '1691553600';

/** Builds and serves the sites for Vitest; ends with the servers closed. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const served: ServedSite[] = [];
  const site = async (name: string, content: string, setting: BuildSetting = {}): Promise<TestSite> => {
    const folder = await built(name, content, setting);
    const server = await serveSite(folder, 0);
    served.push(server);
    return { content, folder, address: server.address };
  };
  const ownSite = async (): Promise<void> => {
    const own = await site('site', 'content', { env: { TZ: 'UTC' } });
    project.provide('site', own);
    const others: string[] = [];
    for (const timeZone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])
      others.push((await site(`same-${others.length}`, 'content', { env: { TZ: timeZone } })).folder);
    project.provide('sameSites', [own.folder, ...others]);
  };
  const otherSites = async (): Promise<void> => {
    const sample = `${work}/sample-content`;
    await runScript('sample.ts', ['60', sample, '--around', '2023-08-09'], {});
    project.provide('sampleSite', await site('sample-site', sample));
    const examples = writeContent(`${work}/example-content`, exampleContent());
    const env = { GONGSHI_EXAMPLES: '1' };
    project.provide('exampleSite', await site('example-site', examples, { env }));
    const office = writeContent(`${work}/office-content`, otherOfficeContent());
    for (const part of ['calendar', 'pages'])
      cpSync(`content/${part}`, join(office, part), { recursive: true });
    project.provide('officeSite', await site('office-site', office, { args: ['--production', '--first'] }));
  };
  await Promise.all([ownSite(), otherSites()]);
  project.provide('chromium', findChromium());
  return async () => {
    await Promise.all(served.map(({ close }) => close()));
  };
}

interface BuildSetting {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The folder of the site of `content`, built now. */
async function built(name: string, content: string, { args = [], env = {} }: BuildSetting): Promise<string> {
  const folder = `${work}/${name}`;
  const settings = { CONTENT_DIR: content, OUT_DIR: folder, SOURCE_DATE_EPOCH: epoch };
  await runScript('build.ts', args, { ...settings, ...env });
  return folder;
}

function writeContent(folder: string, files: Readonly<Record<string, string>>): string {
  writeFiles(folder, Object.entries(files));
  return folder;
}

async function runScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  await run('node', [`scripts/${script}`, ...args], { env: { ...process.env, ...env } });
}
