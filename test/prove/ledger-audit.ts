// Reads the whole ledger past every door and holds it against what the card service, the bank and the receipt book say.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Local } from '../../infra/local/run/start-local.ts'
import type { Paid, StormOrder } from './books-desk.ts'

const entrySchema = z.object({
  fact: z.string(),
  kind: z.string(),
  orderId: z.nullable(z.string()),
  lines: z.array(z.object({ account: z.string(), currency: z.string(), amount: z.int() })),
})
type Entry = z.infer<typeof entrySchema>

const orderSchema = z.object({
  state: z.string(),
  settled: z.nullable(z.object({ factId: z.string() })),
  receipt: z.nullable(z.object({ series: z.string(), number: z.int() })),
})

interface Tables {
  ledger: Record<string, unknown>[]
  fees: Record<string, unknown>[]
  journal: Record<string, unknown>[]
}

const readTables = async (local: Local): Promise<Tables> => {
  const { region, addresses, credentials } = local.root
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region, endpoint: addresses.dynamodb, credentials }))
  const environment = local.status.functions.pools.find(pool => pool.definition.name.endsWith('-settle-payment'))?.definition.environment
  const all = async (table: string): Promise<Record<string, unknown>[]> => {
    const items: Record<string, unknown>[] = []
    let start: Record<string, unknown> | undefined
    do {
      const TableName = environment?.[table]
      const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ...(start ? { ExclusiveStartKey: start } : {}) }))
      items.push(...(page.Items ?? []))
      start = page.LastEvaluatedKey
    } while (start)
    return items
  }
  const tables = { ledger: await all('TABLE_LEDGER'), fees: await all('TABLE_FEES'), journal: await all('TABLE_JOURNAL') }
  client.destroy()
  return tables
}

const counted = <T>(values: readonly T[]): Map<T, number> => {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Sum by key. */
const sums = (lines: readonly { key: string; amount: number }[]): Record<string, number> => {
  const totals: Record<string, number> = {}
  for (const { key, amount } of lines) totals[key] = (totals[key] ?? 0) + amount
  return totals
}

export interface Audit {
  entries: number
  settlements: number
  suspended: number
  /** Sum of all lines by currency. */
  currencies: Record<string, number>
  /** What lies in suspense by currency, from the lines of the ledger. */
  suspense: Record<string, number>
  /** What is wrong, in words. */
  faults: string[]
}

/** Each payment of the outside world is booked once, as what it was; nothing is booked that was none. */
const wrongPayments = (entries: readonly Entry[], paid: readonly Paid[], possible: readonly Paid[]): string[] => {
  const booked = counted(
    entries.filter(({ kind }) => kind === 'SETTLE' || kind === 'SUSPENSE').map(({ fact }) => fact.replace(/^\w+#/, '')),
  )
  const byFact = new Map([...possible, ...paid].map(each => [each.factId, each]))
  const faults = paid
    .filter(({ factId }) => booked.get(factId) !== 1)
    .map(({ factId }) => `${factId}: paid, and booked ${booked.get(factId) ?? 0} times`)
  for (const { fact, kind, orderId, lines } of entries.filter(entry => entry.kind === 'SETTLE' || entry.kind === 'SUSPENSE')) {
    const money = byFact.get(fact.replace(/^\w+#/, ''))
    if (money === undefined) faults.push(`${fact}: booked, and never paid`)
    else if (lines.every(line => Math.abs(line.amount) !== money.amount)) faults.push(`${fact}: booked with another amount`)
    else if (kind === 'SETTLE' && orderId !== money.orderId) faults.push(`${fact}: settles another order`)
  }
  return faults
}

const wrongOrders = (tables: Tables, entries: readonly Entry[], orders: readonly StormOrder[]): string[] => {
  const settlements = counted(entries.filter(({ kind }) => kind === 'SETTLE').map(({ orderId }) => orderId))
  const told = counted(tables.journal.filter(({ event }) => event === 'order.settled').map(({ subject }) => subject))
  const stored = new Map(tables.fees.filter(({ sk }) => sk === 'order').map(item => [item.id, orderSchema.parse(item)]))
  const facts = new Set(entries.map(({ fact }) => fact))
  return orders.flatMap(({ id }) => {
    const order = stored.get(id)
    const wrong = [
      settlements.get(id) === 1 ? '' : `${settlements.get(id) ?? 0} settlements in the ledger`,
      told.get(`order#${id}`) === 1 ? '' : `${told.get(`order#${id}`) ?? 0} in the journal`,
      order?.state === 'settled' ? '' : `is ${order?.state}`,
      order?.settled && facts.has(`SETTLE#${order.settled.factId}`) ? '' : 'names a payment that did not settle it',
      order?.receipt ? '' : 'has no receipt',
    ].filter(words => words !== '')
    return wrong.length === 0 ? [] : [`order ${id}: ${wrong.join('; ')}`]
  })
}

/** `possible`: payments of which only the portal can know whether they came about (cash of an accountant whose portal died). */
export const auditLedger = async (
  local: Local,
  { orders, paid, possible }: { orders: readonly StormOrder[]; paid: readonly Paid[]; possible: readonly Paid[] },
): Promise<Audit> => {
  const tables = await readTables(local)
  const entries = tables.ledger.filter(({ sk }) => sk === 'entry').map(item => entrySchema.parse(item))
  const lines = entries.flatMap(entry => entry.lines)
  const unbalanced = entries.filter(entry =>
    Object.values(sums(entry.lines.map(line => ({ ...line, key: line.currency })))).some(sum => sum !== 0),
  )
  return {
    entries: entries.length,
    settlements: entries.filter(({ kind }) => kind === 'SETTLE').length,
    suspended: entries.filter(({ kind }) => kind === 'SUSPENSE').length,
    currencies: sums(lines.map(line => ({ ...line, key: line.currency }))),
    suspense: sums(lines.filter(({ account }) => account === 'SUSPENSE').map(line => ({ key: line.currency, amount: -line.amount }))),
    faults: [
      ...unbalanced.map(({ fact }) => `${fact}: does not balance`),
      ...wrongPayments(entries, paid, possible),
      ...wrongOrders(tables, entries, orders),
    ],
  }
}
