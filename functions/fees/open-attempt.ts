// The payer chooses a rail: a page of the card provider, or a transfer with its own reference.
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import { openAttempt } from './attempt-store.ts'
import { accountFor, collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { attemptForm, type OpenedAttempt } from './fees-form.ts'
import { formatOrderCode } from './order-code.ts'
import { keysOf } from './order-reading-store.ts'
import { getOwnOrder } from './order-store.ts'
import { attemptView, offersFor } from './order-view.ts'
import { returnAddresses } from './payment-page.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

export const handler = httpFunction(routes.openAttempt, { body: attemptForm }, async ({ body, path, ...asked }) => {
  const { actor, language } = asked
  const owned = await getOwnOrder(path.id ?? '', keysOf(actor))
  const collector = collectorIn(collectors, owned.book)
  const { order, attempt } = await openAttempt(owned, {
    ...{ ...asked, rail: body.rail, offers: offersFor(owned, collector), account: accountFor(collector, owned.payee) },
    returnTo: attemptId => returnAddresses(PORTAL_ORIGIN, language, { orderId: owned.id, attemptId }),
  })
  return created({
    attempt: attemptView(attempt, order),
    order: { id: order.id, code: formatOrderCode(order.code), state: order.state, amountVnd: order.amountVnd },
  } satisfies OpenedAttempt)
})
