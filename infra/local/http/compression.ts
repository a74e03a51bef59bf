// Compresses answers where CloudFront would, and no others.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { EdgeResponse, Headers } from './viewer.ts'

/** Types from CloudFront's documentation, "Serve compressed files"; PDF is among them, problem+json and web manifests are not. */
const compressible: ReadonlySet<string> = new Set([
  'application/dash+xml',
  'application/eot',
  'application/font',
  'application/font-sfnt',
  'application/javascript',
  'application/json',
  'application/opentype',
  'application/otf',
  'application/pdf',
  'application/pkcs7-mime',
  'application/protobuf',
  'application/rss+xml',
  'application/truetype',
  'application/ttf',
  'application/vnd.apple.mpegurl',
  'application/vnd.ms-fontobject',
  'application/wasm',
  'application/xhtml+xml',
  'application/xml',
  'font/eot',
  'font/opentype',
  'font/otf',
  'font/ttf',
  'image/svg+xml',
  'text/css',
  'text/csv',
  'text/html',
  'text/javascript',
  'text/js',
  'text/plain',
  'text/richtext',
  'text/tab-separated-values',
  'text/xml',
])
const leastBytes = 1_000
const mostBytes = 10_000_000
/** Edges compress while they answer; no figure is published, 5 is what such servers use. */
const brotliQuality = 5
const mostRemembered = 300

const remembered = new Map<string, Buffer>()

function compressed(encoding: 'br' | 'gzip', body: Buffer, entityTag: string | undefined): Buffer {
  const name = entityTag === undefined ? undefined : `${encoding} ${entityTag} ${body.length}`
  const known = name === undefined ? undefined : remembered.get(name)
  if (known !== undefined) return known
  const result =
    encoding === 'br' ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }) : gzipSync(body)
  if (name !== undefined) {
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(name, result)
  }
  return result
}

const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some(item => {
    const [name = '', quality] = item.trim().split(/;\s*q=/)
    return name.trim() === encoding && Number(quality ?? 1) > 0
  })

export interface Encodings {
  readonly gzip: boolean
  readonly brotli: boolean
}

export function compressResponse(response: EdgeResponse, requestHeaders: Headers, { gzip, brotli }: Encodings): EdgeResponse {
  const { status, headers, body } = response
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const fits = body.length >= leastBytes && body.length <= mostBytes && compressible.has(type)
  if (!fits || ![200, 403, 404].includes(status) || headers['content-encoding'] !== undefined) return response
  const wanted = requestHeaders['accept-encoding'] ?? ''
  const encoding = brotli && accepts(wanted, 'br') ? 'br' : gzip && accepts(wanted, 'gzip') ? 'gzip' : undefined
  if (encoding === undefined) return response
  const tag = headers.etag
  const weak = tag === undefined || tag.startsWith('W/') ? tag : `W/${tag}`
  return {
    ...response,
    headers: { ...headers, 'content-encoding': encoding, vary: 'Accept-Encoding', ...(weak === undefined ? {} : { etag: weak }) },
    body: compressed(encoding, body, tag),
  }
}
