// One case as a party of it sees it: every step with its day and article, every term and how it stands, its hearings in full.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { hearingsOfCase } from '../hearings/hearing-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { OwnCaseAnswer } from './case-form.ts'
import { getOwnCase } from './case-store.ts'
import { ownCase } from './case-view.ts'

export const handler = httpFunction(routes.readOwnCase, {}, async ({ path, actor, now }) => {
  const [its, calendar] = await Promise.all([getOwnCase(path.id ?? '', actor), courtCalendar()])
  const hearings = await hearingsOfCase(its, now)
  return ok({ ...ownCase(its, actor, civilDateOf(now), calendar), hearings } satisfies OwnCaseAnswer)
})
