// A topic's messages reach the queues that subscribe.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createQueues, type Queues } from '../../../../infra/local/engines/queues/queues.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'

let scratch: ScratchDirectory
let engine: Queues
beforeAll(async () => {
  scratch = scratchDirectory()
  engine = await createQueues({ directory: scratch.path, now: () => new Date('2026-11-21T02:00:00Z') })
})
afterAll(async () => {
  await engine.stop()
  scratch.remove()
})

it('a topic delivers to every queue that subscribes, raw or in its envelope', async () => {
  engine.ensureQueue('mail-events')
  engine.ensureQueue('mail-raw')
  const { arn } = engine.ensureTopic('mail', [{ queue: 'mail-events' }, { queue: 'mail-raw', rawDelivery: true }])
  engine.publish('mail', '{"eventType":"Delivery"}')
  const [enveloped] = await engine.receive('mail-events')
  expect(JSON.parse(String(enveloped?.Body))).toMatchObject({
    Type: 'Notification',
    TopicArn: arn,
    Message: '{"eventType":"Delivery"}',
    Timestamp: '2026-11-21T02:00:00.000Z',
  })
  expect(await engine.receive('mail-raw')).toMatchObject([{ Body: '{"eventType":"Delivery"}' }])
})

it('a topic ensured again without subscriptions keeps them, and an unknown topic is refused', async () => {
  engine.ensureTopic('mail')
  engine.publish('mail', 'again')
  expect(await engine.receive('mail-raw')).toMatchObject([{ Body: 'again' }])
  expect(() => engine.publish('absent', 'x')).toThrow('absent')
})
