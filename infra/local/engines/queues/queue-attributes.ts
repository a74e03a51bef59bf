// What can be set on a queue, its defaults and limits.
import { isObject, type JsonObject, ServiceError } from '../json-protocol.ts'

const defaults: Readonly<Record<string, string>> = {
  VisibilityTimeout: '30',
  DelaySeconds: '0',
  MaximumMessageSize: '1048576',
  MessageRetentionPeriod: '345600',
  ReceiveMessageWaitTimeSeconds: '0',
  SqsManagedSseEnabled: 'true',
}

const settable: ReadonlySet<string> = new Set([
  ...Object.keys(defaults),
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'FifoQueue',
  'FifoThroughputLimit',
  'KmsDataKeyReusePeriodSeconds',
  'KmsMasterKeyId',
  'Policy',
  'RedriveAllowPolicy',
  'RedrivePolicy',
])

/** Limits that SQS documents for CreateQueue. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  VisibilityTimeout: [0, 43_200],
  DelaySeconds: [0, 900],
  MaximumMessageSize: [1_024, 1_048_576],
  MessageRetentionPeriod: [60, 1_209_600],
  ReceiveMessageWaitTimeSeconds: [0, 20],
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/**
 * The attributes of a queue named `name`, from an API call (all texts) or a template (numbers, booleans, objects); what is
 * not an attribute, such as a template's tags, is left out.
 */
export function queueAttributes(name: string, given: JsonObject): Record<string, string> {
  const attributes: Record<string, string> = { ...defaults }
  for (const [attribute, value] of Object.entries(given)) {
    if (settable.has(attribute) && value !== undefined && value !== null && value !== '') attributes[attribute] = asText(value)
  }
  for (const [attribute, [least, most]] of Object.entries(ranges)) {
    const value = Number(attributes[attribute])
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new ServiceError(
        'InvalidAttributeValue',
        `Invalid value for the parameter ${attribute}. Reason: Must be between ${least} and ${most}.`,
      )
    }
  }
  if ((attributes.FifoQueue === 'true') !== name.endsWith('.fifo')) {
    throw new ServiceError('InvalidParameterValue', 'The name of a FIFO queue must end with the .fifo suffix.')
  }
  return attributes
}

export function changedAttributes(name: string, current: Readonly<Record<string, string>>, changes: JsonObject): Record<string, string> {
  const unknown = Object.keys(changes).find(attribute => !settable.has(attribute))
  if (unknown) throw new ServiceError('InvalidAttributeName', `Unknown Attribute ${unknown}.`)
  const kept = Object.entries(current).filter(([attribute]) => changes[attribute] !== '')
  return queueAttributes(name, { ...Object.fromEntries(kept), ...changes })
}

export const attributesOf = (input: JsonObject, name: string): JsonObject => {
  const value = input[name]
  return isObject(value) ? value : {}
}
