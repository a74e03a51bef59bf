// CopyObject: the bytes of one version become the current version of another key, or of the same one with new facts.
import type { Answer } from './answer.ts'
import { readRange } from './byte-range.ts'
import type { ObjectCall } from './call.ts'
import { findChecksumAlgorithm } from './checksums.ts'
import { conditionsOf, isUnchangedFor } from './conditions.ts'
import { getObjectVersion } from './find-object.ts'
import { describedBy, encryptionHeaders, versionHeader } from './object-facts.ts'
import { withChecksum } from './put-object.ts'
import { keepChunks, type ReceivedBody } from './receive-body.ts'
import type { S3Request } from './s3-request.ts'
import { invalidArgument, invalidRequest, storageError } from './storage-error.ts'
import { entityTag, type Store, storeVersion } from './store.ts'
import { decodeUri } from './uri.ts'
import { segmentsOf, type Version } from './versions.ts'
import { writeXml } from './xml.ts'

export type CopySource = { bucket: string; key: string; versionId?: string | undefined }

/** `x-amz-copy-source`: `bucket/key?versionId=…`, percent-encoded, with or without a slash in front. */
export function copySourceOf(request: S3Request): CopySource {
  const [path = '', version] = (request.header('x-amz-copy-source') ?? '').split('?versionId=')
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/s.exec(decodeUri(path)) ?? []
  if (!bucket || !key) throw invalidArgument('Invalid copy source object key')
  return { bucket, key, versionId: version }
}

export function getCopySource(store: Store, request: S3Request): Version {
  const { bucket, key, versionId } = copySourceOf(request)
  const source = getObjectVersion(store, store.buckets.get(bucket), key, versionId)
  const conditions = conditionsOf(name => request.header(name), 'x-amz-copy-source-')
  // A reader would be told "unchanged"; a copier is refused.
  if (isUnchangedFor(conditions, source))
    throw storageError('PreconditionFailed', { facts: { Condition: 'x-amz-copy-source-If-None-Match' } })
  return source
}

export async function copyBytes(
  store: Store,
  source: Version,
  header: string | undefined,
  algorithm: string | undefined,
): Promise<ReceivedBody> {
  const wanted = algorithm === undefined ? source.facts.checksum?.algorithm : findChecksumAlgorithm(algorithm)
  if (algorithm !== undefined && !wanted) throw invalidRequest('Checksum algorithm provided is unsupported.')
  const range = readRange(header, source.size)
  if (header !== undefined && !range) throw invalidArgument('The x-amz-copy-source-range value must be of the form bytes=first-last')
  const bytes = store.disk.read(segmentsOf(store.database, source.seq), range?.from ?? 0, range?.to ?? source.size - 1)
  return await keepChunks(store.disk, bytes, { checksum: wanted && { algorithm: wanted } })
}

export async function copyObject(store: Store, { request, bucket, key, accessKeyId }: ObjectCall): Promise<Answer> {
  const source = getCopySource(store, request)
  const described = describedBy(request, bucket)
  const replaces = directive(request, 'x-amz-metadata-directive')
  const replacesTags = directive(request, 'x-amz-tagging-directive')
  if (source.bucket === bucket.name && source.key === key && source.latest && !replaces && !request.header('x-amz-server-side-encryption'))
    throw invalidRequest(
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    )
  const { encryption } = described.facts
  const facts = replaces ? described.facts : { headers: source.facts.headers, metadata: source.facts.metadata, encryption }
  const { blob, measured } = await copyBytes(store, source, undefined, request.header('x-amz-checksum-algorithm'))
  const version = await storeVersion(store, {
    bucket,
    key,
    by: 'Copy',
    accessKeyId,
    conditions: conditionsOf(name => request.header(name)),
    size: measured.size,
    etag: entityTag(measured.md5, encryption),
    facts: withChecksum(facts, measured.checksum),
    tags: replacesTags ? described.tags : source.tags,
    lock: described.lock,
    segments: [{ number: 1, blob, size: measured.size }],
  })
  return {
    status: 200,
    headers: {
      ...encryptionHeaders(version.facts),
      ...versionHeader(version),
      ...(source.versionId !== 'null' && { 'x-amz-copy-source-version-id': source.versionId }),
    },
    xml: writeXml('CopyObjectResult', {
      LastModified: version.modified.toISOString(),
      ETag: `"${version.etag}"`,
      ...checksumElements(version),
    }),
  }
}

function directive(request: S3Request, name: string): boolean {
  const value = request.header(name) ?? 'COPY'
  if (value !== 'COPY' && value !== 'REPLACE') throw invalidArgument(`Unknown ${name}.`)
  return value === 'REPLACE'
}

/** The checksum as elements of an XML answer. */
export const checksumElements = ({ facts: { checksum } }: Pick<Version, 'facts'>): Record<string, string> =>
  checksum ? { [`Checksum${checksum.algorithm}`]: checksum.value, ChecksumType: checksum.type } : {}
