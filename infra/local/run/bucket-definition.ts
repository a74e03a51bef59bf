// A bucket of a template in the words of the S3 stand-in.
import type { BucketDefinition } from '../engines/storage/buckets.ts'
import type { Resource } from '../template/resources.ts'
import { at, isObject, isTrue, type JsonObject, listOf, numberOf, objectOf, textOf, textsOf } from '../template/values.ts'

type Notifications = NonNullable<BucketDefinition['notifications']>
type Rules = NonNullable<BucketDefinition['lifecycle']>
type CorsRules = NonNullable<BucketDefinition['cors']>
type Events = Notifications[number]['events']
type Methods = CorsRules[number]['allowedMethods']

/** CloudFormation checked these words against its schema when the template was made. */
const asMethods = (value: unknown) => textsOf(value) as Methods
const asEvents = (value: unknown) => [textOf(value) ?? ''] as Events

function filterOf(configuration: JsonObject, name: string): string {
  const rules = listOf(at(configuration, 'Filter', 'S3Key', 'Rules')).map(objectOf)
  return textOf(rules.find(rule => textOf(rule.Name)?.toLowerCase() === name)?.Value) ?? ''
}

function notificationsOf({ properties, logicalId }: Resource): Notifications {
  const given = objectOf(properties.NotificationConfiguration)
  for (const other of ['LambdaConfigurations', 'TopicConfigurations']) {
    if (listOf(given[other]).length > 0) throw new Error(`${logicalId} notifies by ${other}, which the local reader does not know`)
  }
  return listOf(given.QueueConfigurations)
    .map(objectOf)
    .map(configuration => ({
      events: asEvents(configuration.Event),
      prefix: filterOf(configuration, 'prefix'),
      suffix: filterOf(configuration, 'suffix'),
      queueArn: textOf(configuration.Queue) ?? '',
    }))
}

function lifecycleOf({ properties }: Resource): Rules {
  const rules = listOf(at(properties, 'LifecycleConfiguration', 'Rules')).map(objectOf)
  return rules
    .filter(rule => rule.Status === 'Enabled')
    .map(rule => {
      const days = (value: unknown) => (value === undefined ? undefined : numberOf(value, 1))
      const expirationDays = days(rule.ExpirationInDays)
      const noncurrent = days(at(rule, 'NoncurrentVersionExpiration', 'NoncurrentDays') ?? rule.NoncurrentVersionExpirationInDays)
      const incomplete = days(at(rule, 'AbortIncompleteMultipartUpload', 'DaysAfterInitiation'))
      const tags = listOf(rule.TagFilters).map(objectOf)
      return {
        prefix: textOf(rule.Prefix) ?? '',
        tags: Object.fromEntries(tags.map(({ Key, Value }) => [textOf(Key) ?? '', textOf(Value) ?? ''])),
        expiredObjectDeleteMarker: isTrue(rule.ExpiredObjectDeleteMarker),
        ...(expirationDays === undefined ? {} : { expirationDays }),
        ...(noncurrent === undefined ? {} : { noncurrentVersionExpirationDays: noncurrent }),
        ...(incomplete === undefined ? {} : { abortIncompleteMultipartUploadDays: incomplete }),
      }
    })
}

function corsOf({ properties }: Resource, localHosts: (text: string) => string): CorsRules {
  return listOf(at(properties, 'CorsConfiguration', 'CorsRules'))
    .map(objectOf)
    .map(rule => ({
      allowedOrigins: textsOf(rule.AllowedOrigins).map(localHosts),
      allowedMethods: asMethods(rule.AllowedMethods),
      allowedHeaders: [...textsOf(rule.AllowedHeaders)],
      exposedHeaders: [...textsOf(rule.ExposedHeaders)],
      ...(rule.MaxAge === undefined ? {} : { maxAgeSeconds: numberOf(rule.MaxAge, 0) }),
    }))
}

export function bucketDefinition(resource: Resource, localHosts: (text: string) => string): BucketDefinition {
  const { properties } = resource
  const encryption = at(listOf(at(properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration'))[0], 'ServerSideEncryptionByDefault')
  const keyId = textOf(at(encryption, 'KMSMasterKeyID'))
  const byKey = isObject(encryption) && encryption.SSEAlgorithm === 'aws:kms'
  return {
    versioned: at(properties, 'VersioningConfiguration', 'Status') === 'Enabled',
    objectLock: isTrue(properties.ObjectLockEnabled),
    encryption: byKey ? { algorithm: 'aws:kms', ...(keyId === undefined ? {} : { keyId }) } : { algorithm: 'AES256' },
    cors: corsOf(resource, localHosts),
    notifications: notificationsOf(resource),
    lifecycle: lifecycleOf(resource),
  }
}
