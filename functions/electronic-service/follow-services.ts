// The clock of service: an electronic step of which nobody heard for too long becomes unknown, and an officer sees the proposal of the next legal step.
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { afterSilence, unknownAfterHours } from './service-sending.ts'
import { changeRecipient, waitingSince } from './service-store.ts'

export const handler = scheduledFunction('follow-services', async ({ now }) => {
  const before = new Date(Date.parse(now) - unknownAfterHours * 3_600_000).toISOString()
  for (const { actId, no } of await waitingSince(before)) await changeRecipient(actId, no, recipient => afterSilence(recipient, now))
})
