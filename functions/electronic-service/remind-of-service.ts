// Beside the service, and without any effect on it: whoever agreed to reminders hears that something waits in their account. Once for each addressing.
import { createHash } from 'node:crypto'
import { personOf } from '../identity/person-lookup.ts'
import { eventId } from '../kernel/event.ts'
import { sendMessage } from '../platform/queue.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { settings } from '../platform/settings.ts'
import { formatServiceCode } from './service-code.ts'
import { findRecipient } from './service-store.ts'

const { QUEUE_PLAN_REMINDERS } = settings('QUEUE_PLAN_REMINDERS')

export const handler = journalWorker('remind-of-service', async entry => {
  const recipient = await findRecipient(String(entry.facts.actId), Number(entry.facts.recipientNo))
  if (recipient?.account == null) return
  const { account: subject, actId, courtCode } = recipient
  const id = createHash('sha256').update(eventId(entry)).digest('base64url').slice(0, 22)
  const language = (await personOf(subject))?.language ?? 'vi'
  await sendMessage(QUEUE_PLAN_REMINDERS, { id, subject, code: formatServiceCode(actId), courtCode, language })
})
