// What a case is when it is born: an accepted petition under its number of the docket. BLTTDS 195, 196, 197.
import type { Change } from '../filings/filing.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import { emptyHead, type Happening, type JournalHead } from '../kernel/event.ts'
import type { Docket } from './docket.ts'

export interface Case {
  /** The id of the filing that it came from, as the filing has the id of its draft. */
  id: string
  version: number
  head: JournalHead
  /** As courts write it. Unique only with court and register. */
  number: string
  courtCode: string
  symbol: string
  serial: number
  year: number
  matter: string
  kind: string
  relation: string
  receiptCode: string
  acceptedOn: CivilDate
  /** The judge who examined the petition and accepted it; the judge of the case is assigned later (197). */
  acceptedBy: { subject: string; fullName: string }
}

/** A case and the first entry of its journal: written with the acceptance of the filing, or not at all. */
export interface Birth {
  case: Case
  happening: Happening & { event: 'case.accepted' }
}

export const caseSubject = (id: string): string => `case#${id}`

/** The case that an acceptance makes; undefined for any other change of a filing. */
export const bornOf = ({ filing, happening }: Change, docket: Docket, serial: number): Birth | undefined => {
  const { id, accepted, judge, courtCode, matter, kind, relation, receiptCode } = filing
  if (accepted === null || judge === null) return undefined
  const { on: acceptedOn, caseNumber: number } = accepted
  const { symbol, year } = docket
  return {
    case: {
      ...{ id, version: 1, head: emptyHead, number, courtCode, symbol, serial, year },
      ...{ matter, kind, relation, receiptCode, acceptedOn },
      acceptedBy: { subject: judge.subject, fullName: judge.fullName },
    },
    happening: {
      event: 'case.accepted',
      subject: caseSubject(id),
      actor: happening.actor,
      at: happening.at,
      facts: { number, courtCode, kind, acceptedOn, receiptCode },
    },
  }
}
