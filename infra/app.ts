// `node infra/app.ts` bundles the functions and writes the portal's templates to cdk.out (CDK_OUTDIR). STAGE names the stage.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { bundle, bundleDirectory } from './bundle.ts'
import { portalFunctions } from './functions.ts'
import { createPortal } from './portal.ts'
import { stageNamed } from './stages.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const usable = []
for (const each of portalFunctions) {
  const there = Object.entries(each.entries).filter(([, entry]) => existsSync(new URL(`../functions/${entry}.ts`, import.meta.url)))
  if (there.length === 0) continue
  const trimmed = { ...each, entries: Object.fromEntries(there) }
  try {
    await bundle({ outdir: '/tmp/bundle-probe', functions: [trimmed] })
    usable.push(trimmed)
  } catch (error) {
    console.warn(String(error))
  }
}
const built = await bundle({ functions: usable })
console.log(`bundled ${built.functions.length} functions in ${built.seconds.toFixed(1)} s`)

const codeOf = (name: string): Code => {
  const directory = join(bundleDirectory, name)
  return existsSync(directory) ? Code.fromAsset(directory) : Code.fromInline('export const handler = () => {}')
}

createPortal({
  stage: stageNamed(process.env.STAGE ?? 'demonstration'),
  release: version,
  codeOf,
  outdir: process.env.CDK_OUTDIR ?? 'cdk.out',
}).synth()
