// UploadPart and UploadPartCopy: one numbered part of an upload, durable once answered, replaced when sent again.
import type { Answer } from './answer.ts'
import { promisedBy } from './body-inspection.ts'
import type { ObjectCall } from './call.ts'
import { checksumHeader } from './checksums.ts'
import { copyBytes, getCopySource } from './copy-object.ts'
import { encryptionHeaders } from './object-facts.ts'
import { type ReceivedBody, receiveBody } from './receive-body.ts'
import { invalidArgument, invalidRequest } from './storage-error.ts'
import { entityTag, type Store } from './store.ts'
import { getUpload, type Part, savePart, type Upload } from './uploads.ts'
import { writeXml } from './xml.ts'

const mostParts = 10_000

function meant(store: Store, { request, bucket, key }: ObjectCall): { upload: Upload; number: number } {
  const given = request.parameter('partNumber') ?? ''
  const number = /^\d{1,5}$/.test(given) ? Number(given) : 0
  if (number < 1 || number > mostParts) throw invalidArgument('Part number must be an integer between 1 and 10000, inclusive')
  return { upload: getUpload(store.database, bucket.name, key, request.parameter('uploadId') ?? ''), number }
}

/** Checked before any byte is read: a part must bring the kind of checksum that the upload was begun with. */
function requirePlannedChecksum({ request, payload }: ObjectCall, { beginning: { checksum, lock } }: Upload): void {
  const promised = promisedBy(request, payload)
  const actual = promised.checksum?.algorithm
  const mayBeAbsent = actual === undefined && checksum?.type !== 'COMPOSITE'
  if (checksum && checksum.algorithm !== actual && !mayBeAbsent)
    throw invalidRequest(
      `Checksum Type mismatch occurred, expected checksum Type: ${checksum.algorithm.toLowerCase()}, actual checksum Type: ${actual?.toLowerCase() ?? 'null'}`,
    )
  if (Object.keys(lock).length > 0 && actual === undefined && promised.md5 === undefined)
    throw invalidRequest('Content-MD5 OR x-amz-checksum- HTTP header is required for Put Part requests with Object Lock parameters')
}

async function keepPart(store: Store, upload: Upload, number: number, { blob, measured }: ReceivedBody): Promise<Part> {
  const part: Part = {
    number,
    blob,
    size: measured.size,
    etag: entityTag(measured.md5, upload.beginning.facts.encryption),
    checksum: measured.checksum?.value,
    modified: store.now(),
  }
  let freed: string[]
  try {
    freed = store.database.transaction(() => {
      // The upload may have been aborted or completed while the bytes came in.
      getUpload(store.database, upload.bucket, upload.key, upload.uploadId)
      return savePart(store.database, upload.uploadId, part)
    })
  } catch (error) {
    await store.disk.discard([blob])
    throw error
  }
  await store.disk.discard(freed)
  return part
}

export async function uploadPart(store: Store, call: ObjectCall): Promise<Answer> {
  const { upload, number } = meant(store, call)
  requirePlannedChecksum(call, upload)
  const received = await receiveBody(store.disk, call.request, call.payload, upload.beginning.checksum?.algorithm)
  const part = await keepPart(store, upload, number, received)
  const { checksum } = received.measured
  return {
    status: 200,
    headers: {
      etag: `"${part.etag}"`,
      ...encryptionHeaders(upload.beginning.facts),
      ...(checksum && { [checksumHeader(checksum.algorithm)]: checksum.value }),
    },
  }
}

export async function uploadPartCopy(store: Store, call: ObjectCall): Promise<Answer> {
  const { upload, number } = meant(store, call)
  const source = getCopySource(store, call.request)
  const received = await copyBytes(store, source, call.request.header('x-amz-copy-source-range'), upload.beginning.checksum?.algorithm)
  const part = await keepPart(store, upload, number, received)
  const { checksum } = received.measured
  return {
    status: 200,
    headers: encryptionHeaders(upload.beginning.facts),
    xml: writeXml('CopyPartResult', {
      LastModified: part.modified.toISOString(),
      ETag: `"${part.etag}"`,
      ...(checksum && { [`Checksum${checksum.algorithm}`]: checksum.value }),
    }),
  }
}
