// The doors of hearings: what clerks send, what the desk and the summoned see. What the public sees: public-hearing.ts.
import * as z from 'zod/mini'
import type { CivilDate } from '../kernel/civil-date.ts'
import { type Hearing, type HearingAct, type HearingMode, type HearingState, hearingModes } from './hearing.ts'
import type { HearingTerm } from './hearing-term.ts'
import type { PublicHearing } from './public-hearing.ts'
import type { Panel } from './sitting.ts'

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const hour = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const line = (longest: number) =>
  z.string().check(
    z.overwrite((text: string) => text.normalize('NFC').trim()),
    z.maxLength(longest),
  )
const reason = line(1_000)
const decision = z.object({ number: line(60).check(z.minLength(1)), on: day })

const plan = {
  day,
  startsAt: hour,
  endsAt: hour,
  room: line(80),
  mode: z.enum(hearingModes),
  remoteSites: z._default(z.array(line(160)).check(z.maxLength(6)), []),
  /** Empty, or where the online room is. */
  joinAddress: z._default(z.string().check(z.regex(/^(https:\/\/\S{1,500})?$/)), ''),
  isClosed: z._default(z.boolean(), false),
  /** Subjects of judges of this court. */
  presiding: z.string().check(z.minLength(1)),
  judges: z._default(z.array(z.string()).check(z.maxLength(4)), []),
  jurors: z._default(z.array(line(120).check(z.minLength(1))).check(z.maxLength(3)), []),
  clerk: z._default(z.string(), ''),
  prosecutor: z._default(line(120), ''),
  onDayOff: z._default(z.boolean(), false),
  lateBecause: z._default(reason, ''),
}

export const planForm = z.object(plan)
export type PlanForm = z.infer<typeof planForm>

/** POST /api/desk/hearings */
export const scheduleForm = z.object({
  caseNumber: line(60).check(z.minLength(1)),
  isSummary: z._default(z.boolean(), false),
  decision,
  plan: planForm,
})

const seen = { version: z.int().check(z.gte(1)) }

/** POST …/move: another room, hour, panel or day. */
export const moveForm = z.object({ ...seen, plan: planForm, reason })

/** POST …/postponement: hoãn or tạm ngừng, with the next sitting if the decision names it. */
export const postponeForm = z.object({
  ...seen,
  how: z.enum(['postponed', 'paused']),
  decision,
  reason: reason.check(z.minLength(1)),
  plan: z.optional(planForm),
})

/** POST …/end: it has taken place, or will not. */
export const closeForm = z.discriminatedUnion('how', [
  z.object({ ...seen, how: z.literal('held') }),
  z.object({ ...seen, how: z.literal('cancelled'), reason: reason.check(z.minLength(1)) }),
])

/** A hearing as the officers of its court see it. */
export interface DeskHearing {
  id: string
  version: number
  state: HearingState
  caseId: string
  caseNumber: string
  kind: string
  relation: string
  level: Hearing['level']
  isSummary: boolean
  decision: Hearing['decision']
  day: string
  startsAt: string
  endsAt: string
  room: string
  mode: HearingMode
  remoteSites: string[]
  joinAddress: string
  isClosed: boolean
  /** Whether its parties are kept from the public list. */
  hidesParties: boolean
  panel: Panel
  acts: HearingAct[]
  next: Hearing['next']
}

/** A day of the week as the desk shows it. */
export interface DeskDay {
  date: string
  /** The courts do not work. */
  isOff: boolean
  /** Of the holiday, swap or make-up day. */
  nameVi: string
  nameEn: string
}

/** GET /api/desk/hearings?from=…: seven days, what stands in them, and who and what may be chosen. */
export interface DeskWeek {
  courtCode: string
  days: DeskDay[]
  hearings: DeskHearing[]
  rooms: string[]
  judges: { subject: string; fullName: string }[]
  clerks: { subject: string; fullName: string }[]
}

/** Answer to every act of the desk. */
export interface DeskAnswer {
  hearings: DeskHearing[]
  /** Of opening, postponement or pause, where one runs. */
  term?: HearingTerm
}

/** A hearing as somebody summoned sees it: in full. */
export interface OwnHearing {
  id: string
  /** Of the entry in a calendar: it moves there however often the hearing is put off. */
  seriesId: string
  revision: number
  courtCode: string
  caseId: string
  caseNumber: string
  kind: string
  relation: string
  day: string
  startsAt: string
  endsAt: string
  room: string
  state: HearingState
  mode: HearingMode
  remoteSites: string[]
  isClosed: boolean
  judge: string
  jurors: string[]
  clerk: string
  prosecutor: string
  parties: { role: string; fullName: string }[]
  nextDay?: string
  /** A link to the online room can be asked for now. */
  mayJoin: boolean
}

/** `hearings/<court>/<day>.json` */
export interface PublishedDay {
  v: 1
  courtCode: string
  day: CivilDate
  publishedAt: string
  hearings: PublicHearing[]
}

/** `hearings/<court>/index.json`: the days that have a file. */
export interface PublishedCourt {
  v: 1
  courtCode: string
  publishedAt: string
  days: { day: CivilDate; count: number }[]
}

/** `hearings/<court>/case/<number>.json` */
export interface PublishedCase {
  v: 1
  courtCode: string
  number: string
  hearings: PublicHearing[]
}
