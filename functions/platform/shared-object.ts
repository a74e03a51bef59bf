// Objects in S3 that several workers change: read with the tag of what was read, written only if nobody has written since.
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'

const client = /* @__PURE__ */ new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' })

export interface SharedObject {
  body: Uint8Array
  /** What S3 calls this very content. */
  tag: string
}

/** Undefined when it is not there; the caller needs the right to list, or S3 says "denied". */
export const readShared = async (bucket: string, key: string): Promise<SharedObject | undefined> => {
  try {
    const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    return { body: (await answer.Body?.transformToByteArray()) ?? new Uint8Array(), tag: answer.ETag ?? '' }
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}

/** Writes in the place of what was read under `tag`, or where nothing was. False when somebody else was faster: read again. */
export const writeShared = async (
  bucket: string,
  key: string,
  body: Uint8Array,
  tag: string | undefined,
  options: { contentType: string; cacheControl?: string },
): Promise<boolean> => {
  try {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: options.contentType,
        ...(options.cacheControl ? { CacheControl: options.cacheControl } : {}),
        ...(tag === undefined ? { IfNoneMatch: '*' } : { IfMatch: tag }),
      }),
    )
    return true
  } catch (error) {
    // 412: another content stands there; 409: somebody is writing; 404: what was read is gone.
    if (error instanceof S3ServiceException && [404, 409, 412].includes(error.$metadata.httpStatusCode ?? 0)) return false
    throw error
  }
}
