// Counts each recipient once when addressed, and once when certified as served, with the channel that served.
import { civilDateOf } from '../kernel/civil-date.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { count } from './figures-store.ts'
import { channelServed, currentStep, recipientId } from './service-recipient.ts'
import { findRecipient } from './service-store.ts'

export const handler = journalWorker('count-service', async ({ event, facts, at }) => {
  const recipient = await findRecipient(String(facts.actId), Number(facts.recipientNo))
  if (recipient === undefined) return
  const what = event === 'service.certified' ? 'served' : 'addressed'
  const channel = (what === 'served' ? channelServed(recipient) : undefined) ?? currentStep(recipient).channel
  await count(civilDateOf(at).slice(0, 7), recipientId(recipient), { what, courtCode: recipient.courtCode, channel })
})
