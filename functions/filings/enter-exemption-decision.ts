// A clerk enters the examining judge's answer to a request for exemption as signed on paper, naming judge, number and day.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { signedExemptionForm } from '../desk/desk-form.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseUnseen } from './filing.ts'
import { decideExemption } from './filing-exemption.ts'
import { getCourtFiling, saveChange } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'

export const handler = httpFunction(routes.enterExemptionDecision, { body: signedExemptionForm }, async ({ body, path, actor, now }) => {
  const { decision, ...signed } = body
  const [filing, calendar] = await Promise.all([getCourtFiling(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(filing, decision.version)
  return ok(actAnswer(await saveChange(decideExemption(filing, decision, { actor, now, calendar }, signed))))
})
