// Hands one e-mail to the provider, and says what its answer means. Only a sure answer is called sent or failed.
import { setTimeout as pause } from 'node:timers/promises'
import { type Message, sendMail } from './mail.ts'

/** `not-now`: surely not sent, another attempt may be made. `unknown`: it may have gone out, so no second one is sent. */
export type Sending = 'sent' | 'failed' | 'not-now' | 'unknown'

/** An answer that takes longer is lost to us, although the message may have gone out. */
const answerWithinMs = 8_000

/** The provider refuses this very message; another attempt would be refused too (SES API v2, SendEmail, errors). */
const refusalsOfMessage = ['MessageRejected', 'BadRequestException']

/** The connection was never made, or the call was never signed: nothing has left us. */
const neverSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CredentialsProviderError']

const statusOf = (error: object): number => {
  if (!('$metadata' in error)) return 0
  const metadata = error.$metadata
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return 0
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 0
}

/** What an error of the provider's client tells about the message. */
export const meaningOf = (error: unknown): Sending => {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error ? String(error.code) : ''
  if (refusalsOfMessage.includes(error.name)) return 'failed'
  if (neverSent.includes(error.name) || neverSent.includes(code)) return 'not-now'
  const status = statusOf(error)
  // Throttling, a paused account, a missing right: our whole sending stands still, no message is to blame.
  return status >= 400 && status < 500 ? 'not-now' : 'unknown'
}

export interface HandOver {
  sending: Sending
  /** The provider's name for it; empty unless sent. */
  messageId: string
}

export const handOverMail = async (message: Message): Promise<HandOver> => {
  const answered = new AbortController()
  try {
    return await Promise.race([
      sendMail(message).then(
        (messageId): HandOver => ({ sending: 'sent', messageId }),
        (error: unknown): HandOver => ({ sending: meaningOf(error), messageId: '' }),
      ),
      pause<HandOver>(answerWithinMs, { sending: 'unknown', messageId: '' }, { signal: answered.signal }),
    ])
  } finally {
    answered.abort()
  }
}
