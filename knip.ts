// What is not reached from here is dead code: the entries that the tables of contents name, the site's pages, the programs behind npm scripts.
import type { KnipConfig } from 'knip'
import { routes } from './functions/routes.ts'
import { schedules } from './functions/schedules.ts'
import { workers } from './functions/workers.ts'

const entries = [...Object.values(routes), ...Object.values(workers), ...Object.values(schedules)].map(
  each => `functions/${each.entry}.ts!`,
)

const config: KnipConfig = {
  entry: [
    ...new Set(entries),
    'functions/platform/relay-events.ts!',
    // Programs behind the npm scripts, started by setup.mjs.
    'infra/app.ts!',
    'infra/deploy.ts!',
    'infra/local/start.ts!',
    'infra/local/reset.ts!',
    'test/{run,check}.ts',
    'test/{bench,prove}/run.ts',
    'test/stripe-live.ts',
    'infra/environment-credentials.ts!',
    'infra/local/functions/function-process.ts!',
    'infra/local/functions/shifted-clock.ts!',
    'demonstration/seed.ts!',
    'test/**/*.test.ts',
    // Asks the card provider's own test mode, when there is a key.
    'test/stripe-live.ts',
    // Programs that tests and benchmarks start as processes of their own.
    'test/infra/local/storage-process.ts',
    'test/bench/bare-submission.ts',
    'test/bench/call-handler.ts',
    'test/bench/only-dynamodb.ts',
    'web/astro.config.mjs!',
    'web/src/pages/**/*.astro!',
    'web/src/offline/worker.ts!',
  ],
  project: ['{functions,infra,demonstration,test}/**/*.ts', 'web/src/**/*.{ts,astro}', '*.{ts,mjs}'],
  ignoreDependencies: [
    // The command line for deployments.
    'aws-cdk',
    // Started by their paths (test/check.ts).
    '@astrojs/check',
    '@biomejs/biome',
    // Font files, found by createRequire.
    '@expo-google-fonts/noto-sans',
    // Measured beside full-text search; loaded by name, so that nothing else needs them.
    'pagefind',
  ],
  ignoreExportsUsedInFile: true,
}

export default config
