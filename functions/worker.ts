// What the table of contents says of a worker: its entry, its queue, its time and who is harmed when it stands still.

/** A worker: one queue, one function, one entry. */
export interface Worker {
  entry: `${string}/${string}`
  /** Longest run of one batch, seconds. The queue's visibility is six times as long. */
  timeoutSeconds: number
  batchSize: number
  /** Waits so long for a batch to become full. */
  gatherSeconds?: number
  /** Messages wait this long before the worker sees them. */
  delaySeconds?: number
  /** Messages with the same value of this fact come one after the other, in the order of the journal (a FIFO queue). */
  inOrderOf?: string
  /** Who is harmed when messages end in the dead-letter queue. */
  impact: string
}
