// The court directory as it is in force at this moment: what is stored, else what ships with the release.
import { defaultDirectory } from '../kernel/court-directory.ts'
import { parseCourtDirectoryCsv } from '../kernel/court-directory-csv.ts'
import type { CourtDirectory } from '../kernel/courts.ts'
import { findCurrent } from './administration-store.ts'

export const readDirectoryInForce = async (): Promise<CourtDirectory> => {
  const stored = await findCurrent('directory')
  return stored === undefined ? defaultDirectory : parseCourtDirectoryCsv(stored.content, defaultDirectory.communes)
}
