// SQS and SNS: queues that survive this process, spoken to by SDK clients and by the runner itself.
import { mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Engine } from '../engine.ts'
import {
  answerError,
  answerJson,
  type JsonObject,
  parseObject,
  readBody,
  requiredText,
  ServiceError,
  targetOperation,
} from '../json-protocol.ts'
import { createLongPoll } from './long-poll.ts'
import { type MessageCounts, openMessageStore, type Queue, redriveOf, type StoredMessage } from './message-store.ts'
import { createMoveTasks } from './move-tasks.ts'
import { attributesOf, changedAttributes, queueAttributes } from './queue-attributes.ts'
import { changeVisibility, deleteMessage, inBatch, optionalNumber, receivedMessage, sendMessage } from './sqs-messages.ts'
import { createTopics, type Topics } from './topics.ts'

const contentType = 'application/x-amz-json-1.0'
/** Between two looks at a queue whose clock may be moved by a test. */
const longestLookMs = 1_000

export interface QueuesOptions {
  readonly directory: string
  readonly now: () => Date
  readonly region?: string
  readonly account?: string
}

interface ReceiveOptions {
  readonly max?: number
  readonly waitSeconds?: number
  readonly visibilitySeconds?: number
  readonly signal?: AbortSignal
}

interface QueueState extends MessageCounts {
  readonly name: string
  readonly arn: string
  readonly deadLetterQueue: string | undefined
}

export interface Queues extends Engine, Topics {
  /** Makes the queue or changes its attributes; `properties` are those of a template or of CreateQueue. Idempotent. */
  ensureQueue(name: string, properties?: JsonObject): { readonly arn: string }
  sendMessage(queue: string, body: string, more?: JsonObject): { readonly id: string }
  /** Messages with all their attributes, in the shape of ReceiveMessage. */
  receive(queue: string, options?: ReceiveOptions): Promise<JsonObject[]>
  deleteMessage(queue: string, receiptHandle: string): void
  changeVisibility(queue: string, receiptHandle: string, seconds: number): void
  /** Every queue with its counts, for a status page. */
  list(): QueueState[]
  /** The first messages of a queue, whatever their state, left where they are. */
  peek(queue: string, limit?: number): StoredMessage[]
  /** Moves a dead-letter queue's messages back to where they failed; returns how many. */
  redrive(deadLetterQueue: string): number
}

export async function createQueues(options: QueuesOptions): Promise<Queues> {
  const { directory, now, region = 'ap-southeast-1', account = '000000000000' } = options
  mkdirSync(directory, { recursive: true })
  const store = openMessageStore(join(directory, 'queues.sqlite'), now)
  const polls = createLongPoll()
  const arnOf = (name: string): string => `arn:aws:sqs:${region}:${account}:${name}`

  function getQueue(name: string | undefined): Queue {
    const queue = name ? store.queue(name) : undefined
    if (!queue) throw new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.')
    return queue
  }

  const moveTasks = createMoveTasks({
    now,
    arnOf,
    queues: store.queues,
    redrive: (source, destination) => redrive(getQueue(source), destination),
  })

  function redrive(source: Queue, destination?: string): number {
    const { moved, into } = store.redrive(source, destination)
    for (const queue of into) polls.arrived(queue)
    return moved
  }

  function send(queue: Queue, input: JsonObject): JsonObject {
    const sent = sendMessage(store, queue, input)
    polls.arrived(queue.name)
    return sent
  }

  const topics = createTopics({ region, account, now, deliver: (queue, body) => void send(getQueue(queue), { MessageBody: body }) })

  async function receive(name: string, { max = 10, waitSeconds, visibilitySeconds, signal }: ReceiveOptions): Promise<StoredMessage[]> {
    const wait = waitSeconds ?? Number(getQueue(name).attributes.ReceiveMessageWaitTimeSeconds)
    const deadline = performance.now() + wait * 1000
    while (!signal?.aborted && !polls.closed) {
      const queue = getQueue(name)
      const { messages, buriedIn } = store.receive(queue, max, visibilitySeconds)
      if (buriedIn) polls.arrived(buriedIn)
      const left = deadline - performance.now()
      if (messages.length > 0 || left <= 0) return messages
      const next = (store.nextVisibleAt(queue) ?? Number.POSITIVE_INFINITY) - now().getTime()
      await polls.wait(name, Math.max(1, Math.min(left, next, longestLookMs)), signal)
    }
    return []
  }

  const everything: JsonObject = { AttributeNames: ['All'], MessageAttributeNames: ['All'] }

  function describeQueue(queue: Queue, asked: unknown): JsonObject {
    const counts = store.counts(queue)
    const all: Record<string, string> = {
      ...queue.attributes,
      QueueArn: arnOf(queue.name),
      CreatedTimestamp: String(queue.createdAt),
      LastModifiedTimestamp: String(queue.modifiedAt),
      ApproximateNumberOfMessages: String(counts.visible),
      ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
      ApproximateNumberOfMessagesDelayed: String(counts.delayed),
    }
    const names = Array.isArray(asked) ? asked.map(String) : []
    return { Attributes: Object.fromEntries(Object.entries(all).filter(([name]) => names.includes('All') || names.includes(name))) }
  }

  async function run(operation: string, input: JsonObject, host: string, signal: AbortSignal): Promise<JsonObject> {
    const urlOf = (name: string): string => `http://${host}/${account}/${name}`
    const queue = (): Queue => getQueue(requiredText(input, 'QueueUrl').split('/').at(-1))
    switch (operation) {
      case 'CreateQueue': {
        const name = requiredText(input, 'QueueName')
        const attributes = queueAttributes(name, attributesOf(input, 'Attributes'))
        const existing = store.queue(name)
        if (existing && JSON.stringify(Object.entries(existing.attributes).sort()) !== JSON.stringify(Object.entries(attributes).sort())) {
          throw new ServiceError('QueueNameExists', 'A queue already exists with the same name and a different value for an attribute')
        }
        if (!existing) store.putQueue(name, attributes)
        return { QueueUrl: urlOf(name) }
      }
      case 'GetQueueUrl':
        return { QueueUrl: urlOf(getQueue(requiredText(input, 'QueueName')).name) }
      case 'ListQueues': {
        const prefix = String(input.QueueNamePrefix ?? '')
        return { QueueUrls: store.queues().flatMap(({ name }) => (name.startsWith(prefix) ? [urlOf(name)] : [])) }
      }
      case 'GetQueueAttributes':
        return describeQueue(queue(), input.AttributeNames)
      case 'SetQueueAttributes': {
        const changed = queue()
        store.putQueue(changed.name, changedAttributes(changed.name, changed.attributes, attributesOf(input, 'Attributes')))
        return {}
      }
      case 'PurgeQueue':
        store.purge(queue())
        return {}
      case 'SendMessage':
        return send(queue(), input)
      case 'SendMessageBatch':
        return inBatch(input, entry => send(queue(), entry))
      case 'ReceiveMessage': {
        const from = queue()
        const max = optionalNumber(input, 'MaxNumberOfMessages', 1, 10) ?? 1
        const waitSeconds = optionalNumber(input, 'WaitTimeSeconds', 0, 20)
        const visibilitySeconds = optionalNumber(input, 'VisibilityTimeout', 0, 43_200)
        const options = {
          max,
          signal,
          ...(waitSeconds === undefined ? {} : { waitSeconds }),
          ...(visibilitySeconds === undefined ? {} : { visibilitySeconds }),
        }
        const messages = await receive(from.name, options)
        return messages.length > 0 ? { Messages: messages.map(message => receivedMessage(message, input, region, account)) } : {}
      }
      case 'DeleteMessage':
        return deleteMessage(store, queue(), input)
      case 'DeleteMessageBatch':
        return inBatch(input, entry => deleteMessage(store, queue(), entry))
      case 'ChangeMessageVisibility':
        return hide(queue(), input)
      case 'ChangeMessageVisibilityBatch':
        return inBatch(input, entry => hide(queue(), entry))
      case 'StartMessageMoveTask':
        return moveTasks.start(input)
      case 'ListMessageMoveTasks':
        return moveTasks.list(input)
      default:
        throw new ServiceError('InvalidAction', `The action ${operation} is not played here.`)
    }
  }

  function hide(queue: Queue, input: JsonObject): JsonObject {
    const done = changeVisibility(store, queue, input)
    polls.arrived(queue.name)
    return done
  }

  async function handle(request: IncomingMessage, response: ServerResponse, given?: Buffer): Promise<void> {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    try {
      const input = parseObject(given ?? (await readBody(request)))
      answerJson(response, 200, await run(targetOperation(request), input, request.headers.host ?? 'localhost', gone.signal), contentType)
    } catch (error) {
      if (error instanceof ServiceError && error.code === 'QueueDoesNotExist') {
        response.setHeader('x-amzn-query-error', 'AWS.SimpleQueueService.NonExistentQueue;Sender')
      }
      answerError(response, error, contentType)
    }
  }

  return {
    handle,
    ...topics,
    ensureQueue(name, properties = {}) {
      store.putQueue(name, queueAttributes(name, properties))
      return { arn: arnOf(name) }
    },
    sendMessage: (queue, body, more = {}) => ({ id: String(send(getQueue(queue), { ...more, MessageBody: body }).MessageId) }),
    async receive(queue, options = {}) {
      return (await receive(queue, options)).map(message => receivedMessage(message, everything, region, account))
    },
    deleteMessage: (queue, receiptHandle) => store.remove(getQueue(queue), receiptHandle),
    changeVisibility: (queue, ReceiptHandle, VisibilityTimeout) => void hide(getQueue(queue), { ReceiptHandle, VisibilityTimeout }),
    list: () =>
      store.queues().map(queue => ({
        name: queue.name,
        arn: arnOf(queue.name),
        deadLetterQueue: redriveOf(queue)?.deadLetterQueue,
        ...store.counts(queue),
      })),
    peek: (queue, limit = 20) => store.peek(getQueue(queue), limit),
    redrive: deadLetterQueue => redrive(getQueue(deadLetterQueue)),
    async stop() {
      polls.close()
      store.close()
    },
  }
}
