// What must be true of the books at any moment, whatever happened to the messages: each sentence that is not is answered in words.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { balanceOf, balancesAfter } from '../../functions/fees/books.ts'
import { accounts, type Entry, entryKinds, isBalanced } from '../../functions/fees/ledger.ts'
import { orderItem } from '../../functions/fees/order-item.ts'
import { isCivilDate } from '../../functions/kernel/civil-date.ts'
import { canonicalJson } from '../../functions/kernel/event.ts'
import type { StoredItem } from './books-engine.ts'

export interface Books {
  fees: readonly StoredItem[]
  ledger: readonly StoredItem[]
  journal: readonly StoredItem[]
}

const entrySchema = z.object({
  fact: z.string(),
  kind: z.enum(entryKinds),
  book: z.string(),
  day: z.string().check(z.refine(isCivilDate)),
  at: z.string(),
  orderId: z.nullable(z.string()),
  lines: z.array(z.object({ account: z.enum(accounts), currency: z.string(), amount: z.int() })),
})
const factSchema = z.object({
  fact: z.object({ factId: z.string(), amount: z.int(), currency: z.string() }),
  outcome: z.enum(['settled', 'suspended']),
  orderId: z.nullable(z.string()),
})
const itemSchema = z.object({ kind: z.string(), currency: z.string(), remaining: z.int() })
const refundSchema = z.object({ id: z.string(), state: z.string(), amount: z.int(), currency: z.string() })
const seriesSchema = z.object({ id: z.string(), last: z.int() })
const journalSchema = z.object({ subject: z.string(), sequence: z.int(), event: z.string(), previousHash: z.string(), hash: z.string() })

const under = (items: readonly StoredItem[], pk: string, sk: RegExp): StoredItem[] =>
  items.filter(item => String(item.pk).startsWith(pk) && sk.test(String(item.sk)))

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

export const entriesOf = ({ ledger }: Books): Entry[] =>
  under(ledger, 'entry#', /^entry$/).map(item => {
    const { day, ...entry } = entrySchema.parse(item)
    if (!isCivilDate(day)) throw new Error('an entry has a day')
    return { ...entry, day }
  })

export const ordersOf = ({ fees }: Books) => under(fees, 'order#', /^order$/).map(item => orderItem.parse(item))

export const factsOf = ({ ledger }: Books) => under(ledger, 'fact#', /^payment$/).map(item => factSchema.parse(item))

const ledgerFaults = (books: Books): string[] => {
  const entries = entriesOf(books)
  const balances = balancesAfter([], entries)
  const items = under(books.fees, 'work-item#', /^item$/).map(item => itemSchema.parse(item))
  const refunds = under(books.fees, 'refund#', /^refund$/).map(item => refundSchema.parse(item))
  const owed = refunds.filter(refund => ['approved', 'sent', 'failed'].includes(refund.state))
  const faults = entries.filter(entry => !isBalanced(entry.lines)).map(entry => `${entry.fact} does not balance`)
  for (const currency of new Set(balances.map(balance => balance.currency))) {
    const held = sum(items.filter(item => item.currency === currency).map(item => item.remaining))
    const payable = sum(owed.filter(refund => refund.currency === currency).map(refund => refund.amount))
    if (balanceOf(balances, 'SUSPENSE', currency) !== -held) faults.push(`suspense in ${currency} is not what open items hold (${held})`)
    if (balanceOf(balances, 'REFUND_PAYABLE', currency) !== -payable) faults.push(`refunds payable in ${currency} are not ${payable}`)
  }
  return faults
}

const moneyFaults = (books: Books): string[] => {
  const entries = new Map(entriesOf(books).map(entry => [entry.fact, entry]))
  const facts = factsOf(books)
  return facts.flatMap(({ fact, outcome }) => {
    const [settle, suspend] = [entries.get(`SETTLE#${fact.factId}`), entries.get(`SUSPENSE#${fact.factId}`)]
    const booked = outcome === 'settled' ? settle : suspend
    if ((settle === undefined) === (suspend === undefined) || booked === undefined) return [`${fact.factId} is not booked exactly once`]
    const came = sum(booked.lines.filter(line => line.amount > 0).map(line => line.amount))
    return came === fact.amount ? [] : [`${fact.factId} is booked with ${came} instead of ${fact.amount}`]
  })
}

const orderFaults = (books: Books): string[] => {
  const entries = entriesOf(books).filter(entry => entry.kind === 'SETTLE' || entry.kind === 'APPLY')
  return ordersOf(books).flatMap(order => {
    const settling = entries.filter(entry => entry.orderId === order.id)
    // One payment, or several short ones that two officers joined: never more than what was owed.
    const settledVnd = sum(settling.flatMap(entry => entry.lines.filter(line => line.amount > 0).map(line => line.amount)))
    const isPaid = order.state === 'settled' || order.state === 'refunded'
    const faults: string[] = []
    if (settledVnd !== (isPaid ? order.amountVnd : 0) || settling.filter(entry => entry.kind === 'SETTLE').length > 1)
      faults.push(`${order.id} is ${order.state} and was settled with ${settledVnd}`)
    if (order.paidVnd !== (isPaid ? order.amountVnd : 0)) faults.push(`${order.id} is ${order.state} with ${order.paidVnd} paid`)
    const { refundedVnd, refundingVnd, paidVnd } = order
    if (!(refundedVnd >= 0 && refundedVnd <= refundingVnd && refundingVnd <= paidVnd))
      faults.push(`${order.id} gives back more than was paid`)
    if ((order.state === 'refunded') !== (paidVnd > 0 && refundedVnd === paidVnd)) faults.push(`${order.id} is ${order.state}`)
    return faults
  })
}

const receiptFaults = (books: Books): string[] =>
  under(books.fees, 'series#', /^series$/).flatMap(item => {
    const { id, last } = seriesSchema.parse(item)
    const given = under(books.ledger, `receipts#${id}`, /^\d+$/)
    const numbers = given.map(each => Number(each.number)).sort((left, right) => left - right)
    const faults =
      numbers.some((number, index) => number !== index + 1) || numbers.length !== last ? [`${id} has gaps: ${numbers.join(' ')}`] : []
    const cancelled = new Map(under(books.ledger, `receipts#${id}`, /#cancelled$/).map(each => [Number(each.number), each.replacedBy]))
    const valid = given.filter(each => !cancelled.has(Number(each.number))).map(each => String(each.orderId))
    if (new Set(valid).size !== valid.length) faults.push(`${id}: an order has two valid receipts`)
    for (const [number, by] of cancelled)
      if (by !== null && given.find(each => each.number === by)?.replaces !== number)
        faults.push(`${id}: ${number} is not replaced by ${by}`)
    return faults
  })

const journalFaults = (books: Books): string[] => {
  const bySubject = Map.groupBy(
    books.journal.map(({ pk: _pk, sk: _sk, ...entry }) => entry),
    entry => String(entry.subject),
  )
  const faults: string[] = []
  for (const [subject, items] of bySubject) {
    const chain = items.map(item => ({ item, ...journalSchema.parse(item) })).sort((left, right) => left.sequence - right.sequence)
    chain.forEach(({ item, sequence, previousHash, hash }, index) => {
      const { hash: _hash, ...said } = item
      const isWhole = createHash('sha256').update(canonicalJson(said)).digest('base64url') === hash
      if (sequence !== index + 1 || previousHash !== (chain[index - 1]?.hash ?? '') || !isWhole)
        faults.push(`${subject} breaks at ${sequence}`)
    })
    if (chain.filter(entry => entry.event === 'order.settled').length > 1) faults.push(`${subject} was settled more than once`)
  }
  return faults
}

/** Empty when all is well. */
export const audit = (books: Books): string[] => [
  ...ledgerFaults(books),
  ...moneyFaults(books),
  ...orderFaults(books),
  ...receiptFaults(books),
  ...journalFaults(books),
]
