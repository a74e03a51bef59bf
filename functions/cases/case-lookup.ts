// The window onto cases: what a case is, and what its birth adds to the transaction that accepts its filing.
import type { Change } from '../filings/filing.ts'
import type { Write } from '../platform/table.ts'
import { bornOf, type Case } from './case.ts'
import { birthWrites, findCase, nextSerial } from './case-store.ts'
import { type Docket, docketNumber } from './docket.ts'

/** The case that a filing has become; undefined before acceptance. */
export const caseOfFiling = (filingId: string): Promise<Case | undefined> => findCase(filingId)

/** The next number of a docket, and what must be written with the decision that takes it; its first write fails when the number is gone. */
export const nextInDocket = async (docket: Docket): Promise<{ number: string; writes: (change: Change) => readonly Write[] }> => {
  const serial = await nextSerial(docket)
  return {
    number: docketNumber(docket, serial),
    writes: change => {
      const birth = bornOf(change, docket, serial)
      if (birth === undefined) throw new Error('case-lookup: a case is born of an acceptance only')
      return birthWrites(birth, docket)
    },
  }
}
