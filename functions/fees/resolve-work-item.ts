// An officer says what is to be done with a work item. What moves money is a proposal; a second officer agrees or not.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { workItemView } from './book-view.ts'
import { type Resolution, resolutionForm } from './books-form.ts'
import { bookOf } from './collector.ts'
import { formatOrderCode, readOrderCode } from './order-code.ts'
import { findOrderByCode, getBookOrder } from './order-store.ts'
import { explain, proposeResolution } from './resolution.ts'
import { heldBy, joinedItems, payoutEntryFor } from './resolution-booking-store.ts'
import { refuseUnfit } from './settlement.ts'
import type { Proposal, WorkItem } from './work-item.ts'
import { getBookWorkItem, saveWorkItem } from './work-item-store.ts'

/** An order as an officer names it: by the code on its notice, or by its id in the books. Refuses `order.missing`. */
const orderNamed = async (named: string, book: string) => {
  const code = readOrderCode(named)
  const byCode = code === undefined ? undefined : await findOrderByCode(code)
  if (byCode === undefined) return getBookOrder(named.trim(), book)
  return byCode.book === book ? byCode : refuse('missing', 'order.missing')
}

const proposalOf = async (item: WorkItem, asked: Exclude<Resolution, { what: 'explain' }>, now: string): Promise<Proposal> => {
  if (asked.what === 'return') return { what: 'return', amount: asked.amount, payTo: asked.payTo.trim() }
  if (asked.what === 'correct') return { what: 'correct' }
  if (asked.what === 'payout') {
    const payoutId = asked.payoutId.trim()
    await payoutEntryFor(item, payoutId, now)
    return { what: 'payout', payoutId }
  }
  const [order, others] = await Promise.all([orderNamed(asked.order, item.book), joinedItems(asked.together, item)])
  refuseUnfit(order, await heldBy([item, ...others]))
  return { what: 'apply', orderId: order.id, orderCode: formatOrderCode(order.code), together: others.map(other => other.id) }
}

export const handler = httpFunction(routes.resolveWorkItem, { body: resolutionForm }, async ({ body, path, actor, now }) => {
  const book = bookOf(actor)
  const item = await getBookWorkItem(path.id ?? '', book, body.version)
  if (body.what === 'explain') return ok(workItemView(await saveWorkItem(explain(item, body.reason, actor, now)), actor, now))
  const proposal = await proposalOf(item, body, now)
  return ok(workItemView(await saveWorkItem(proposeResolution(item, proposal, body.reason, actor, now)), actor, now))
})
