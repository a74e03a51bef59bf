// Finds the version that a request means, or refuses in the words of S3: no such key, no such version, a delete marker.
import type { Bucket } from './buckets.ts'
import { versionHeader } from './object-facts.ts'
import { invalidArgument, storageError } from './storage-error.ts'
import type { Store } from './store.ts'
import { findLatest, findVersion, type Version } from './versions.ts'

/** Markers included; without a version id the current one. */
function getAnyVersion({ database }: Store, bucket: Bucket, key: string, versionId: string | undefined): Version {
  if (versionId === '') throw invalidArgument('Version id cannot be the empty string')
  if (versionId === undefined) {
    const latest = findLatest(database, bucket.name, key)
    if (!latest) throw storageError('NoSuchKey', { facts: { Key: key } })
    return latest
  }
  const version = findVersion(database, bucket.name, key, versionId)
  if (!version) throw storageError('NoSuchVersion', { facts: { Key: key, VersionId: versionId } })
  return version
}

export function getObjectVersion(store: Store, bucket: Bucket, key: string, versionId: string | undefined): Version {
  const version = getAnyVersion(store, bucket, key, versionId)
  if (!version.marker) return version
  const headers = { 'x-amz-delete-marker': 'true', ...versionHeader(version) }
  if (versionId === undefined) throw storageError('NoSuchKey', { facts: { Key: key }, headers })
  throw storageError('MethodNotAllowed', { headers: { ...headers, allow: 'DELETE', 'last-modified': version.modified.toUTCString() } })
}
