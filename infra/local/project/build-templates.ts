// Builds the templates with their bundles when they are stale, and takes away what belongs to earlier ones.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, templates } from '../local.config.ts'
import { buildIfStale } from './build.ts'
import { pruneAssets } from './prune-assets.ts'

export const assembly = join(root, templates.output)

/** What Node has compiled of the functions: asked for as long as their bundles are the same. */
export const compileCache = join(root, 'build', 'compiled')

/** True when something was built. */
export async function buildTemplates(progress: (line: string) => void): Promise<boolean> {
  const isBuilt = await buildIfStale(templates, progress)
  if (isBuilt) {
    pruneAssets(assembly)
    rmSync(compileCache, { recursive: true, force: true })
  }
  return isBuilt
}
