// The message half of the SQS API: send, receive, delete, hide, one by one and in batches.
import { isObject, type JsonObject, optionalText, requiredText, ServiceError } from '../json-protocol.ts'
import { digestOfAttributes, digestOfText, sizeBytesOf } from './message-digest.ts'
import { isFifo, type MessageStore, type NewMessage, type Queue, type StoredMessage } from './message-store.ts'

/** Characters that SQS takes, beyond the basic plane too. */
const forbiddenCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const batchLimitBytes = 1_048_576
const longestVisibilitySeconds = 43_200

const invalid = (message: string): ServiceError => new ServiceError('InvalidParameterValue', message)

export function optionalNumber(input: JsonObject, name: string, least: number, most: number): number | undefined {
  const value = input[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw invalid(`Value ${String(value)} for parameter ${name} is invalid. Reason: Must be between ${least} and ${most}.`)
  }
  return value
}

function newMessage(queue: Queue, input: JsonObject): NewMessage {
  const body = optionalText(input, 'MessageBody')
  if (!body) throw new ServiceError('MissingParameter', 'The request must contain the parameter MessageBody.')
  if (forbiddenCharacter.test(body) || !body.isWellFormed()) throw new ServiceError('InvalidMessageContents', 'Invalid characters found.')
  const attributes = isObject(input.MessageAttributes) ? input.MessageAttributes : undefined
  const limit = Number(queue.attributes.MaximumMessageSize)
  if (sizeBytesOf(body, attributes) > limit) {
    throw invalid(`One or more parameters are invalid. Reason: Message must be shorter than ${limit} bytes.`)
  }
  const groupId = optionalText(input, 'MessageGroupId')
  const deduplicationId = optionalText(input, 'MessageDeduplicationId')
  if (isFifo(queue)) {
    if (!groupId) throw new ServiceError('MissingParameter', 'The request must contain the parameter MessageGroupId.')
    if (!deduplicationId && queue.attributes.ContentBasedDeduplication !== 'true') {
      throw invalid('The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly.')
    }
    if (input.DelaySeconds) throw invalid('DelaySeconds is not valid for this queue type.')
  }
  return { body, attributes, groupId, deduplicationId, delaySeconds: optionalNumber(input, 'DelaySeconds', 0, 900) }
}

export function sendMessage(store: MessageStore, queue: Queue, input: JsonObject): JsonObject {
  const message = newMessage(queue, input)
  const { id, sequence } = store.send(queue, message)
  const ofAttributes = digestOfAttributes(message.attributes)
  return {
    MessageId: id,
    MD5OfMessageBody: digestOfText(message.body),
    ...(ofAttributes ? { MD5OfMessageAttributes: ofAttributes } : {}),
    ...(sequence ? { SequenceNumber: sequence } : {}),
  }
}

export function deleteMessage(store: MessageStore, queue: Queue, input: JsonObject): JsonObject {
  store.remove(queue, requiredText(input, 'ReceiptHandle'))
  return {}
}

export function changeVisibility(store: MessageStore, queue: Queue, input: JsonObject): JsonObject {
  const seconds = optionalNumber(input, 'VisibilityTimeout', 0, longestVisibilitySeconds)
  if (seconds === undefined) throw new ServiceError('MissingParameter', 'The request must contain the parameter VisibilityTimeout.')
  if (!store.changeVisibility(queue, requiredText(input, 'ReceiptHandle'), seconds)) {
    throw new ServiceError('MessageNotInflight', 'The specified message is not in flight.')
  }
  return {}
}

/** Runs one operation for each entry; entries fail one by one, the batch itself only for its shape. */
export function inBatch(input: JsonObject, one: (entry: JsonObject) => JsonObject): JsonObject {
  const entries = Array.isArray(input.Entries) ? input.Entries.filter(isObject) : []
  if (entries.length === 0) throw new ServiceError('EmptyBatchRequest', "The batch request doesn't contain any entries.")
  if (entries.length > 10) throw new ServiceError('TooManyEntriesInBatchRequest', 'Maximum number of entries per request are 10.')
  const ids = entries.map(entry => requiredText(entry, 'Id'))
  if (!ids.every(id => /^[\w-]{1,80}$/.test(id))) throw new ServiceError('InvalidBatchEntryId', 'A batch entry id is invalid.')
  if (new Set(ids).size < ids.length) throw new ServiceError('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.')
  const sizes = entries.map(entry =>
    sizeBytesOf(optionalText(entry, 'MessageBody') ?? '', isObject(entry.MessageAttributes) ? entry.MessageAttributes : undefined),
  )
  if (sizes.reduce((sum, size) => sum + size, 0) > batchLimitBytes) {
    throw new ServiceError('BatchRequestTooLong', `Batch requests cannot be longer than ${batchLimitBytes} bytes.`)
  }
  const Successful: JsonObject[] = []
  const Failed: JsonObject[] = []
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry.Id, ...one(entry) })
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      Failed.push({ Id: entry.Id, Code: error.code, Message: error.message, SenderFault: true })
    }
  }
  return { Successful, Failed }
}

function systemAttributes(message: StoredMessage, region: string, account: string): Record<string, string | undefined> {
  return {
    SenderId: account,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receives),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    MessageGroupId: message.groupId,
    MessageDeduplicationId: message.deduplicationId,
    SequenceNumber: message.sequence,
    DeadLetterQueueSourceArn: message.failedIn && `arn:aws:sqs:${region}:${account}:${message.failedIn}`,
  }
}

const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** A message as ReceiveMessage gives it, with the attributes that were asked for. */
export function receivedMessage(message: StoredMessage, asked: JsonObject, region: string, account: string): JsonObject {
  const system = [...names(asked.AttributeNames), ...names(asked.MessageSystemAttributeNames)]
  const own = names(asked.MessageAttributeNames)
  const Attributes = Object.fromEntries(
    Object.entries(systemAttributes(message, region, account)).filter(
      ([name, value]) => value !== undefined && (system.includes('All') || system.includes(name)),
    ),
  )
  const wanted = (name: string): boolean =>
    own.some(
      pattern =>
        pattern === 'All' || pattern === '.*' || pattern === name || (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1))),
    )
  const MessageAttributes = Object.fromEntries(Object.entries(message.attributes ?? {}).filter(([name]) => wanted(name)))
  const ofAttributes = digestOfAttributes(MessageAttributes)
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    MD5OfBody: digestOfText(message.body),
    Body: message.body,
    ...(Object.keys(Attributes).length > 0 ? { Attributes } : {}),
    ...(ofAttributes ? { MessageAttributes, MD5OfMessageAttributes: ofAttributes } : {}),
  }
}
