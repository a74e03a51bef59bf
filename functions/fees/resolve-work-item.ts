// An officer says what is to be done with a work item. What moves money is a proposal; a second officer agrees or not.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { workItemView } from './book-view.ts'
import { resolutionForm } from './books-form.ts'
import { bookOf } from './collector.ts'
import { getBookOrder } from './order-store.ts'
import { refuseUnfit } from './settlement.ts'
import { explain, proposeResolution } from './work-item.ts'
import { getBookWorkItem, saveWorkItem } from './work-item-store.ts'

export const handler = httpFunction(routes.resolveWorkItem, { body: resolutionForm }, async ({ body, path, actor, now }) => {
  const book = bookOf(actor)
  const item = await getBookWorkItem(path.id ?? '', book, body.version)
  if (body.what === 'explain') return ok(workItemView(await saveWorkItem(explain(item, body.reason, actor, now)), actor, now))
  if (body.what === 'apply') refuseUnfit(await getBookOrder(body.orderId, book), item)
  const proposal =
    body.what === 'apply'
      ? ({ what: 'apply', orderId: body.orderId } as const)
      : ({ what: 'return', amount: body.amount, payTo: body.payTo.trim() } as const)
  return ok(workItemView(await saveWorkItem(proposeResolution(item, proposal, body.reason, actor, now)), actor, now))
})
