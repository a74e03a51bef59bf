// Takes the body of a request: bytes to disk, or a small XML document, in both cases only when it is what was promised.
import { decodeAwsChunked } from './aws-chunked.ts'
import { BodyInspection, isStreamedPayload, type Measured, type Promised, promisedBy } from './body-inspection.ts'
import type { ChecksumAlgorithm } from './checksums.ts'
import type { ObjectDisk } from './object-disk.ts'
import type { S3Request } from './s3-request.ts'
import { storageError } from './storage-error.ts'

export type ReceivedBody = { blob: string; measured: Measured }

const largestDocument = 2 * 1024 ** 2

/** Leaves the connection open when reading stops early, so that the refusal can still be answered. */
export const incomingChunks = (request: S3Request): AsyncIterable<Buffer> => request.incoming.iterator({ destroyOnReturn: false })

function payloadChunks(request: S3Request, payload: string, trailers: Map<string, string>): AsyncIterable<Buffer> {
  return isStreamedPayload(payload) ? decodeAwsChunked(incomingChunks(request), trailers) : incomingChunks(request)
}

/** Streams the body to disk. `algorithm` is computed where the sender promised no checksum of its own. */
export async function receiveBody(
  disk: ObjectDisk,
  request: S3Request,
  payload: string,
  algorithm?: ChecksumAlgorithm,
): Promise<ReceivedBody> {
  const promised = promisedBy(request, payload)
  const trailers = new Map<string, string>()
  return await keepChunks(
    disk,
    payloadChunks(request, payload, trailers),
    { ...promised, checksum: promised.checksum ?? (algorithm && { algorithm }) },
    trailers,
  )
}

/** Streams any bytes to disk: the file of a form, the source of a copy, what the runner puts. */
export async function keepChunks(
  disk: ObjectDisk,
  chunks: AsyncIterable<Uint8Array>,
  promised: Promised,
  trailers: ReadonlyMap<string, string> = new Map(),
): Promise<ReceivedBody> {
  const inspection = new BodyInspection(promised)
  const { blob, accepted } = await disk.write(
    chunks,
    chunk => inspection.update(chunk),
    () => inspection.finish(trailers),
  )
  return { blob, measured: accepted }
}

export async function receiveDocument(request: S3Request, payload: string): Promise<string> {
  const inspection = new BodyInspection(promisedBy(request, payload))
  const trailers = new Map<string, string>()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of payloadChunks(request, payload, trailers)) {
    size += chunk.length
    if (size > largestDocument) throw storageError('MaxMessageLengthExceeded')
    inspection.update(chunk)
    chunks.push(chunk)
  }
  inspection.finish(trailers)
  return Buffer.concat(chunks).toString()
}
