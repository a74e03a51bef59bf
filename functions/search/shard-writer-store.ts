// One shard of the full-text index as an SQLite file, being written: one court's judgments of one year.
//
// plain   FTS5, contentless   head and body in plain words, with positions: what is found
// marked  FTS5, contentless   the words with their marks, without positions: what tells bò from bỏ
// doc     row → id, what filters ask for, the card that a result shows, the packed text for order and snippet
// terms   word → in how many judgments it stands; made anew with every change, so that no question counts
// pairs   two words side by side → in how many judgments; most Vietnamese words are such pairs
// meta    version, which rises with every change
//
// Rows rise with the day of the judgment, so that the newest come first without being sorted.
import { DatabaseSync } from 'node:sqlite'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { PublishedJudgment } from '../judgments/published-judgment.ts'
import { tidyText } from '../kernel/search-key.ts'
import { cardOf } from './card.ts'
import { pairsOf, type Word, wordsOf } from './search-words.ts'

const tables = `
CREATE VIRTUAL TABLE plain USING fts5(head, body, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE marked USING fts5(words, content='', contentless_delete=1, detail='none', tokenize="unicode61 remove_diacritics 0");
CREATE TABLE doc(row INTEGER PRIMARY KEY, id TEXT UNIQUE, kind TEXT, level TEXT, outcome TEXT, relation TEXT, precedent INTEGER, card TEXT, text BLOB);
CREATE TABLE terms(term TEXT PRIMARY KEY, documents INTEGER) WITHOUT ROWID;
CREATE TABLE pairs(term TEXT PRIMARY KEY, documents INTEGER) WITHOUT ROWID;
CREATE TABLE meta(name TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID;
INSERT INTO meta VALUES ('version', 0);
`

const rowsADay = 16

/** So many pairs are counted before they are written; hundreds of shards may be open at once. */
const mostCounted = 10_000

const headOf = ({ title, number, courtName, relation, summary, precedents }: PublishedJudgment): string =>
  tidyText([title, number, courtName, relation, summary, ...precedents].join(' \u2022 '))

const bodyOf = ({ paragraphs }: PublishedJudgment): string => tidyText(paragraphs.join(' '))

const dayOfYear = (date: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${date.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000)

const numberIn = (row: Record<string, unknown> | undefined, column: string): number | undefined => {
  const value = row?.[column]
  return typeof value === 'number' ? value : undefined
}

export class ShardWriter {
  readonly #database: DatabaseSync
  /** Pairs that are not yet in their table: judgments have most of them in common. */
  readonly #counted = new Map<string, number>()

  constructor(path: string, isNew: boolean) {
    this.#database = new DatabaseSync(path)
    // The file is whole when it is closed, or thrown away.
    this.#database.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -8192',
    )
    if (isNew) this.#database.exec(tables)
    this.#database.exec('BEGIN')
  }

  /** Adds the judgment, or puts it in the place of what was said of it before. */
  put(judgment: PublishedJudgment): void {
    const known = this.#rowOf(judgment.id)
    if (known !== undefined) this.#delete(known)
    const row = this.#freeRow(judgment.date)
    const head = headOf(judgment)
    const body = bodyOf(judgment)
    const [headWords, bodyWords] = [wordsOf(head), wordsOf(body)]
    const plain = (words: readonly { plain: string }[]): string => words.map(each => each.plain).join(' ')
    this.#database.prepare('INSERT INTO plain(rowid, head, body) VALUES (?, ?, ?)').run(row, plain(headWords), plain(bodyWords))
    this.#database
      .prepare('INSERT INTO marked(rowid, words) VALUES (?, ?)')
      .run(row, [...headWords, ...bodyWords].map(each => each.exact).join(' '))
    this.#count([...headWords, ...bodyWords], 1)
    const { id, caseKind, level, outcome, relation, precedents } = judgment
    this.#database
      .prepare('INSERT INTO doc VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        row,
        id,
        caseKind,
        level,
        outcome,
        relation,
        precedents.length > 0 ? 1 : 0,
        JSON.stringify(cardOf(judgment)),
        deflateRawSync(`${head}\n${body}`),
      )
  }

  remove(id: string): void {
    const row = this.#rowOf(id)
    if (row !== undefined) this.#delete(row)
  }

  /** Counts the words anew, merges what was added piece by piece, and closes the file. Nothing of what was removed is left in it. */
  finish(): { version: number; documents: number } {
    this.#writeCounts()
    this.#database.exec(`
      INSERT INTO plain(plain) VALUES ('optimize');
      INSERT INTO marked(marked) VALUES ('optimize');
      DELETE FROM pairs WHERE documents < 1;
      DELETE FROM terms;
      CREATE VIRTUAL TABLE vocabulary USING fts5vocab(plain, 'row');
      INSERT INTO terms SELECT term, doc FROM vocabulary;
      DROP TABLE vocabulary;
      UPDATE meta SET value = value + 1 WHERE name = 'version';
      COMMIT;
    `)
    // Half of the file would be pages that the merge has left.
    this.#database.exec('VACUUM')
    const version = numberIn(this.#database.prepare("SELECT value FROM meta WHERE name = 'version'").get(), 'value') ?? 0
    const documents = numberIn(this.#database.prepare('SELECT count(*) AS documents FROM doc').get(), 'documents') ?? 0
    this.#database.close()
    return { version, documents }
  }

  #rowOf(id: string): number | undefined {
    return numberIn(this.#database.prepare('SELECT row FROM doc WHERE id = ?').get(id), 'row')
  }

  #freeRow(date: string): number {
    const first = dayOfYear(date) * rowsADay + 1
    const next = this.#database.prepare('SELECT row FROM doc WHERE row = ?')
    let row = first
    while (next.get(row) !== undefined) row += 1
    return row
  }

  #count(words: readonly Word[], by: 1 | -1): void {
    for (const pair of pairsOf(words)) this.#counted.set(pair, (this.#counted.get(pair) ?? 0) + by)
    if (this.#counted.size > mostCounted) this.#writeCounts()
  }

  #writeCounts(): void {
    const upsert = this.#database.prepare(
      'INSERT INTO pairs VALUES (?, ?) ON CONFLICT (term) DO UPDATE SET documents = documents + excluded.documents',
    )
    // In the order of the table, so that its pages are written one after the other.
    for (const [pair, documents] of [...this.#counted].sort(([a], [b]) => (a < b ? -1 : 1))) upsert.run(pair, documents)
    this.#counted.clear()
  }

  #delete(row: number): void {
    const packed = this.#database.prepare('SELECT text FROM doc WHERE row = ?').get(row)?.text
    if (packed instanceof Uint8Array) this.#count(wordsOf(inflateRawSync(packed).toString('utf8')), -1)
    this.#database.prepare('DELETE FROM plain WHERE rowid = ?').run(row)
    this.#database.prepare('DELETE FROM marked WHERE rowid = ?').run(row)
    this.#database.prepare('DELETE FROM doc WHERE row = ?').run(row)
  }
}
