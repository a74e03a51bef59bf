// A message of the card provider names an object; the provider is asked what is true of it now, and that is booked, once.
import * as z from 'zod/mini'
import { refuse } from '../kernel/refusal.ts'
import { queueWorker } from '../platform/queue-worker.ts'
import { bookCardFact } from './card-booking-store.ts'
import { cardBook } from './collector.ts'
import { collectors } from './collector-store.ts'
import { paymentFacts } from './stripe-gateway.ts'

const hintSchema = z.object({ rail: z.literal('card'), eventId: z.string(), type: z.string(), objectId: z.string() })

export const handler = queueWorker('settle-payment', async (message, { now }) => {
  const { eventId, type, objectId } = hintSchema.parse(message)
  const fact = (await paymentFacts(objectId)) ?? refuse('missing', 'card.object-unknown')
  await bookCardFact(fact, { book: cardBook(collectors), now, event: { eventId, type } })
})
