// The ledger's table: whatever is written here is written once and never changed; no function has the right to update or delete in it.
//
// pk                     sk                     what                                                     found by
// entry#<fact>           entry                  one balanced entry, keyed by the business fact           key; by-book; by-order
// fact#<id>              payment                money that a rail told of, and what became of it         key; by-order
// fact#<id>              refund#… dispute#…     each state that a refund or dispute was heard in         key; by-order
// fact#<id>              conversion             how a payment became another currency                    key
// event#<id>             <fact and state>       a message of a rail, as far as it was acted on           key; by-order
// line#<id>              line                   one line of a bank statement                             key; by-book
// statement#<sha256>     statement              a file that was imported                                 key
// receipts#<series>      <number>, …#cancelled  official receipts and their cancellations                key; by-order
// report#<book>#<day>    <version>              each reconciliation as it was prepared                   key
//
// by-book: `entry#<day>#…` and `line#<day>#…` of the books, in order of time.  by-order: all that hangs on an order, in order of time.
import * as z from 'zod/mini'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, putItemOnce, putNew, queryAll, type Write } from '../platform/table.ts'
import { accounts, type Entry, entryKinds } from './ledger.ts'
import { dayItem, railItem } from './order-item.ts'
import type { Conversion } from './provider-ledger.ts'
import type { RailFact } from './rail-fact.ts'
import type { KnownFact } from './reconciliation.ts'

const { TABLE_LEDGER } = settings('TABLE_LEDGER')

const entryItem: z.ZodMiniType<Entry> = z.object({
  fact: z.string(),
  kind: z.enum(entryKinds),
  book: z.string(),
  day: dayItem,
  at: z.string(),
  orderId: z.nullable(z.string()),
  lines: z.array(z.object({ account: z.enum(accounts), currency: z.string(), amount: z.int() })),
})

const hangsOn = (orderId: string | null | undefined, at: string, what: string): Item =>
  orderId ? { order: `order#${orderId}`, orderOrder: `${at}#${what}` } : {}

export const putEntry = (entry: Entry): Write =>
  putNew(TABLE_LEDGER, {
    pk: `entry#${entry.fact}`,
    sk: 'entry',
    ...entry,
    bookOrder: `entry#${entry.day}#${entry.at}#${entry.fact}`,
    ...hangsOn(entry.orderId, entry.at, 'entry'),
  })

/** An entry that stands alone, without a decision of a person behind it; false when it was booked before. */
export const bookOnce = (entry: Entry): Promise<boolean> => {
  const item = putEntry(entry).Put?.Item
  if (item === undefined) throw new Error('ledger-store: an entry is an item')
  return putItemOnce(TABLE_LEDGER, item)
}

export const findEntry = async (fact: string): Promise<Entry | undefined> => {
  const item = await getItem(TABLE_LEDGER, { pk: `entry#${fact}`, sk: 'entry' })
  return item && entryItem.parse(item)
}

/** What became of a payment; `arrived`: a payout of the card provider, seen at the bank. */
export interface Outcome {
  outcome: 'settled' | 'suspended' | 'arrived'
  book: string
  orderId: string | null
  workItemId: string | null
  by: string
  bookedAt: string
}

/** The put that makes sure that money of a rail is booked once. */
export const putPaymentFact = (fact: RailFact, outcome: Outcome): Write =>
  putNew(TABLE_LEDGER, {
    pk: `fact#${fact.factId}`,
    sk: 'payment',
    fact,
    ...outcome,
    ...hangsOn(outcome.orderId ?? ('orderId' in fact ? fact.orderId : undefined), outcome.bookedAt, 'fact'),
  })

const paymentFactItem = z.object({
  fact: z.object({
    factId: z.string(),
    rail: railItem,
    amount: z.int(),
    currency: z.string(),
    at: z.string(),
    rawSha256: z.string(),
    state: z.string(),
    kind: z.string(),
  }),
  outcome: z.enum(['settled', 'suspended', 'arrived']),
  book: z.string(),
  orderId: z.nullable(z.string()),
  workItemId: z.nullable(z.string()),
  bookedAt: z.string(),
})
export type PaymentRecord = z.infer<typeof paymentFactItem>

export const findPayment = async (factId: string): Promise<PaymentRecord | undefined> => {
  const item = await getItem(TABLE_LEDGER, { pk: `fact#${factId}`, sk: 'payment' })
  return item && paymentFactItem.parse(item)
}

export const knownFactOf = ({ fact, orderId }: PaymentRecord): KnownFact => ({
  factId: fact.factId,
  rail: fact.rail,
  orderId,
  amount: fact.amount,
  currency: fact.currency,
})

/** A state that a refund or a dispute was heard in; put with what it books. */
export const putHeard = (fact: RailFact, what: string, at: string, orderId: string | null): Write =>
  putNew(TABLE_LEDGER, { pk: `fact#${fact.factId}`, sk: `${fact.kind}#${what}`, fact, heardAt: at, ...hangsOn(orderId, at, 'fact') })

/** The last state that a refund or dispute of the rail was heard in, as the ledger knows it. */
export const findHeard = async (factId: string): Promise<KnownFact | undefined> => {
  const items = await queryAll(TABLE_LEDGER, { partition: ['pk', `fact#${factId}`] })
  const heard = items.map(item => z.object({ fact: paymentFactItem.shape.fact, order: z.exactOptional(z.string()) }).safeParse(item))
  const found = heard.find(each => each.success)?.data
  if (found === undefined) return undefined
  const { rail, amount, currency } = found.fact
  return { factId, rail, orderId: found.order?.replace('order#', '') ?? null, amount, currency }
}

const eventItem = (event: { eventId: string; type: string }, fact: RailFact, at: string): Item => ({
  pk: `event#${event.eventId}`,
  sk: `${fact.factId}#${fact.state}`,
  eventId: event.eventId,
  type: event.type,
  factId: fact.factId,
  rawSha256: fact.rawSha256,
  receivedAt: at,
  ...hangsOn('orderId' in fact ? fact.orderId : undefined, at, 'event'),
})

/** A message of a rail, once for each state of the fact that it led to. */
export const putEvent = (event: { eventId: string; type: string }, fact: RailFact, at: string): Write =>
  putNew(TABLE_LEDGER, eventItem(event, fact, at))

/** The same outside of a transaction: evidence of a message that changed nothing. */
export const noteEvent = (event: { eventId: string; type: string }, fact: RailFact, at: string): Promise<boolean> =>
  putItemOnce(TABLE_LEDGER, eventItem(event, fact, at))

const conversionItem: z.ZodMiniType<Conversion> = z.object({ presented: z.int(), gross: z.int(), currency: z.string() })

export const noteConversion = (factId: string, conversion: Conversion): Promise<boolean> =>
  putItemOnce(TABLE_LEDGER, { pk: `fact#${factId}`, sk: 'conversion', ...conversion })

export const findConversion = async (factId: string): Promise<Conversion | undefined> => {
  const item = await getItem(TABLE_LEDGER, { pk: `fact#${factId}`, sk: 'conversion' })
  return item && conversionItem.parse(item)
}

/** Entries of the books between two days, both included, in order of time; none when the days are the wrong way round. */
export const entriesBetween = async (book: string, from: string, until: string): Promise<Entry[]> => {
  // After the last closed day nothing is left to add, and DynamoDB refuses a BETWEEN whose bounds are crossed.
  if (from > until) return []
  const sort = { attribute: 'bookOrder', from: `entry#${from}`, to: `entry#${until}#~` }
  return (await queryAll(TABLE_LEDGER, { index: 'by-book', partition: ['book', book], sort })).map(item => entryItem.parse(item))
}

/** All that hangs on an order: entries, facts, events, receipts, as they were stored. */
export const hangingOn = (orderId: string): Promise<Item[]> =>
  queryAll(TABLE_LEDGER, { index: 'by-order', partition: ['order', `order#${orderId}`] })
