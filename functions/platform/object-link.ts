// Links by which a browser reads one object, or sends one part of an upload, straight from or to the bucket: signed here, without a call.
//
// Signature version 4 in the query ("Authenticating requests: using query parameters", Amazon S3 API reference), by hand: a click that only
// gives out a link would otherwise wait for 130 KB of S3's client. A test holds the links to those of the SDK.
import { createHash, createHmac } from 'node:crypto'

const algorithm = 'AWS4-HMAC-SHA256'

/** RFC 3986: encodeURIComponent leaves !'()* as they are, the signature does not. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** Where S3 answers for this bucket: by the bucket's own name, or behind the endpoint that the environment names. */
const addressOf = (bucket: string, key: string): URL => {
  const { AWS_ENDPOINT_URL_S3: endpoint, AWS_REGION: region } = process.env
  const path = key.split('/').map(encoded).join('/')
  return new URL(endpoint ? `${endpoint}/${bucket}/${path}` : `https://${bucket}.s3.${region}.amazonaws.com/${path}`)
}

interface Wanted {
  method: 'GET' | 'PUT'
  bucket: string
  key: string
  query: Readonly<Record<string, string>>
  validForSeconds: number
}

const signed = ({ method, bucket, key, query, validForSeconds }: Wanted, at: Date): string => {
  const { AWS_REGION: region = '', AWS_ACCESS_KEY_ID: id = '', AWS_SECRET_ACCESS_KEY: secret = '', AWS_SESSION_TOKEN: token } = process.env
  const address = addressOf(bucket, key)
  const instant = at.toISOString().replace(/[-:]|\.\d+/g, '')
  const day = instant.slice(0, 8)
  const scope = `${day}/${region}/s3/aws4_request`
  const parameters = {
    ...query,
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
    'X-Amz-Credential': `${id}/${scope}`,
    'X-Amz-Date': instant,
    'X-Amz-Expires': String(validForSeconds),
    'X-Amz-SignedHeaders': 'host',
    ...(token ? { 'X-Amz-Security-Token': token } : {}),
  }
  const canonicalQuery = Object.entries(parameters)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
  const canonical = [method, address.pathname, canonicalQuery, `host:${address.host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n')
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  const signature = hmac(signingKey, [algorithm, instant, scope, sha256(canonical)].join('\n')).toString('hex')
  return `${address.href}?${canonicalQuery}&X-Amz-Signature=${signature}`
}

/** A link to read one object for a few minutes, under the file's own name. Permission is checked before it is given out. */
export const readLink = (
  bucket: string,
  key: string,
  options: { versionId?: string; fileName: string; contentType: string; inline: boolean; validForSeconds: number },
  at = new Date(),
): string => {
  const query = {
    'response-content-disposition': `${options.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(options.fileName)}`,
    'response-content-type': options.contentType,
    ...(options.versionId ? { versionId: options.versionId } : {}),
    'x-id': 'GetObject',
  }
  return signed({ method: 'GET', bucket, key, query, validForSeconds: options.validForSeconds }, at)
}

/** A link to send one part of an upload. */
export const partLink = (
  bucket: string,
  key: string,
  part: { uploadId: string; number: number; validForSeconds: number },
  at = new Date(),
): string => {
  const query = { partNumber: String(part.number), uploadId: part.uploadId, 'x-id': 'UploadPart' }
  return signed({ method: 'PUT', bucket, key, query, validForSeconds: part.validForSeconds }, at)
}
