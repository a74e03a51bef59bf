// The chief judge names the judge who examines the petition.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { assignmentForm } from '../desk/desk-form.ts'
import { officerIn } from '../identity/officer-lookup.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseUnseen } from './filing.ts'
import { assignJudge, judgeAmong } from './filing-intake.ts'
import { getCourtFiling, saveChange } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'

export const handler = httpFunction(routes.assignJudge, { body: assignmentForm }, async ({ body, path, actor, now }) => {
  const [filing, calendar] = await Promise.all([getCourtFiling(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(filing, body.version)
  const judge = judgeAmong(await officerIn(filing.courtCode, body.judge))
  return ok(actAnswer(await saveChange(assignJudge(filing, judge, { actor, now, calendar }))))
})
