// The table of judgments on their way to the public.
//
// pk                        sk              what                                                               found by
// judgment#<id>             judgment        state, data and who did what, in version n                         key; by-court
// judgment#<id>             original        the text as it came, with the names that the court knows, packed   key (draft-store.ts)
// judgment#<id>             marks           every place of the review, packed                                  key (draft-store.ts)
// judgment#<id>             edition#<nnn>   one published text with its data, packed; corrections make more    key (edition-store.ts)
// number#<court>#<number>   marker          the number is taken, by which judgment                             key
// case#<id>                 marker          the case has its candidate                                         key
// import#<id>               import, row#…   see import-store.ts
//
// by-court: `<court>#open` in the order of the day until which it is to be published, `<court>#published` by day of publication,
// `<court>#closed` for what is withheld or taken down.
// Texts stand beside the record, so that lists read none. A decision is one transaction: the record under its version, its journal entry, texts.
import * as z from 'zod/mini'
import { servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import { caseKindCodes } from '../kernel/case-kinds.ts'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, type Page, putNew, putVersion, queryAll, queryPage, transact, type Write } from '../platform/table.ts'
import { type Change, isOpen, type Judgment, judgmentStates } from './judgment.ts'
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
  caseId: z.nullable(z.string()),
  caseNumber: z.nullable(z.string()),
  hasMinor: z.boolean(),
  effectiveOn: day,
  publishBy: day,
  data: z.nullable(
    z.object({
      court: z.object({ code: z.string(), name: z.string() }),
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
  editionOut: z.int(),
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

/** The judgment at the officer's own court; for other courts it does not exist. Refuses `judgment.missing`. */
export const getCourtJudgment = async (id: string, actor: Actor): Promise<Judgment> => {
  const judgment = await findJudgment(id)
  return judgment && servesIn(actor, judgment.courtCode) ? judgment : refuse('missing', 'judgment.missing')
}

export type JudgmentQueue = 'open' | 'published' | 'closed'

const queueOf = ({ state }: Judgment): JudgmentQueue => (isOpen(state) ? 'open' : state === 'published' ? 'published' : 'closed')

const itemOf = (judgment: Judgment): Item & { version: number } => ({
  ...judgmentKey(judgment.id),
  ...judgment,
  courtQueue: `${judgment.courtCode}#${queueOf(judgment)}`,
  sortedBy: `${isOpen(judgment.state) ? judgment.publishBy : (judgment.publishedOn ?? judgment.publishBy)}#${judgment.id}`,
})

/** The number of a judgment in its court: no second one may be published under it. */
const numberMarker = ({ id, data }: Judgment): Write[] =>
  data === null
    ? []
    : [
        {
          Put: {
            TableName: TABLE_JUDGMENTS,
            Item: { pk: `number#${data.court.code}#${data.number}`, sk: 'marker', id },
            ConditionExpression: 'attribute_not_exists(pk) OR id = :id',
            ExpressionAttributeValues: { ':id': id },
          },
        },
      ]

const caseMarker = ({ id, caseId }: Judgment): Write[] =>
  caseId === null ? [] : [putNew(TABLE_JUDGMENTS, { pk: `case#${caseId}`, sk: 'marker', id })]

/** That a clerk was faster than the candidate: none is opened for this case any more. */
export const markCase = ({ id, caseId }: Judgment): Write[] =>
  caseId === null ? [] : [{ Put: { TableName: TABLE_JUDGMENTS, Item: { pk: `case#${caseId}`, sk: 'marker', id } } }]

const record = ({ judgment, happening }: Change): { next: Judgment; writes: Write[] } => {
  const entry = nextEntry(judgment.head, happening)
  const next: Judgment = { ...judgment, version: judgment.version + 1, head: headOf(entry) }
  const item = itemOf(next)
  const put = next.version === 1 ? putNew(TABLE_JUDGMENTS, item) : putVersion(TABLE_JUDGMENTS, item)
  return { next, writes: [put, append(entry)] }
}

/**
 * The judgment, its journal entry and `others` in one transaction. Refuses `judgment.changed-meanwhile`; and `judgment.number-taken` where
 * `marks` is 'number' and the court has a judgment of this number.
 */
export const saveJudgment = async (
  change: Change,
  others: readonly Write[] = [],
  marks: 'nothing' | 'number' = 'nothing',
): Promise<Judgment> => {
  const { next, writes } = record(change)
  const markers = marks === 'number' ? numberMarker(next) : []
  const refused = await transact([...writes, ...markers, ...others])
  if (refused === undefined) return next
  if (refused.index === 2 && markers.length > 0) return refuse('conflict', 'judgment.number-taken', { number: next.data?.number ?? '' })
  return refuse('conflict', 'judgment.changed-meanwhile', { version: change.judgment.version })
}

/** A candidate for a case that has none yet; nothing happens where it has one. */
export const addCandidate = async (change: Change): Promise<void> => {
  const { next, writes } = record(change)
  await transact([...caseMarker(next), ...writes])
}

const pageSize = 50

/** One page of a court's judgments: open ones by the day until which they are to be published, the others the latest first. */
export const pageOfCourt = async (courtCode: string, queue: JudgmentQueue, next?: string): Promise<Page<Judgment>> => {
  const page = await queryPage(TABLE_JUDGMENTS, {
    index: 'by-court',
    partition: ['courtQueue', `${courtCode}#${queue}`],
    descending: queue !== 'open',
    limit: pageSize,
    next,
  })
  return { items: page.items.map(judgmentOf), ...(page.next ? { next: page.next } : {}) }
}

/** Every judgment of a queue whose day, of the term or of publication, is not before this one: for counts. */
export const judgmentsSince = async (courtCode: string, queue: JudgmentQueue, day: CivilDate): Promise<Judgment[]> =>
  (
    await queryAll(TABLE_JUDGMENTS, {
      index: 'by-court',
      partition: ['courtQueue', `${courtCode}#${queue}`],
      sort: { attribute: 'sortedBy', from: day },
    })
  ).map(judgmentOf)
