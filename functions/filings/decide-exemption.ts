// The examining judge answers a request to be excused from the advance.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { exemptionDecisionForm } from '../desk/desk-form.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseUnseen } from './filing.ts'
import { decideExemption } from './filing-exemption.ts'
import { getCourtFiling, saveChange } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'

export const handler = httpFunction(routes.decideExemption, { body: exemptionDecisionForm }, async ({ body, path, actor, now }) => {
  const [filing, calendar] = await Promise.all([getCourtFiling(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(filing, body.version)
  return ok(actAnswer(await saveChange(decideExemption(filing, body, { actor, now, calendar }))))
})
