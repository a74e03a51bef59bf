// The filer complains to the chief judge about the advance, or about the judge's answer to a request for exemption.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { complainOfFee } from './fee-complaint.ts'
import { feeComplaintForm } from './filing-form.ts'
import { getOwnFiling, saveChange } from './filing-store.ts'
import { filingSummary } from './filing-view.ts'

export const handler = httpFunction(routes.complainOfFee, { body: feeComplaintForm }, async ({ body, path, actor, now }) => {
  const [filing, calendar] = await Promise.all([getOwnFiling(path.id ?? '', actor), courtCalendar()])
  return ok(filingSummary(await saveChange(complainOfFee(filing, body, { actor, now, calendar }))))
})
