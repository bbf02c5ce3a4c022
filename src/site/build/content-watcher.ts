import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const reader = fileURLToPath(new URL('./content.ts', import.meta.url));

/**
 * Shows an edit at once in `astro dev`: every file under `folder` counts as a source of `content.ts`, so that
 * a change loads that module and the pages that use it anew, and the browser reloads.
 */
export function contentWatcher(folder: string): Plugin {
  return {
    name: 'content-watcher',
    configureServer({ watcher, middlewares }) {
      watcher.add(folder);
      // With `trailingSlash: 'always'` the dev server finds a file's route only under a closing slash.
      middlewares.use((request, _response, next) => {
        if (/\/attachments\/[^/]+$/.test(request.url ?? '')) request.url += '/';
        next();
      });
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(`${folder}/`)) return;
      return [...modules, ...(this.environment.moduleGraph.getModulesByFile(reader) ?? [])];
    },
  };
}
