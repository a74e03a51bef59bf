// All that hangs on an order as an accountant reads it: facts, messages of rails and entries, out of what the ledger keeps.
import * as z from 'zod/mini'
import type { Trace } from './books-form.ts'
import { accounts, entryKinds } from './ledger.ts'
import { rails } from './rail-fact.ts'

const factSchema = z.object({
  fact: z.object({
    factId: z.string(),
    rail: z.enum(rails),
    kind: z.string(),
    state: z.string(),
    amount: z.int(),
    currency: z.string(),
    at: z.string(),
    rawSha256: z.string(),
  }),
})
const eventSchema = z.object({ eventId: z.string(), type: z.string(), receivedAt: z.string(), factId: z.string() })
const entrySchema = z.object({
  fact: z.string(),
  kind: z.enum(entryKinds),
  day: z.string(),
  lines: z.array(z.object({ account: z.enum(accounts), currency: z.string(), amount: z.int() })),
})

const read = <T>(items: readonly unknown[], schema: z.ZodMiniType<T>): T[] =>
  items.flatMap(item => {
    const parsed = schema.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })

/** Each item says by its shape what it is; what is neither is shown elsewhere (receipts). */
export const hangingView = (items: readonly unknown[]): Pick<Trace, 'facts' | 'events' | 'entries'> => ({
  facts: read(items, factSchema).map(({ fact }) => fact),
  events: read(items, eventSchema),
  entries: read(items, entrySchema),
})

/** Numbers of receipts among what hangs on an order. */
export const receiptNumbers = (items: readonly unknown[]): { series: string; number: number }[] =>
  read(items, z.object({ series: z.string(), number: z.int(), signature: z.string() })).map(({ series, number }) => ({ series, number }))
