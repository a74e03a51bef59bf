// The records of multipart uploads that are under way, and of the parts that have arrived.
import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { checksumAlgorithms } from './checksums.ts'
import { type IndexDatabase, integerOf, optionalTextOf, type Row, textOf } from './index-database.ts'
import { storageError } from './storage-error.ts'
import { factsShape, lockShape } from './versions.ts'

const beginningShape = z.strictObject({
  facts: factsShape,
  tags: z.record(z.string(), z.string()),
  lock: lockShape,
  accessKeyId: z.string(),
  checksum: z.strictObject({ algorithm: z.enum(checksumAlgorithms), type: z.enum(['FULL_OBJECT', 'COMPOSITE']) }).optional(),
})

/** What the object will be, as said when the upload began. */
export type Beginning = z.output<typeof beginningShape>
export type Upload = { uploadId: string; bucket: string; key: string; initiated: Date; beginning: Beginning }
export type Part = { number: number; blob: string; size: number; etag: string; checksum: string | undefined; modified: Date }

const uploadOf = (row: Row): Upload => ({
  uploadId: textOf(row, 'upload_id'),
  bucket: textOf(row, 'bucket'),
  key: textOf(row, 'key'),
  initiated: new Date(textOf(row, 'initiated')),
  beginning: beginningShape.parse(JSON.parse(textOf(row, 'facts'))),
})

export function beginUpload(database: IndexDatabase, bucket: string, key: string, beginning: Beginning, now: Date): string {
  const uploadId = randomBytes(48).toString('base64url')
  database.run('INSERT INTO uploads VALUES (?, ?, ?, ?, ?)', uploadId, bucket, key, now.toISOString(), JSON.stringify(beginning))
  return uploadId
}

/** Refuses an id that belongs to another key as it refuses one that never was. */
export function getUpload(database: IndexDatabase, bucket: string, key: string, uploadId: string): Upload {
  const row = database.row('SELECT * FROM uploads WHERE upload_id = ? AND bucket = ? AND key = ?', uploadId, bucket, key)
  if (!row) throw storageError('NoSuchUpload', { facts: { UploadId: uploadId } })
  return uploadOf(row)
}

/** In order of key, then of beginning; `after` is the last upload of the page before. */
export function listUploads(
  database: IndexDatabase,
  bucket: string,
  page: { prefix: string; after: { key: string; uploadId: string }; limit: number },
): Upload[] {
  const { prefix, after, limit } = page
  const rows = database.rows(
    `SELECT * FROM uploads WHERE bucket = ? AND key >= ? AND substr(key, 1, length(?)) = ? AND (key > ? OR (key = ? AND (initiated, upload_id) >
     (SELECT initiated, upload_id FROM uploads WHERE upload_id = ?))) ORDER BY key, initiated, upload_id LIMIT ?`,
    bucket,
    prefix,
    prefix,
    prefix,
    after.key,
    after.key,
    after.uploadId,
    limit,
  )
  return rows.map(uploadOf)
}

export const uploadsBefore = (database: IndexDatabase, bucket: string, instant: Date): Upload[] =>
  database.rows('SELECT * FROM uploads WHERE bucket = ? AND initiated <= ?', bucket, instant.toISOString()).map(uploadOf)

export const listParts = (database: IndexDatabase, uploadId: string, after = 0, limit = 10_000): Part[] =>
  database.rows('SELECT * FROM parts WHERE upload_id = ? AND number > ? ORDER BY number LIMIT ?', uploadId, after, limit).map(row => ({
    number: integerOf(row, 'number'),
    blob: textOf(row, 'blob'),
    size: integerOf(row, 'size'),
    etag: textOf(row, 'etag'),
    checksum: optionalTextOf(row, 'checksum'),
    modified: new Date(textOf(row, 'modified')),
  }))

/** Inside a transaction: a part sent again replaces the one before. Returns the file left behind. */
export function savePart(database: IndexDatabase, uploadId: string, part: Part): string[] {
  const freed = database
    .rows('SELECT blob FROM parts WHERE upload_id = ? AND number = ?', uploadId, part.number)
    .map(row => textOf(row, 'blob'))
  database.run(
    'INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?, ?, ?)',
    uploadId,
    part.number,
    part.blob,
    part.size,
    part.etag,
    part.checksum ?? null,
    part.modified.toISOString(),
  )
  return freed
}

/** Inside a transaction: forgets the upload. Returns the files of its parts. */
export function forgetUpload(database: IndexDatabase, uploadId: string): string[] {
  const blobs = database.rows('SELECT blob FROM parts WHERE upload_id = ?', uploadId).map(row => textOf(row, 'blob'))
  database.run('DELETE FROM parts WHERE upload_id = ?', uploadId)
  database.run('DELETE FROM uploads WHERE upload_id = ?', uploadId)
  return blobs
}
