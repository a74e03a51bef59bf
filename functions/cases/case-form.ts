// The doors of cases: what a clerk enters of a case that did not come through the portal, and what its officers see.
import * as z from 'zod/mini'
import { type CaseLevel, type CasePartyRole, type CaseState, caseLevels, casePartyRoles } from './case.ts'

const text = (atMost: number) =>
  z.string().check(
    z.overwrite((value: string) => value.normalize('NFC')),
    z.maxLength(atMost),
  )
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Kinds that the courts of the province accept: bankruptcy goes to another province (Law on bankruptcy). */
export const enteredKinds = ['DS', 'HNGĐ', 'KDTM', 'LĐ', 'HC', 'HS', 'VDS', 'BPXLHC'] as const

export const enteredPartyForm = z.object({
  role: z.enum(casePartyRoles),
  type: z.enum(['person', 'organisation']),
  fullName: text(200),
  isMinor: z.boolean(),
  /** Empty where it is not known: then nobody can join for this party. */
  personalNumber: text(30),
})

/** POST /api/desk/cases, by a clerk. The docket gives the number. Refuses `case.*`. */
export const caseEntryForm = z.object({
  /** Made by the page: the same entry sent twice is one case. */
  entryId: z.uuid(),
  level: z.enum(caseLevels),
  matter: z.enum(['dispute', 'request']),
  kind: z.enum(enteredKinds),
  /** Row of the table of legal relations; empty for criminal cases and where none fits. */
  relation: text(40),
  acceptedOn: day,
  /** Subject of the judge of the court who accepted it. */
  acceptedBy: z.string().check(z.minLength(1), z.maxLength(100)),
  parties: z.array(enteredPartyForm).check(z.minLength(1), z.maxLength(90)),
  /** Sealed besides what the law seals: a closed hearing, a secret. */
  isSealed: z.boolean(),
})
export type CaseEntry = z.infer<typeof caseEntryForm>

export interface CasePartyView {
  id: string
  role: CasePartyRole
  type: 'person' | 'organisation'
  fullName: string
  isMinor: boolean
  /** `040******123`; absent where none is known. */
  personalNumber?: string
  /** Somebody acts for this party in the portal. */
  hasAccount: boolean
}

/** What officers of its court see of a case. */
export interface DeskCase {
  id: string
  version: number
  number: string
  courtCode: string
  level: CaseLevel
  matter: string
  kind: string
  relation: string
  receiptCode: string
  acceptedOn: string
  acceptedBy: string
  state: CaseState
  judge: string | null
  clerk: string | null
  parties: CasePartyView[]
  isSealed: boolean
}

export type DeskCaseRow = Pick<
  DeskCase,
  'id' | 'number' | 'level' | 'matter' | 'kind' | 'relation' | 'acceptedOn' | 'state' | 'judge' | 'clerk' | 'isSealed'
> & { parties: Pick<CasePartyView, 'role' | 'fullName'>[] }

/** GET /api/desk/cases?queue=open|closed&number=&next= */
export interface DeskCasePage {
  rows: DeskCaseRow[]
  next?: string
}
