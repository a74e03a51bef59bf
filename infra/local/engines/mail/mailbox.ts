// Keeps every accepted mail, and the provider events still to be told about it, in one SQLite file.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { JsonObject } from '../json-protocol.ts'

export interface MailAttachment {
  readonly name: string
  readonly type: string
  /** Base64. */
  readonly content: string
}

export interface Mail {
  readonly id: string
  readonly acceptedAt: string
  readonly from: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
  readonly replyTo: readonly string[]
  readonly subject: string
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly attachments: readonly MailAttachment[]
  readonly tags: Readonly<Record<string, string>>
  readonly configurationSet?: string | undefined
}

export type MailEvent = JsonObject & { readonly eventType: string }

interface PendingEvents {
  readonly mailId: string
  readonly configurationSet: string
  readonly events: readonly MailEvent[]
}

export interface Mailbox {
  /** Accepting and owing the events are one step: a crash after it loses neither. */
  accept(mail: Mail, events: readonly MailEvent[]): void
  /** Newest first. */
  list(limit: number): Mail[]
  get(id: string): Mail | undefined
  owed(): PendingEvents[]
  told(mailId: string): void
  close(): void
}

const parsed = <T>(json: unknown): T => JSON.parse(String(json)) as T

export function openMailbox(directory: string): Mailbox {
  mkdirSync(directory, { recursive: true })
  const database = new DatabaseSync(join(directory, 'mail.sqlite'))
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS mails (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, mail TEXT NOT NULL, owed TEXT);
  `)
  const insert = database.prepare('INSERT INTO mails (id, mail, owed) VALUES (?, ?, ?)')
  const newest = database.prepare('SELECT mail FROM mails ORDER BY position DESC LIMIT ?')
  const one = database.prepare('SELECT mail FROM mails WHERE id = ?')
  const owing = database.prepare('SELECT id, mail, owed FROM mails WHERE owed IS NOT NULL ORDER BY position')
  const settle = database.prepare('UPDATE mails SET owed = NULL WHERE id = ?')
  return {
    accept: (mail, events) => void insert.run(mail.id, JSON.stringify(mail), events.length > 0 ? JSON.stringify(events) : null),
    list: limit => newest.all(limit).map(row => parsed<Mail>(row.mail)),
    get(id) {
      const row = one.get(id)
      return row && parsed<Mail>(row.mail)
    },
    owed: () =>
      owing.all().map(row => ({
        mailId: String(row.id),
        configurationSet: parsed<Mail>(row.mail).configurationSet ?? '',
        events: parsed<MailEvent[]>(row.owed),
      })),
    told: mailId => void settle.run(mailId),
    close: () => database.close(),
  }
}
