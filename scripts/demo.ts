import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './site-build.ts';
import { serveUntilInterrupted } from './site-server.ts';

/** `npm run demo`: the site with 60 made-up notices around today. */
