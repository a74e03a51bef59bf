// ListParts and ListMultipartUploads: what a resumed upload asks to learn where it stands.
import type { Answer } from './answer.ts'
import type { BucketCall, ObjectCall } from './call.ts'
import { invalidArgument, storageError } from './storage-error.ts'
import type { Store } from './store.ts'
import { getUpload, listParts, listUploads, type Upload } from './uploads.ts'
import { writeXml, type XmlFields } from './xml.ts'

const mostListed = 1000
const owner = { ID: 'local', DisplayName: 'local' }

const planned = ({ beginning: { checksum } }: Upload): XmlFields => ({
  ChecksumAlgorithm: checksum?.algorithm,
  ChecksumType: checksum?.type,
})

export function listUploadedParts(store: Store, { request, bucket, key }: ObjectCall): Answer {
  const upload = getUpload(store.database, bucket.name, key, request.parameter('uploadId') ?? '')
  const marker = request.parameter('part-number-marker') ?? '0'
  if (!/^\d+$/.test(marker)) throw invalidArgument('Provided part-number-marker not an integer or within integer range')
  const limit = request.count('max-parts', mostListed)
  const found = listParts(store.database, upload.uploadId, Number(marker), limit + 1)
  const shown = found.slice(0, limit)
  const algorithm = upload.beginning.checksum?.algorithm
  return {
    status: 200,
    xml: writeXml('ListPartsResult', {
      Bucket: bucket.name,
      Key: key,
      UploadId: upload.uploadId,
      PartNumberMarker: marker,
      NextPartNumberMarker: shown.at(-1)?.number ?? 0,
      MaxParts: limit,
      IsTruncated: found.length > limit,
      Part: shown.map(part => ({
        PartNumber: part.number,
        LastModified: part.modified.toISOString(),
        ETag: `"${part.etag}"`,
        Size: part.size,
        ...(algorithm && { [`Checksum${algorithm}`]: part.checksum }),
      })),
      Initiator: owner,
      Owner: owner,
      StorageClass: 'STANDARD',
      ...planned(upload),
    }),
  }
}

export function listMultipartUploads(store: Store, { request, bucket }: BucketCall): Answer {
  if (request.parameter('delimiter'))
    throw storageError('NotImplemented', { message: 'A delimiter is not implemented for ListMultipartUploads' })
  const prefix = request.parameter('prefix') ?? ''
  const after = { key: request.parameter('key-marker') ?? '', uploadId: request.parameter('upload-id-marker') ?? '' }
  const limit = request.count('max-uploads', mostListed)
  const found = listUploads(store.database, bucket.name, { prefix, after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    status: 200,
    xml: writeXml('ListMultipartUploadsResult', {
      Bucket: bucket.name,
      KeyMarker: after.key,
      UploadIdMarker: after.uploadId,
      NextKeyMarker: last?.key,
      NextUploadIdMarker: last?.uploadId,
      Prefix: prefix,
      MaxUploads: limit,
      IsTruncated: found.length > limit,
      Upload: shown.map(upload => ({
        Key: upload.key,
        UploadId: upload.uploadId,
        Initiated: upload.initiated.toISOString(),
        Initiator: owner,
        Owner: owner,
        StorageClass: 'STANDARD',
        ...planned(upload),
      })),
    }),
  }
}
