// The table of judgments on their way to the public.
//
// pk                        sk              what                                                               found by
// judgment#<id>             judgment        state, data and who did what, in version n                         key; by-court
// judgment#<id>             edition#<nnn>   see edition-store.ts
//
// by-court: `<court>#open` in the order of the day until which it is to be published, `<court>#published` and `<court>#closed` by day.
// Texts stand beside the record, so that lists read none. A decision is one transaction: the record under its version, its journal entry, texts.
import * as z from 'zod/mini'
import { caseKindCodes } from '../kernel/case-kinds.ts'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item } from '../platform/table.ts'
import { type Judgment, judgmentStates } from './judgment.ts'
import { publicationRules } from './publication-rule.ts'
import { judgmentLevels, judgmentOutcomes, judgmentSubject } from './published-judgment.ts'

const { TABLE_JUDGMENTS } = settings('TABLE_JUDGMENTS')

const day = z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value))
const done = z.object({ subject: z.string(), fullName: z.string(), at: z.string() })
const roleOfActor = z.enum([
  ...(['citizen', 'lawyer', 'company', 'clerk', 'judge', 'chief-judge'] as const),
  ...(['accountant', 'enforcement-accountant', 'administrator', 'system'] as const),
])

const judgmentItem: z.ZodMiniType<Judgment> = z.object({
  id: z.string(),
  version: z.int(),
  head: z.object({ sequence: z.int(), hash: z.string() }),
  state: z.enum(judgmentStates),
  courtCode: z.string(),
  courtName: z.string(),
  caseId: z.nullable(z.string()),
  caseNumber: z.nullable(z.string()),
  hasMinor: z.boolean(),
  effectiveOn: day,
  publishBy: day,
  data: z.nullable(
    z.object({
      number: z.string(),
      date: day,
      level: z.enum(judgmentLevels),
      caseKind: z.enum(caseKindCodes),
      relation: z.string(),
      outcome: z.enum(judgmentOutcomes),
      precedents: z.array(z.string()),
    }),
  ),
  answers: z.nullable(
    z.object({
      isClosedSession: z.boolean(),
      hasStateSecret: z.boolean(),
      isSecrecyAsked: z.boolean(),
      isAgainstCustoms: z.boolean(),
      hasMinor: z.boolean(),
      canBeEncoded: z.boolean(),
    }),
  ),
  entered: z.nullable(done),
  editors: z.array(z.string()),
  reviewed: z.nullable(done),
  approved: z.nullable(done),
  dismissed: z.array(z.object({ kind: z.string(), value: z.string(), reason: z.string(), by: done })),
  sentBack: z.nullable(
    z.object({ note: z.string(), by: z.object({ subject: z.string(), fullName: z.string(), role: roleOfActor }), at: z.string() }),
  ),
  withheld: z.nullable(z.object({ rules: z.array(z.enum(publicationRules)), reason: z.string(), by: done })),
  publishedOn: z.nullable(day),
  edition: z.int(),
  corrections: z.array(z.object({ on: day, note: z.string() })),
  correction: z.nullable(z.object({ note: z.string(), edits: z.array(z.object({ from: z.string(), to: z.string() })), by: done })),
  takedown: z.nullable(z.object({ reason: z.string(), isUrgent: z.boolean(), by: done, confirmedBy: z.nullable(done) })),
  importId: z.nullable(z.string()),
})

const judgmentKey = (id: string) => ({ pk: judgmentSubject(id), sk: 'judgment' })

const judgmentOf = (item: Item): Judgment => judgmentItem.parse(item)

export const findJudgment = async (id: string): Promise<Judgment | undefined> => {
  const item = await getItem(TABLE_JUDGMENTS, judgmentKey(id))
  return item && judgmentOf(item)
}
