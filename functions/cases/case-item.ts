// What a stored case must look like when it is read back.
import * as z from 'zod/mini'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { type Case, caseLevels, casePartyRoles, caseStates } from './case.ts'
import { stepKinds } from './case-step.ts'

const day = z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value))
const officer = z.object({ subject: z.string(), fullName: z.string() })

const party = z.object({
  id: z.string(),
  role: z.enum(casePartyRoles),
  type: z.enum(['person', 'organisation']),
  fullName: z.string(),
  isMinor: z.boolean(),
  personalNumber: z.optional(z.string()),
  accounts: z.array(z.string()),
})

const step = z.object({
  kind: z.enum(stepKinds),
  on: day,
  number: z.string(),
  note: z.string(),
  by: z.string(),
  recordedAt: z.string(),
  via: z.optional(z.string()),
})

export const caseItem: z.ZodMiniType<Case> = z.object({
  id: z.string(),
  version: z.int(),
  head: z.object({ sequence: z.int(), hash: z.string() }),
  number: z.string(),
  courtCode: z.string(),
  symbol: z.string(),
  serial: z.int(),
  year: z.int(),
  level: z.enum(caseLevels),
  matter: z.string(),
  kind: z.string(),
  relation: z.string(),
  receiptCode: z.string(),
  acceptedOn: day,
  acceptedBy: officer,
  state: z.enum(caseStates),
  judge: z.nullable(officer),
  clerk: z.nullable(officer),
  parties: z.array(party),
  isSealed: z.boolean(),
  steps: z.array(step),
  struck: z.optional(z.array(z.extend(step, { struckBy: z.string(), struckAt: z.string(), reason: z.string() }))),
})
