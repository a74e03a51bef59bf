// Keeps queues and their messages in one SQLite file; every step of a message is one transaction.
import { createHash, randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { isObject, type JsonObject } from '../json-protocol.ts'
import { openTables } from './message-tables.ts'

/** SQS forgets a deduplication id after five minutes. */
const deduplicationMs = 300_000

export interface Queue {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly createdAt: number
  readonly modifiedAt: number
}

export interface NewMessage {
  readonly body: string
  readonly attributes?: JsonObject | undefined
  readonly delaySeconds?: number | undefined
  readonly groupId?: string | undefined
  readonly deduplicationId?: string | undefined
}

export interface SentMessage {
  readonly id: string
  readonly sequence?: string
}

export interface StoredMessage {
  readonly id: string
  readonly body: string
  readonly attributes: JsonObject | undefined
  readonly sentAt: number
  readonly receives: number
  readonly firstReceivedAt: number
  readonly receipt: string
  readonly groupId: string | undefined
  readonly deduplicationId: string | undefined
  readonly sequence: string | undefined
  /** The queue that the message failed in, when this one is its dead-letter queue. */
  readonly failedIn: string | undefined
}

export interface MessageCounts {
  readonly visible: number
  readonly inFlight: number
  readonly delayed: number
  readonly oldestSentAt: number | undefined
}

export type MessageStore = ReturnType<typeof openMessageStore>

export const isFifo = (queue: Queue): boolean => queue.name.endsWith('.fifo')
const seconds = (queue: Queue, attribute: string): number => Number(queue.attributes[attribute] ?? 0)

export interface Redrive {
  readonly deadLetterQueue: string
  readonly maxReceiveCount: number
}

export function redriveOf(queue: Queue): Redrive | undefined {
  if (!queue.attributes.RedrivePolicy) return undefined
  const policy: unknown = JSON.parse(queue.attributes.RedrivePolicy)
  if (!isObject(policy) || typeof policy.deadLetterTargetArn !== 'string') return undefined
  return { deadLetterQueue: policy.deadLetterTargetArn.split(':').at(-1) ?? '', maxReceiveCount: Number(policy.maxReceiveCount) }
}

type Row = Record<string, unknown>
const textOrNothing = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const sequenceText = (sequence: unknown): string => String(sequence).padStart(20, '0')

function messageOf(row: Row): StoredMessage {
  const attributes: unknown = row.attributes === null ? undefined : JSON.parse(String(row.attributes))
  const groupId = textOrNothing(row.group_id)
  return {
    id: String(row.id),
    body: String(row.body),
    attributes: isObject(attributes) ? attributes : undefined,
    sentAt: Number(row.sent_at),
    receives: Number(row.receives),
    firstReceivedAt: Number(row.first_received_at),
    receipt: String(row.receipt),
    groupId,
    deduplicationId: textOrNothing(row.deduplication_id),
    sequence: groupId === undefined ? undefined : sequenceText(row.position),
    failedIn: textOrNothing(row.failed_in),
  }
}

function queueOf(row: Row): Queue {
  const attributes: unknown = JSON.parse(String(row.attributes))
  const texts = isObject(attributes) ? Object.entries(attributes).map(([name, value]) => [name, String(value)]) : []
  return {
    name: String(row.name),
    attributes: Object.fromEntries(texts),
    createdAt: Number(row.created_at),
    modifiedAt: Number(row.modified_at),
  }
}

export function openMessageStore(file: string, now: () => Date) {
  const database = new DatabaseSync(file)
  const sql = openTables(database)
  const time = (): number => now().getTime()

  function transaction<T>(work: () => T): T {
    database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      database.exec('COMMIT')
      return result
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }

  function send(queue: Queue, message: NewMessage): SentMessage {
    const at = time()
    const deduplicationId = isFifo(queue) ? (message.deduplicationId ?? createHash('sha256').update(message.body).digest('hex')) : undefined
    if (deduplicationId !== undefined) {
      sql.forgetDeduplications.run(at)
      const known = sql.deduplication.get(queue.name, deduplicationId)
      if (known) return { id: String(known.message_id), sequence: sequenceText(known.position) }
    }
    const id = randomUUID()
    const visibleAt = at + (message.delaySeconds ?? seconds(queue, 'DelaySeconds')) * 1000
    const attributes = message.attributes && Object.keys(message.attributes).length > 0 ? JSON.stringify(message.attributes) : null
    const inserted = sql.insert.run(
      queue.name,
      id,
      message.body,
      attributes,
      at,
      visibleAt,
      message.groupId ?? null,
      deduplicationId ?? null,
    )
    if (deduplicationId === undefined) return { id }
    sql.rememberDeduplication.run(queue.name, deduplicationId, id, inserted.lastInsertRowid, at + deduplicationMs)
    return { id, sequence: sequenceText(inserted.lastInsertRowid) }
  }

  /** Messages past their retention are gone; those received too often move to the dead-letter queue. Returns that queue's name if any moved. */
  function settle(queue: Queue, at: number): string | undefined {
    sql.expire.run(queue.name, at - seconds(queue, 'MessageRetentionPeriod') * 1000)
    const redrive = redriveOf(queue)
    if (!redrive || !sql.queue.get(redrive.deadLetterQueue)) return undefined
    const moved = sql.bury.run(redrive.deadLetterQueue, at, queue.name, queue.name, at, redrive.maxReceiveCount)
    return moved.changes > 0 ? redrive.deadLetterQueue : undefined
  }

  return {
    putQueue(name: string, attributes: Readonly<Record<string, string>>): void {
      sql.putQueue.run(name, JSON.stringify(attributes), Math.floor(time() / 1000), Math.floor(time() / 1000))
    },
    queue(name: string): Queue | undefined {
      const row = sql.queue.get(name)
      return row && queueOf(row)
    },
    queues: (): Queue[] => sql.queues.all().map(queueOf),
    send: (queue: Queue, message: NewMessage): SentMessage => transaction(() => send(queue, message)),

    receive(queue: Queue, max: number, visibilitySeconds?: number): { messages: StoredMessage[]; buriedIn: string | undefined } {
      return transaction(() => {
        const at = time()
        const buriedIn = settle(queue, at)
        const candidates = isFifo(queue)
          ? sql.candidatesInOrder.all(queue.name, at, queue.name, at, max)
          : sql.candidates.all(queue.name, at, max)
        const until = at + (visibilitySeconds ?? seconds(queue, 'VisibilityTimeout')) * 1000
        const messages = candidates.map(({ position }) => messageOf(sql.take.get(randomUUID(), until, at, position ?? null) ?? {}))
        return { messages, buriedIn }
      })
    },
    remove: (queue: Queue, receipt: string): void => void sql.remove.run(queue.name, receipt),
    /** False when the message is not in flight under this receipt. */
    changeVisibility: (queue: Queue, receipt: string, visibilitySeconds: number): boolean =>
      sql.changeVisibility.run(time() + visibilitySeconds * 1000, queue.name, receipt, time()).changes > 0,
    purge: (queue: Queue): void => void sql.purge.run(queue.name),
    /** When the next hidden message of the queue comes up, in milliseconds since the epoch. */
    nextVisibleAt(queue: Queue): number | undefined {
      const at = sql.nextVisible.get(queue.name, time())?.at
      return typeof at === 'number' ? at : undefined
    },
    counts(queue: Queue): MessageCounts {
      const at = time()
      const row = sql.counts.get(at, at, at, queue.name) ?? {}
      const oldest = row.oldest
      return {
        visible: Number(row.visible ?? 0),
        inFlight: Number(row.in_flight ?? 0),
        delayed: Number(row.delayed ?? 0),
        oldestSentAt: typeof oldest === 'number' ? oldest : undefined,
      }
    },
    peek: (queue: Queue, limit: number): StoredMessage[] => sql.peek.all(queue.name, limit).map(messageOf),
    /** Moves the visible messages of a dead-letter queue to the queue named, or each to where it failed. */
    redrive(source: Queue, destination?: string): { moved: number; into: string[] } {
      return transaction(() => {
        const rows = sql.redrive.all(destination ?? null, time(), source.name, time(), destination ?? null)
        return { moved: rows.length, into: [...new Set(rows.map(row => String(row.queue)))] }
      })
    },
    close: (): void => database.close(),
  }
}
