// DeleteObject and DeleteObjects: a delete marker on top where versions are kept, or one version erased for good unless locked.
import type { Answer } from './answer.ts'
import type { Bucket } from './buckets.ts'
import { type BucketCall, type ObjectCall, objectArn } from './call.ts'
import { bypassesGovernance, mayErase, protectedByLock } from './object-lock.ts'
import { receiveDocument } from './receive-body.ts'
import { invalidRequest, StorageError, storageError } from './storage-error.ts'
import type { Store } from './store.ts'
import { eraseVersion, findLatest, findVersion, insertVersion, withoutBytes } from './versions.ts'
import { readXml, writeXml, type XmlFields } from './xml.ts'

export type Deletion = { key: string; versionId?: string | undefined }
export type Deleted = { versionId?: string | undefined; marker: boolean }

const mostKeys = 1000

/** Deleting what is not there is no error. */
export async function deleteVersion(store: Store, bucket: Bucket, { key, versionId }: Deletion, bypass: boolean): Promise<Deleted> {
  const { database, disk } = store
  const done = database.transaction((): { deleted: Deleted; freed: string[] } => {
    if (versionId === undefined && bucket.versioned) {
      const marker = { ...withoutBytes, bucket: bucket.name, key, marker: true, modified: store.now(), segments: [] }
      const { version, freed } = insertVersion(database, marker, true)
      return { deleted: { versionId: version.versionId, marker: true }, freed }
    }
    const version = versionId === undefined ? findLatest(database, bucket.name, key) : findVersion(database, bucket.name, key, versionId)
    if (!version) return { deleted: { versionId, marker: false }, freed: [] }
    if (!mayErase(version.lock, store.now(), bypass)) throw protectedByLock()
    return { deleted: { versionId, marker: version.marker }, freed: eraseVersion(database, version) }
  })
  await disk.discard(done.freed)
  return done.deleted
}

export async function deleteObject(store: Store, { request, bucket, key }: ObjectCall): Promise<Answer> {
  const { versionId, marker } = await deleteVersion(
    store,
    bucket,
    { key, versionId: request.parameter('versionId') },
    bypassesGovernance(request),
  )
  return {
    status: 204,
    headers: { ...(versionId !== undefined && { 'x-amz-version-id': versionId }), ...(marker && { 'x-amz-delete-marker': 'true' }) },
  }
}

/** Each key is answered for itself; one refused does not hold up the others. */
export async function deleteObjects(store: Store, { request, bucket, payload, allows }: BucketCall): Promise<Answer> {
  if (request.header('content-md5') === undefined && request.headersAfter('x-amz-checksum-').length === 0)
    throw invalidRequest('Missing required header for this request: Content-MD5 OR x-amz-checksum-*')
  const asked = readXml(await receiveDocument(request, payload), 'Delete')
  const objects = asked.all('Object')
  if (objects.length === 0 || objects.length > mostKeys) throw storageError('MalformedXML')
  const Deleted: XmlFields[] = []
  const failed: XmlFields[] = []
  for (const object of objects) {
    const Key = object.valueOf('Key')
    const versionId = object.valueOf('VersionId')
    if (Key === undefined) throw storageError('MalformedXML')
    try {
      const action = versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion'
      if (!(await allows(action, objectArn(bucket.name, Key)))) throw storageError('AccessDenied')
      const done = await deleteVersion(store, bucket, { key: Key, versionId }, bypassesGovernance(request))
      const marker = done.marker && { DeleteMarker: true, DeleteMarkerVersionId: done.versionId }
      Deleted.push({ Key, VersionId: versionId, ...marker })
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      failed.push({ Key, VersionId: versionId, Code: error.code, Message: error.message })
    }
  }
  const quiet = asked.valueOf('Quiet') === 'true'
  return { status: 200, xml: writeXml('DeleteResult', { Deleted: quiet ? [] : Deleted, Error: failed }) }
}
