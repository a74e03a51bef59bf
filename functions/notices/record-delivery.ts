// What the mail provider tells of an e-mail: it went out, arrived, bounced, or was complained about.
import * as z from 'zod/mini'
import { queueWorker } from '../platform/queue-worker.ts'
import { afterNews, outcomeOfEvent } from './mailing.ts'
import { changeMailing } from './notice-store.ts'

/** SES event publishing, with the tag that the e-mail was sent with. */
const eventSchema = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
})

/** SNS wraps messages unless told to deliver them raw. */
const envelopeSchema = z.object({ Type: z.literal('Notification'), Message: z.string() })

const unwrapped = (message: unknown): unknown => {
  const envelope = envelopeSchema.safeParse(message)
  return envelope.success ? JSON.parse(envelope.data.Message) : message
}

export const handler = queueWorker('record-delivery', async message => {
  const { eventType, mail, bounce } = eventSchema.parse(unwrapped(message))
  const outcome = outcomeOfEvent({ eventType, bounceType: bounce?.bounceType })
  // One-time codes are mailed with a tag of their own and have no record here.
  const [id] = mail.tags?.notice ?? []
  if (outcome !== undefined && id !== undefined) await changeMailing(id, mailing => afterNews(mailing, outcome))
})
