// The chief judge names a judge without the lot, or puts another in the judge's place; ground and reason stay with the case.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { judgeAmong } from '../filings/filing-intake.ts'
import { officerIn } from '../identity/officer-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { assignJudge } from './case-judge.ts'
import { refuseUnseen } from './case-progress.ts'
import { getCourtCase, saveCase } from './case-store.ts'
import { deskCase } from './case-view.ts'
import { designationForm } from './draw-form.ts'

export const handler = httpFunction(routes.designateJudge, { body: designationForm }, async ({ body, path, actor, now }) => {
  const [its, calendar] = await Promise.all([getCourtCase(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(its, body.version)
  const { subject, fullName } = judgeAmong(await officerIn(its.courtCode, body.judge))
  const how = { ground: body.ground, reason: body.reason.trim() }
  const saved = await saveCase(assignJudge(its, { subject, fullName }, how, { actor, now, calendar }))
  return ok(deskCase(saved, actor, civilDateOf(now), calendar))
})
