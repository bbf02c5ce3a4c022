import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { buildSite } from '#publishing/site-build.ts';
import { serveUntilInterrupted } from '#publishing/site-server.ts';

/** `npm run demo`: the site with 60 made-up notices around today, to see it alive. */

const content = '.cache/demo/content';
const outFolder = '.cache/demo/site';
rmSync(content, { recursive: true, force: true });
execFileSync('node', ['scripts/sample.ts', '60', content], { stdio: 'inherit' });
const outcome = await buildSite({ contentFolder: content, outFolder, isProduction: false, isFirst: true });
if (outcome === 'stopped') process.exitCode = 1;
else await serveUntilInterrupted(outFolder);
