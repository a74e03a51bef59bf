// One request as S3 reads it: bucket and key from path or host, query decoded, headers that a presigned URL carries in its query.
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { storageError } from './storage-error.ts'
import { decodeQuery, decodeUri } from './uri.ts'

/** Parameters of the signature itself: never read as headers of the request. */
const signatureParameters = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signedheaders',
  'x-amz-signature',
  'x-amz-security-token',
])

const longestKeyBytes = 1024

export class S3Request {
  readonly incoming: IncomingMessage
  readonly method: string
  readonly rawPath: string
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly bucket: string | undefined
  readonly key: string | undefined
  readonly host: string
  readonly #hoisted = new Map<string, string>()

  /** `isBucket` says whether a name at the front of the host is a bucket; everything else is addressed by path. */
  constructor(incoming: IncomingMessage, isBucket: (name: string) => boolean) {
    const [path = '/', ...query] = (incoming.url ?? '/').split('?')
    this.incoming = incoming
    this.method = incoming.method ?? 'GET'
    this.rawPath = path
    this.query = decodeQuery(query.join('?'))
    this.host = incoming.headers.host ?? ''
    for (const [name, value] of this.query) {
      const lower = name.toLowerCase()
      if (lower.startsWith('x-amz-') && !signatureParameters.has(lower)) this.#hoisted.set(lower, value)
    }
    const fromHost = bucketOfHost(this.host, isBucket)
    const [first = '', ...rest] = path.slice(1).split('/')
    this.bucket = fromHost ?? (decodeUri(first) || undefined)
    this.key = decodeUri(fromHost === undefined ? rest.join('/') : path.slice(1)) || undefined
    if (this.key !== undefined && Buffer.byteLength(this.key) > longestKeyBytes) throw storageError('KeyTooLongError')
  }

  /** A header, or the `x-amz-*` parameter that stands for it in a presigned URL. */
  header(name: string): string | undefined {
    const value = this.incoming.headers[name]
    return (Array.isArray(value) ? value.join(',') : value) ?? this.#hoisted.get(name)
  }

  parameter(name: string): string | undefined {
    return this.query.find(([found]) => found === name)?.[1]
  }

  has(name: string): boolean {
    return this.query.some(([found]) => found === name)
  }

  /** All headers with this prefix, hoisted ones included, by the rest of their names. */
  headersAfter(prefix: string): [rest: string, value: string][] {
    const names = new Set([...this.#hoisted.keys(), ...Object.keys(this.incoming.headers)].filter(name => name.startsWith(prefix)))
    return [...names].map(name => [name.slice(prefix.length), this.header(name) ?? ''])
  }

  /** A count between 0 and `most`, which is also the answer when none is asked. */
  count(name: string, most: number): number {
    const asked = this.parameter(name)
    if (asked === undefined || asked === '') return most
    if (!/^\d{1,10}$/.test(asked))
      throw storageError('InvalidArgument', { message: `Provided ${name} not an integer or within integer range` })
    return Math.min(Number(asked), most)
  }
}

function bucketOfHost(host: string, isBucket: (name: string) => boolean): string | undefined {
  const name = host.replace(/:\d+$/, '')
  if (isIP(name.replace(/^\[|\]$/g, '')) !== 0) return undefined
  const labels = name.split('.')
  for (let count = labels.length - 1; count > 0; count--) {
    const candidate = labels.slice(0, count).join('.')
    if (isBucket(candidate)) return candidate
  }
  return undefined
}
