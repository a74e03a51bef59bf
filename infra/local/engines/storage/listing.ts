// Walks the keys of a bucket in S3's order, folding what lies behind a delimiter, one page at a time.
import type { IndexDatabase } from './index-database.ts'
import { type Version, versionOf } from './versions.ts'

/** The place behind which a page begins: after this version of this key. Sequence 0 is after every version of it. */
export type Cursor = { key: string; seq: number }

export type Listing = { prefix: string; delimiter: string; after: Cursor | undefined; limit: number; allVersions: boolean }

export type Page = { versions: Version[]; commonPrefixes: string[]; next: Cursor | undefined }

const batchSize = 500
/** Sorts behind every key that begins with the text before it. */
const behindAll = '\u{10ffff}'

const order = 'ORDER BY key, seq DESC LIMIT ?'
const from = 'SELECT * FROM versions WHERE bucket = ? AND key >= ? AND key >= ? AND (key > ? OR seq < ?)'
const selectAll = `${from} ${order}`
const selectCurrent = `${from} AND latest = 1 AND marker = 0 ${order}`

export function listPage(database: IndexDatabase, bucket: string, { prefix, delimiter, after, limit, allVersions }: Listing): Page {
  const page: Page = { versions: [], commonPrefixes: [], next: undefined }
  let cursor: Cursor = after ?? { key: '', seq: Number.MAX_SAFE_INTEGER }
  const sql = allVersions ? selectAll : selectCurrent
  for (;;) {
    const rows = database.rows(sql, bucket, prefix, cursor.key, cursor.key, cursor.seq, batchSize)
    let folded = false
    for (const row of rows) {
      const version = versionOf(row)
      if (!version.key.startsWith(prefix)) return page
      if (page.versions.length + page.commonPrefixes.length >= limit) {
        if (limit > 0) page.next = cursor
        return page
      }
      const cut = delimiter === '' ? -1 : version.key.indexOf(delimiter, prefix.length)
      if (cut >= 0) {
        const common = version.key.slice(0, cut + delimiter.length)
        page.commonPrefixes.push(common)
        cursor = { key: common + behindAll, seq: 0 }
        folded = true
        break
      }
      page.versions.push(version)
      cursor = { key: version.key, seq: version.seq }
    }
    if (!folded && rows.length < batchSize) return page
  }
}
