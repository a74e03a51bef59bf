// One running portal for all tests that cross a process: started from the synthesized template on free ports, in a directory of its own.
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { freshDirectory, startPortal } from './portal-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    portal: { origin: string; directory: string }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const portal = await startPortal(freshDirectory(), { isSeeded: true })
  console.log(`start time: ${portal.secondsToStart.toFixed(1)} s`)
  project.provide('portal', { origin: portal.origin, directory: portal.directory })
  return async () => {
    await portal.stop()
    rmSync(portal.directory, { recursive: true, force: true })
  }
}
