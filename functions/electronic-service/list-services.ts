// The court's desk of service: recipients for whom something must be done, the oldest first; and the acts, the latest first.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { ServicePage } from './service-form.ts'
import { pageOfActs, pageOfTasks } from './service-store.ts'
import { actRow, taskRow } from './service-view.ts'

export const handler = httpFunction(routes.listServices, {}, async ({ actor, query, now }) => {
  const court = actor.courtCode ?? ''
  if (query.view === 'acts') {
    const { items, next } = await pageOfActs(court, query.next)
    return ok({ tasks: [], acts: items.map(actRow), ...(next ? { next } : {}) } satisfies ServicePage)
  }
  const [{ items, next }, calendar] = await Promise.all([pageOfTasks(court, query.next), courtCalendar()])
  const tasks = items.map(recipient => taskRow(recipient, civilDateOf(now), calendar))
  return ok({ tasks, acts: [], ...(next ? { next } : {}) } satisfies ServicePage)
})
