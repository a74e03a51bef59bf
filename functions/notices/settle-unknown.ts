// E-mails that nobody spoke of for too long become unknown: a clerk sees them, nobody sends them again.
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { afterSilence, unansweredAfterMinutes } from './mailing.ts'
import { changeMailing, listUnderWay } from './notice-store.ts'

export const handler = scheduledFunction('settle-unknown-notices', async ({ now }) => {
  const before = new Date(Date.parse(now) - unansweredAfterMinutes * 60_000).toISOString()
  for (const mailing of await listUnderWay(before)) {
    if (afterSilence(mailing, now)) await changeMailing(mailing.id, current => afterSilence(current, now))
  }
})
