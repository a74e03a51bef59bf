// The collector has paid a refund out: how, under which reference, on which day.
import { actorRecord } from '../kernel/actor.ts'
import { civilDateOf, parseCivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refundView } from './book-view.ts'
import { refundExecutionForm } from './books-form.ts'
import { bookOf } from './collector.ts'
import { executedByHand } from './refund.ts'
import { saveDone } from './refund-booking-store.ts'
import { findRefund, getBookRefund } from './refund-store.ts'

export const handler = httpFunction(routes.executeRefund, { body: refundExecutionForm }, async ({ body, path, actor, now }) => {
  const refund = await getBookRefund(path.id ?? '', bookOf(actor), body.version)
  const paidOn = parseCivilDate(body.paidOn)
  if (paidOn > civilDateOf(now)) refuse('invalid', 'refund.day-in-the-future', { day: paidOn })
  const act = { actor: actorRecord(actor), now }
  const change = executedByHand(refund, { how: body.how, reference: body.reference.trim(), paidOn }, act)
  if (!(await saveDone(change, act))) refuse('conflict', 'refund.changed-meanwhile')
  return ok(refundView((await findRefund(refund.id)) ?? change.refund, actor))
})
