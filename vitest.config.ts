import { defineConfig } from 'vitest/config'

const browser = 'tests/end-to-end/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: [browser, '**/node_modules/**'],
          globalSetup: ['tests/compile-protocol.ts'],
        },
      },
      {
        // In a real Chromium against the built app: a build and a server that the others need not wait for.
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: ['tests/compile-protocol.ts', 'tests/end-to-end/serve-app.ts'],
          testTimeout: 60_000,
          // On a machine that is busy with something else a page may take longer than a wait allows; once is enough.
          retry: 1,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
