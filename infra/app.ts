// `node infra/app.ts` bundles the functions and writes the portal's templates to cdk.out (CDK_OUTDIR). STAGE names the stage.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { bundle, bundleDirectory } from './bundle.ts'
import { createPortal } from './portal.ts'
import { stageNamed } from './stages.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const built = await bundle({ onlyExisting: process.argv.includes('--only-existing') || true })
console.log(`bundled ${built.functions.length} functions in ${built.seconds.toFixed(1)} s`)

const codeOf = (name: string): Code => {
  const directory = join(bundleDirectory, name)
  return existsSync(directory) ? Code.fromAsset(directory) : Code.fromAsset(bundleDirectory)
}

createPortal({
  stage: stageNamed(process.env.STAGE ?? 'demonstration'),
  release: version,
  codeOf,
  outdir: process.env.CDK_OUTDIR ?? 'cdk.out',
}).synth()
