// What runs here, as tests read it: the templates with their bundles, and the site; built when their sources have changed, once for all test files.
import { join } from 'node:path'
import { site } from '../../infra/local/local.config.ts'
import { buildIfStale } from '../../infra/local/project/build.ts'
import { assembly, buildTemplates } from '../../infra/local/project/build-templates.ts'
import { root } from './source-files.ts'

const quietly = (): void => undefined

/** The cloud assembly of the demonstration stage. */
export const builtTemplates = async (): Promise<string> => {
  await buildTemplates(quietly)
  return assembly
}

export const builtSite = async (): Promise<string> => {
  await buildIfStale(site, quietly)
  return join(root, site.output)
}
