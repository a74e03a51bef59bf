// Five officers at once each give back a third of one order: three may.
import { ordersOf } from './books-audit.ts'
import { type BooksEngine, booksOf } from './books-engine.ts'
import type { Stores } from './books-storm.ts'
import { act, today } from './money-samples.ts'

/** Empty when exactly three thirds went back. */
export const refundThirds = async (engine: BooksEngine, stores: Stores): Promise<string[]> => {
  const { findOrder, refundByDecision, reserved, openedRefundWrites, putOrder, transact } = stores
  const order =
    ordersOf(await booksOf(engine)).find(each => each.state === 'settled' && each.paidVnd % 3 === 0) ??
    ordersOf(await booksOf(engine)).find(each => each.state === 'settled')
  if (order === undefined) return ['no order was settled']
  const third = Math.floor(order.paidVnd / 3)
  let given = 0
  const give = (name: string) => async () => {
    for (;;) {
      const now = await findOrder(order.id)
      if (now === undefined) return
      const decision = { number: name, signedOn: today, text: '' }
      const change = refundByDecision(
        now,
        { id: name, amountVnd: third, decision, from: 'FEE_HELD', payTo: '', approved: true },
        { sequence: 0, hash: '' },
        act,
      )
      const refused = await transact([putOrder(reserved(now, third)), ...openedRefundWrites(change, act.now).writes])
      if (refused === undefined) given += 1
      if (refused === undefined || refused.index !== 0) return
    }
  }
  await Promise.all(['t1', 't2', 't3', 't4', 't5'].map(name => give(name)().catch(() => undefined)))
  return given === 3 ? [] : [`${given} thirds of ${order.id} went back`]
}
