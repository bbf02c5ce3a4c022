import type { TestProject } from 'vitest/node';
import { mkdirSync, rmSync } from 'node:fs';
import { writeSample } from './sample/write.ts';
import { buildSite } from './site-build.ts';
import { serveSite } from './site-server.ts';

/** What tests of built sites get: the folder and address of the repository's own site, and of a sample archive. */
export interface TestSite {
  readonly folder: string;
  readonly address: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly site: TestSite;
    readonly sampleSite: TestSite;
    readonly chromium: string;
  }
}
