// What a stored hearing and a stored diary must look like when they are read back.
import * as z from 'zod/mini'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { type Hearing, hearingModes, hearingStates } from './hearing.ts'
import { publicRoles } from './shown-parties.ts'
import type { Diary } from './sitting.ts'

const day = z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value))
const named = z.object({ subject: z.string(), fullName: z.string() })

const act = z.object({
  act: z.enum(['scheduled', 'moved', 'postponed', 'paused', 'held', 'cancelled']),
  at: z.string(),
  by: z.string(),
  from: z.optional(z.object({ day, startsAt: z.string(), room: z.string() })),
  reason: z.optional(z.string()),
  decision: z.optional(z.string()),
})

export const hearingItem: z.ZodMiniType<Hearing> = z.object({
  id: z.string(),
  version: z.int(),
  head: z.object({ sequence: z.int(), hash: z.string() }),
  seriesId: z.string(),
  revision: z.int(),
  caseId: z.string(),
  caseNumber: z.string(),
  courtCode: z.string(),
  kind: z.string(),
  relation: z.string(),
  level: z.enum(['first-instance', 'appeal']),
  isSummary: z.boolean(),
  decision: z.object({ number: z.string(), on: day }),
  day,
  startsAt: z.string(),
  endsAt: z.string(),
  room: z.string(),
  panel: z.object({
    presiding: named,
    judges: z.array(named),
    jurors: z.array(z.string()),
    clerk: z.nullable(named),
    prosecutor: z.nullable(z.string()),
  }),
  mode: z.enum(hearingModes),
  remoteSites: z.array(z.string()),
  joinAddress: z.string(),
  isClosed: z.boolean(),
  state: z.enum(hearingStates),
  shown: z.nullable(z.array(z.object({ role: z.enum(publicRoles), names: z.array(z.string()) }))),
  acts: z.array(act),
  next: z.nullable(z.object({ id: z.string(), day })),
  reminded: z.array(z.int()),
})

export const diaryItem: z.ZodMiniType<Diary> = z.object({
  key: z.string(),
  day,
  version: z.int(),
  bookings: z.array(z.object({ hearingId: z.string(), startsAt: z.string(), endsAt: z.string() })),
})
