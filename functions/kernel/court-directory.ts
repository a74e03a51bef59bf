// Answers for the courts of Nghệ An as shipped: what an administrator's edits start from. Kept apart from the rules, so that pages can fetch it.
import { type CourtDirectory, makeCourtDirectory } from './courts.ts'
import communes from './data/communes.json' with { type: 'json' }
import courts from './data/courts.json' with { type: 'json' }

/** Areas of KV5 to KV12, addresses and telephones are not known: they are `null`, never guessed. */
export const defaultDirectory: CourtDirectory = makeCourtDirectory(courts.courts, communes.communes)

/** The day on which the data was last compared with its sources. */
export const directoryAsOf = courts.asOf
