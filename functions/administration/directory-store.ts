// The court directory as it is in force at this moment: what is stored, else what ships with the release.
import { defaultDirectory } from '../kernel/court-directory.ts'
import { parseCourtDirectoryCsv } from '../kernel/court-directory-csv.ts'
import type { CourtDirectory } from '../kernel/courts.ts'
import { findCurrent, type Stored } from './administration-store.ts'

export const directoryOf = (stored: Stored | undefined): CourtDirectory =>
  stored === undefined ? defaultDirectory : parseCourtDirectoryCsv(stored.content, defaultDirectory.communes)

export const readDirectoryInForce = async (): Promise<CourtDirectory> => directoryOf(await findCurrent('directory'))
