import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // The Worker's own log of every tick is not news here.
    onConsoleLog: (log) => !log.startsWith('{"event":'),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/worker/**', 'tests/browser/**'],
          // Properties and simulated days take seconds on a machine that is busy.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            // As an owner deploys it; sources are asked as fast as they come.
            miniflare: {
              bindings: {
                SITE_URL: 'https://tin.example',
                LIMITS: 'paid',
                ADMIN_TOKEN: 'a-token-of-twenty-characters',
              },
            },
          }),
        ],
        test: {
          name: 'worker',
          include: ['tests/worker/**/*.test.ts'],
          // Each begins with empty storage and a whole tick, on a machine that may have other work.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          globalSetup: ['tests/publisher-setup.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/worker-setup.ts'],
          // One Worker and one machine for all of them.
          fileParallelism: false,
          testTimeout: 30_000,
        },
      },
    ],
  },
})
