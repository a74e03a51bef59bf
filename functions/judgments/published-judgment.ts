// The public file of a judgment, `judgments/<id>.json`: what everyone may read of it, anonymised, and what is left of it once it is taken down.
import * as z from 'zod/mini'
import { type CaseKindCode, caseKindCodes } from '../kernel/case-kinds.ts'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'

/** First instance, appeal, cassation, retrial on new facts: what ST, PT, GĐT, TT stand for in a number. */
export const judgmentLevels = ['first-instance', 'appeal', 'cassation', 'retrial'] as const
export type JudgmentLevel = (typeof judgmentLevels)[number]

/** What the court decided, as far as a filter needs to know. */
export const judgmentOutcomes = [
  'accepted',
  'partly-accepted',
  'rejected',
  'agreement-recognised',
  'discontinued',
  'convicted',
  'acquitted',
  'upheld',
  'amended',
  'quashed',
  'other',
] as const
export type JudgmentOutcome = (typeof judgmentOutcomes)[number]

export interface PublishedJudgment {
  /** Random: neither docket nor number can be computed from it. */
  id: string
  state: 'published' | 'taken-down'
  /** As the court wrote it, `34/2026/DS-ST`. */
  number: string
  /** Day of the judgment. */
  date: string
  courtCode: string
  /** The court's name on that day: old names stay on old judgments. */
  courtName: string
  level: JudgmentLevel
  caseKind: CaseKindCode
  /** Legal relation, or the offence in criminal cases, in Vietnamese. */
  relation: string
  title: string
  summary: string
  /** Empty once it is taken down. */
  outcome: JudgmentOutcome | ''
  /** Numbers of the án lệ that were applied. */
  precedents: string[]
  publishedOn: string
  /** Instant, UTC. */
  updatedAt: string
  /** Anonymised, acceptance numbers removed. */
  paragraphs: string[]
  /** Public notes, the oldest first. */
  corrections: { on: string; note: string }[]
}

const day = z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value))

export const publishedJudgment: z.ZodMiniType<PublishedJudgment> = z.object({
  id: z.string().check(z.regex(/^[0-9a-z]{20}$/)),
  state: z.enum(['published', 'taken-down']),
  number: z.string(),
  date: z.union([day, z.literal('')]),
  courtCode: z.string(),
  courtName: z.string(),
  level: z.enum(judgmentLevels),
  caseKind: z.enum(caseKindCodes),
  relation: z.string(),
  title: z.string(),
  summary: z.string(),
  outcome: z.union([z.enum(judgmentOutcomes), z.literal('')]),
  precedents: z.array(z.string()),
  publishedOn: day,
  updatedAt: z.string(),
  paragraphs: z.array(z.string()),
  corrections: z.array(z.object({ on: day, note: z.string() })),
})

/** What stands in place of a judgment that was taken down: that there was one, and nothing that it said or was about. */
export const tombstoneOf = (judgment: PublishedJudgment, takenDownAt: string): PublishedJudgment => ({
  ...judgment,
  state: 'taken-down',
  ...{ number: '', date: '', courtCode: '', courtName: '', relation: '', title: '', summary: '', outcome: '' },
  precedents: [],
  paragraphs: [],
  corrections: [],
  updatedAt: takenDownAt,
})

export const publishedJson = (id: string): string => `judgments/${id}.json`
export const publishedPdf = (id: string): string => `judgments/${id}.pdf`
/** Address of the page; English stands under `/en`. */
export const publishedPage = (id: string): `/${string}` => `/ban-an/${id}`

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** An id of 100 random bits. */
export const newJudgmentId = (random: (bytes: number) => Uint8Array): string =>
  [...random(20)].map(byte => alphabet[byte % alphabet.length]).join('')

export const judgmentSubject = (id: string): string => `judgment#${id}`

export const judgmentIdOf = (subject: string): string | undefined => /^judgment#([0-9a-z]{20})$/.exec(subject)?.[1]
