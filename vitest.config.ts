import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 180_000,
    // One file waits for the portal while another works: a processor is left to nobody, not even on a machine with two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/portal/**', 'test/journeys/**'],
          globalSetup: './test/support/run-directory.ts',
        },
      },
      {
        extends: true,
        test: {
          // Everything that crosses a process, and every journey in a browser, on one running portal.
          name: 'portal',
          include: ['test/portal/**/*.test.ts', 'test/journeys/**/*.test.ts'],
          globalSetup: ['./test/support/run-directory.ts', './test/support/portal-setup.ts'],
          // A browser on a crowded machine of the build may miss its patience once; here every failure is looked at.
          retry: process.env.CI ? 1 : 0,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
