// Once a day, and first of all on a new deployment: every court's schedule anew, because its window of days has moved.
import { freshCalendar } from '../administration/calendar-lookup.ts'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { isInForce } from '../kernel/courts.ts'
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { publishCourt, publishKinds } from './schedule-publisher.ts'

export const handler = scheduledFunction('publish-schedules', async ({ now }) => {
  const [{ courts }, calendar] = await Promise.all([courtDirectory(), freshCalendar()])
  const today = civilDateOf(now)
  for (const court of courts.filter(each => isInForce(each, today))) await publishCourt({ court, courts, calendar, now })
  await publishKinds({ courts, now })
})
