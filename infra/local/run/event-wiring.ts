// Connects the stand-ins: what each one does when another has stored, sent or received something.
import { join } from 'node:path'
import type { StoredObjectNotice } from '../engines/storage/store.ts'
import type { Activity } from '../events/activity.ts'
import { type AsynchronousInvocations, createAsynchronousInvocations } from '../events/asynchronous-invocations.ts'
import { createDelivery, type Delivery, serviceCaller } from '../events/delivery.ts'
import { createEventBus, type EventBus } from '../events/event-bus.ts'
import { scanForMalware } from '../events/malware-plan.ts'
import type { Functions } from '../functions/functions.ts'
import type { Authorizer } from '../gate/authorizer.ts'
import type { CallLog } from '../gate/denial-log.ts'
import type { Estate } from '../gate/needs/estate.ts'
import { at, isTrue, listOf, objectOf, textOf, textsOf } from '../template/values.ts'
import type { EngineHooks, Engines } from './engines.ts'

export interface EventWiring {
  readonly delivery: Delivery
  readonly bus: EventBus
  readonly invocations: AsynchronousInvocations
  readonly hooks: Omit<EngineHooks, 'tableWritten'>
}

export interface EventWiringOptions {
  readonly directory: string
  readonly engines: Engines
  readonly functions: Functions
  readonly estate: Estate
  readonly authorizer: Authorizer
  readonly log: CallLog
  readonly activity: Activity
  readonly now: () => Date
  readonly asynchronousRetryMilliseconds: number
}

/** Names of SES events in a template, against those in the events themselves. */
const eventTypeOf = (matching: string) => matching.replaceAll('_', '').toLowerCase()

export function connectEvents(options: EventWiringOptions): EventWiring {
  const { directory, engines, functions, estate, authorizer, log, activity, now } = options
  const { queues, storage } = engines
  const { templates, region, account } = estate
  const invocations = createAsynchronousInvocations({
    directory: join(directory, 'invocations'),
    templates,
    functions,
    queues,
    activity,
    retryMilliseconds: options.asynchronousRetryMilliseconds,
  })
  const delivery = createDelivery({ queues, invocations, authorizer, estate, log })
  const bus = createEventBus({ templates, delivery, region, account, now })

  async function objectStored(notice: StoredObjectNotice): Promise<void> {
    const { bucket, key, size, etag, versionId } = notice
    const resource = templates.find(bucket, 'AWS::S3::Bucket')
    if (isTrue(at(resource?.properties, 'NotificationConfiguration', 'EventBridgeConfiguration', 'EventBridgeEnabled'))) {
      const object = { key, size, etag, 'version-id': versionId }
      const detail = {
        version: '0',
        bucket: { name: bucket },
        object,
        requester: account,
        'source-ip-address': '127.0.0.1',
        reason: 'PutObject',
      }
      await bus.put({ source: 'aws.s3', detailType: 'Object Created', resources: [`arn:aws:s3:::${bucket}`], detail })
    }
    for (const plan of templates.ofType('AWS::GuardDuty::MalwareProtectionPlan')) {
      await scanForMalware(plan, notice, { storage, bus, authorizer, estate, log })
    }
  }

  async function mailEvent(event: object, configurationSet: string): Promise<void> {
    const type = eventTypeOf(textOf(objectOf(event).eventType) ?? '')
    const from = serviceCaller('ses.amazonaws.com', estate.arn('ses', `configuration-set/${configurationSet}`), account)
    for (const { properties } of templates.ofType('AWS::SES::ConfigurationSetEventDestination')) {
      const destination = objectOf(properties.EventDestination)
      const wanted = textsOf(destination.MatchingEventTypes).map(eventTypeOf)
      if (properties.ConfigurationSetName !== configurationSet || destination.Enabled === false || !wanted.includes(type)) continue
      const topic = textOf(at(destination, 'SnsDestination', 'TopicARN'))
      if (topic !== undefined) await delivery.deliver(from, topic, event)
      if (at(destination, 'EventBridgeDestination') !== undefined) {
        await bus.put({ source: 'aws.ses', detailType: `Email ${textOf(objectOf(event).eventType)}`, detail: objectOf(event) })
      }
    }
  }

  return {
    delivery,
    bus,
    invocations,
    hooks: {
      objectCreated: (queueArn, message) => {
        const bucketArn = textOf(at(listOf(objectOf(JSON.parse(message)).Records)[0], 's3', 'bucket', 'arn')) ?? ''
        return activity.during('object notification', () =>
          delivery.deliver(serviceCaller('s3.amazonaws.com', bucketArn, account), queueArn, message),
        )
      },
      objectStored: notice => activity.during('stored object', () => objectStored(notice)),
      mailEvent: (event, configurationSet) => activity.during('mail event', () => mailEvent(event, configurationSet)),
    },
  }
}
