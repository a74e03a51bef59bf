// Mail through SES: the sending domain, and the provider's answers (delivered, bounced, complained) on their way to a queue.
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { ConfigurationSet, EmailIdentity, EmailSendingEvent, EventDestination, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

export interface Mail {
  identity: EmailIdentity
  configurationSet: ConfigurationSet
}

interface MailProps {
  name: string
  domain: string
  encryptionKey: IKey
  /** Each told of every answer of the provider. */
  answers: readonly IQueue[]
}

/** A sender as a mail header holds it (RFC 2047): SES takes ASCII only. */
export const mailbox = ({ name, address }: { name: string; address: string }): string =>
  `=?UTF-8?B?${Buffer.from(name.normalize('NFC')).toString('base64')}?= <${address}>`

export const createMail = (scope: Construct, { name, domain, encryptionKey, answers }: MailProps): Mail => {
  const configurationSet = new ConfigurationSet(scope, 'Mail', {
    configurationSetName: name,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    reputationMetrics: true,
  })
  const identity = new EmailIdentity(scope, 'MailDomain', { identity: Identity.domain(domain), configurationSet })
  const events = new Topic(scope, 'MailEvents', { topicName: `${name}-mail-events`, masterKey: encryptionKey, enforceSSL: true })
  configurationSet.addEventDestination('Answers', {
    destination: EventDestination.snsTopic(events),
    events: [
      EmailSendingEvent.SEND,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.DELIVERY_DELAY,
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.REJECT,
    ],
  })
  // The worker reads the provider's event itself, without SNS's envelope around it.
  for (const queue of answers) events.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true }))
  return { identity, configurationSet }
}
