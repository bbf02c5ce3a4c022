import type { Plugin } from 'vite';

/**
 * Leaves `import()` to the browser. Vite wraps it in a preloader for old browsers and style sheets, which weighs
 * more than all that is loaded by it here.
 */
export function plainImport(): Plugin {
  const preloader = '\0vite/preload-helper.js';
  return {
    name: 'plain-import',
    enforce: 'pre',
    load: (id) => (id === preloader ? 'export const __vitePreload = (load) => load();' : null),
  };
}
