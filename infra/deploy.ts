// `npm run deploy`: the functions and templates of a stage (STAGE), its stacks through CloudFormation, then the site's files.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { z } from 'zod/mini'
import { whyNotDeployed } from './collectors-told.ts'
import { prefixOf } from './house.ts'
import { publishSite, type SiteBucket } from './publish-site.ts'
import { stageNamed } from './stages.ts'

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url))

const run = (script: string, ...args: readonly string[]): void => {
  const { status } = spawnSync(process.execPath, [path(script), ...args], { stdio: 'inherit', cwd: path('.') })
  if (status !== 0) process.exit(status ?? 1)
}

/** The site's bucket, with the rights of whoever deploys. */
const siteBucket = (name: string, region: string): SiteBucket => {
  const client = new S3Client({ region })
  const at = (key: string) => ({ Bucket: name, Key: key })
  return {
    read: async key => {
      try {
        return await (await client.send(new GetObjectCommand(at(key)))).Body?.transformToString()
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },
    put: async (key, content, { contentType, cacheControl }) => {
      await client.send(new PutObjectCommand({ ...at(key), Body: content, ContentType: contentType, CacheControl: cacheControl }))
    },
    remove: async key => {
      await client.send(new DeleteObjectCommand(at(key)))
    },
  }
}

const stage = stageNamed(process.env.STAGE ?? 'demonstration')
const missing = whyNotDeployed(stage.name)
if (missing !== undefined) {
  console.error(`not deployed: ${missing}`)
  process.exit(1)
}
const outputsFile = path('build/outputs.json')
mkdirSync(path('build'), { recursive: true })

run('infra/app.ts')
// What comes after `npm run deploy --` goes to the CDK: `--profile court`, `--require-approval never`.
run('node_modules/aws-cdk/bin/cdk', 'deploy', '--all', '--app', path('cdk.out'), '--outputs-file', outputsFile, ...process.argv.slice(2))
run('node_modules/astro/bin/astro.mjs', 'build', '--root', path('web'))

const outputs = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(outputsFile, 'utf8')))
const { PublicBucketName } = z.object({ PublicBucketName: z.string() }).parse(outputs[`${prefixOf(stage)}-site`])
const published = await publishSite(path('web/dist'), siteBucket(PublicBucketName, stage.region))
console.log(`site: ${published.written} files written, ${published.removed} removed, ${published.unchanged} as they were`)
