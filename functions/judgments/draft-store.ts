// The original of a judgment and the marks of its review: never read by anything public. See judgment-store.ts for the whole table.
import * as z from 'zod/mini'
import { refuse } from '../kernel/refusal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Write } from '../platform/table.ts'
import { type Mark, markStates } from './mark.ts'
import { packed, unpacked } from './packed.ts'
import { judgmentSubject } from './published-judgment.ts'

const { TABLE_JUDGMENTS } = settings('TABLE_JUDGMENTS')

export interface Draft {
  source: string
  /** Names that the court knows: parties of the case, and those the clerk has added. */
  people: string[]
  marks: Mark[]
}

const originalValue = z.object({ source: z.string(), people: z.array(z.string()) })
const marksValue: z.ZodMiniType<Mark[]> = z.array(
  z.object({
    start: z.int(),
    end: z.int(),
    to: z.string(),
    kind: z.string(),
    state: z.enum(markStates),
    by: z.enum(['anonymiser', 'officer']),
  }),
)

const keyOf = (id: string, sk: 'original' | 'marks') => ({ pk: judgmentSubject(id), sk })

export const findDraft = async (id: string): Promise<Draft | undefined> => {
  const [original, marks] = await Promise.all([
    getItem(TABLE_JUDGMENTS, keyOf(id, 'original')),
    getItem(TABLE_JUDGMENTS, keyOf(id, 'marks')),
  ])
  if (original === undefined || marks === undefined) return undefined
  return { ...originalValue.parse(unpacked(original)), marks: marksValue.parse(unpacked(marks)) }
}

/** With the decision that enters the text: the record's version guards both. */
export const putOriginal = (id: string, { source, people }: Pick<Draft, 'source' | 'people'>): Write => ({
  Put: { TableName: TABLE_JUDGMENTS, Item: { ...keyOf(id, 'original'), ...packed({ source, people }) } },
})

export const putMarks = (id: string, marks: readonly Mark[]): Write => ({
  Put: { TableName: TABLE_JUDGMENTS, Item: { ...keyOf(id, 'marks'), ...packed(marks) } },
})

/** Refuses `judgment.text-missing` for a candidate whose text has not come. */
export const getDraft = async (id: string): Promise<Draft> => (await findDraft(id)) ?? refuse('conflict', 'judgment.text-missing')
