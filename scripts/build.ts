import { parseArgs } from 'node:util';
import { contentFolder, fail } from '#terminal/command.ts';
import { buildSite } from '#publishing/site-build.ts';

/**
 * `npm run build [-- --production] [--published WHERE | --first]`: checks the content and builds `dist/` (or
 * `OUT_DIR`). Production is held against what was published: by Git, and by what is on line at WHERE; `--first` says
 * that nothing ever was. Exit code 0: built. 1: stopped by errors, nothing built. 3: built, but drafts with errors
 * are left out (a preview shows them).
 */

const { production: isProduction, published, first: isFirst } = parseArguments();
const outcome = await buildSite({
  contentFolder: contentFolder(),
  outFolder: process.env['OUT_DIR'] || 'dist',
  isProduction,
  published,
  isFirst,
});
process.exitCode = { complete: 0, stopped: 1, incomplete: 3 }[outcome];

function parseArguments() {
  try {
    return parseArgs({
      options: {
        production: { type: 'boolean', default: false },
        published: { type: 'string' },
        first: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return fail('用法：npm run build [-- --production] [--published 网址或 manifest.json] [--first]');
  }
}
