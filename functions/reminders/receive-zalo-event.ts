// Takes Zalo's word that a message reached a telephone: believed by its signature, and the same however often it comes. No proof of reading.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { log } from '../platform/log.ts'
import { routes } from '../routes.ts'
import { noteDelivered, remindersOfMessage, saveReminder } from './reminder-store.ts'
import { verifiedDelivery } from './zalo-signature-gateway.ts'

export const handler = httpFunction(routes.receiveZaloEvent, {}, async ({ bytes, header }) => {
  const delivery = await verifiedDelivery(bytes(), header('x-zevent-signature'))
  if (delivery === undefined) {
    log.warn('not believed', { code: 'zalo.signature' })
    return { status: 400 }
  }
  if (delivery.messageId === undefined) return ok({})
  await noteDelivered(delivery.messageId)
  const reminders = await remindersOfMessage(delivery.messageId)
  for (const reminder of reminders) {
    if (reminder.state === 'sent' || reminder.state === 'unknown')
      await saveReminder({ ...reminder, version: reminder.version + 1, state: 'delivered' })
  }
  return ok({})
})
