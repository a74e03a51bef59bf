// Carries each new journal entry from the journal's stream to the queues of the workers that follow it.
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import middy from '@middy/core'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { eventId, type JournalEntry } from '../kernel/event.ts'
import { subscriptions } from '../subscriptions.ts'
import type { Worker } from '../worker.ts'
import { type WorkerName, workers } from '../workers.ts'
import { journalEntryOf } from './journal.ts'
import { log } from './log.ts'
import { settings } from './settings.ts'

const queueVariable = (worker: WorkerName): string => `QUEUE_${worker.toUpperCase().replaceAll('-', '_')}`
const followers: readonly WorkerName[] = [...new Set(Object.values(subscriptions).flat())]
const queues = settings(...followers.map(queueVariable))
const client = new SQSClient({})

interface Letter {
  sequenceNumber: string
  queue: string
  body: string
  /** For a queue that keeps the order of its groups. An entry that the stream tells twice is one message for five minutes. */
  order?: { MessageGroupId: string; MessageDeduplicationId: string }
}

const orderOf = (name: WorkerName, entry: JournalEntry): Pick<Letter, 'order'> => {
  const { inOrderOf }: Worker = workers[name]
  if (inOrderOf === undefined) return {}
  const group = entry.facts[inOrderOf]
  return { order: { MessageGroupId: typeof group === 'string' ? group : entry.subject, MessageDeduplicationId: eventId(entry) } }
}

const lettersOf = (event: DynamoDBStreamEvent): Letter[] =>
  event.Records.flatMap(record => {
    const image = record.dynamodb?.NewImage
    if (record.eventName !== 'INSERT' || !image) return []
    const entry = journalEntryOf(unmarshall(image as Parameters<typeof unmarshall>[0]))
    const following: readonly WorkerName[] = Object.hasOwn(subscriptions, entry.event)
      ? subscriptions[entry.event as keyof typeof subscriptions]
      : []
    log.info('relayed', { event: entry.event, subject: eventId(entry), count: following.length })
    return following.map(worker => ({
      sequenceNumber: record.dynamodb?.SequenceNumber ?? '',
      queue: queues[queueVariable(worker)] ?? '',
      body: JSON.stringify(entry),
      ...orderOf(worker, entry),
    }))
  })

/** Ten letters a call, the most that SQS takes. Answers the stream positions of letters that did not go out. */
const send = async (queue: string, letters: readonly Letter[]): Promise<string[]> => {
  const unsent: string[] = []
  for (let at = 0; at < letters.length; at += 10) {
    const batch = letters.slice(at, at + 10)
    const answer = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: queue,
        Entries: batch.map(({ body, order }, index) => ({ Id: String(index), MessageBody: body, ...order })),
      }),
    )
    for (const failed of answer.Failed ?? []) unsent.push(batch[Number(failed.Id)]?.sequenceNumber ?? '')
  }
  return unsent
}

export const handler = middy(async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const byQueue = Map.groupBy(lettersOf(event), letter => letter.queue)
  const unsent = (await Promise.all([...byQueue].map(([queue, letters]) => send(queue, letters)))).flat()
  // The stream goes on from the first that failed; workers bear the repetition.
  return {
    batchItemFailures: unsent
      .sort()
      .slice(0, 1)
      .map(itemIdentifier => ({ itemIdentifier })),
  }
})
