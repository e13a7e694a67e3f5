import { defineConfig } from 'vitest/config'

/** What brings whole programs, browsers and storms under way: one file at a time, since each asks for the machine to itself. */
const HEAVY = [
  'test/journeys/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/browser/**/*.test.ts',
  'test/start-up.test.ts',
]

/**
 * Four projects: everything once, what is heavy after the rest, every view once more in Spanish, and what computes with time once more
 * in another process zone (forks: a worker thread ignores TZ).
 */
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'main',
          include: ['test/**/*.test.ts'],
          exclude: [...HEAVY, 'test/spanish.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'heavy',
          include: HEAVY,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'spanish', include: ['test/spanish.test.ts'], env: { SAMPLE_LOCALE: 'es' } },
      },
      { extends: true, test: { name: 'zone', include: ['test/domain/**/*.test.ts', 'test/chat/**/*.test.ts'] } },
    ],
  },
})
