// Publishes what changed in a court's schedule, and seals the parties of a case that was sealed. Messages may come twice or out of order: always the
// present state is written.
import { freshCalendar } from '../administration/calendar-lookup.ts'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { caseIdOf } from '../cases/case.ts'
import { findCaseById } from '../cases/case-lookup.ts'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { findCourt } from '../kernel/courts.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { hearingsOf, showParties } from './hearing-store.ts'
import { publishChange } from './schedule-publisher.ts'
import { shownParties } from './shown-parties.ts'

/** Days on which the case is or was heard, once their parties are shown as the case now allows. */
const afterSealing = async (caseId: string): Promise<{ courtCode: string; days: CivilDate[] }> => {
  const [its, hearings] = await Promise.all([findCaseById(caseId), hearingsOf(caseId)])
  const shown = its ? shownParties(its) : null
  for (const hearing of hearings) await showParties(hearing, shown)
  return { courtCode: hearings[0]?.courtCode ?? '', days: hearings.map(({ day }) => day) }
}

export const handler = journalWorker('publish-hearings', async ({ subject, facts }, { now }) => {
  const sealed = caseIdOf(subject)
  const told = [facts.day, facts.fromDay, facts.nextDay].filter(each => typeof each === 'string').filter(isCivilDate)
  const { courtCode, days } = sealed ? await afterSealing(sealed) : { courtCode: String(facts.courtCode), days: told }
  // A case that has no hearing is in no schedule.
  if (days.length === 0) return
  const [directory, calendar] = await Promise.all([courtDirectory(), freshCalendar()])
  const court = findCourt(directory, courtCode) ?? refuse('missing', 'hearing.missing', { subject })
  await publishChange({ court, courts: directory.courts, calendar, now }, { days, caseId: sealed ?? String(facts.caseId) })
})
