// `npm run deploy`: the functions and templates of a stage (STAGE), its stacks through CloudFormation, then the site's files.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod/mini'
import { prefixOf } from './house.ts'
import { stageNamed } from './stages.ts'

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url))

const run = (script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): void => {
  const { status } = spawnSync(process.execPath, [path(script), ...args], {
    stdio: 'inherit',
    cwd: path('.'),
    env: { ...process.env, ...environment },
  })
  if (status !== 0) process.exit(status ?? 1)
}

const stage = stageNamed(process.env.STAGE ?? 'demonstration')
const outputsFile = path('build/outputs.json')
mkdirSync(path('build'), { recursive: true })

run('infra/app.ts', [])
// What comes after `npm run deploy --` goes to the CDK: `--profile court`, `--require-approval never`.
run('node_modules/aws-cdk/bin/cdk', ['deploy', '--all', '--app', path('cdk.out'), '--outputs-file', outputsFile, ...process.argv.slice(2)])

const siteOutputs = z.object({ PublicBucketName: z.string(), DistributionId: z.string() })
const outputs = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(outputsFile, 'utf8')))
const site = siteOutputs.parse(outputs[`${prefixOf(stage)}-site`])
run('infra/publish-site.ts', [], { BUCKET_PUBLIC: site.PublicBucketName, DISTRIBUTION_ID: site.DistributionId, AWS_REGION: stage.region })
