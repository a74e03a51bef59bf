// An officer seals a case: nothing of it is public any more.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { caseSealForm } from './case-form.ts'
import { refuseUnseen, sealCase } from './case-progress.ts'
import { getCourtCase, saveCase } from './case-store.ts'
import { deskCase } from './case-view.ts'

export const handler = httpFunction(routes.sealCase, { body: caseSealForm }, async ({ body, path, actor, now }) => {
  const [its, calendar] = await Promise.all([getCourtCase(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(its, body.version)
  const saved = await saveCase(sealCase(its, body.reason.trim(), { actor, now, calendar }))
  return ok(deskCase(saved, actor, civilDateOf(now), calendar))
})
