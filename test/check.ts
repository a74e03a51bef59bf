// `npm run check`: types, lint and format, dead code and unused packages, architecture guards. The same before a commit and on a clean checkout.
import { spawnSync } from 'node:child_process'

const checks: readonly (readonly [name: string, ...args: string[]])[] = [
  ['types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'],
  ['types of pages', 'node_modules/astro/bin/astro.mjs', 'check', '--root', 'web', '--minimumFailingSeverity', 'hint'],
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['dead code and unused packages', 'node_modules/knip/bin/knip.js'],
  ['guards', 'node_modules/vitest/vitest.mjs', 'run', '--project', 'rules', 'test/architecture.test.ts', 'test/guards'],
]

let failed = 0
for (const [name, ...args] of checks) {
  const began = Date.now()
  const run = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  })
  const took = `${((Date.now() - began) / 1000).toFixed(1)} s`
  if (run.status === 0) console.log(`✓ ${name} (${took})`)
  else {
    failed += 1
    console.log(`✗ ${name} (${took})\n${run.stdout}${run.stderr}`)
  }
}
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
