// How an attempt stands, for the page that waits: paid is what the ledger says.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import type { AttemptStanding } from './fees-form.ts'
import { formatOrderCode } from './order-code.ts'
import { keysOf, receiptOf } from './order-reading-store.ts'
import { findAttempt, getOwnOrder } from './order-store.ts'
import { attemptView, isSuspended } from './order-view.ts'
import { workItemsOfOrder } from './work-item-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

export const handler = httpFunction(routes.readAttempt, {}, async ({ path, actor }) => {
  const order = await getOwnOrder(path.id ?? '', keysOf(actor))
  const [attempt, items, receipt] = await Promise.all([
    findAttempt(order.id, path.attemptId ?? ''),
    workItemsOfOrder(order.id),
    receiptOf(order, PORTAL_ORIGIN),
  ])
  if (attempt === undefined) return refuse('missing', 'attempt.missing')
  return ok({
    attempt: attemptView(attempt, order),
    order: { id: order.id, code: formatOrderCode(order.code), state: order.state, amountVnd: order.amountVnd },
    suspended: isSuspended(items, attempt.id),
    ...(receipt ? { receipt } : {}),
  } satisfies AttemptStanding)
})
