import { contentFolder } from '#terminal/command.ts';
import { buildSite } from '#publishing/site-build.ts';
import { serveUntilInterrupted } from '#publishing/site-server.ts';

/** `npm start`: checks the content, builds a preview of the site and serves it with working search. */

const outFolder = process.env['OUT_DIR'] || 'dist';
const outcome = await buildSite({ contentFolder: contentFolder(), outFolder, isProduction: false });
if (outcome === 'stopped') process.exitCode = 1;
else await serveUntilInterrupted(outFolder);
