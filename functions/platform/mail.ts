// E-mail through SES v2: one message to one address; the tag comes back with the provider's events.
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { settings } from './settings.ts'

const { SENDER_ADDRESS, CONFIGURATION_SET } = settings('SENDER_ADDRESS', 'CONFIGURATION_SET')

// No retries: after a lost answer nobody knows whether the message went out, and a second one may be sent only by a person.
const client = new SESv2Client({ maxAttempts: 1 })

export interface Message {
  to: string
  subject: string
  text: string
  /** Comes back in delivery, bounce and complaint events. Letters, digits, `-`, `_` and `.` only. */
  tag: string
  /** Whose tag it is: that of notices unless another capability says so. */
  tagName?: 'service'
  /** Where the reader's mail program ends such mails with one click (RFC 8058). */
  oneClickEnd?: string
}

/** Without both of them programs offer no such button (RFC 8058, 3.1). */
const endingHeaders = (address: string) => [
  { Name: 'List-Unsubscribe', Value: `<${address}>` },
  { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
]

/** Hands one message to SES; answers SES's message id. */
export const sendMail = async (message: Message): Promise<string> => {
  const answer = await client.send(
    new SendEmailCommand({
      FromEmailAddress: SENDER_ADDRESS,
      Destination: { ToAddresses: [message.to] },
      ConfigurationSetName: CONFIGURATION_SET,
      EmailTags: [{ Name: message.tagName ?? 'notice', Value: message.tag }],
      Content: {
        Simple: {
          Subject: { Data: message.subject, Charset: 'UTF-8' },
          Body: { Text: { Data: message.text, Charset: 'UTF-8' } },
          ...(message.oneClickEnd === undefined ? {} : { Headers: endingHeaders(message.oneClickEnd) }),
        },
      },
    }),
  )
  return answer.MessageId ?? ''
}
