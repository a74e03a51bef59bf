// Watches the sources: a change in the site publishes it anew, any other restarts what runs, on the same port and data.
import { watch } from 'node:fs'
import { join } from 'node:path'
import { root, site } from '../local.config.ts'
import type { Local } from '../run/start-local.ts'
import { buildIfStale } from './build.ts'
import { buildTemplates } from './build-templates.ts'
import { publishBuiltSite } from './start-portal.ts'

const settleMilliseconds = 300

export interface Watched {
  readonly current: () => Local
  readonly restart: () => Promise<void>
  readonly progress: (line: string) => void
}

export function watchSources({ current, restart, progress }: Watched): void {
  let working: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  async function rebuild(): Promise<void> {
    try {
      if (await buildTemplates(progress)) await restart()
      if (await buildIfStale(site, progress)) progress(await publishBuiltSite(current()))
    } catch (error) {
      progress(error instanceof Error ? error.message : String(error))
    }
  }
  const changed = (_: string, name: string | null): void => {
    if (name?.startsWith('local/') || name?.startsWith('dist/') || name?.startsWith('.astro/')) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      working = working.then(rebuild)
    }, settleMilliseconds)
  }
  for (const folder of ['functions', 'infra', 'web']) watch(join(root, folder), { recursive: true }, changed)
}
