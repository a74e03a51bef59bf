// What the settling of a payment costs beside the bare reads and transactions that it makes, on the embedded database.
import type { PaymentFact } from '../../functions/fees/rail-fact.ts'
import { startBooksEngine } from '../fees/books-engine.ts'
import { act, asked, paid, today } from '../fees/money-samples.ts'
import { median, printTable, verdict } from './figures.ts'

const mostTimesBare = 1.3
const mostCalls = 2
const book = 'thads-NA'
const now = act.now

/** Rounds of each way in turn, so that the machine's moods fall on both. */
const rounds = 5

export const settlePace = async (each: number): Promise<void> => {
  const engine = await startBooksEngine()
  // Loaded when the environment points at the database.
  const { saveNewOrder, findOrder, orderWrites } = await import('../../functions/fees/order-store.ts')
  const { bookPayment } = await import('../../functions/fees/settlement-store.ts')
  const { putEntry, putEvent, putPaymentFact } = await import('../../functions/fees/ledger-store.ts')
  const { openOrder } = await import('../../functions/fees/order.ts')
  const { settledOrder } = await import('../../functions/fees/settlement.ts')
  const { settleEntry } = await import('../../functions/fees/ledger.ts')
  const { DynamoDBClient } = await import('@aws-sdk/client-dynamodb')
  const { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } = await import('@aws-sdk/lib-dynamodb')
  const bare = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } })

  const factOf = (id: string): PaymentFact => paid({ factId: `pi_${id}`, orderId: id, attemptId: `${id}-a` })
  const eventOf = (id: string) => ({ eventId: `evt_${id}`, type: 'checkout.session.completed' })
  const open = async (id: string) =>
    saveNewOrder(openOrder({ ...asked, id, code: `KN-${id}`, filing: null }, { sequence: 0, hash: '' }, act))

  /** The same writes, made before the clock runs. */
  const writesOf = async (id: string) => {
    const order = await findOrder(id)
    if (order === undefined) throw new Error('bench: no order')
    const fact = factOf(id)
    const outcome = { outcome: 'settled', book, orderId: id, workItemId: null, by: 'bench', bookedAt: now } as const
    return [
      putEvent(eventOf(id), fact, now),
      putPaymentFact(fact, outcome),
      ...orderWrites(settledOrder(order, fact, now)).writes,
      putEntry(settleEntry(order, fact, { book, day: today, at: now, orderId: id })),
    ]
  }
  const timed = async (ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<number> => {
    const began = performance.now()
    for (const id of ids) await work(id)
    return (performance.now() - began) / ids.length
  }

  const [ours, barely]: [number[], number[]] = [[], []]
  let calls = 0
  for (let round = 0; round <= rounds; round += 1) {
    const ids = Array.from({ length: each }, (_, index) => `s${round}-${index}`)
    const others = ids.map(id => `bare-${id}`)
    for (const id of [...ids, ...others]) await open(id)
    const writes = new Map<string, Awaited<ReturnType<typeof writesOf>>>()
    for (const id of others) writes.set(id, await writesOf(id))
    const before = [...engine.calls.values()].reduce((sum, count) => sum + count, 0)
    const took = await timed(ids, id => bookPayment(factOf(id), { book, now, event: eventOf(id) }))
    calls = ([...engine.calls.values()].reduce((sum, count) => sum + count, 0) - before) / each
    const tookBare = await timed(others, async id => {
      await bare.send(new GetCommand({ TableName: 'fees', Key: { pk: `order#${id}`, sk: 'order' }, ConsistentRead: true }))
      await bare.send(new TransactWriteCommand({ TransactItems: writes.get(id) ?? [] }))
    })
    // The first round warms both.
    if (round > 0) {
      ours.push(took)
      barely.push(tookBare)
    }
  }
  await engine.stop()
  const [settling, naked] = [median(ours), median(barely)]
  const ratio = settling / naked
  printTable(
    `Settling a payment (${rounds} rounds of ${each}, one after the other)`,
    ['', 'measured', 'target', ''],
    [
      ['calls to the database', calls.toFixed(1), `≤ ${mostCalls}`, verdict(calls, mostCalls)],
      ['milliseconds a payment', settling.toFixed(2), '', ''],
      ['the bare read and transaction', naked.toFixed(2), '', ''],
      ['times the bare ones', ratio.toFixed(2), `≤ ${mostTimesBare}`, verdict(ratio, mostTimesBare)],
    ],
    ['One transaction: the message, the money, the order under its version, the balanced entry, the journal.'],
  )
}
