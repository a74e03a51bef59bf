// `node infra/app.ts` bundles the functions and writes the portal's templates to cdk.out (CDK_OUTDIR). STAGE names the stage.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { bundle, bundleDirectory } from './bundle.ts'
import { whyNotDeployed } from './collectors-told.ts'
import { createPortal } from './portal.ts'
import { stageNamed } from './stages.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const { functions, seconds } = await bundle()
console.log(`bundled ${functions.length} functions in ${seconds.toFixed(1)} s`)

const stage = stageNamed(process.env.STAGE ?? 'demonstration')
// Templates may be read before every collector has told its account; a deployment stops (deploy.ts).
const missing = whyNotDeployed(stage.name)
if (missing !== undefined) console.error(`NOT YET DEPLOYABLE: ${missing}`)

createPortal({
  stage,
  release: version,
  codeOf: name => Code.fromAsset(join(bundleDirectory, name)),
  outdir: process.env.CDK_OUTDIR ?? 'cdk.out',
}).synth()
