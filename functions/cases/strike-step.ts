// A clerk or a judge strikes out a step that was recorded in error; it stays to be read, with the reason.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { strikeStep } from './case-correction.ts'
import { stepStrikeForm } from './case-form.ts'
import { refuseUnseen } from './case-progress.ts'
import { getCourtCase, saveCase } from './case-store.ts'
import { deskCase } from './case-view.ts'

export const handler = httpFunction(routes.strikeStep, { body: stepStrikeForm }, async ({ body, path, actor, now }) => {
  const [its, calendar] = await Promise.all([getCourtCase(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(its, body.version)
  const saved = await saveCase(strikeStep(its, body, body.reason.trim(), { actor, now, calendar }))
  return ok(deskCase(saved, actor, civilDateOf(now), calendar))
})
