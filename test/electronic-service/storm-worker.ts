// A worker process of the storm: runs the real entries on the messages that it is given, and can be killed at any moment.
import { installShiftedClock, setClockOffset } from '../../infra/local/functions/shifted-clock.ts'

const entries = {
  'send-service': () => import('../../functions/electronic-service/send-service.ts'),
  'record-service-news': () => import('../../functions/electronic-service/record-service-news.ts'),
}
export type StormQueue = keyof typeof entries

export interface StormTask {
  id: number
  queue: StormQueue
  bodies: readonly string[]
  offsetMs: number
}

const context = { getRemainingTimeInMillis: () => 30_000 }

const run = async ({ id, queue, bodies, offsetMs }: StormTask): Promise<{ id: number; failed: number[] }> => {
  setClockOffset(offsetMs)
  const { handler } = await entries[queue]()
  const Records = bodies.map((body, index) => ({
    ...{ messageId: String(index), receiptHandle: '', body, md5OfBody: '', eventSource: 'aws:sqs', eventSourceARN: '', awsRegion: '' },
    attributes: { ApproximateReceiveCount: '1', SentTimestamp: '0', SenderId: '', ApproximateFirstReceiveTimestamp: '0' },
    messageAttributes: {},
  }))
  const answer: unknown = await Reflect.apply(handler, undefined, [{ Records }, context])
  const failures = answer !== null && typeof answer === 'object' ? Reflect.get(answer, 'batchItemFailures') : []
  const failed = Array.isArray(failures) ? failures.map(each => Number(Reflect.get(each, 'itemIdentifier'))) : bodies.map((_, at) => at)
  return { id, failed }
}

installShiftedClock()
process.stdout.write = () => true
process.on('message', (task: StormTask) => {
  run(task)
    .catch(() => ({ id: task.id, failed: task.bodies.map((_, at) => at) }))
    .then(answer => process.send?.(answer))
})
