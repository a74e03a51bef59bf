// Plans the reminders of one notice that a person got, once however often it is told; each waits for its hour.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { queueWorker } from '../platform/queue-worker.ts'
import { plannedFor } from './reminder.ts'
import { findConsent, planReminder } from './reminder-store.ts'

const toldSchema = z.object({
  ...{ id: z.string(), subject: z.string(), code: z.string(), courtCode: z.string(), language: z.enum(['vi', 'en']) },
})

export const handler = queueWorker('plan-reminders', async (message, { now }) => {
  const told = toldSchema.parse(message)
  const consent = await findConsent(told.subject)
  if (consent === undefined) return
  const idOf = (channel: string): string => createHash('sha256').update(`${told.id}\n${channel}`).digest('base64url').slice(0, 22)
  for (const reminder of plannedFor(told, consent.given, consent.linkId, idOf, now)) await planReminder(reminder)
})
