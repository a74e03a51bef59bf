// A killed host loses no message that was acknowledged, and keeps those in flight in flight.
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createQueues } from '../../../../infra/local/engines/queues/queues.ts'
import { startHost } from './killed-host.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'

const host = new URL('./queues-host.ts', import.meta.url)
const account = { region: 'ap-southeast-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }

let scratch: ScratchDirectory
beforeAll(() => {
  scratch = scratchDirectory()
})
afterAll(() => scratch.remove())

it('every message sent and not deleted is there after kill -9, in its queue or its dead-letter queue, once', async () => {
  const sent = new Set<string>()
  const deleted = new Set<string>()
  for (let round = 0; round < 3; round += 1) {
    const running = await startHost(host, scratch.path)
    const client = new SQSClient({ ...account, endpoint: running.endpoint, maxAttempts: 1 })
    const QueueUrl = `${running.endpoint}/000000000000/work`
    const sender = async (name: string) => {
      for (let count = 0; ; count += 1) {
        const MessageBody = `${round}-${name}-${count}`
        await client.send(new SendMessageCommand({ QueueUrl, MessageBody }))
        sent.add(MessageBody)
        if (sent.size === (round + 1) * 80) void running.kill()
      }
    }
    const receiver = async () => {
      for (;;) {
        const { Messages = [] } = await client.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 2, VisibilityTimeout: 0, WaitTimeSeconds: 1 }),
        )
        const [kept, done] = Messages
        if (!done || !kept) continue
        deleted.add(done.Body ?? '')
        await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: done.ReceiptHandle }))
      }
    }
    await Promise.allSettled([sender('a'), sender('b'), sender('c'), receiver()])
    await running.kill()
    client.destroy()
  }

  const engine = await createQueues({ directory: scratch.path, now: () => new Date() })
  const found = ['work', 'failed'].flatMap(queue => engine.peek(queue, 10_000).map(message => message.body))
  expect(new Set(found).size).toBe(found.length)
  expect([...sent].filter(body => !deleted.has(body) && !found.includes(body))).toEqual([])
  expect(deleted.size).toBeGreaterThan(0)
  await engine.stop()
})

it('a message in flight is still in flight after a restart, and can be deleted by its receipt', async () => {
  let time = Date.parse('2026-11-21T02:00:00Z')
  const open = () => createQueues({ directory: scratch.path, now: () => new Date(time) })
  const before = await open()
  before.ensureQueue('slow', { VisibilityTimeout: 60 })
  before.sendMessage('slow', 'one')
  before.sendMessage('slow', 'two')
  const taken = await before.receive('slow')
  await before.stop()

  const after = await open()
  expect(await after.receive('slow')).toEqual([])
  after.deleteMessage('slow', String(taken[0]?.ReceiptHandle))
  time += 61_000
  expect(await after.receive('slow')).toMatchObject([{ Body: taken[1]?.Body }])
  await after.stop()
})
