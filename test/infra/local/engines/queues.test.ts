// The stand-in of SQS and SNS answers unmodified SDK clients as the service does.
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListMessageMoveTasksCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SendMessageCommandInput,
  SetQueueAttributesCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createQueues, type Queues } from '../../../../infra/local/engines/queues/queues.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'
import { type ServedEngine, serveEngine } from './served-engine.ts'

let scratch: ScratchDirectory
let engine: Queues
let served: ServedEngine
let client: SQSClient
let time = Date.parse('2026-11-21T02:00:00Z')
const pass = (seconds: number): void => {
  time += seconds * 1000
}

beforeAll(async () => {
  scratch = scratchDirectory()
  engine = await createQueues({ directory: scratch.path, now: () => new Date(time) })
  served = await serveEngine(engine)
  client = new SQSClient(served.client)
})

afterAll(async () => {
  client.destroy()
  await served.close()
  scratch.remove()
})

const url = (queue: string): string => `${served.client.endpoint}/000000000000/${queue}`
const send = (queue: string, MessageBody: string, more: Partial<SendMessageCommandInput> = {}) =>
  client.send(new SendMessageCommand({ QueueUrl: url(queue), MessageBody, ...more }))
const receive = async (queue: string, more: Partial<ReceiveMessageCommandInput> = {}) =>
  (
    await client.send(
      new ReceiveMessageCommand({ QueueUrl: url(queue), MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All'], ...more }),
    )
  ).Messages ?? []
const remove = (queue: string, ReceiptHandle: string | undefined) =>
  client.send(new DeleteMessageCommand({ QueueUrl: url(queue), ReceiptHandle }))
const bodies = (messages: readonly { Body?: string | undefined }[]) => messages.map(message => message.Body)
const attributes = async (queue: string) =>
  (await client.send(new GetQueueAttributesCommand({ QueueUrl: url(queue), AttributeNames: ['All'] }))).Attributes ?? {}

describe('a queue', () => {
  it('is found by name on the host that asked', async () => {
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: 'created', Attributes: { VisibilityTimeout: '5' } }))
    expect(QueueUrl).toBe(url('created'))
    expect((await client.send(new GetQueueUrlCommand({ QueueName: 'created' }))).QueueUrl).toBe(url('created'))
    expect(await attributes('created')).toMatchObject({
      QueueArn: 'arn:aws:sqs:ap-southeast-1:000000000000:created',
      VisibilityTimeout: '5',
      MessageRetentionPeriod: '345600',
    })
  })

  it('takes the properties of a template, and changed ones without losing messages', async () => {
    const redrive = { deadLetterTargetArn: 'arn:aws:sqs:ap-southeast-1:000000000000:elsewhere', maxReceiveCount: 3 }
    engine.ensureQueue('templated', { VisibilityTimeout: 10, RedrivePolicy: redrive, Tags: [{ Key: 'a', Value: 'b' }] })
    await send('templated', 'kept')
    engine.ensureQueue('templated', { VisibilityTimeout: 20 })
    expect(await attributes('templated')).toMatchObject({ VisibilityTimeout: '20', ApproximateNumberOfMessages: '1' })
    expect((await attributes('templated')).RedrivePolicy).toBeUndefined()
  })

  it('refuses attributes out of range and names that are not known', async () => {
    await expect(client.send(new CreateQueueCommand({ QueueName: 'long', Attributes: { DelaySeconds: '901' } }))).rejects.toMatchObject({
      name: 'InvalidAttributeValue',
    })
    await expect(send('absent', 'x')).rejects.toMatchObject({ name: 'QueueDoesNotExist' })
    engine.ensureQueue('changed')
    await expect(
      client.send(new SetQueueAttributesCommand({ QueueUrl: url('changed'), Attributes: { VisibilityTimeout: '-1' } })),
    ).rejects.toMatchObject({ name: 'InvalidAttributeValue' })
  })
})

describe('a message', () => {
  it('comes with its attributes and digests, whatever its characters', async () => {
    engine.ensureQueue('text')
    const MessageBody = 'Đơn khởi kiện 𠀋 😀 “ñ”'
    const MessageAttributes = {
      kind: { DataType: 'String', StringValue: 'đơn' },
      count: { DataType: 'Number', StringValue: '3' },
      bytes: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 255]) },
    }
    await send('text', MessageBody, { MessageAttributes })
    const [message] = await receive('text', { MessageAttributeNames: ['All'] })
    expect(message).toMatchObject({
      Body: MessageBody,
      MessageAttributes,
      Attributes: { ApproximateReceiveCount: '1', SentTimestamp: String(time) },
    })
  })

  it('with a character that no queue takes is refused', async () => {
    engine.ensureQueue('text')
    await expect(send('text', 'a\u0000b')).rejects.toMatchObject({ name: 'InvalidMessageContents' })
  })

  it('larger than the limit is refused, at the limit taken', async () => {
    engine.ensureQueue('large')
    expect((await send('large', 'x'.repeat(1_048_576))).MessageId).toBeTruthy()
    await expect(send('large', 'x'.repeat(1_048_577))).rejects.toMatchObject({ name: 'InvalidParameterValue' })
  })

  it('hides from others until its time is over, then comes again', async () => {
    engine.ensureQueue('hidden', { VisibilityTimeout: 30 })
    await send('hidden', 'one')
    expect(await receive('hidden')).toHaveLength(1)
    pass(29)
    expect(await receive('hidden')).toEqual([])
    pass(1)
    expect((await receive('hidden'))[0]?.Attributes?.ApproximateReceiveCount).toBe('2')
  })

  it('made visible at once comes again at once', async () => {
    engine.ensureQueue('returned')
    await send('returned', 'one')
    const [message] = await receive('returned')
    const show = (VisibilityTimeout: number) =>
      client.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: url('returned'), ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout }),
      )
    await show(0)
    expect(bodies(await receive('returned'))).toEqual(['one'])
    await expect(show(5)).rejects.toMatchObject({ name: 'MessageNotInflight' })
  })

  it('deleted is gone, even when its time had run out', async () => {
    engine.ensureQueue('deleted')
    await send('deleted', 'one')
    const [message] = await receive('deleted')
    pass(31)
    await remove('deleted', message?.ReceiptHandle)
    expect(await receive('deleted')).toEqual([])
  })

  it('that is delayed comes late', async () => {
    engine.ensureQueue('delayed', { DelaySeconds: 10 })
    await send('delayed', 'queue delay')
    await send('delayed', 'own delay', { DelaySeconds: 60 })
    expect(await attributes('delayed')).toMatchObject({ ApproximateNumberOfMessagesDelayed: '2', ApproximateNumberOfMessages: '0' })
    pass(10)
    expect(bodies(await receive('delayed'))).toEqual(['queue delay'])
    pass(50)
    expect(bodies(await receive('delayed'))).toContain('own delay')
  })

  it('older than the retention is gone', async () => {
    engine.ensureQueue('retained', { MessageRetentionPeriod: 60 })
    await send('retained', 'old')
    pass(61)
    await send('retained', 'new')
    expect(bodies(await receive('retained'))).toEqual(['new'])
  })
})

describe('a long poll', () => {
  it('wakes at once when a message comes', async () => {
    engine.ensureQueue('polled')
    const waiting = receive('polled', { WaitTimeSeconds: 20 })
    const from = performance.now()
    await expect.poll(() => engine.list().some(queue => queue.name === 'polled')).toBe(true)
    await send('polled', 'now')
    expect(bodies(await waiting)).toEqual(['now'])
    expect(performance.now() - from).toBeLessThan(2000)
  })

  it('of a caller who has gone takes nothing', async () => {
    engine.ensureQueue('left')
    const leaving = new AbortController()
    const waiting = client.send(new ReceiveMessageCommand({ QueueUrl: url('left'), WaitTimeSeconds: 20 }), { abortSignal: leaving.signal })
    setTimeout(() => leaving.abort(), 50)
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    // Two round trips later the server has seen the connection close.
    await attributes('left')
    await attributes('left')
    await send('left', 'for another')
    expect(bodies(await receive('left', { WaitTimeSeconds: 1 }))).toEqual(['for another'])
  })
})

describe('a dead-letter queue', () => {
  it('gets what was received too often, and gives it back to where it failed', async () => {
    const { arn } = engine.ensureQueue('work-failed')
    engine.ensureQueue('work', { VisibilityTimeout: 0, RedrivePolicy: { deadLetterTargetArn: arn, maxReceiveCount: 2 } })
    await send('work', 'poison')
    expect(await receive('work')).toHaveLength(1)
    expect(await receive('work')).toHaveLength(1)
    expect(await receive('work')).toEqual([])
    expect(engine.list()).toContainEqual(expect.objectContaining({ name: 'work', visible: 0, deadLetterQueue: 'work-failed' }))
    expect(engine.peek('work-failed')).toMatchObject([{ body: 'poison', failedIn: 'work' }])
    const [failed] = await receive('work-failed', { VisibilityTimeout: 0 })
    expect(failed?.Attributes?.DeadLetterQueueSourceArn).toBe('arn:aws:sqs:ap-southeast-1:000000000000:work')

    await client.send(new StartMessageMoveTaskCommand({ SourceArn: arn }))
    const { Results } = await client.send(new ListMessageMoveTasksCommand({ SourceArn: arn }))
    expect(Results).toMatchObject([{ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 1 }])
    expect((await receive('work'))[0]).toMatchObject({ Body: 'poison', Attributes: { ApproximateReceiveCount: '1' } })
  })

  it('is the only source of a move task', async () => {
    const { arn } = engine.ensureQueue('ordinary')
    await expect(client.send(new StartMessageMoveTaskCommand({ SourceArn: arn }))).rejects.toMatchObject({ name: 'InvalidParameterValue' })
  })
})

describe('a batch', () => {
  const batch = (queue: string, Entries: { Id: string; MessageBody: string }[]) =>
    client.send(new SendMessageBatchCommand({ QueueUrl: url(queue), Entries }))

  it('fails entry by entry', async () => {
    engine.ensureQueue('batch')
    const { Successful, Failed } = await batch('batch', [
      { Id: 'good', MessageBody: 'x' },
      { Id: 'bad', MessageBody: '\u0001' },
    ])
    expect(Successful).toMatchObject([{ Id: 'good' }])
    expect(Failed).toMatchObject([{ Id: 'bad', Code: 'InvalidMessageContents', SenderFault: true }])
    const [message] = await receive('batch')
    const deleted = await client.send(
      new DeleteMessageBatchCommand({ QueueUrl: url('batch'), Entries: [{ Id: 'one', ReceiptHandle: message?.ReceiptHandle }] }),
    )
    expect(deleted.Successful).toMatchObject([{ Id: 'one' }])
  })

  it('is refused when empty, too long, too large or ambiguous', async () => {
    engine.ensureQueue('batch')
    const entries = (count: number, body = 'x') => Array.from({ length: count }, (_, index) => ({ Id: `e${index}`, MessageBody: body }))
    await expect(batch('batch', [])).rejects.toMatchObject({ name: 'EmptyBatchRequest' })
    await expect(batch('batch', entries(11))).rejects.toMatchObject({ name: 'TooManyEntriesInBatchRequest' })
    await expect(batch('batch', entries(2, 'x'.repeat(600_000)))).rejects.toMatchObject({ name: 'BatchRequestTooLong' })
    await expect(batch('batch', [...entries(1), ...entries(1)])).rejects.toMatchObject({ name: 'BatchEntryIdsNotDistinct' })
  })
})

describe('a FIFO queue', () => {
  const fifo = (body: string, group: string, more = {}) => send('acts.fifo', body, { MessageGroupId: group, ...more })

  it('keeps the order within a group, locks it while one is in flight, and lets other groups pass', async () => {
    engine.ensureQueue('acts.fifo', { FifoQueue: true, ContentBasedDeduplication: true })
    await fifo('a1', 'a')
    await fifo('a2', 'a')
    await fifo('b1', 'b')
    const [first] = await receive('acts.fifo', { MaxNumberOfMessages: 1 })
    expect(first?.Body).toBe('a1')
    expect(bodies(await receive('acts.fifo'))).toEqual(['b1'])
    await remove('acts.fifo', first?.ReceiptHandle)
    expect(bodies(await receive('acts.fifo'))).toEqual(['a2'])
  })

  it('takes the same message once in five minutes', async () => {
    engine.ensureQueue('once.fifo', { FifoQueue: true })
    const once = () => send('once.fifo', 'x', { MessageGroupId: 'g', MessageDeduplicationId: 'd' })
    const first = await once()
    expect(await once()).toMatchObject({ MessageId: first.MessageId, SequenceNumber: first.SequenceNumber })
    pass(301)
    expect((await once()).MessageId).not.toBe(first.MessageId)
    expect(await attributes('once.fifo')).toMatchObject({ ApproximateNumberOfMessages: '2' })
  })
})

it('the runner receives, hides and deletes without a client', async () => {
  engine.ensureQueue('inside', { VisibilityTimeout: 30 })
  engine.sendMessage('inside', 'one', { MessageAttributes: { kind: { DataType: 'String', StringValue: 'k' } } })
  const [message] = await engine.receive('inside')
  expect(message).toMatchObject({
    Body: 'one',
    Attributes: { ApproximateReceiveCount: '1' },
    MessageAttributes: { kind: { StringValue: 'k' } },
  })
  engine.changeVisibility('inside', String(message?.ReceiptHandle), 0)
  const [again] = await engine.receive('inside')
  engine.deleteMessage('inside', String(again?.ReceiptHandle))
  expect(engine.list()).toContainEqual(expect.objectContaining({ name: 'inside', visible: 0, inFlight: 0 }))
})
