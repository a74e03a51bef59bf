// Brings the stand-ins to the state that the templates describe; asked at each start, changes only what differs.
import type { Dynamodb } from '../engines/dynamodb/dynamodb.ts'
import type { Keys } from '../engines/keys/keys.ts'
import type { Queues } from '../engines/queues/queues.ts'
import type { Secrets } from '../engines/secrets/secrets.ts'
import type { Storage } from '../engines/storage/storage.ts'
import type { Resource, Templates } from '../template/resources.ts'
import { isObject, isTrue, textOf } from '../template/values.ts'
import { bucketDefinition } from './bucket-definition.ts'
import { tableDefinition } from './table-definition.ts'

const nameOf = (resource: Resource): string => resource.arn.split(':').at(-1) ?? ''

export function ensureKeys(templates: Templates, keys: Keys): void {
  const aliases = templates.ofType('AWS::KMS::Alias')
  for (const key of templates.ofType('AWS::KMS::Key')) {
    const spec = textOf(key.properties.KeySpec) ?? 'SYMMETRIC_DEFAULT'
    if (spec !== 'SYMMETRIC_DEFAULT' && spec !== 'ECC_NIST_P256')
      throw new Error(`${key.logicalId} is a key of spec ${spec}, which the local reader does not know`)
    const mine = aliases.filter(({ properties }) => properties.TargetKeyId === key.ref || properties.TargetKeyId === key.arn)
    keys.ensureKey(key.ref, { spec, aliases: mine.map(alias => alias.ref) })
  }
}

/** Name of a secret from its ARN, without the six letters at the end; a name stays as it is. */
export const secretName = (reference: string): string =>
  reference.startsWith('arn:') ? (reference.split(':secret:')[1] ?? reference).replace(/-[^-]{6}$/, '') : reference

export function ensureSecrets(templates: Templates, secrets: Secrets): void {
  for (const { ref, properties } of templates.ofType('AWS::SecretsManager::Secret')) {
    const { GenerateSecretString, SecretString } = properties
    secrets.ensureSecret(secretName(ref), {
      ...(isObject(GenerateSecretString) ? { generateSecretString: GenerateSecretString } : {}),
      ...(typeof SecretString === 'string' ? { secretString: SecretString } : {}),
    })
  }
}

export async function ensureTables(templates: Templates, dynamodb: Dynamodb): Promise<void> {
  for (const table of templates.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')) {
    await dynamodb.ensureTable(tableDefinition(table))
  }
}

export function ensureBuckets(templates: Templates, storage: Storage, localHosts: (text: string) => string): void {
  for (const bucket of templates.ofType('AWS::S3::Bucket')) storage.createBucket(bucket.ref, bucketDefinition(bucket, localHosts))
}

export function ensureQueues(templates: Templates, queues: Queues): void {
  for (const queue of templates.ofType('AWS::SQS::Queue')) queues.ensureQueue(nameOf(queue), queue.properties)
}

/** Subscriptions of people by mail or telephone, which stay silent here. */
const silentProtocols: ReadonlySet<string> = new Set(['email', 'email-json', 'sms'])

export async function ensureTopics(
  templates: Templates,
  queues: Queues,
  mayDeliver: (topicArn: string, queueArn: string) => Promise<boolean>,
): Promise<void> {
  const subscriptions = templates.ofType('AWS::SNS::Subscription')
  for (const topic of templates.ofType('AWS::SNS::Topic')) {
    const delivered: { queue: string; rawDelivery: boolean }[] = []
    for (const { properties, logicalId } of subscriptions.filter(each => each.properties.TopicArn === topic.arn)) {
      const protocol = textOf(properties.Protocol) ?? ''
      if (silentProtocols.has(protocol)) continue
      if (protocol !== 'sqs') throw new Error(`${logicalId} subscribes by ${protocol}, which the local reader does not know`)
      const queueArn = textOf(properties.Endpoint) ?? ''
      // SNS drops what a queue does not let in.
      if (await mayDeliver(topic.arn, queueArn))
        delivered.push({ queue: queueArn.split(':')[5] ?? '', rawDelivery: isTrue(properties.RawMessageDelivery) })
    }
    queues.ensureTopic(nameOf(topic), delivered)
  }
}
