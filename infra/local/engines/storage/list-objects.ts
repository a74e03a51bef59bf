// ListBuckets, ListObjectsV2 and ListObjectVersions: pages of a listing as XML.
import type { Answer } from './answer.ts'
import type { BucketCall } from './call.ts'
import { type Cursor, listPage } from './listing.ts'
import type { S3Request } from './s3-request.ts'
import { invalidArgument } from './storage-error.ts'
import type { Store } from './store.ts'
import { encodePath } from './uri.ts'
import { findVersion, type Version } from './versions.ts'
import { writeXml, type XmlFields } from './xml.ts'

const mostKeys = 1000
const owner = { ID: 'local', DisplayName: 'local' }

/** With `encoding-type=url` keys are percent-encoded, so that XML can carry every one of them. */
function keyWriter(request: S3Request): (key: string) => string {
  const encoding = request.parameter('encoding-type')
  if (encoding !== undefined && encoding !== 'url') throw invalidArgument('Invalid Encoding Method specified in Request')
  return encoding === 'url' ? encodePath : key => key
}

const writeToken = (cursor: Cursor): string => Buffer.from(cursor.key).toString('base64url')

export const listBuckets = (store: Store): Answer => ({
  status: 200,
  xml: writeXml('ListAllMyBucketsResult', {
    Owner: owner,
    Buckets: { Bucket: store.buckets.all().map(({ name, created }) => ({ Name: name, CreationDate: created })) },
  }),
})

export function listObjects(store: Store, { request, bucket }: BucketCall): Answer {
  const prefix = request.parameter('prefix') ?? ''
  const delimiter = request.parameter('delimiter') ?? ''
  const token = request.parameter('continuation-token')
  const startAfter = request.parameter('start-after')
  const limit = request.count('max-keys', mostKeys)
  const write = keyWriter(request)
  if (token === '') throw invalidArgument('The continuation token provided is incorrect')
  const afterKey = token === undefined ? startAfter : Buffer.from(token, 'base64url').toString()
  const after = afterKey ? { key: afterKey, seq: 0 } : undefined
  const page = listPage(store.database, bucket.name, { prefix, delimiter, after, limit, allVersions: false })
  return {
    status: 200,
    xml: writeXml('ListBucketResult', {
      Name: bucket.name,
      Prefix: write(prefix),
      Delimiter: delimiter ? write(delimiter) : undefined,
      StartAfter: startAfter === undefined ? undefined : write(startAfter),
      ContinuationToken: token,
      NextContinuationToken: page.next && writeToken(page.next),
      KeyCount: page.versions.length + page.commonPrefixes.length,
      MaxKeys: limit,
      EncodingType: request.parameter('encoding-type'),
      IsTruncated: page.next !== undefined,
      Contents: page.versions.map(version => ({
        Key: write(version.key),
        ...described(version),
        Owner: request.parameter('fetch-owner') === 'true' ? owner : undefined,
      })),
      CommonPrefixes: page.commonPrefixes.map(common => ({ Prefix: write(common) })),
    }),
  }
}

const described = (version: Version): XmlFields => ({
  LastModified: version.modified.toISOString(),
  ETag: `"${version.etag}"`,
  ChecksumAlgorithm: version.facts.checksum?.algorithm,
  ChecksumType: version.facts.checksum?.type,
  Size: version.size,
  StorageClass: 'STANDARD',
})

function versionCursor(store: Store, { request, bucket }: BucketCall): Cursor | undefined {
  const key = request.parameter('key-marker')
  const versionId = request.parameter('version-id-marker')
  if (!key && versionId) throw invalidArgument('A version-id marker cannot be specified without a key marker.')
  if (!key) return undefined
  return { key, seq: (versionId && findVersion(store.database, bucket.name, key, versionId)?.seq) || 0 }
}

export function listVersions(store: Store, call: BucketCall): Answer {
  const { request, bucket } = call
  const prefix = request.parameter('prefix') ?? ''
  const delimiter = request.parameter('delimiter') ?? ''
  const limit = request.count('max-keys', mostKeys)
  const write = keyWriter(request)
  const page = listPage(store.database, bucket.name, { prefix, delimiter, after: versionCursor(store, call), limit, allVersions: true })
  const shown = (version: Version): XmlFields => ({
    Key: write(version.key),
    VersionId: version.versionId,
    IsLatest: version.latest,
    ...(version.marker ? { LastModified: version.modified.toISOString() } : described(version)),
    Owner: owner,
  })
  const last = page.versions.at(-1)
  return {
    status: 200,
    xml: writeXml('ListVersionsResult', {
      Name: bucket.name,
      Prefix: write(prefix),
      Delimiter: delimiter ? write(delimiter) : undefined,
      KeyMarker: write(request.parameter('key-marker') ?? ''),
      VersionIdMarker: request.parameter('version-id-marker') ?? '',
      NextKeyMarker: page.next && write(page.next.key),
      NextVersionIdMarker: page.next && last?.key === page.next.key ? last.versionId : undefined,
      MaxKeys: limit,
      EncodingType: request.parameter('encoding-type'),
      IsTruncated: page.next !== undefined,
      Version: page.versions.filter(version => !version.marker).map(shown),
      DeleteMarker: page.versions.filter(version => version.marker).map(shown),
      CommonPrefixes: page.commonPrefixes.map(common => ({ Prefix: write(common) })),
    }),
  }
}
