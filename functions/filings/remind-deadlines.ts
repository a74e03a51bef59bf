// Reminds filers once of each term of theirs that ends within three days.
import { addDays, civilDateOf } from '../kernel/civil-date.ts'
import { log } from '../platform/log.ts'
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { filingsToWarnOn, saveUpkeep } from './filing-store.ts'
import { remindOfDeadline, remindWithinDays } from './filing-upkeep.ts'

export const handler = scheduledFunction('remind-deadlines', async ({ now }) => {
  const today = civilDateOf(now)
  let reminded = 0
  // Today's are looked at too: a run that failed yesterday is made good.
  for (let days = 0; days <= remindWithinDays; days += 1) {
    for (const { id } of await filingsToWarnOn(addDays(today, days))) {
      if (await saveUpkeep(id, filing => remindOfDeadline(filing, today, now))) reminded += 1
    }
  }
  log.info('filers reminded', { worker: 'remind-deadlines', count: reminded })
})
