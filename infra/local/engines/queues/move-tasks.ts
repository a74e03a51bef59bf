// Tasks that move messages out of a dead-letter queue; here each is done at once.
import { randomUUID } from 'node:crypto'
import { type JsonObject, optionalText, requiredText, ServiceError } from '../json-protocol.ts'
import { type Queue, redriveOf } from './message-store.ts'

interface MoveTaskOptions {
  readonly now: () => Date
  readonly arnOf: (queue: string) => string
  readonly queues: () => readonly Queue[]
  readonly redrive: (source: string, destination?: string) => number
}

export interface MoveTasks {
  start(input: JsonObject): JsonObject
  list(input: JsonObject): JsonObject
}

export function createMoveTasks({ now, arnOf, queues, redrive }: MoveTaskOptions): MoveTasks {
  const done: { readonly SourceArn: string; readonly result: JsonObject }[] = []
  const nameOf = (arn: string): string => arn.split(':').at(-1) ?? ''
  return {
    start(input) {
      const SourceArn = requiredText(input, 'SourceArn')
      const destination = optionalText(input, 'DestinationArn')
      const source = nameOf(SourceArn)
      if (!queues().some(queue => redriveOf(queue)?.deadLetterQueue === source)) {
        throw new ServiceError('InvalidParameterValue', 'Source queue must be configured as a Dead Letter Queue.')
      }
      if (destination && !queues().some(queue => arnOf(queue.name) === destination)) {
        throw new ServiceError('ResourceNotFoundException', 'The destination queue does not exist.')
      }
      const moved = redrive(source, destination && nameOf(destination))
      done.unshift({
        SourceArn,
        result: {
          Status: 'COMPLETED',
          SourceArn,
          ...(destination ? { DestinationArn: destination } : {}),
          ApproximateNumberOfMessagesMoved: moved,
          ApproximateNumberOfMessagesToMove: moved,
          StartedTimestamp: now().getTime(),
        },
      })
      return { TaskHandle: randomUUID() }
    },
    list(input) {
      const source = requiredText(input, 'SourceArn')
      const limit = typeof input.MaxResults === 'number' ? input.MaxResults : 1
      return { Results: done.flatMap(task => (task.SourceArn === source ? [task.result] : [])).slice(0, limit) }
    },
  }
}
