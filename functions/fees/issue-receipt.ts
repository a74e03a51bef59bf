// Gives the next number of its series to the receipt of a settled order: the messages of one series come one after the other, an order has one.
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { seriesFor } from './official-receipt.ts'
import { orderIdOf } from './order.ts'
import { findOrder } from './order-store.ts'
import { issueReceipt } from './receipt-store.ts'
import { writtenReceipt } from './receipt-writing-store.ts'

export const handler = journalWorker('issue-receipt', async ({ subject }, { now }) => {
  const order = (await findOrder(orderIdOf(subject) ?? '')) ?? refuse('missing', 'order.missing', { subject })
  const series = seriesFor(collectorIn(collectors, order.book), order, now)
  await issueReceipt(order.id, series, writtenReceipt(collectors, series, now))
})
