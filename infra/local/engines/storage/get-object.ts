// GetObject and HeadObject: a version's bytes, whole or a range, with its headers.
import type { Readable } from 'node:stream'
import type { Answer } from './answer.ts'
import type { Bucket } from './buckets.ts'
import { type ByteRange, rangeOfPart, readRange } from './byte-range.ts'
import type { ObjectCall } from './call.ts'
import { checksumHeader } from './checksums.ts'
import { type Conditions, conditionsOf, isUnchangedFor } from './conditions.ts'
import { getObjectVersion } from './find-object.ts'
import { checksumHeaders, keptHeaders, objectHeaders } from './object-facts.ts'
import type { S3Request } from './s3-request.ts'
import { invalidArgument, invalidRequest } from './storage-error.ts'
import type { Store } from './store.ts'
import { type StoredSegment, segmentsOf, type Version } from './versions.ts'

export type Reading = {
  versionId?: string | undefined
  range?: string | undefined
  partNumber?: string | undefined
  conditions?: Conditions
  withChecksum?: boolean
}

export type ReadObject = {
  status: 200 | 206 | 304
  version: Version
  headers: Record<string, string>
  /** Opens the bytes asked for. Whoever opens must read to the end or destroy. */
  open: () => Readable
}

export function readObject(store: Store, bucket: Bucket, key: string, reading: Reading): ReadObject {
  const version = getObjectVersion(store, bucket, key, reading.versionId)
  const headers = objectHeaders(version)
  const segments = segmentsOf(store.database, version.seq)
  const open = (range: ByteRange) => () => store.disk.read(segments, range.from, range.to)
  const whole = { from: 0, to: version.size - 1 }
  if (isUnchangedFor(reading.conditions ?? {}, version)) {
    const { 'content-type': _, ...kept } = headers
    return { status: 304, version, headers: kept, open: open(whole) }
  }
  if (version.etag.includes('-') && reading.partNumber !== undefined) headers['x-amz-mp-parts-count'] = String(segments.length)
  const range = reading.partNumber === undefined ? readRange(reading.range, version.size) : rangeOfPart(reading.partNumber, segments)
  const { from, to } = range ?? whole
  headers['content-length'] = String(to - from + 1)
  if (range) headers['content-range'] = `bytes ${from}-${to}/${version.size}`
  if (reading.withChecksum && reading.partNumber !== undefined)
    Object.assign(headers, partChecksumHeaders(version, segments, reading.partNumber))
  else if (reading.withChecksum && !range) Object.assign(headers, checksumHeaders(version.facts))
  return { status: range ? 206 : 200, version, headers, open: open({ from, to }) }
}

/** A part has a checksum of its own where the object's is made of its parts'. */
function partChecksumHeaders(
  { facts: { checksum } }: Version,
  segments: readonly StoredSegment[],
  partNumber: string,
): Record<string, string> {
  const value = segments.find(({ number }) => String(number) === partNumber)?.checksum
  if (checksum?.type !== 'COMPOSITE' || value === undefined) return {}
  return { [checksumHeader(checksum.algorithm)]: value, 'x-amz-checksum-type': checksum.type }
}

/** `response-content-disposition` and its kin, which replace what the object was stored with. */
function overrides(request: S3Request): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of keptHeaders) {
    const value = request.parameter(`response-${name}`)
    if (value === undefined) continue
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw invalidArgument('Header value cannot be represented using ISO-8859-1.')
    found[name] = value
  }
  return found
}

function readCall(store: Store, { request, bucket, key }: ObjectCall): ReadObject {
  const range = request.header('range')
  const partNumber = request.parameter('partNumber')
  if (range !== undefined && partNumber !== undefined)
    throw invalidRequest('Cannot specify both Range header and partNumber query parameter')
  const read = readObject(store, bucket, key, {
    versionId: request.parameter('versionId'),
    range,
    partNumber,
    conditions: conditionsOf(name => request.header(name)),
    withChecksum: request.header('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED',
  })
  return { ...read, headers: { ...read.headers, ...overrides(request) } }
}

export function getObject(store: Store, call: ObjectCall): Answer {
  const { status, headers, open } = readCall(store, call)
  return status === 304 ? { status, headers } : { status, headers, stream: open() }
}

export function headObject(store: Store, call: ObjectCall): Answer {
  const { status, headers } = readCall(store, call)
  return { status, headers }
}
