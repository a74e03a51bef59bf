// Gives the messages of a queue to a function, as Lambda's event source mapping for SQS does.
import type { Queues } from '../engines/queues/queues.ts'
import type { Outcome } from '../functions/execution-environment.ts'
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../template/values.ts'
import type { Activity } from './activity.ts'
import { matchesPattern } from './event-pattern.ts'

export interface QueueSource {
  readonly queueArn: string
  readonly functionName: string
  readonly batchSize: number
  readonly windowSeconds: number
  readonly concurrency: number
  readonly reportsFailures: boolean
  readonly filters: readonly JsonObject[]
}

export interface QueueSourceOptions {
  readonly source: QueueSource
  readonly queues: Queues
  readonly region: string
  readonly activity: Activity
  readonly invoke: (event: unknown) => Promise<Outcome>
  /** Seconds after which a failed message comes back; undefined waits for the queue's own visibility time-out. */
  readonly redeliverAfterSeconds: number | undefined
}

const mostPerReceive = 10
const longestWaitSeconds = 20

function eventRecord(message: JsonObject, queueArn: string, region: string): JsonObject {
  const attributes = Object.entries(objectOf(message.MessageAttributes)).map(([name, given]) => {
    const { DataType, StringValue, BinaryValue } = objectOf(given)
    return [name, { stringValue: StringValue, binaryValue: BinaryValue, stringListValues: [], binaryListValues: [], dataType: DataType }]
  })
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: objectOf(message.Attributes),
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  }
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return text
  }
}

/** Identifiers of the messages that failed; all of them when the function failed or its answer makes no sense. */
function failedMessages(outcome: Outcome, ids: readonly string[], reportsFailures: boolean): readonly string[] {
  if ('error' in outcome) return ids
  if (!reportsFailures || !isObject(outcome.payload)) return []
  const failures = listOf(outcome.payload.batchItemFailures).map(failure => textOf(objectOf(failure).itemIdentifier) ?? '')
  return failures.every(id => ids.includes(id)) ? failures : ids
}

export function startQueueSource(options: QueueSourceOptions): { stop(): Promise<void> } {
  const { source, queues, region, activity, invoke, redeliverAfterSeconds } = options
  const queue = source.queueArn.split(':')[5] ?? ''
  const stopping = new AbortController()
  const passes = (message: JsonObject) =>
    source.filters.length === 0 || source.filters.some(filter => matchesPattern(filter, { ...message, body: parsed(message.Body) }))

  async function gather(): Promise<JsonObject[]> {
    const receive = (max: number, waitSeconds: number) =>
      queues.receive(queue, { max: Math.min(max, mostPerReceive), waitSeconds, signal: stopping.signal })
    const messages = await receive(source.batchSize, longestWaitSeconds)
    const deadline = performance.now() + source.windowSeconds * 1000
    while (messages.length > 0 && messages.length < source.batchSize && !stopping.signal.aborted) {
      const left = (deadline - performance.now()) / 1000
      if (left <= 0) break
      messages.push(...(await receive(source.batchSize - messages.length, left)))
    }
    return messages
  }

  async function handle(messages: readonly JsonObject[]): Promise<void> {
    const wanted = messages.filter(passes)
    const ids = wanted.map(message => textOf(message.MessageId) ?? '')
    const event = { Records: wanted.map(message => eventRecord(message, source.queueArn, region)) }
    const failed = wanted.length === 0 ? [] : failedMessages(await invoke(event), ids, source.reportsFailures)
    // A process that ends now has not deleted anything: the messages come back, as from a Lambda that died.
    if (stopping.signal.aborted) return
    for (const message of messages) {
      const handle = textOf(message.ReceiptHandle) ?? ''
      if (!failed.includes(textOf(message.MessageId) ?? '')) queues.deleteMessage(queue, handle)
      else if (redeliverAfterSeconds !== undefined) queues.changeVisibility(queue, handle, redeliverAfterSeconds)
    }
  }

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      const messages = await gather()
      if (messages.length === 0) continue
      await activity.during(`queue ${queue}`, () => handle(messages)).catch(error => console.error(`queue ${queue}:`, error))
    }
  }

  const polls = Array.from({ length: source.concurrency }, () => poll())
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(polls)
    },
  }
}
