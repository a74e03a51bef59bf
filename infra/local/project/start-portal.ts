// Starts the whole portal on this machine: builds what is stale, runs the templates, publishes the site.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { publishSite } from '../../publish-site.ts'
import { siteBucket } from '../../site-bucket.ts'
import { project, root, site, siteBucketOutput } from '../local.config.ts'
import type { LocalOptions } from '../run/options.ts'
import { type Local, startLocal } from '../run/start-local.ts'
import { buildIfStale } from './build.ts'
import { assembly, buildTemplates, compileCache } from './build-templates.ts'

export interface PortalOptions
  extends Pick<LocalOptions, 'firewallBlocks' | 'redeliverAfterSeconds' | 'asynchronousRetryMilliseconds' | 'progress'> {
  /** Data directory; two copies need two. */
  readonly directory: string
  /** 0 takes a free port. */
  readonly port: number
  /** Off: only /api is served, as tests of the API want it. */
  readonly withSite?: boolean
}

export async function publishBuiltSite(local: Local): Promise<string> {
  const directory = join(root, site.output)
  if (!existsSync(directory)) throw new Error(`${site.output} is missing: the site was not built`)
  const { region, addresses, credentials } = local.root
  const client = new S3Client({ region, endpoint: addresses.s3, credentials, forcePathStyle: true })
  const { written, unchanged, removed } = await publishSite(directory, siteBucket(client, local.output(siteBucketOutput)))
  client.destroy()
  return `site: ${written} files written, ${unchanged} unchanged, ${removed} removed`
}

export async function startPortal({ withSite = true, progress = () => {}, ...options }: PortalOptions): Promise<Local> {
  await buildTemplates(progress)
  if (withSite) await buildIfStale(site, progress)
  const local = await startLocal({ ...project, ...options, compileCache, progress, assembly })
  if (withSite) progress(await publishBuiltSite(local))
  return local
}
