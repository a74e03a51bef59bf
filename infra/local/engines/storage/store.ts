// The parts that every operation works with, and the one way in which an object comes to be stored.
import { createHash, randomUUID } from 'node:crypto'
import type { Bucket, Buckets } from './buckets.ts'
import { type Conditions, requireForWrite } from './conditions.ts'
import { type CreatedBy, createdMessage, queuesFor } from './event-record.ts'
import type { IndexDatabase } from './index-database.ts'
import type { ObjectDisk } from './object-disk.ts'
import type { Outbox } from './outbox.ts'
import { findLatest, insertVersion, type NewVersion, type Version } from './versions.ts'

/** What the malware scanner and others like it are told of a stored object. */
export type StoredObjectNotice = { bucket: string; key: string; versionId: string; size: number; etag: string }

/** The outbox target of those notices; every other target is a queue's ARN. */
export const storedObjectTarget = 'stored-object'

export type Store = {
  database: IndexDatabase
  disk: ObjectDisk
  buckets: Buckets
  outbox: Outbox
  region: string
  now: () => Date
  tellStored: boolean
}

export type Storing = Omit<NewVersion, 'bucket' | 'marker' | 'modified'> & {
  bucket: Bucket
  by: CreatedBy
  accessKeyId: string
  conditions: Conditions
  /** More that belongs to the same transaction; returns files that it leaves behind. */
  also?: () => string[]
}

/** Makes the bytes on disk the current version of the key, with its announcements, in one transaction. Refused: the bytes are removed. */
export async function storeVersion(store: Store, { bucket, by, accessKeyId, conditions, also, ...version }: Storing): Promise<Version> {
  const { database, outbox } = store
  let done: { version: Version; freed: string[] }
  try {
    done = database.transaction(() => {
      const current = findLatest(database, bucket.name, version.key)
      requireForWrite(conditions, current?.marker ? undefined : current)
      const freedByAlso = also?.() ?? []
      const stored = insertVersion(database, { ...version, bucket: bucket.name, marker: false, modified: store.now() }, bucket.versioned)
      announce(store, bucket, stored.version, by, accessKeyId)
      return { version: stored.version, freed: [...freedByAlso, ...stored.freed] }
    })
  } catch (error) {
    if (!also) await store.disk.discard(version.segments.map(segment => segment.blob))
    throw error
  }
  await store.disk.discard(done.freed)
  outbox.kick()
  return done.version
}

function announce({ outbox, region, tellStored }: Store, bucket: Bucket, version: Version, by: CreatedBy, accessKeyId: string): void {
  for (const queueArn of queuesFor(bucket, version.key, by)) outbox.add(queueArn, createdMessage(version, by, accessKeyId, region))
  if (!tellStored) return
  const { key, versionId, size, etag } = version
  outbox.add(storedObjectTarget, JSON.stringify({ bucket: bucket.name, key, versionId, size, etag } satisfies StoredObjectNotice))
}

/** The entity tag of one body: its MD5, but under a KMS key, as in S3, a value that tells nothing of the content. */
export const entityTag = (md5: string, encryption: { algorithm: string }): string =>
  encryption.algorithm === 'aws:kms' ? createHash('md5').update(randomUUID()).digest('hex') : md5
