// The doors of the draw: what the chief judge fixes and signs, and what an inspector opens.
import * as z from 'zod/mini'
import { designationGrounds, drawRule, exclusionGrounds, leftOutGrounds, type PublishedDraw, type Workload } from './draw.ts'
import type { Opening } from './draw-check.ts'
import type { DrawState } from './draw-record.ts'

const text = (atMost: number) =>
  z.string().check(
    z.overwrite((value: string) => value.normalize('NFC')),
    z.maxLength(atMost),
  )
const id = z.string().check(z.minLength(1), z.maxLength(100))

const workload = z.object({ inHand: z.int(), suspended: z.int(), overdue: z.int(), quashed: z.int() })

const inputs = z.object({
  judges: z.array(z.object({ id: z.string(), fullName: z.string(), commitment: z.string() })),
  rows: z.array(z.array(z.string())),
  leftOut: z.array(z.object({ fullName: z.string(), ground: z.enum(leftOutGrounds), commitment: z.string() })),
  cases: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      commitment: z.string(),
      excluded: z.array(z.object({ judge: z.string(), ground: z.enum(exclusionGrounds), commitment: z.string() })),
    }),
  ),
})

/** A published record as it is read back, or handed in by somebody who doubts it. */
export const publishedDrawForm: z.ZodMiniType<PublishedDraw> = z.object({
  rule: z.literal(drawRule),
  id: z.string(),
  courtCode: z.string(),
  seedCommitment: z.string(),
  committedAt: z.string(),
  drawn: z.nullable(
    z.object({
      at: z.string(),
      seed: z.string(),
      inputs,
      inputsDigest: z.string(),
      outcome: z.object({
        order: z.array(z.string()),
        assigned: z.array(z.object({ case: z.string(), judge: z.nullable(z.string()) })),
      }),
    }),
  ),
  decided: z.nullable(
    z.object({
      at: z.string(),
      by: z.string(),
      decisions: z.array(z.object({ case: z.string(), judge: z.string(), designated: z.nullable(z.enum(designationGrounds)) })),
    }),
  ),
})

export const openingForm: z.ZodMiniType<Opening> = z.object({
  commitment: z.string(),
  about: z.enum(['workload', 'left-out', 'case', 'exclusion']),
  of: z.string(),
  salt: z.string(),
  value: z.union([workload, z.object({ text: z.string() })]),
})

/** POST /api/desk/draws/{year}/{serial}/run, by the chief judge: the lists are fixed and the seed is opened. */
export const drawRunForm = z.object({
  leftOut: z.array(z.object({ judge: id, ground: z.enum(leftOutGrounds), reason: text(500) })).check(z.maxLength(60)),
  exclusions: z.array(z.object({ caseId: id, judge: id, ground: z.enum(exclusionGrounds), reason: text(500) })).check(z.maxLength(400)),
  /** Decisions quashed or amended for the judge's own fault in the last year; judges not named have none. */
  quashed: z.array(z.object({ judge: id, count: z.int().check(z.gte(0), z.lte(1_000)) })).check(z.maxLength(60)),
})

/** POST /api/desk/draws/{year}/{serial}/decision: the chief judge signs, as drawn or with reasons otherwise. */
export const drawDecisionForm = z.object({
  deviations: z.array(z.object({ caseId: id, judge: id, ground: z.enum(designationGrounds), reason: text(1_000) })).check(z.maxLength(40)),
})

/** POST /api/desk/cases/{id}/judge, by the chief judge: a judge without the lot, or another judge. */
export const designationForm = z.object({
  version: z.int().check(z.gte(1)),
  judge: id,
  ground: z.enum(designationGrounds),
  reason: text(1_000),
})

export interface DeskDraw {
  id: string
  year: number
  serial: number
  state: DrawState
  published: PublishedDraw
  /** Whom and what the ids of the record mean, for the chief judge. */
  judges: { id: string; subject: string; fullName: string }[]
  cases: { id: string; caseId: string; number: string }[]
}

interface WaitingCase {
  id: string
  number: string
  kind: string
  acceptedOn: string
  isSealed: boolean
}

/** GET /api/desk/draws?year= */
export interface DeskDraws {
  /** The newest first. */
  draws: DeskDraw[]
  judges: { subject: string; fullName: string; workload: Workload }[]
  /** In the order of acceptance, those that the next draw takes. */
  waiting: WaitingCase[]
}

/** GET /api/desk/draws/{court}/{year}/{serial}/openings: for officers of the court and of the provincial court. */
export interface DrawOpenings {
  published: PublishedDraw
  openings: Opening[]
}

/** One line of transparency/draws/<court>.json, the newest first. */
export const drawIndexForm = z.object({
  courtCode: z.string(),
  draws: z.array(
    z.object({
      id: z.string(),
      state: z.enum(['committed', 'drawn', 'decided']),
      committedAt: z.string(),
      drawnAt: z.nullable(z.string()),
      decidedAt: z.nullable(z.string()),
      cases: z.int(),
      judges: z.int(),
    }),
  ),
})
export type DrawIndexRow = z.infer<typeof drawIndexForm>['draws'][number]

export const drawOpeningsForm: z.ZodMiniType<DrawOpenings> = z.object({ published: publishedDrawForm, openings: z.array(openingForm) })

/** transparency/designations/<court>.json: judges named without the lot, and replacements, the newest first. `id` is a digest that only joins lines of one case. */
export const designationsFileForm = z.object({
  courtCode: z.string(),
  designations: z.array(
    z.object({
      id: z.string(),
      /** Empty for a case whose docket is not public. */
      number: z.string(),
      judge: z.string(),
      ground: z.string(),
      on: z.string(),
      by: z.string(),
      isReplacement: z.boolean(),
    }),
  ),
})
export type PublishedDesignation = z.infer<typeof designationsFileForm>['designations'][number]
