// One case as a party of it sees it: every step with its day and article, every term and how it stands.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { getOwnCase } from './case-store.ts'
import { ownCase } from './case-view.ts'

export const handler = httpFunction(routes.readOwnCase, {}, async ({ path, actor, now }) => {
  const [its, calendar] = await Promise.all([getOwnCase(path.id ?? '', actor), courtCalendar()])
  return ok(ownCase(its, actor, civilDateOf(now), calendar))
})
