import { defineConfig } from 'vitest/config'

/** Two projects: everything once, and what computes with time once more in another process zone (forks: a worker thread ignores TZ). */
export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'main', include: ['test/**/*.test.ts'], testTimeout: 20_000, hookTimeout: 30_000 },
      },
      { extends: true, test: { name: 'zone', include: ['test/domain/**/*.test.ts', 'test/chat/**/*.test.ts'] } },
    ],
  },
})
