// The window onto officers: who serves in a court.
import { findOfficer, listOfficersOf } from './identity-store.ts'
import type { Officer } from './person.ts'

/** Active officers of one court. */
export const officersOf = async (courtCode: string): Promise<Officer[]> =>
  (await listOfficersOf(courtCode)).filter(officer => officer.active)

/** An active officer of that court, or undefined. */
export const officerIn = async (courtCode: string, subject: string): Promise<Officer | undefined> => {
  const officer = await findOfficer(subject)
  return officer?.active && officer.courtCode === courtCode ? officer : undefined
}
