import { defineConfig } from '@playwright/test';

const inCi = process.env['CI'] === 'true';

/** `npm run test:e2e` runs the project e2e, `npm run shots` the project shots. */
export default defineConfig({
  globalSetup: './tests/e2e/support/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: inCi,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testMatch: '**/*.spec.ts' },
    { name: 'shots', testDir: 'tests/e2e', testMatch: '**/*.shots.ts' },
  ],
});
