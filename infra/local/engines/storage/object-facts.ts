// What a request says about the object it stores: its headers, metadata, encryption, tags and lock.
import type { Bucket } from './buckets.ts'
import { checksumHeader } from './checksums.ts'
import { lockFromHeaders, lockHeaders } from './object-lock.ts'
import { invalidArgument, invalidRequest, storageError } from './storage-error.ts'
import { tagsFromHeader } from './tagging.ts'
import type { ObjectFacts, ObjectLock, Tags, Version } from './versions.ts'

export const keptHeaders = [
  'content-type',
  'content-disposition',
  'content-encoding',
  'content-language',
  'cache-control',
  'expires',
] as const

const metadataPrefix = 'x-amz-meta-'
const largestMetadataBytes = 2048

export type Described = { facts: ObjectFacts; tags: Tags; lock: ObjectLock }

/** A request's headers, or the fields of a form that stand for them. */
export type Headers = { header(name: string): string | undefined; headersAfter(prefix: string): [rest: string, value: string][] }

export function describedBy(request: Headers, bucket: Bucket): Described {
  if (request.header('x-amz-server-side-encryption-customer-algorithm'))
    throw storageError('NotImplemented', { message: 'Keys provided by the customer are not implemented' })
  // New buckets belong whole to their owner and take no access lists.
  if (!['private', 'bucket-owner-full-control', undefined].includes(request.header('x-amz-acl')))
    throw storageError('AccessControlListNotSupported')
  const headers: Record<string, string> = {}
  for (const name of keptHeaders) {
    const value = request.header(name)
    if (value !== undefined) headers[name] = value
  }
  const encoding = headers['content-encoding']
    ?.split(',')
    .map(word => word.trim())
    .filter(word => word !== 'aws-chunked' && word !== '')
  if (encoding?.length) headers['content-encoding'] = encoding.join(',')
  else delete headers['content-encoding']
  headers['content-type'] ??= 'binary/octet-stream'
  const metadata = Object.fromEntries(request.headersAfter(metadataPrefix))
  const bytes = Object.entries(metadata).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0)
  if (bytes > largestMetadataBytes) throw storageError('MetadataTooLarge')
  return {
    facts: { headers, metadata, encryption: encryptionOf(request, bucket) },
    tags: tagsFromHeader(request.header('x-amz-tagging')),
    lock: lockFromHeaders(request, bucket),
  }
}

function encryptionOf(request: Headers, bucket: Bucket): ObjectFacts['encryption'] {
  const algorithm = request.header('x-amz-server-side-encryption')
  const keyId = request.header('x-amz-server-side-encryption-aws-kms-key-id')
  if (algorithm === undefined) {
    if (keyId !== undefined)
      throw invalidArgument('Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms')
    return bucket.encryption
  }
  if (algorithm === 'AES256') return { algorithm }
  if (algorithm !== 'aws:kms') throw invalidRequest('The encryption method specified is not supported')
  return { algorithm, keyId: keyId ?? bucket.encryption.keyId }
}

export const encryptionHeaders = ({ encryption }: ObjectFacts): Record<string, string> => ({
  'x-amz-server-side-encryption': encryption.algorithm,
  ...(encryption.keyId !== undefined && { 'x-amz-server-side-encryption-aws-kms-key-id': encryption.keyId }),
})

export const checksumHeaders = ({ checksum }: ObjectFacts): Record<string, string> =>
  checksum ? { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type } : {}

/** Unversioned objects carry no version id on the wire. */
export const versionHeader = ({ versionId }: { versionId: string }): Record<string, string> =>
  versionId === 'null' ? {} : { 'x-amz-version-id': versionId }

/** The headers that Get and Head give for a version, checksum and range apart. */
export const objectHeaders = (version: Version): Record<string, string> => ({
  ...version.facts.headers,
  ...Object.fromEntries(Object.entries(version.facts.metadata).map(([name, value]) => [metadataPrefix + name, value])),
  ...encryptionHeaders(version.facts),
  ...lockHeaders(version.lock),
  ...versionHeader(version),
  ...(Object.keys(version.tags).length > 0 && { 'x-amz-tagging-count': String(Object.keys(version.tags).length) }),
  etag: `"${version.etag}"`,
  'last-modified': version.modified.toUTCString(),
  'accept-ranges': 'bytes',
})
