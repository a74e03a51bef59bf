// Publishes what changed in a court's schedule. Messages may come twice or out of order: always the present state is written.
import { freshCalendar } from '../administration/calendar-lookup.ts'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { isCivilDate } from '../kernel/civil-date.ts'
import { findCourt } from '../kernel/courts.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { publishChange } from './schedule-publisher.ts'

export const handler = journalWorker('publish-hearings', async ({ subject, facts }, { now }) => {
  const { courtCode, caseId, day, fromDay, nextDay } = facts
  const [directory, calendar] = await Promise.all([courtDirectory(), freshCalendar()])
  const court = findCourt(directory, String(courtCode)) ?? refuse('missing', 'hearing.missing', { subject })
  const days = [day, fromDay, nextDay].filter(each => typeof each === 'string').filter(isCivilDate)
  await publishChange({ court, calendar, now }, { days, caseId: String(caseId) })
})
