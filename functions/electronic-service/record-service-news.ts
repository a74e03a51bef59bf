// What the mail provider tells of the e-mail of an electronic step: accepted, delivered, bounced. It is put on the timeline of its recipient, once.
import * as z from 'zod/mini'
import { queueWorker } from '../platform/queue-worker.ts'
import { afterNews, newsOfEvent, readMailTag } from './service-sending.ts'
import { changeRecipient } from './service-store.ts'

/** SES event publishing, with the tag that the e-mail was sent with. */
const eventSchema = z.object({
  eventType: z.string(),
  mail: z.object({ messageId: z.string(), tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
})

/** SNS wraps messages unless told to deliver them raw. */
const envelopeSchema = z.object({ Type: z.literal('Notification'), Message: z.string() })

const unwrapped = (message: unknown): unknown => {
  const envelope = envelopeSchema.safeParse(message)
  return envelope.success ? JSON.parse(envelope.data.Message) : message
}

export const handler = queueWorker('record-service-news', async (message, { now }) => {
  const { eventType, mail, bounce } = eventSchema.parse(unwrapped(message))
  // Mails of notices and one-time codes carry other tags.
  const tag = readMailTag(mail.tags?.service?.[0] ?? '')
  const news = newsOfEvent({ eventType, bounceType: bounce?.bounceType })
  if (tag === undefined || news === undefined) return
  await changeRecipient(tag.actId, tag.no, recipient => afterNews(recipient, tag.step, news, mail.messageId, now))
})
