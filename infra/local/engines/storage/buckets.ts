// The buckets and what the template says of each: versioning, lock, encryption, cross-origin rules, notifications, lifecycle.
import * as z from 'zod'
import { type IndexDatabase, textOf } from './index-database.ts'
import { storageError } from './storage-error.ts'

const eventNames = [
  's3:ObjectCreated:*',
  's3:ObjectCreated:Put',
  's3:ObjectCreated:Post',
  's3:ObjectCreated:Copy',
  's3:ObjectCreated:CompleteMultipartUpload',
] as const

const corsRuleShape = z.strictObject({
  allowedOrigins: z.array(z.string()).min(1),
  allowedMethods: z.array(z.enum(['GET', 'PUT', 'POST', 'DELETE', 'HEAD'])).min(1),
  allowedHeaders: z.array(z.string()).default([]),
  exposedHeaders: z.array(z.string()).default([]),
  maxAgeSeconds: z.int().optional(),
})

const notificationShape = z.strictObject({
  events: z.array(z.enum(eventNames)).min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  queueArn: z.string(),
})

const lifecycleRuleShape = z.strictObject({
  prefix: z.string().default(''),
  tags: z.record(z.string(), z.string()).default({}),
  expirationDays: z.int().min(1).optional(),
  noncurrentVersionExpirationDays: z.int().min(1).optional(),
  abortIncompleteMultipartUploadDays: z.int().min(1).optional(),
  expiredObjectDeleteMarker: z.boolean().default(false),
})

export const encryptionShape = z.strictObject({ algorithm: z.enum(['AES256', 'aws:kms']), keyId: z.string().optional() })

const definitionShape = z.strictObject({
  versioned: z.boolean().default(false),
  objectLock: z.boolean().default(false),
  encryption: encryptionShape.default({ algorithm: 'AES256' }),
  cors: z.array(corsRuleShape).default([]),
  notifications: z.array(notificationShape).default([]),
  lifecycle: z.array(lifecycleRuleShape).default([]),
})

/** What a bucket is created with; whatever is left out is off. */
export type BucketDefinition = z.input<typeof definitionShape>
export type CorsRule = z.output<typeof corsRuleShape>
export type LifecycleRule = z.output<typeof lifecycleRuleShape>
export type Bucket = z.output<typeof definitionShape> & { name: string; created: string }

export class Buckets {
  readonly #database: IndexDatabase
  readonly #known = new Map<string, Bucket>()

  constructor(database: IndexDatabase) {
    this.#database = database
    for (const row of database.rows('SELECT * FROM buckets')) {
      const definition = definitionShape.parse(JSON.parse(textOf(row, 'definition')))
      this.#known.set(textOf(row, 'name'), { ...definition, name: textOf(row, 'name'), created: textOf(row, 'created') })
    }
  }

  /** Creates the bucket, or gives an existing one this definition; a setting that is not known here is refused. */
  define(name: string, given: BucketDefinition, now: Date): void {
    if (!/^(?=.{3,63}$)[a-z0-9]+([.-]+[a-z0-9]+)*$/.test(name)) throw new Error(`${name} is not a valid bucket name`)
    const definition = definitionShape.parse(given)
    // Object Lock exists only where versions are kept.
    if (definition.objectLock) definition.versioned = true
    const created = this.#known.get(name)?.created ?? now.toISOString()
    this.#database.run(
      'INSERT INTO buckets VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET definition = excluded.definition',
      name,
      created,
      JSON.stringify(definition),
    )
    this.#known.set(name, { ...definition, name, created })
  }

  has(name: string): boolean {
    return this.#known.has(name)
  }

  get(name: string): Bucket {
    const bucket = this.#known.get(name)
    if (!bucket) throw storageError('NoSuchBucket', { facts: { BucketName: name } })
    return bucket
  }

  all(): Bucket[] {
    return [...this.#known.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }
}
