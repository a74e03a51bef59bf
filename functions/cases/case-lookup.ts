// The window onto cases: what a case is, whose it is, and what its birth adds to the transaction that accepts its filing.
import type { Change } from '../filings/filing.ts'
import type { Petition } from '../filings/petition-form.ts'
import { readCaseNumber } from '../kernel/case-number.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Write } from '../platform/table.ts'
import type { Case } from './case.ts'
import { birthWrites, casesOf, findCase, findNumbered, nextSerial } from './case-store.ts'
import { type Docket, docketNumber } from './docket.ts'
import { bornOf } from './petition-case.ts'

export { isPartyOf } from './case.ts'

export const findCaseById = (id: string): Promise<Case | undefined> => findCase(id)

/** The case that a filing has become; undefined before acceptance. */
export const caseOfFiling = (filingId: string): Promise<Case | undefined> => findCase(filingId)

/** By its number of acceptance as people write it; undefined for what is no number and for a number that the court has not given. */
export const findCaseByNumber = async (courtCode: string, number: string): Promise<Case | undefined> => {
  try {
    const { serial, year, symbol } = readCaseNumber(number)
    return await findNumbered({ courtCode, symbol, year }, serial)
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

/** Every case in which one of these accounts acts for a party, the latest first. */
export const casesOfAccount = (subjects: readonly string[]): Promise<Case[]> => casesOf(subjects)

/** The next number of a docket, and what must be written with the decision that takes it; its first write fails when the number is gone. */
export const nextInDocket = async (
  docket: Docket,
  petition: Petition,
): Promise<{ number: string; writes: (change: Change) => readonly Write[] }> => {
  const serial = await nextSerial(docket)
  return {
    number: docketNumber(docket, serial),
    writes: change => {
      const birth = bornOf(change, petition, docket, serial)
      if (birth === undefined) throw new Error('case-lookup: a case is born of an acceptance only')
      return birthWrites(birth, docket)
    },
  }
}
