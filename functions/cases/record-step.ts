// A clerk or a judge records a step of a case: a decision, the pronouncement, the sending, the legal effect.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { civilDateOf, parseCivilDate } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { caseStepForm } from './case-form.ts'
import { recordStep, refuseUnseen } from './case-progress.ts'
import { getCourtCase, saveCase } from './case-store.ts'
import { deskCase } from './case-view.ts'

export const handler = httpFunction(routes.recordStep, { body: caseStepForm }, async ({ body, path, actor, now }) => {
  const [its, calendar] = await Promise.all([getCourtCase(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(its, body.version)
  const facts = { step: body.step, on: parseCivilDate(body.on), number: body.number.trim(), note: body.note.trim() }
  const saved = await saveCase(recordStep(its, facts, { actor, now, calendar }))
  return ok(deskCase(saved, actor, civilDateOf(now), calendar))
})
