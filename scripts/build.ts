import { parseArgs } from 'node:util';
import { contentFolder, fail } from '#terminal/command.ts';
import { buildSite } from '#publishing/site-build.ts';

/**
 * `npm run build [-- --production]`: checks the content and builds `dist/` (or `OUT_DIR`). Exit code 0: built.
 * 1: stopped by errors, nothing built. 3: built, but drafts with errors are left out (a preview shows them).
 */

const outcome = await buildSite({
  contentFolder: contentFolder(),
  outFolder: process.env['OUT_DIR'] || 'dist',
  isProduction: isProduction(),
});
process.exitCode = { complete: 0, stopped: 1, incomplete: 3 }[outcome];

function isProduction(): boolean {
  try {
    return parseArgs({ options: { production: { type: 'boolean', default: false } } }).values.production;
  } catch {
    return fail('用法：npm run build [-- --production]');
  }
}
