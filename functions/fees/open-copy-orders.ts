// Certified copies that cost something become an order of fees; a request that was taken back is owed no more. Always its present state decides.
import { randomBytes } from 'node:crypto'
import { copyForFees } from '../copies/copy-lookup.ts'
import { copyIdOf } from '../copies/copy-request.ts'
import { systemActor } from '../kernel/actor.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { copyOrder } from './copy-order.ts'
import { cancelOrder, openOrder } from './order.ts'
import { makeOrderCode } from './order-code.ts'
import { findOrder, saveNewOrder, saveOrder } from './order-store.ts'

const opener = systemActor('open-copy-orders')

export const handler = journalWorker('open-copy-orders', async ({ subject }, { now }) => {
  const copies = (await copyForFees(copyIdOf(subject) ?? '')) ?? refuse('missing', 'copy.missing', { subject })
  const { orderId, state } = copies
  if (orderId === null) return
  const act = { actor: opener, now }
  const order = await findOrder(orderId)
  if (state === 'withdrawn') {
    if (order?.state === 'open') await saveOrder(cancelOrder(order, 'WITHDRAWN', act))
    return
  }
  if (order || state !== 'quoted') return
  const owed = copyOrder(copies)
  for (;;) {
    const asked = { ...owed, id: orderId, code: makeOrderCode(randomBytes(10)) }
    if ((await saveNewOrder(openOrder(asked, emptyHead, act))) !== 'code-taken') return
  }
})
