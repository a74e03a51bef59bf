// The window onto the court directory in force.
import type { CourtDirectory } from '../kernel/courts.ts'
import { readDirectoryInForce } from './directory-store.ts'

/** As for the calendar. */
const keptForMilliseconds = 15_000

let kept: { directory: CourtDirectory; readAt: number } | undefined

/** The directory in force, kept for a few seconds in each function instance. */
export const courtDirectory = async (): Promise<CourtDirectory> => {
  if (kept && Date.now() - kept.readAt < keptForMilliseconds) return kept.directory
  const directory = await readDirectoryInForce()
  kept = { directory, readAt: Date.now() }
  return directory
}

/** The directory in force at this moment: for workers that act on its change. */
export const freshDirectory = (): Promise<CourtDirectory> => readDirectoryInForce()
