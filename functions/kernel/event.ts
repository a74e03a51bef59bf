// One entry of the journal: what happened to a subject, who did it, when, and the hash that chains it to the entry before.
import type { ActorRecord } from './actor.ts'

/** Plain values only: they are hashed, stored and sent to workers as JSON. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact }
export type Facts = { readonly [name: string]: Fact }

/** What a record remembers of its own journal, so that the next entry needs no read. */
export interface JournalHead {
  sequence: number
  hash: string
}

/** An event as a rule decides it, before it has its place in the chain. */
export interface Happening {
  event: string
  /** `filing#…`, `officer#…`, `calendar#…` */
  subject: string
  actor: ActorRecord
  /** Instant, UTC ISO 8601. */
  at: string
  facts: Facts
}

export interface JournalEntry extends Happening {
  sequence: number
  previousHash: string
  hash: string
}

export const emptyHead: JournalHead = { sequence: 0, hash: '' }

/** Identity of an entry, the same on every delivery: workers use it to do their work once. */
export const eventId = (entry: Pick<JournalEntry, 'subject' | 'sequence'>): string => `${entry.subject}@${entry.sequence}`

/** JSON with sorted keys: the form in which facts are hashed and receipts are signed. */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`)
  return `{${fields.join(',')}}`
}
