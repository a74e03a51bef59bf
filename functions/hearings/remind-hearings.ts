// Reminds everybody summoned, a week and a day before, once each; a run that failed yesterday is made good.
import { courtDirectory } from '../administration/directory-lookup.ts'
import { findCaseById } from '../cases/case-lookup.ts'
import { addDays, civilDateOf, daysBetween } from '../kernel/civil-date.ts'
import { log } from '../platform/log.ts'
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { dueReminder, remindDaysBefore, remindOf } from './hearing-reminder.ts'
import { hearingsBetween, saveReminder } from './hearing-store.ts'

export const handler = scheduledFunction('remind-hearings', async ({ now }) => {
  const today = civilDateOf(now)
  const { courts } = await courtDirectory()
  let reminded = 0
  for (const { code } of courts) {
    for (const hearing of await hearingsBetween(code, addDays(today, 1), addDays(today, Math.max(...remindDaysBefore)))) {
      const daysBefore = dueReminder(hearing, daysBetween(today, hearing.day))
      const tried = daysBefore === undefined ? undefined : await findCaseById(hearing.caseId)
      if (daysBefore === undefined || tried === undefined) continue
      const change = remindOf(hearing, daysBefore, tried, now)
      if (change && (await saveReminder(change))) reminded += 1
    }
  }
  log.info('people reminded of hearings', { worker: 'remind-hearings', count: reminded })
})
