import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Days are counted right in every one of them. */
const timeZones = [
  'UTC',
  'Asia/Shanghai',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];
const dayArithmetic = [
  'src/domain/{time,calendar,window,life,receiver}/**/*.test.ts',
  'src/reading/official-calendar.test.ts',
];

/** Only what hangs is to fail by time: machines are shared, and a slow one is not wrong. */
const patience = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 20_000 } },
};

/**
 * What these tests load is loaded once, not for each file: it keeps nothing of a test, and gets back what one replaces.
 */
const shared = { isolate: false, restoreMocks: true, unstubEnvs: true };

export default defineConfig({
  test: {
    // A command or a browser that a test waits for leaves the processor to another.
    maxWorkers: availableParallelism(),
    projects: [
      ...timeZones.map((timeZone) => ({
        test: {
          name: `days ${timeZone}`,
          include: dayArithmetic,
          env: { TZ: timeZone },
          ...shared,
          ...patience,
        },
      })),
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...dayArithmetic, 'src/**/*.site.test.ts', 'src/**/*.browser.test.ts'],
          ...shared,
          ...patience,
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/site/**/*.site.test.ts', 'src/site/**/*.browser.test.ts'],
          globalSetup: 'src/testing/test-sites.ts',
          ...patience,
        },
      },
    ],
  },
});
