// Turns a story into the handler of one queue: partial batches, refusals that are final, everything else retried.
import middy from '@middy/core'
import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type { JournalEntry } from '../kernel/event.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { log } from './log.ts'

/** Keeps the message: it comes again after its visibility time. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater'
}

export interface Received {
  messageId: string
  /** How often this message was delivered, this time included. */
  deliveries: number
  now: string
}

/** What is no JSON was not sent by us (a provider's greeting to a new topic, say): nothing to do, now or later. */
const isJson = (body: string): boolean => {
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}

/** The handler of a queue of messages of any shape; `story` gets the parsed JSON. A Refusal is final (but for `busy`): logged, and the message is done. */
export const queueWorker = (worker: string, story: (message: unknown, received: Received) => Promise<void>) =>
  middy(async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failures: SQSBatchItemFailure[] = []
    for (const record of event.Records) {
      if (!isJson(record.body)) {
        log.warn('no JSON: not a message of ours', { worker, messageId: record.messageId })
        continue
      }
      const began = Date.now()
      const received: Received = {
        messageId: record.messageId,
        deliveries: Number(record.attributes.ApproximateReceiveCount),
        now: new Date().toISOString(),
      }
      try {
        await story(JSON.parse(record.body), received)
        log.info('done', { worker, messageId: record.messageId, durationMs: Date.now() - began })
      } catch (error) {
        // Whoever is busy is asked again; every other refusal is final.
        if (isRefusal(error) && error.kind !== 'busy') {
          log.warn('refused for good', { worker, messageId: record.messageId, code: error.code })
          continue
        }
        log.error('will be delivered again', error, { worker, messageId: record.messageId })
        failures.push({ itemIdentifier: record.messageId })
      }
    }
    return { batchItemFailures: failures }
  })

/** The handler of a queue that carries journal entries. */
export const journalWorker = (worker: string, story: (entry: JournalEntry, received: Received) => Promise<void>) =>
  queueWorker(worker, (message, received) => story(message as JournalEntry, received))

export interface ReceivedEntry extends Received {
  entry: JournalEntry
}

/**
 * The handler of a queue of journal entries that are worked off together, because they change the same things. When that fails, each is tried by
 * itself, so that one entry at fault does not take the others with it.
 */
export const journalBatchWorker = (worker: string, story: (entries: readonly ReceivedEntry[]) => Promise<void>) =>
  middy(async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const began = Date.now()
    const entries = event.Records.filter(record => isJson(record.body)).map(record => ({
      entry: JSON.parse(record.body) as JournalEntry,
      messageId: record.messageId,
      deliveries: Number(record.attributes.ApproximateReceiveCount),
      now: new Date().toISOString(),
    }))
    const failures: SQSBatchItemFailure[] = []
    const tell = async (some: readonly ReceivedEntry[], whenItFails: (error: unknown) => Promise<void> | void): Promise<void> => {
      try {
        await story(some)
      } catch (error) {
        await whenItFails(error)
      }
    }
    await tell(entries, async fault => {
      log.warn('not all together: one by one', { worker, count: entries.length, code: fault instanceof Error ? fault.name : 'unknown' })
      for (const each of entries) {
        // Some of it may be done already, as when it is delivered again.
        await tell([{ ...each, deliveries: each.deliveries + 1 }], error => {
          log.error('will be delivered again', error, { worker, messageId: each.messageId })
          failures.push({ itemIdentifier: each.messageId })
        })
      }
    })
    log.info('done', { worker, count: entries.length - failures.length, durationMs: Date.now() - began })
    return { batchItemFailures: failures }
  })
