// One shard of the full-text index, open for questions (shard-writer-store.ts says what is in it). Statements are prepared once and kept.
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { inflateRawSync } from 'node:zlib'
import { type Card, card } from './card.ts'
import type { Shard } from './finding.ts'
import type { SearchFilter } from './search-filter.ts'

/** The head counts three times as much as the body. */
const rank = 'bm25(plain, 3.0, 1.0)'

/** People ask with the same words: each is looked up once. */
const mostFrequenciesKept = 4_000

/** Columns that a filter narrows, and what it wants there. */
const narrowed = ({ kind, level, outcome, relation, precedent }: SearchFilter): readonly (readonly [string, string | number])[] => [
  ...(kind ? ([['kind', kind]] as const) : []),
  ...(level ? ([['level', level]] as const) : []),
  ...(outcome ? ([['outcome', outcome]] as const) : []),
  ...(relation ? ([['relation', relation]] as const) : []),
  ...(precedent ? ([['precedent', 1]] as const) : []),
]

const cell = (row: Record<string, unknown>, column: string): unknown => row[column]
const numberOf = (row: Record<string, unknown>, column: string): number => Number(cell(row, column))

export class ShardReader implements Shard {
  readonly name: string
  readonly documents: number
  readonly version: number
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  /** A shard that changes is another file: what it was asked once stays true. */
  readonly #frequencies = { terms: new Map<string, number>(), pairs: new Map<string, number>() }

  constructor(name: string, path: string) {
    this.name = name
    this.#database = new DatabaseSync(path, { readOnly: true })
    // The file is mapped, so that hundreds of shards share the page cache of the machine; their own caches stay small.
    this.#database.exec('PRAGMA mmap_size = 268435456; PRAGMA cache_size = -100; PRAGMA query_only = ON')
    this.documents = numberOf(this.#first('SELECT count(*) AS documents FROM doc'), 'documents')
    this.version = numberOf(this.#first("SELECT value FROM meta WHERE name = 'version'"), 'value')
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  frequencies(table: 'terms' | 'pairs', words: readonly string[]): ReadonlyMap<string, number> {
    const known = this.#frequencies[table]
    const unknown = words.filter(word => !known.has(word))
    if (unknown.length > 0) {
      if (known.size > mostFrequenciesKept) known.clear()
      const sql = `SELECT term, documents FROM ${table} WHERE term IN (SELECT value FROM json_each(?))`
      for (const word of unknown) known.set(word, 0)
      for (const row of this.#prepared(sql).all(JSON.stringify(unknown))) known.set(String(cell(row, 'term')), numberOf(row, 'documents'))
    }
    return new Map(words.flatMap(word => (known.get(word) ? [[word, known.get(word) ?? 0] as const] : [])))
  }

  ranked(expression: string, filter: SearchFilter, limit: number): { row: number; rank: number }[] {
    return this.#matching('plain', `${rank} AS rank`, 'rank', expression, filter, limit).map(row => ({
      row: numberOf(row, 'row'),
      rank: numberOf(row, 'rank'),
    }))
  }

  matching(expression: string, filter: SearchFilter, limit: number): number[] {
    return this.#matching('plain', '0', 'plain.rowid DESC', expression, filter, limit).map(row => numberOf(row, 'row'))
  }

  matchingExactly(expression: string, filter: SearchFilter, limit: number): number[] {
    return this.#matching('marked', '0', 'marked.rowid DESC', expression, filter, limit).map(row => numberOf(row, 'row'))
  }

  textOf(row: number): { head: string; body: string } {
    const found = this.#prepared('SELECT text FROM doc WHERE row = ?').get(row)
    const packed = found === undefined ? undefined : cell(found, 'text')
    if (!(packed instanceof Uint8Array)) throw new Error(`shard ${this.name}: row ${row} has no text`)
    const text = inflateRawSync(packed).toString('utf8')
    const at = text.indexOf('\n')
    return { head: text.slice(0, at), body: text.slice(at + 1) }
  }

  cardOf(row: number): Card {
    return card.parse(JSON.parse(String(cell(this.#prepared('SELECT card FROM doc WHERE row = ?').get(row) ?? {}, 'card'))))
  }

  #first(sql: string): Record<string, unknown> {
    const row = this.#database.prepare(sql).get()
    if (row === undefined) throw new Error(`shard ${this.name}: no answer to ${sql}`)
    return row
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.#database.prepare(sql)
    this.#statements.set(sql, made)
    return made
  }

  #matching(table: 'plain' | 'marked', what: string, order: string, expression: string, filter: SearchFilter, limit: number) {
    const narrowing = narrowed(filter)
    const join = narrowing.length > 0 ? ` JOIN doc ON doc.row = ${table}.rowid` : ''
    const conditions = narrowing.map(([column]) => ` AND doc.${column} = ?`).join('')
    const sql = `SELECT ${table}.rowid AS row, ${what} FROM ${table}${join} WHERE ${table} MATCH ?${conditions} ORDER BY ${order} LIMIT ?`
    return this.#prepared(sql).all(expression, ...narrowing.map(([, value]) => value), limit)
  }
}
