// The smaller operations on one version: its tags, its lock, its attributes.
import type { Answer } from './answer.ts'
import type { ObjectCall } from './call.ts'
import { checksumElements } from './copy-object.ts'
import { getObjectVersion } from './find-object.ts'
import { versionHeader } from './object-facts.ts'
import { bypassesGovernance, withRetention } from './object-lock.ts'
import { receiveDocument } from './receive-body.ts'
import { invalidRequest, storageError } from './storage-error.ts'
import type { Store } from './store.ts'
import { tagsAsXml, tagsFromXml } from './tagging.ts'
import { saveLock, saveTags, segmentsOf, type Version } from './versions.ts'
import { readXml, writeXml } from './xml.ts'

const meant = (store: Store, { request, bucket, key }: ObjectCall): Version =>
  getObjectVersion(store, bucket, key, request.parameter('versionId'))

export function getTagging(store: Store, call: ObjectCall): Answer {
  const version = meant(store, call)
  return { status: 200, headers: versionHeader(version), xml: tagsAsXml(version.tags) }
}

export async function putTagging(store: Store, call: ObjectCall): Promise<Answer> {
  const tags = tagsFromXml(await receiveDocument(call.request, call.payload))
  const version = meant(store, call)
  saveTags(store.database, version.seq, tags)
  return { status: 200, headers: versionHeader(version) }
}

export function deleteTagging(store: Store, call: ObjectCall): Answer {
  const version = meant(store, call)
  saveTags(store.database, version.seq, {})
  return { status: 204, headers: versionHeader(version) }
}

function lockable(store: Store, call: ObjectCall): Version {
  if (!call.bucket.objectLock) throw invalidRequest('Bucket is missing Object Lock Configuration')
  return meant(store, call)
}

export function getRetention(store: Store, call: ObjectCall): Answer {
  const { mode, until } = lockable(store, call).lock
  if (mode === undefined) throw storageError('NoSuchObjectLockConfiguration')
  return { status: 200, xml: writeXml('Retention', { Mode: mode, RetainUntilDate: until }) }
}

export async function putRetention(store: Store, call: ObjectCall): Promise<Answer> {
  const asked = readXml(await receiveDocument(call.request, call.payload), 'Retention')
  const { seq, lock } = lockable(store, call)
  const next = withRetention(lock, asked.valueOf('Mode'), asked.valueOf('RetainUntilDate'), store.now(), bypassesGovernance(call.request))
  saveLock(store.database, seq, next)
  return { status: 200 }
}

export function getLegalHold(store: Store, call: ObjectCall): Answer {
  const { legalHold } = lockable(store, call).lock
  if (legalHold === undefined) throw storageError('NoSuchObjectLockConfiguration')
  return { status: 200, xml: writeXml('LegalHold', { Status: legalHold ? 'ON' : 'OFF' }) }
}

export async function putLegalHold(store: Store, call: ObjectCall): Promise<Answer> {
  const status = readXml(await receiveDocument(call.request, call.payload), 'LegalHold').valueOf('Status')
  if (status !== 'ON' && status !== 'OFF') throw storageError('MalformedXML')
  const { seq, lock } = lockable(store, call)
  saveLock(store.database, seq, { ...lock, legalHold: status === 'ON' })
  return { status: 200 }
}

export function getAttributes(store: Store, call: ObjectCall): Answer {
  const version = meant(store, call)
  const asked = new Set((call.request.header('x-amz-object-attributes') ?? '').split(',').map(name => name.trim()))
  const checksum = version.facts.checksum
  const segments = segmentsOf(store.database, version.seq)
  return {
    status: 200,
    headers: { ...versionHeader(version), 'last-modified': version.modified.toUTCString() },
    xml: writeXml('GetObjectAttributesResponse', {
      ETag: asked.has('ETag') ? version.etag : undefined,
      Checksum:
        asked.has('Checksum') && checksum
          ? { ...checksumElements(version), [`Checksum${checksum.algorithm}`]: checksum.value.split('-')[0] }
          : undefined,
      ObjectParts:
        asked.has('ObjectParts') && version.etag.includes('-')
          ? {
              PartsCount: segments.length,
              PartNumberMarker: 0,
              NextPartNumberMarker: segments.at(-1)?.number ?? 0,
              MaxParts: 1000,
              IsTruncated: false,
              Part: segments.map(({ number, size, checksum: value }) => ({
                PartNumber: number,
                Size: size,
                ...(checksum && { [`Checksum${checksum.algorithm}`]: value }),
              })),
            }
          : undefined,
      StorageClass: asked.has('StorageClass') ? 'STANDARD' : undefined,
      ObjectSize: asked.has('ObjectSize') ? version.size : undefined,
    }),
  }
}
