// S3 as the stores see it: whole objects, streams, multipart uploads, locks (links: object-link.ts). Keys are ASCII ids, never names.
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  ListPartsCommand,
  NoSuchKey,
  NoSuchUpload,
  NotFound,
  PutObjectCommand,
  PutObjectRetentionCommand,
  PutObjectTaggingCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'

// Presigned parts are sent by browsers, which compute no CRC: ask for checksums only where the service requires them.
// Marked pure, so that a bundle that calls nothing here goes without S3's client.
const client = /* @__PURE__ */ new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' })

export interface StoredObject {
  sha256: string
  sizeBytes: number
  versionId: string
}

/** Writes a whole object; its SHA-256 is checked by S3 and answered as lower-case hex. */
export const putObject = async (
  bucket: string,
  key: string,
  body: Uint8Array,
  options: { contentType: string; cacheControl?: string; tagging?: string },
): Promise<StoredObject> => {
  const digest = createHash('sha256').update(body).digest()
  const answer = await client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: body,
      ContentType: options.contentType,
      ChecksumSHA256: digest.toString('base64'),
      ...(options.cacheControl ? { CacheControl: options.cacheControl } : {}),
      ...(options.tagging ? { Tagging: options.tagging } : {}),
    }),
  )
  return { sha256: digest.toString('hex'), sizeBytes: body.byteLength, versionId: answer.VersionId ?? '' }
}

/** The object, or one version of it, as a stream; undefined when it is not there. */
export const readObject = async (
  bucket: string,
  key: string,
  versionId?: string,
): Promise<{ body: Readable; sizeBytes: number; versionId: string; contentType: string } | undefined> => {
  try {
    const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...(versionId ? { VersionId: versionId } : {}) }))
    return {
      body: answer.Body as Readable,
      sizeBytes: answer.ContentLength ?? 0,
      versionId: answer.VersionId ?? '',
      contentType: answer.ContentType ?? '',
    }
  } catch (error) {
    if (error instanceof NoSuchKey || (error instanceof S3ServiceException && error.name === 'NoSuchVersion')) return undefined
    throw error
  }
}

export const headObject = async (bucket: string, key: string): Promise<{ sizeBytes: number; versionId: string } | undefined> => {
  try {
    const answer = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
    return { sizeBytes: answer.ContentLength ?? 0, versionId: answer.VersionId ?? '' }
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}

export const beginUpload = async (bucket: string, key: string, contentType: string, tagging: string): Promise<string> => {
  const answer = await client.send(
    new CreateMultipartUploadCommand({ Bucket: bucket, Key: key, ContentType: contentType, Tagging: tagging }),
  )
  if (!answer.UploadId) throw new Error('bucket: no upload id')
  return answer.UploadId
}

export interface ArrivedPart {
  number: number
  etag: string
  sizeBytes: number
}

/** The parts that have arrived, or undefined when the upload is over (completed or aborted). */
export const arrivedParts = async (bucket: string, key: string, uploadId: string): Promise<ArrivedPart[] | undefined> => {
  const parts: ArrivedPart[] = []
  let marker: string | undefined
  try {
    do {
      const answer = await client.send(
        new ListPartsCommand({ Bucket: bucket, Key: key, UploadId: uploadId, ...(marker ? { PartNumberMarker: marker } : {}) }),
      )
      for (const part of answer.Parts ?? []) parts.push({ number: part.PartNumber ?? 0, etag: part.ETag ?? '', sizeBytes: part.Size ?? 0 })
      marker = answer.IsTruncated ? answer.NextPartNumberMarker : undefined
    } while (marker)
  } catch (error) {
    if (error instanceof NoSuchUpload) return undefined
    throw error
  }
  return parts
}

/** Joins the parts. Nothing happens when another call has done so already. */
export const finishUpload = async (bucket: string, key: string, uploadId: string, parts: readonly ArrivedPart[]): Promise<void> => {
  try {
    await client.send(
      new CompleteMultipartUploadCommand({
        Bucket: bucket,
        Key: key,
        UploadId: uploadId,
        MultipartUpload: { Parts: parts.map(part => ({ PartNumber: part.number, ETag: part.etag })) },
      }),
    )
  } catch (error) {
    if (!(error instanceof NoSuchUpload)) throw error
  }
}

export const abortUpload = async (bucket: string, key: string, uploadId: string): Promise<void> => {
  try {
    await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: uploadId }))
  } catch (error) {
    if (!(error instanceof NoSuchUpload)) throw error
  }
}

/** Hides the object behind a delete marker; with a version, deletes that version for good, unless it is locked. */
export const deleteObject = async (bucket: string, key: string, versionId?: string): Promise<void> => {
  await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, ...(versionId ? { VersionId: versionId } : {}) }))
}

/** Every version of every object under a prefix, delete markers included, and whether it is the one that readers get. */
export const listVersions = async (bucket: string, prefix: string): Promise<{ key: string; versionId: string; isCurrent: boolean }[]> => {
  const found: { key: string; versionId: string; isCurrent: boolean }[] = []
  let after: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {}
  while (after !== undefined) {
    const answer: ListObjectVersionsCommandOutput = await client.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...after }),
    )
    for (const { Key, VersionId, IsLatest } of [...(answer.Versions ?? []), ...(answer.DeleteMarkers ?? [])]) {
      if (Key !== undefined && VersionId !== undefined) found.push({ key: Key, versionId: VersionId, isCurrent: IsLatest ?? false })
    }
    const { NextKeyMarker, NextVersionIdMarker } = answer
    after =
      answer.IsTruncated && NextKeyMarker !== undefined
        ? { KeyMarker: NextKeyMarker, ...(NextVersionIdMarker === undefined ? {} : { VersionIdMarker: NextVersionIdMarker }) }
        : undefined
  }
  return found
}

/** Locks one version in compliance mode until the instant, and takes the tag away by which drafts expire. */
export const lockVersion = async (bucket: string, key: string, versionId: string, until: Date): Promise<void> => {
  await client.send(
    new PutObjectRetentionCommand({
      Bucket: bucket,
      Key: key,
      VersionId: versionId,
      Retention: { Mode: 'COMPLIANCE', RetainUntilDate: until },
    }),
  )
  await client.send(
    new PutObjectTaggingCommand({
      Bucket: bucket,
      Key: key,
      VersionId: versionId,
      Tagging: { TagSet: [{ Key: 'state', Value: 'filed' }] },
    }),
  )
}
