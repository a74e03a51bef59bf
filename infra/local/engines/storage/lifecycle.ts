// Lifecycle rules: abandoned uploads are forgotten, old objects expire, versions long replaced are erased unless locked.
import type { Bucket, LifecycleRule } from './buckets.ts'
import { deleteVersion } from './delete-object.ts'
import { textOf } from './index-database.ts'
import { mayErase } from './object-lock.ts'
import type { Store } from './store.ts'
import { forgetUpload, uploadsBefore } from './uploads.ts'
import { eraseVersion, type Version, versionOf } from './versions.ts'

export type Expired = { uploads: number; objects: number; versions: number; markers: number }

const dayMs = 86_400_000

/** S3 counts whole days and acts at the midnight (UTC) that follows. */
const dueAt = (since: Date, days: number): number => Math.ceil((since.getTime() + days * dayMs) / dayMs) * dayMs

const covers = (rule: LifecycleRule, version: Version): boolean =>
  version.key.startsWith(rule.prefix) && Object.entries(rule.tags).every(([name, value]) => version.tags[name] === value)

/** Applies every rule of every bucket as of `now`; running it again changes nothing more. */
export async function expireAbandoned(store: Store, now: Date): Promise<Expired> {
  const done: Expired = { uploads: 0, objects: 0, versions: 0, markers: 0 }
  for (const bucket of store.buckets.all())
    for (const rule of bucket.lifecycle) {
      done.uploads += await abortUploads(store, bucket, rule, now)
      done.objects += await expireCurrent(store, bucket, rule, now)
      done.versions += await eraseReplaced(store, bucket, rule, now)
      done.markers += eraseLoneMarkers(store, bucket, rule)
    }
  return done
}

async function abortUploads(store: Store, bucket: Bucket, rule: LifecycleRule, now: Date): Promise<number> {
  const days = rule.abortIncompleteMultipartUploadDays
  if (days === undefined) return 0
  const due = uploadsBefore(store.database, bucket.name, now).filter(
    ({ key, initiated }) => key.startsWith(rule.prefix) && dueAt(initiated, days) <= now.getTime(),
  )
  for (const { uploadId } of due) await store.disk.discard(store.database.transaction(() => forgetUpload(store.database, uploadId)))
  return due.length
}

async function expireCurrent(store: Store, bucket: Bucket, rule: LifecycleRule, now: Date): Promise<number> {
  const days = rule.expirationDays
  if (days === undefined) return 0
  const rows = store.database.rows('SELECT * FROM versions WHERE bucket = ? AND latest = 1 AND marker = 0', bucket.name)
  const due = rows.map(versionOf).filter(version => covers(rule, version) && dueAt(version.modified, days) <= now.getTime())
  for (const { key } of due) await deleteVersion(store, bucket, { key }, false)
  return due.length
}

async function eraseReplaced(store: Store, bucket: Bucket, rule: LifecycleRule, now: Date): Promise<number> {
  const days = rule.noncurrentVersionExpirationDays
  if (days === undefined) return 0
  const rows = store.database.rows(
    `SELECT * FROM (SELECT *, LAG(modified) OVER (PARTITION BY key ORDER BY seq DESC) AS replaced FROM versions WHERE bucket = ?) WHERE latest = 0`,
    bucket.name,
  )
  let erased = 0
  for (const row of rows) {
    const version = versionOf(row)
    if (!covers(rule, version) || dueAt(new Date(textOf(row, 'replaced')), days) > now.getTime() || !mayErase(version.lock, now, false))
      continue
    await store.disk.discard(store.database.transaction(() => eraseVersion(store.database, version)))
    erased++
  }
  return erased
}

/** A delete marker with nothing left beneath it. */
function eraseLoneMarkers(store: Store, bucket: Bucket, rule: LifecycleRule): number {
  if (!rule.expiredObjectDeleteMarker) return 0
  const rows = store.database.rows(
    `SELECT * FROM versions AS top WHERE bucket = ? AND latest = 1 AND marker = 1
     AND NOT EXISTS (SELECT 1 FROM versions WHERE bucket = top.bucket AND key = top.key AND seq <> top.seq)`,
    bucket.name,
  )
  const lone = rows.map(versionOf).filter(({ key }) => key.startsWith(rule.prefix))
  for (const version of lone) store.database.transaction(() => eraseVersion(store.database, version))
  return lone.length
}
