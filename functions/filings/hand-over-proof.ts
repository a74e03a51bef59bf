// The filer hands the receipt for the advance to the court, with one click.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { handOverProof } from './filing-payment.ts'
import { getOwnFiling, saveChange } from './filing-store.ts'
import { filingSummary } from './filing-view.ts'

export const handler = httpFunction(routes.handOverProof, {}, async ({ path, actor, now }) => {
  const [filing, calendar] = await Promise.all([getOwnFiling(path.id ?? '', actor), courtCalendar()])
  // A second click: the court has it already.
  if (filing.proof) return ok(filingSummary(filing))
  return ok(filingSummary(await saveChange(handOverProof(filing, { actor, now, calendar }))))
})
