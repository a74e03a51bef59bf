// The events that SES publishes about a mail, in the form it gives to SNS.
import { randomUUID } from 'node:crypto'
import type { Mail, MailEvent } from './mailbox.ts'

const simulator = '@simulator.amazonses.com'

/** What the mailbox simulator of SES does for an address; every other address is delivered to. */
function fateOf(address: string): 'delivered' | 'bounced' | 'suppressed' | 'complained' {
  const [local = ''] = address.toLowerCase().split(/[+@]/)
  if (!address.toLowerCase().endsWith(simulator)) return 'delivered'
  if (local === 'bounce') return 'bounced'
  if (local === 'suppressionlist') return 'suppressed'
  return local === 'complaint' ? 'complained' : 'delivered'
}

function mailPart(mail: Mail, account: string): object {
  const custom = Object.entries(mail.tags).map(([name, value]) => [name, [value]])
  return {
    timestamp: mail.acceptedAt,
    source: mail.from,
    sendingAccountId: account,
    messageId: mail.id,
    destination: [...mail.to, ...mail.cc, ...mail.bcc],
    headersTruncated: false,
    headers: mail.headers,
    commonHeaders: {
      from: [mail.from],
      to: mail.to,
      ...(mail.cc.length > 0 ? { cc: mail.cc } : {}),
      ...(mail.replyTo.length > 0 ? { replyTo: mail.replyTo } : {}),
      messageId: mail.id,
      subject: mail.subject,
    },
    tags: {
      'ses:configuration-set': [mail.configurationSet ?? ''],
      'ses:from-domain': [mail.from.replace(/>$/, '').split('@').at(-1) ?? ''],
      'ses:caller-identity': ['local'],
      ...Object.fromEntries(custom),
    },
  }
}

const bareAddress = (address: string): string => /<([^>]+)>/.exec(address)?.[1] ?? address

/** A Send event for the mail, then what became of each recipient. None without a configuration set, as in SES. */
export function eventsOf(mail: Mail, account: string): MailEvent[] {
  if (!mail.configurationSet) return []
  const part = mailPart(mail, account)
  const recipients = [...mail.to, ...mail.cc, ...mail.bcc].map(bareAddress)
  const withFate = (...fates: string[]): string[] => recipients.filter(address => fates.includes(fateOf(address)))
  const timestamp = mail.acceptedAt
  const delivered = withFate('delivered', 'complained')
  const failed = withFate('bounced', 'suppressed')
  const complained = withFate('complained')
  const events: MailEvent[] = [{ eventType: 'Send', mail: part, send: {} }]
  if (delivered.length > 0) {
    const delivery = { timestamp, processingTimeMillis: 1, recipients: delivered, smtpResponse: '250 2.0.0 OK', reportingMTA: 'mta.local' }
    events.push({ eventType: 'Delivery', mail: part, delivery })
  }
  for (const address of failed) {
    const bounceSubType = fateOf(address) === 'suppressed' ? 'Suppressed' : 'General'
    const bouncedRecipients = [{ emailAddress: address, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' }]
    const bounce = {
      feedbackId: randomUUID(),
      bounceType: 'Permanent',
      bounceSubType,
      bouncedRecipients,
      timestamp,
      reportingMTA: 'mta.local',
    }
    events.push({ eventType: 'Bounce', mail: part, bounce })
  }
  if (complained.length > 0) {
    const complainedRecipients = complained.map(emailAddress => ({ emailAddress }))
    const complaint = { feedbackId: randomUUID(), complainedRecipients, timestamp, arrivalDate: timestamp, complaintFeedbackType: 'abuse' }
    events.push({ eventType: 'Complaint', mail: part, complaint })
  }
  return events
}
