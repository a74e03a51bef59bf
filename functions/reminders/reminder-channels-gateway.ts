// Reminders by text message and by e-mail: what the provider's answer to one message means.
import type { Language } from '../kernel/actor.ts'
import { sendMail } from '../platform/mail.ts'
import { sendText } from '../platform/text-message.ts'
import type { Reminder } from './reminder.ts'
import { emailText, smsText } from './reminder-words.ts'
import type { ZaloAnswer } from './zalo-gateway.ts'

export type Sent = ZaloAnswer

/** A 4xx is an answer: the message was not taken. All else may have gone out. */
const meaningOf = (error: unknown): Sent => {
  const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : undefined
  const status = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata ? Number(metadata.httpStatusCode) : 0
  return { meaning: status >= 400 && status < 500 ? 'our-fault' : 'unknown' }
}

const sending = (promise: Promise<string>): Promise<Sent> => promise.then((messageId): Sent => ({ meaning: 'sent', messageId }), meaningOf)

export const sendBySms = (to: string, reminders: readonly Reminder[], language: Language): Promise<Sent> =>
  sending(sendText({ to, text: smsText(reminders, language) }))

/** The tag begins otherwise than those of notices: the provider's events about it concern no clerk. */
export const sendByEmail = (to: string, reminders: readonly Reminder[], language: Language, origin: string, tag: string): Promise<Sent> =>
  sending(sendMail({ to, ...emailText(reminders, language, origin), tag: `reminder-${tag}` }))
