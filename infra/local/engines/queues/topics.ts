// SNS topics: each message goes to the queues that subscribe.
import { randomUUID } from 'node:crypto'

interface Subscription {
  readonly queue: string
  /** The queue gets the message as it is, without the envelope. */
  readonly rawDelivery?: boolean
}

export interface Topics {
  /** Idempotent; topics and their subscriptions come from the template at each start. */
  ensureTopic(name: string, subscriptions?: readonly Subscription[]): { readonly arn: string }
  /** Delivers to every subscriber; returns the message's id. */
  publish(topic: string, message: string, subject?: string): string
}

interface TopicOptions {
  readonly region: string
  readonly account: string
  readonly now: () => Date
  readonly deliver: (queue: string, body: string) => void
}

export function createTopics({ region, account, now, deliver }: TopicOptions): Topics {
  const topics = new Map<string, readonly Subscription[]>()
  const arnOf = (name: string): string => `arn:aws:sns:${region}:${account}:${name}`
  return {
    ensureTopic(name, subscriptions) {
      topics.set(name, subscriptions ?? topics.get(name) ?? [])
      return { arn: arnOf(name) }
    },
    publish(topic, message, subject) {
      const subscriptions = topics.get(topic)
      if (!subscriptions) throw new Error(`There is no topic ${topic}.`)
      const id = randomUUID()
      const envelope = JSON.stringify({
        Type: 'Notification',
        MessageId: id,
        TopicArn: arnOf(topic),
        ...(subject ? { Subject: subject } : {}),
        Message: message,
        Timestamp: now().toISOString(),
        SignatureVersion: '1',
        Signature: 'local',
        SigningCertURL: 'https://sns.local/certificate.pem',
        UnsubscribeURL: 'https://sns.local/unsubscribe',
      })
      for (const { queue, rawDelivery } of subscriptions) deliver(queue, rawDelivery ? message : envelope)
      return id
    },
  }
}
