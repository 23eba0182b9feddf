import { defineConfig } from 'vitest/config'

// The tests that judge the judgement: table tests beside the code, the vignettes and the stories. The laws are left out: a
// thousand journals for each mutant would take days, and what only they notice wants a table test.
export default defineConfig({
  test: {
    include: [
      'src/assessment/**/*.test.ts',
      'src/plan/**/*.test.ts',
      'src/advice/**/*.test.ts',
      'tests/*.test.ts',
    ],
    exclude: ['**/*laws.test.ts', 'tests/architecture.test.ts', '**/node_modules/**'],
    globalSetup: ['tests/compile-protocol.ts'],
    testTimeout: 30_000,
    // Nothing here keeps state between files, and starting anew for each mutant is most of the time.
    isolate: false,
  },
})
