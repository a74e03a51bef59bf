// Counts the terms of every open filing anew when the calendar has changed; those that moved say so in their journal.
import { freshCalendar } from '../administration/calendar-lookup.ts'
import { freshDirectory } from '../administration/directory-lookup.ts'
import { log } from '../platform/log.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { openFilingIds, saveUpkeep } from './filing-store.ts'
import { recomputeDeadlines } from './filing-upkeep.ts'

export const handler = journalWorker('recompute-deadlines', async (_entry, { now }) => {
  const [calendar, directory] = await Promise.all([freshCalendar(), freshDirectory()])
  let moved = 0
  for (const court of directory.courts) {
    for (const id of await openFilingIds(court.code)) {
      if (await saveUpkeep(id, filing => recomputeDeadlines(filing, calendar, now))) moved += 1
    }
  }
  log.info('deadlines recomputed', { worker: 'recompute-deadlines', count: moved })
})
