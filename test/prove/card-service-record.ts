// What the card service itself has on record, read and bent in its own file while nobody runs: the truth about cards, and misfits planted in it.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'

const paymentSchema = z.object({
  id: z.string(),
  status: z.string(),
  amount_received: z.int(),
  metadata: z.record(z.string(), z.string()),
})
const lineSchema = z.looseObject({ id: z.string(), type: z.string(), reporting_category: z.string(), source: z.nullable(z.string()) })
const chargeSchema = z.looseObject({ id: z.string(), amount: z.int(), currency: z.string(), payment_intent: z.string() })

const open = (directory: string): DatabaseSync => new DatabaseSync(join(directory, 'payments', 'payments.sqlite'))

const bodies = (database: DatabaseSync, kind: string): unknown[] =>
  database
    .prepare('SELECT body FROM objects WHERE kind = ? ORDER BY position')
    .all(kind)
    .map(row => JSON.parse(String(row.body)))

export interface CardPayment {
  factId: string
  amount: number
  orderId: string | undefined
}

/** Every card payment that succeeded. */
export const cardPayments = (directory: string): CardPayment[] => {
  const database = open(directory)
  const payments = z.array(paymentSchema).parse(bodies(database, 'payment_intent'))
  database.close()
  return payments
    .filter(({ status }) => status === 'succeeded')
    .map(({ id, amount_received, metadata }) => ({ factId: id, amount: amount_received, orderId: metadata.order }))
}

/** Messages that are still held get lost for good. */
export const loseHeldMessages = (directory: string): void => {
  const database = open(directory)
  database.exec("UPDATE deliveries SET state = 'gave up' WHERE state = 'held'")
  database.close()
}

/** What reconciliation must say, as `<reason> <fact>`, and how many lines of the balance fit still. */
export interface Planted {
  findings: string[]
  fitting: number
}

/** One misfit of each kind that a provider's books can have beside ours. */
export const plantMisfits = (directory: string): Planted => {
  const database = open(directory)
  const kindRow = database.prepare('SELECT created FROM objects WHERE id = ?')
  const change = database.prepare('UPDATE objects SET body = ? WHERE id = ?')
  const insert = database.prepare('INSERT INTO objects (id, kind, created, body, hidden) VALUES (?, ?, ?, ?, \'{"payout":""}\')')
  const addLike = (original: string, kind: string, id: string, body: object): void => {
    insert.run(id, kind, Number(kindRow.get(original)?.created), JSON.stringify({ ...body, id }))
  }
  const lines = z
    .array(lineSchema)
    .parse(bodies(database, 'balance_transaction'))
    .filter(({ type }) => type === 'charge')
  const charges = z.array(chargeSchema).parse(bodies(database, 'charge'))
  const chargeOf = (index: number) => {
    const line = lines[index]
    const charge = charges.find(({ id }) => id === line?.source)
    if (line === undefined || charge === undefined) throw new Error('card-service-record: too few card payments to plant misfits in')
    return { line, charge }
  }
  const [lost, larger, foreign, copied] = [chargeOf(0), chargeOf(1), chargeOf(2), chargeOf(3)]
  database.prepare('DELETE FROM objects WHERE id = ?').run(lost.line.id)
  change.run(JSON.stringify({ ...larger.charge, amount: larger.charge.amount + 1_000 }), larger.charge.id)
  change.run(JSON.stringify({ ...foreign.charge, currency: 'usd' }), foreign.charge.id)
  addLike(copied.charge.id, 'charge', 'ch_planted', { ...copied.charge, payment_intent: 'pi_planted' })
  addLike(copied.line.id, 'balance_transaction', 'txn_planted1', { ...copied.line, source: 'ch_planted' })
  const strange = { ...copied.line, type: 'contribution', reporting_category: 'contribution', source: null }
  addLike(copied.line.id, 'balance_transaction', 'txn_planted2', strange)
  database.close()
  return {
    findings: [
      `missing-there ${lost.charge.payment_intent}`,
      `amount-differs ${larger.charge.payment_intent}`,
      `currency-differs ${foreign.charge.payment_intent}`,
      'missing-here pi_planted',
      'unknown-movement txn_planted2',
    ],
    fitting: lines.length - 3,
  }
}
