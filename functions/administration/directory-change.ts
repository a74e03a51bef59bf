// What an imported court directory changes, said before it is put in force.
import type { Court, CourtDirectory } from '../kernel/courts.ts'
import { canonicalJson } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { DirectoryChange } from './administration-form.ts'

/** A court is never taken out of the directory: old judgments bear its name. It ends, with a last day and a successor. */
const refuseVanished = (before: CourtDirectory, after: CourtDirectory): void => {
  const vanished = before.courts.filter(court => !after.courts.some(each => each.code === court.code)).map(court => court.code)
  if (vanished.length > 0) refuse('invalid', 'court-directory.court-vanished', { courts: vanished })
}

const areaOf = (directory: CourtDirectory): Map<string, string> =>
  new Map(directory.courts.flatMap(court => (court.communeCodes ?? []).map(commune => [commune, court.code] as const)))

/** Refuses `court-directory.court-vanished`. */
export const directoryChange = (before: CourtDirectory, after: CourtDirectory, version: number): DirectoryChange => {
  refuseVanished(before, after)
  const earlier = (code: string): Court | undefined => before.courts.find(court => court.code === code)
  const [oldAreas, newAreas] = [areaOf(before), areaOf(after)]
  return {
    version,
    courts: {
      added: after.courts.filter(court => earlier(court.code) === undefined).map(court => court.code),
      changed: after.courts
        .filter(court => earlier(court.code) !== undefined && canonicalJson(earlier(court.code)) !== canonicalJson(court))
        .map(court => court.code),
      ended: after.courts.filter(court => court.validTo !== null && earlier(court.code)?.validTo === null).map(court => court.code),
    },
    communes: { changed: after.communes.filter(commune => oldAreas.get(commune.code) !== newAreas.get(commune.code)).length },
  }
}
