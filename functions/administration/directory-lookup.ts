// The window onto the court directory in force.
import { defaultDirectory } from '../kernel/court-directory.ts'
import { parseCourtDirectoryCsv } from '../kernel/court-directory-csv.ts'
import type { CourtDirectory } from '../kernel/courts.ts'
import { findCurrent } from './administration-store.ts'

/** As for the calendar: a change is seen by every function within this time. */
const keptForMilliseconds = 60_000

let kept: { directory: CourtDirectory; readAt: number } | undefined

/** The directory in force; read at most once a minute in each function instance. */
export const courtDirectory = async (): Promise<CourtDirectory> => {
  if (kept && Date.now() - kept.readAt < keptForMilliseconds) return kept.directory
  const directory = await freshDirectory()
  kept = { directory, readAt: Date.now() }
  return directory
}

/** The directory in force at this moment: for workers that act on its change. */
export const freshDirectory = async (): Promise<CourtDirectory> => {
  const stored = await findCurrent('directory')
  return stored === undefined ? defaultDirectory : parseCourtDirectoryCsv(stored.content, defaultDirectory.communes)
}
