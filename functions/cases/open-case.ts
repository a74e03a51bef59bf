// One case as an officer of its court sees it.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { getCourtCase } from './case-store.ts'
import { deskCase } from './case-view.ts'

export const handler = httpFunction(routes.openCase, {}, async ({ path, actor, now }) => {
  const [its, calendar] = await Promise.all([getCourtCase(path.id ?? '', actor), courtCalendar()])
  return ok(deskCase(its, actor, civilDateOf(now), calendar))
})
