import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentWatcher } from './src/site/build/content-watcher.ts';
import { plainImport } from './src/site/build/plain-import.ts';
import { seenPages } from './src/site/build/seen-pages.ts';
import { sharedRooms } from './src/site/build/shared-rooms.ts';
import { styleLayers } from './src/site/frame/style-layers.ts';

// Vite writes paths with / on every system.
const contentFolder = resolve(process.env.CONTENT_DIR || 'content').replaceAll('\\', '/');

export default defineConfig({
  srcDir: './src/site',
  outDir: process.env.OUT_DIR ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // Official text is printed as it was typed: no quotes or dashes are “improved”.
  integrations: [mdx({ smartypants: false })],
  vite: {
    plugins: [seenPages(), contentWatcher(contentFolder), plainImport(), sharedRooms(), styleLayers()],
    resolve: {
      alias: { '@content': contentFolder },
      // Pages of a content folder outside the project find Astro here.
      dedupe: ['astro'],
    },
    server: { fs: { allow: ['.', contentFolder] } },
    // Scripts stay files, so that the page needs no inline script.
    build: { assetsInlineLimit: 0 },
    // `(min-width: 56rem)` stays what it is (64, 128: intervals and ranges in queries): many a phone and desk that
    // knows layers does not know `(width >= 56rem)`.
    css: { lightningcss: { include: 64 | 128 } },
    environments: {
      client: {
        build: {
          // Scripts that are always loaded together are one file each, for small files compress badly.
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  {
                    name: 'status',
                    // Lists have it too: no other file takes it in.
                    priority: 1,
                    test: /\/(live-element|span-attributes|status-words|status)\.ts/,
                  },
                  // Of scripts that are asked for, search alone counts days.
                  { name: 'search-days', priority: 2, test: /\/civil-date\.ts/ },
                  { name: 'page', test: /\/(elder-switch|search-box)\.|(ElderSwitch|SearchForm)\.astro/ },
                  {
                    name: 'notice',
                    test: /\/(live-answer|live-hours|contact-hours|letter-opener|share-page|copy-text|page-facts|button|wechat|name-finder-opener|decoded)\.|(Answer|Letter|Share|NomineeNames)\.astro/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
