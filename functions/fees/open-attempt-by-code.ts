// Somebody with the paper notice pays, for themselves or for the payer, without signing in.
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import { openAttempt } from './attempt-store.ts'
import { accountFor, collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { attemptForm, type PublicAttempt } from './fees-form.ts'
import { formatOrderCode, parseOrderCode } from './order-code.ts'
import { findOrderByCode } from './order-store.ts'
import { attemptView, offersFor, publicOrder } from './order-view.ts'
import { returnAddresses } from './payment-page.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

export const handler = httpFunction(routes.openAttemptByCode, { body: attemptForm }, async ({ body, path, session, ...asked }) => {
  const found = (await findOrderByCode(parseOrderCode(path.code ?? ''))) ?? refuse('missing', 'order.missing')
  const collector = collectorIn(collectors, found.book)
  if (publicOrder(found, collector) === undefined) refuse('missing', 'order.missing')
  const { order, attempt } = await openAttempt(found, {
    ...{ ...asked, actor: session?.actor, rail: body.rail },
    ...{ offers: offersFor(found, collector), account: accountFor(collector, found.payee) },
    returnTo: () => returnAddresses(PORTAL_ORIGIN, asked.language, { code: formatOrderCode(found.code) }),
  })
  const shown = publicOrder(order, collector) ?? refuse('missing', 'order.missing')
  return created({ attempt: attemptView(attempt, order), order: shown } satisfies PublicAttempt)
})
