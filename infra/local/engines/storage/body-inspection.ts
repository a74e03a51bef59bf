// Measures a body while it streams by and holds it against every length, digest and checksum that was promised.
import { createHash } from 'node:crypto'
import {
  type ChecksumAlgorithm,
  checksumAlgorithms,
  checksumBytes,
  checksumHeader,
  findChecksumAlgorithm,
  startChecksum,
} from './checksums.ts'
import type { S3Request } from './s3-request.ts'
import { invalidRequest, storageError } from './storage-error.ts'

type Checksum = { algorithm: ChecksumAlgorithm; value: string }

/** What the sender promised. A checksum without a value is only computed; `trailer` names where its value will come. */
export type Promised = {
  md5?: string | undefined
  sha256Hex?: string | undefined
  length?: number | undefined
  atMost?: number | undefined
  checksum?: { algorithm: ChecksumAlgorithm; value?: string | undefined; trailer?: boolean } | undefined
}

export type Measured = { size: number; md5: string; checksum?: Checksum }

/** The largest object or part that one request may bring. */
const largestBody = 5 * 1024 ** 3

export class BodyInspection {
  readonly #promised: Promised
  readonly #md5 = createHash('md5')
  readonly #sha256
  readonly #checksum
  #size = 0

  constructor(promised: Promised) {
    this.#promised = promised
    this.#sha256 = promised.sha256Hex === undefined ? undefined : createHash('sha256')
    this.#checksum = promised.checksum && startChecksum(promised.checksum.algorithm)
  }

  update(chunk: Uint8Array): void {
    this.#size += chunk.length
    if (this.#size > (this.#promised.atMost ?? largestBody)) throw storageError('EntityTooLarge')
    this.#md5.update(chunk)
    this.#sha256?.update(chunk)
    this.#checksum?.update(chunk)
  }

  finish(trailers: ReadonlyMap<string, string>): Measured {
    const { length, md5, sha256Hex, checksum } = this.#promised
    if (length !== undefined && length !== this.#size) throw storageError('IncompleteBody')
    const digest = this.#md5.digest()
    if (md5 !== undefined && md5 !== digest.toString('base64')) throw storageError('BadDigest')
    if (sha256Hex !== undefined && sha256Hex !== this.#sha256?.digest('hex')) throw storageError('XAmzContentSHA256Mismatch')
    const measured = { size: this.#size, md5: digest.toString('hex') }
    if (!checksum || !this.#checksum) return measured
    const value = this.#checksum.value()
    const expected = checksum.trailer ? trailers.get(checksumHeader(checksum.algorithm)) : checksum.value
    if (checksum.trailer && expected === undefined) throw invalidRequest('The trailer that x-amz-trailer announces is missing')
    if (expected !== undefined && expected !== value)
      throw storageError('BadDigest', { message: `The ${checksum.algorithm} you specified did not match the calculated checksum.` })
    return { ...measured, checksum: { algorithm: checksum.algorithm, value } }
  }
}

export const isStreamedPayload = (payload: string): boolean => payload.startsWith('STREAMING-')

/** Reads the promises out of the headers; `payload` is what the signature said about the body. */
export function promisedBy(request: S3Request, payload: string): Promised {
  const md5 = request.header('content-md5')
  if (md5 !== undefined && !isDigest(md5, 16)) throw storageError('InvalidDigest')
  const streamed = isStreamedPayload(payload)
  if (streamed && payload !== 'STREAMING-UNSIGNED-PAYLOAD-TRAILER')
    throw storageError('NotImplemented', { message: `The payload ${payload} is not implemented` })
  const length = request.header(streamed ? 'x-amz-decoded-content-length' : 'content-length')
  if (length === undefined || !/^\d+$/.test(length)) throw storageError('MissingContentLength')
  if (Number(length) > largestBody) throw storageError('EntityTooLarge')
  return {
    md5,
    sha256Hex: /^[0-9a-f]{64}$/.test(payload) ? payload : undefined,
    length: Number(length),
    checksum: promisedChecksum(request),
  }
}

function promisedChecksum(request: S3Request): Promised['checksum'] {
  const given = checksumAlgorithms.flatMap(algorithm => {
    const value = request.header(checksumHeader(algorithm))
    return value === undefined ? [] : [{ algorithm, value }]
  })
  const trailer = checksumAlgorithms.find(algorithm => checksumHeader(algorithm) === request.header('x-amz-trailer')?.toLowerCase())
  const [first, second] = given
  if (second || (first && trailer))
    throw invalidRequest('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.')
  const named = request.header('x-amz-sdk-checksum-algorithm')
  if (named !== undefined && !first && !trailer)
    throw invalidRequest(
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    )
  if (named !== undefined && findChecksumAlgorithm(named) !== (first?.algorithm ?? trailer))
    throw invalidRequest('Value for x-amz-sdk-checksum-algorithm header is invalid.')
  if (trailer) return { algorithm: trailer, trailer: true }
  if (first && !isDigest(first.value, checksumBytes[first.algorithm]))
    throw invalidRequest(`Value for ${checksumHeader(first.algorithm)} header is invalid.`)
  return first
}

const isDigest = (text: string, bytes: number): boolean => {
  const decoded = Buffer.from(text, 'base64')
  return decoded.length === bytes && decoded.toString('base64') === text
}
