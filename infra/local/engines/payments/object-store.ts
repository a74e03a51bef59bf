// Keeps everything that the sandbox knows in one SQLite file: objects of the API, what is due, deliveries, keys, settings. A killed process loses nothing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface ApiObject {
  readonly id: string
  readonly object: string
}

/** Facts about an object that the API does not show. */
export type Hidden = { readonly [name: string]: string | number | boolean }

export interface ListQuery {
  /** Member of the object (`payment_intent`) or, after `hidden.`, of what is hidden: value. */
  readonly where: readonly (readonly [member: string, value: string | number])[]
  readonly types?: readonly string[]
  readonly createdFrom?: number
  readonly createdBefore?: number
  readonly startingAfter?: string
  readonly endingBefore?: string
  readonly limit: number
}

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS objects (
    position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, created INTEGER NOT NULL,
    body TEXT NOT NULL, hidden TEXT NOT NULL DEFAULT '{}'
  );
  CREATE INDEX IF NOT EXISTS objects_by_kind ON objects (kind, position);
  CREATE INDEX IF NOT EXISTS objects_by_payment ON objects (kind, json_extract(body, '$.payment_intent'));
  CREATE INDEX IF NOT EXISTS objects_by_charge ON objects (kind, json_extract(body, '$.charge'));
  CREATE TABLE IF NOT EXISTS agenda (id INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, task TEXT NOT NULL, subject TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS agenda_by_due ON agenda (due, id);
  CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, state TEXT NOT NULL, due INTEGER NOT NULL, tries INTEGER NOT NULL, log TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS deliveries_by_state ON deliveries (state, due);
  CREATE INDEX IF NOT EXISTS deliveries_by_event ON deliveries (event);
  CREATE TABLE IF NOT EXISTS keys (
    key TEXT PRIMARY KEY, digest TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL, request TEXT NOT NULL, created INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS transfers (
    id TEXT PRIMARY KEY, bin TEXT NOT NULL, account TEXT NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL, content TEXT NOT NULL, at TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS transfers_by_account ON transfers (account, day, at);
`

const columnOf = (member: string): string => {
  const [column, name] = member.startsWith('hidden.') ? ['hidden', member.slice('hidden.'.length)] : ['body', member]
  if (!/^\w+$/.test(name)) throw new Error(`object-store: ${member} is no member`)
  return `json_extract(${column}, '$.${name}')`
}

export type ObjectStore = ReturnType<typeof openObjectStore>

export function openObjectStore(directory: string) {
  mkdirSync(directory, { recursive: true })
  const database = new DatabaseSync(join(directory, 'payments.sqlite'))
  database.exec(schema)
  const insert = database.prepare('INSERT INTO objects (id, kind, created, body, hidden) VALUES (?, ?, ?, ?, ?)')
  const update = database.prepare('UPDATE objects SET body = ? WHERE id = ?')
  const hide = database.prepare('UPDATE objects SET hidden = json_patch(hidden, ?) WHERE id = ?')
  const select = database.prepare('SELECT body, hidden, position FROM objects WHERE id = ?')
  const setting = database.prepare('SELECT value FROM settings WHERE name = ?')
  const set = database.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)')
  let depth = 0

  return {
    database,

    /** All or nothing; inside another one it is part of it. */
    transaction<T>(run: () => T): T {
      if (depth > 0) return run()
      depth += 1
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = run()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      } finally {
        depth -= 1
      }
    },

    add(object: ApiObject, created: number, hidden: Hidden = {}): void {
      insert.run(object.id, object.object, created, JSON.stringify(object), JSON.stringify(hidden))
    },

    replace: (object: ApiObject): void => void update.run(JSON.stringify(object), object.id),

    hide: (id: string, hidden: Hidden): void => void hide.run(JSON.stringify(hidden), id),

    find<T extends ApiObject>(id: string): T | undefined {
      const row = select.get(id)
      return row && (JSON.parse(String(row.body)) as T)
    },

    hidden(id: string): Hidden {
      const row = select.get(id)
      return row ? (JSON.parse(String(row.hidden)) as Hidden) : {}
    },

    /** Newest first, as every list of the API; `more` tells whether the list goes on in the direction asked. */
    list<T extends ApiObject>(kind: string, query: ListQuery): { items: T[]; more: boolean } {
      const position = (id: string) => Number(select.get(id)?.position ?? 0)
      const values: (string | number)[] = [kind]
      const conditions = ['kind = ?']
      const add = (condition: string, ...given: readonly (string | number)[]) => {
        conditions.push(condition)
        values.push(...given)
      }
      for (const [member, value] of query.where) add(`${columnOf(member)} = ?`, value)
      if (query.types) add(`${columnOf('type')} IN (${query.types.map(() => '?').join(', ')})`, ...query.types)
      if (query.createdFrom !== undefined) add('created >= ?', query.createdFrom)
      if (query.createdBefore !== undefined) add('created < ?', query.createdBefore)
      if (query.startingAfter !== undefined) add('position < ?', position(query.startingAfter))
      if (query.endingBefore !== undefined) add('position > ?', position(query.endingBefore))
      const backwards = query.endingBefore !== undefined
      const rows = database
        .prepare(`SELECT body FROM objects WHERE ${conditions.join(' AND ')} ORDER BY position ${backwards ? 'ASC' : 'DESC'} LIMIT ?`)
        .all(...values, query.limit + 1)
      const items = rows.slice(0, query.limit).map(row => JSON.parse(String(row.body)) as T)
      return { items: backwards ? items.reverse() : items, more: rows.length > query.limit }
    },

    setting: (name: string): string | undefined => {
      const row = setting.get(name)
      return row && String(row.value)
    },

    set: (name: string, value: string): void => void set.run(name, value),

    close: (): void => database.close(),
  }
}
