import type { Plugin } from 'vite';

/**
 * Leaves out of the pages' program the rooms that know of no page: the build that makes the pages has them loaded and
 * compiled, and the program uses its modules. Astro takes this setting of the pages' environment from a plugin alone.
 */
export function sharedRooms(): Plugin {
  return {
    name: 'shared-rooms',
    configEnvironment: (name) =>
      name === 'prerender' ? { build: { rolldownOptions: { external: [sharedRoom] } } } : null,
  };
}

const sharedRoom = /^#(?:domain|documents|reading|history|formats|search|kept)\//;
