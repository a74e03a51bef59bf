// Takes a message of the card provider: believes it by its signature only, hands what it names to the settling worker, and answers once the queue has it.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { log } from '../platform/log.ts'
import { sendMessage } from '../platform/queue.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import { verifiedEvent } from './stripe-signature-gateway.ts'

const { QUEUE_SETTLE_PAYMENT } = settings('QUEUE_SETTLE_PAYMENT')

const taken = ok({})

export const handler = httpFunction(routes.receiveStripeEvent, {}, async ({ bytes, header, now }) => {
  const reading = await verifiedEvent(bytes(), header('stripe-signature'), now)
  if (reading === undefined) {
    log.warn('not believed', { code: 'stripe.signature' })
    return { status: 400 }
  }
  if (reading.outcome === 'foreign')
    // Taken all the same: sent again it would be no less foreign.
    log.warn('set aside', { event: reading.type, messageId: reading.eventId, code: `stripe.${reading.because}` })
  if (reading.outcome === 'hint') await sendMessage(QUEUE_SETTLE_PAYMENT, reading.hint)
  return taken
})
