// CompleteMultipartUpload and AbortMultipartUpload: the parts become one object without being copied, or are forgotten.
import { createHash } from 'node:crypto'
import type { Answer } from './answer.ts'
import type { ObjectCall } from './call.ts'
import { type ChecksumAlgorithm, checksumAlgorithms, checksumHeader, compositeChecksum, startChecksum } from './checksums.ts'
import { conditionsOf } from './conditions.ts'
import { checksumElements } from './copy-object.ts'
import { encryptionHeaders, versionHeader } from './object-facts.ts'
import { receiveDocument } from './receive-body.ts'
import { invalidRequest, storageError } from './storage-error.ts'
import { type Store, storeVersion } from './store.ts'
import { forgetUpload, getUpload, listParts, type Part, type Upload } from './uploads.ts'
import type { ObjectFacts } from './versions.ts'
import { readXml, writeXml, type XmlElement } from './xml.ts'

/** Every part but the last has at least five mebibytes. */
const smallestPart = 5 * 1024 ** 2

export async function completeMultipartUpload(store: Store, { request, bucket, key, payload, accessKeyId }: ObjectCall): Promise<Answer> {
  const { database } = store
  const uploadId = request.parameter('uploadId') ?? ''
  const listed = readXml(await receiveDocument(request, payload), 'CompleteMultipartUpload').all('Part')
  const upload = getUpload(database, bucket.name, key, uploadId)
  const { facts, tags, lock } = upload.beginning
  const parts = choosePartsListed(upload, listed, listParts(database, uploadId))
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  const checksum = await objectChecksum(store, upload, parts)
  const promised = checksum && request.header(checksumHeader(checksum.algorithm))
  if (promised !== undefined && checksum && promised.replace(/-\d+$/, '') !== checksum.value.replace(/-\d+$/, ''))
    throw storageError('BadDigest', { message: `The ${checksum.algorithm} you specified did not match the calculated checksum.` })
  const chosen = new Set(parts.map(part => part.blob))
  const version = await storeVersion(store, {
    bucket,
    key,
    by: 'CompleteMultipartUpload',
    accessKeyId,
    conditions: conditionsOf(name => request.header(name)),
    size,
    etag: `${createHash('md5')
      .update(Buffer.from(parts.map(part => part.etag).join(''), 'hex'))
      .digest('hex')}-${parts.length}`,
    facts: { ...facts, checksum },
    tags,
    lock,
    segments: parts,
    also: () => {
      // Another request may have ended the upload, or replaced a part, while this one was reading.
      getUpload(database, bucket.name, key, uploadId)
      const present = forgetUpload(database, uploadId)
      if (!parts.every(part => present.includes(part.blob))) throw storageError('InvalidPart')
      return present.filter(blob => !chosen.has(blob))
    },
  })
  return {
    status: 200,
    headers: { ...encryptionHeaders(version.facts), ...versionHeader(version) },
    xml: writeXml('CompleteMultipartUploadResult', {
      Location: `http://${request.host}/${bucket.name}/${key}`,
      Bucket: bucket.name,
      Key: key,
      ETag: `"${version.etag}"`,
      ...checksumElements(version),
    }),
  }
}

function choosePartsListed({ uploadId, beginning: { checksum } }: Upload, listed: readonly XmlElement[], present: readonly Part[]): Part[] {
  if (listed.length === 0) throw storageError('MalformedXML')
  const byNumber = new Map(present.map(part => [part.number, part]))
  const chosen: Part[] = []
  for (const element of listed) {
    const number = Number(element.valueOf('PartNumber'))
    const etag = element.valueOf('ETag')?.replaceAll('"', '')
    const part = byNumber.get(number)
    if (number <= (chosen.at(-1)?.number ?? 0)) throw storageError('InvalidPartOrder', { facts: { UploadId: uploadId } })
    if (!part || part.etag !== etag)
      throw storageError('InvalidPart', { facts: { UploadId: uploadId, PartNumber: String(number), ETag: etag ?? '' } })
    requireListedChecksum(element, part, checksum)
    chosen.push(part)
  }
  for (const { number, size, etag } of chosen.slice(0, -1))
    if (size < smallestPart)
      throw storageError('EntityTooSmall', {
        facts: { ProposedSize: String(size), MinSizeAllowed: String(smallestPart), PartNumber: String(number), ETag: etag },
      })
  return chosen
}

function requireListedChecksum(element: XmlElement, part: Part, planned: Upload['beginning']['checksum']): void {
  const given = checksumAlgorithms.flatMap((algorithm: ChecksumAlgorithm) => {
    const value = element.valueOf(`Checksum${algorithm}`)
    return value === undefined ? [] : [{ algorithm, value }]
  })
  const [first] = given
  if (planned?.type === 'COMPOSITE' && !first)
    throw invalidRequest(
      `The upload was created using a ${planned.algorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${part.number} in the request.`,
    )
  if (first && part.checksum !== undefined && first.value !== part.checksum)
    throw storageError('InvalidPart', { facts: { PartNumber: String(part.number), ETag: part.etag } })
}

async function objectChecksum(store: Store, { beginning: { checksum } }: Upload, parts: readonly Part[]): Promise<ObjectFacts['checksum']> {
  if (!checksum) return undefined
  if (checksum.type === 'COMPOSITE')
    return {
      ...checksum,
      value: compositeChecksum(
        checksum.algorithm,
        parts.map(part => part.checksum ?? ''),
      ),
    }
  const sum = startChecksum(checksum.algorithm)
  const size = parts.reduce((total, part) => total + part.size, 0)
  for await (const chunk of store.disk.read(parts, 0, size - 1)) sum.update(chunk)
  return { ...checksum, value: sum.value() }
}

export async function abortMultipartUpload(store: Store, { request, bucket, key }: ObjectCall): Promise<Answer> {
  const uploadId = request.parameter('uploadId') ?? ''
  const freed = store.database.transaction(() => {
    getUpload(store.database, bucket.name, key, uploadId)
    return forgetUpload(store.database, uploadId)
  })
  await store.disk.discard(freed)
  return { status: 204 }
}
