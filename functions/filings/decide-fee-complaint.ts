// The chief judge decides a complaint about the advance or about exemption; nobody decides it again.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { complaintDecisionForm } from '../desk/desk-form.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { decideComplaint } from './fee-complaint.ts'
import { refuseUnseen } from './filing.ts'
import { getCourtFiling, saveChange } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'

export const handler = httpFunction(routes.decideFeeComplaint, { body: complaintDecisionForm }, async ({ body, path, actor, now }) => {
  const [filing, calendar] = await Promise.all([getCourtFiling(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(filing, body.version)
  return ok(actAnswer(await saveChange(decideComplaint(filing, body, { actor, now, calendar }))))
})
