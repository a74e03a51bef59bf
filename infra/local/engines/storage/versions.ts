// The versions of every object: what is known of each, which one is current, and the bytes that belong to it.
import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { encryptionShape } from './buckets.ts'
import { checksumAlgorithms } from './checksums.ts'
import { type IndexDatabase, integerOf, optionalTextOf, type Row, textOf } from './index-database.ts'

export const factsShape = z.strictObject({
  /** The headers of the sender that are given back with the object, by lower-case name. */
  headers: z.record(z.string(), z.string()),
  metadata: z.record(z.string(), z.string()),
  encryption: encryptionShape,
  checksum: z
    .strictObject({ algorithm: z.enum(checksumAlgorithms), value: z.string(), type: z.enum(['FULL_OBJECT', 'COMPOSITE']) })
    .optional(),
})

export const lockShape = z.strictObject({
  mode: z.enum(['GOVERNANCE', 'COMPLIANCE']).optional(),
  until: z.string().optional(),
  legalHold: z.boolean().optional(),
})

const tagsShape = z.record(z.string(), z.string())

export type ObjectFacts = z.output<typeof factsShape>
export type ObjectLock = z.output<typeof lockShape>
export type Tags = z.output<typeof tagsShape>

export type Version = {
  seq: number
  bucket: string
  key: string
  /** `null` (the word) in a bucket without versioning, as S3 says it. */
  versionId: string
  latest: boolean
  marker: boolean
  size: number
  etag: string
  modified: Date
  facts: ObjectFacts
  tags: Tags
  lock: ObjectLock
}

export type StoredSegment = { number: number; blob: string; size: number; checksum?: string | undefined }

export type NewVersion = Omit<Version, 'seq' | 'versionId' | 'latest'> & { segments: readonly StoredSegment[] }

export const withoutBytes = {
  size: 0,
  etag: '',
  facts: { headers: {}, metadata: {}, encryption: { algorithm: 'AES256' } },
  tags: {},
  lock: {},
} as const

export const versionOf = (row: Row): Version => ({
  seq: integerOf(row, 'seq'),
  bucket: textOf(row, 'bucket'),
  key: textOf(row, 'key'),
  versionId: textOf(row, 'version_id'),
  latest: integerOf(row, 'latest') === 1,
  marker: integerOf(row, 'marker') === 1,
  size: integerOf(row, 'size'),
  etag: textOf(row, 'etag'),
  modified: new Date(textOf(row, 'modified')),
  facts: factsShape.parse(JSON.parse(textOf(row, 'facts'))),
  tags: tagsShape.parse(JSON.parse(textOf(row, 'tags'))),
  lock: lockShape.parse(JSON.parse(textOf(row, 'lock'))),
})

export function findLatest(database: IndexDatabase, bucket: string, key: string): Version | undefined {
  const row = database.row('SELECT * FROM versions WHERE bucket = ? AND key = ? AND latest = 1', bucket, key)
  return row && versionOf(row)
}

export function findVersion(database: IndexDatabase, bucket: string, key: string, versionId: string): Version | undefined {
  const row = database.row('SELECT * FROM versions WHERE bucket = ? AND key = ? AND version_id = ?', bucket, key, versionId)
  return row && versionOf(row)
}

export const segmentsOf = (database: IndexDatabase, seq: number): StoredSegment[] =>
  database.rows('SELECT * FROM segments WHERE seq = ? ORDER BY number', seq).map(row => ({
    number: integerOf(row, 'number'),
    blob: textOf(row, 'blob'),
    size: integerOf(row, 'size'),
    checksum: optionalTextOf(row, 'checksum'),
  }))

/** Inside a transaction: makes this the current version. Returns it, and the files that nothing names any more. */
export function insertVersion(database: IndexDatabase, version: NewVersion, versioned: boolean): { version: Version; freed: string[] } {
  const { bucket, key } = version
  const freed: string[] = []
  const versionId = versioned ? randomBytes(24).toString('base64url') : 'null'
  const replaced = findVersion(database, bucket, key, versionId)
  if (replaced) freed.push(...eraseVersion(database, replaced))
  database.run('UPDATE versions SET latest = 0 WHERE bucket = ? AND key = ? AND latest = 1', bucket, key)
  database.run(
    'INSERT INTO versions (bucket, key, version_id, latest, marker, size, etag, modified, facts, tags, lock) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)',
    bucket,
    key,
    versionId,
    version.marker ? 1 : 0,
    version.size,
    version.etag,
    version.modified.toISOString(),
    JSON.stringify(version.facts),
    JSON.stringify(version.tags),
    JSON.stringify(version.lock),
  )
  const stored = findVersion(database, bucket, key, versionId)
  if (!stored) throw new Error('A version just written is not there')
  for (const { number, blob, size, checksum } of version.segments)
    database.run('INSERT INTO segments VALUES (?, ?, ?, ?, ?)', stored.seq, number, blob, size, checksum ?? null)
  return { version: stored, freed }
}

/** Inside a transaction: forgets the version for good and makes the one before it current. Returns the files it leaves behind. */
export function eraseVersion(database: IndexDatabase, { seq, bucket, key, latest }: Version): string[] {
  const freed = segmentsOf(database, seq).map(segment => segment.blob)
  database.run('DELETE FROM segments WHERE seq = ?', seq)
  database.run('DELETE FROM versions WHERE seq = ?', seq)
  if (latest)
    database.run(
      'UPDATE versions SET latest = 1 WHERE seq = (SELECT seq FROM versions WHERE bucket = ? AND key = ? ORDER BY seq DESC LIMIT 1)',
      bucket,
      key,
    )
  return freed
}

export const saveTags = (database: IndexDatabase, seq: number, tags: Tags): number =>
  database.run('UPDATE versions SET tags = ? WHERE seq = ?', JSON.stringify(tags), seq)

export const saveLock = (database: IndexDatabase, seq: number, lock: ObjectLock): number =>
  database.run('UPDATE versions SET lock = ? WHERE seq = ?', JSON.stringify(lock), seq)

export const referencedBlobs = (database: IndexDatabase): Set<string> =>
  new Set(database.rows('SELECT blob FROM segments UNION ALL SELECT blob FROM parts').map(row => textOf(row, 'blob')))
