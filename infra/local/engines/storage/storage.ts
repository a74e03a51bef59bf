// The stand-in for S3: what the runner creates, and what it may ask without signing a request.
import { mkdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { Engine } from '../engine.ts'
import { type BucketDefinition, Buckets } from './buckets.ts'
import type { Conditions } from './conditions.ts'
import { getObjectVersion } from './find-object.ts'
import { readObject } from './get-object.ts'
import { IndexDatabase } from './index-database.ts'
import { type Expired, expireAbandoned } from './lifecycle.ts'
import { ObjectDisk } from './object-disk.ts'
import { Outbox } from './outbox.ts'
import { keepChunks } from './receive-body.ts'
import { serve } from './serve.ts'
import type { SecretFor } from './signature.ts'
import { StorageError } from './storage-error.ts'
import { entityTag, type Store, type StoredObjectNotice, storedObjectTarget, storeVersion } from './store.ts'
import { checkedTags } from './tagging.ts'
import { referencedBlobs, saveTags, type Tags } from './versions.ts'

export type StorageOptions = {
  /** Everything is kept under here; one process at a time. */
  directory: string
  now: () => Date
  secretFor: SecretFor
  /** The body of the queue message, as S3 sends it. Called after the object is durable, at least once; a rejection is tried again. */
  onObjectCreated: (queueArn: string, message: string) => Promise<void> | void
  /** Told of every stored object of every bucket, as EventBridge would be; same promise. */
  onObjectStored?: (notice: StoredObjectNotice) => Promise<void> | void
  /** Asked about keys inside DeleteObjects, form posts, and s3:ListBucket when a key is missing. Left out: everything is allowed. */
  allows?: (accessKeyId: string, action: string, resource: string) => Promise<boolean> | boolean
  region?: string
}

type Put = {
  /** Stored headers by lower-case name: `content-type`, `cache-control`, … */
  headers?: Record<string, string>
  metadata?: Record<string, string>
  tags?: Tags
}

export type Got = {
  status: 200 | 206 | 304
  /** Ready to be sent on: type, length, range, etag, metadata … */
  headers: Record<string, string>
  versionId: string
  size: number
  etag: string
  lastModified: Date
  metadata: Record<string, string>
  tags: Tags
  /** Read it to the end or destroy it. An empty stream for 304. */
  stream: Readable
}

export interface Storage extends Engine {
  /** Idempotent: called at each start with what the template says. */
  createBucket(name: string, definition?: BucketDefinition): void
  /** Reads without a signature; undefined when the key is not there. An impossible range throws a StorageError of status 416. */
  getObject(bucket: string, key: string, asked?: { versionId?: string; range?: string; conditions?: Conditions }): Promise<Got | undefined>
  /** Stores without a signature, with the same announcements as a request. */
  putObject(bucket: string, key: string, body: Readable | Uint8Array | string, put?: Put): Promise<{ versionId: string; etag: string }>
  /** Replaces the tags of a version, as a malware verdict does. */
  tagObject(bucket: string, key: string, versionId: string, tags: Tags): void
  /** Applies the lifecycle rules of every bucket as of this instant. */
  expireAbandoned(now: Date): Promise<Expired>
  /** Whether a bucket of this name exists; for finding the bucket in a host name. */
  isBucket(name: string): boolean
}

export async function createStorage(options: StorageOptions): Promise<Storage> {
  const { directory, now, secretFor, onObjectCreated, onObjectStored, region = 'ap-southeast-1' } = options
  mkdirSync(directory, { recursive: true })
  const database = new IndexDatabase(directory)
  const disk = await ObjectDisk.open(directory, referencedBlobs(database))
  const buckets = new Buckets(database)
  const outbox = new Outbox(database, (target, body) =>
    target === storedObjectTarget ? onObjectStored?.(JSON.parse(body)) : onObjectCreated(target, body),
  )
  const store: Store = { database, disk, buckets, outbox, region, now, tellStored: onObjectStored !== undefined }
  const judges = { secretFor, allows: async (...asked: [string, string, string]) => (await options.allows?.(...asked)) ?? true }
  const underWay = new Set<Promise<void>>()
  outbox.kick()

  return {
    async handle(request, response) {
      const done = serve(store, judges, request, response).finally(() => underWay.delete(done))
      underWay.add(done)
      await done
    },

    /** Waits for the requests under way: close the server's connections first. */
    async stop() {
      await Promise.allSettled(underWay)
      await outbox.stop()
      database.close()
    },

    createBucket: (name, definition = {}) => buckets.define(name, definition, now()),
    isBucket: name => buckets.has(name),
    expireAbandoned: instant => expireAbandoned(store, instant),

    async getObject(bucket, key, asked = {}) {
      try {
        const { status, version, headers, open } = readObject(store, buckets.get(bucket), key, asked)
        const { versionId, size, etag, modified, facts, tags } = version
        const stream = status === 304 ? Readable.from([]) : open()
        return { status, headers, versionId, size, etag, lastModified: modified, metadata: facts.metadata, tags, stream }
      } catch (error) {
        if (error instanceof StorageError && error.code === 'NoSuchKey') return undefined
        throw error
      }
    },

    async putObject(bucketName, key, body, { headers = {}, metadata = {}, tags = {} } = {}) {
      const bucket = buckets.get(bucketName)
      const chunks = body instanceof Readable ? body : Readable.from([typeof body === 'string' ? Buffer.from(body) : body])
      const { blob, measured } = await keepChunks(disk, chunks, {})
      const version = await storeVersion(store, {
        bucket,
        key,
        by: 'Put',
        accessKeyId: 'root',
        conditions: {},
        size: measured.size,
        etag: entityTag(measured.md5, bucket.encryption),
        facts: { headers: { 'content-type': 'binary/octet-stream', ...headers }, metadata, encryption: bucket.encryption },
        tags: checkedTags(tags),
        lock: {},
        segments: [{ number: 1, blob, size: measured.size }],
      })
      return { versionId: version.versionId, etag: version.etag }
    },

    tagObject(bucket, key, versionId, tags) {
      saveTags(database, getObjectVersion(store, buckets.get(bucket), key, versionId).seq, checkedTags(tags))
    },
  }
}
