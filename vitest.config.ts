import { defineConfig } from 'vitest/config';

const timeZones = ['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Apia'];

export default defineConfig({
  test: {
    projects: [
      ...timeZones.map((timeZone) => ({
        test: { name: `domain ${timeZone}`, include: ['src/domain/**/*.test.ts'], env: { TZ: timeZone } },
      })),
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/domain/**', 'src/**/*.site.test.ts', 'src/**/*.browser.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/site/**/*.site.test.ts', 'src/site/**/*.browser.test.ts'],
          globalSetup: 'scripts/test-sites.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
