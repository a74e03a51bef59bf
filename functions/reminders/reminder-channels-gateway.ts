// Reminders by text message and by e-mail: what the provider's answer to one message means.
import type { Language } from '../kernel/actor.ts'
import { handOverMail, meaningOf, type Sending } from '../platform/mail-handover.ts'
import { sendText } from '../platform/text-message.ts'
import type { Reminder } from './reminder.ts'
import { emailText, smsText } from './reminder-words.ts'
import type { ZaloAnswer } from './zalo-gateway.ts'

export type Sent = ZaloAnswer

/** Of a message that surely did not go out, this one is lost: a reminder is not worth a second attempt hours later. */
const meanings: Readonly<Record<Sending, Sent['meaning']>> = {
  sent: 'sent',
  unknown: 'unknown',
  failed: 'our-fault',
  'not-now': 'our-fault',
}

export const sendBySms = (to: string, reminders: readonly Reminder[], language: Language): Promise<Sent> =>
  sendText({ to, text: smsText(reminders, language) }).then(
    (messageId): Sent => ({ meaning: 'sent', messageId }),
    (error: unknown): Sent => ({ meaning: meanings[meaningOf(error)] }),
  )

/** The tag begins otherwise than those of notices: the provider's events about it concern no clerk. */
export const sendByEmail = async (
  to: string,
  reminders: readonly Reminder[],
  language: Language,
  origin: string,
  tag: string,
): Promise<Sent> => {
  const { sending, messageId } = await handOverMail({ to, ...emailText(reminders, language, origin), tag: `reminder-${tag}` })
  return sending === 'sent' ? { meaning: 'sent', messageId } : { meaning: meanings[sending] }
}
