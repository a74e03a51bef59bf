// Verifies Signature Version 4, in the Authorization header or in the query of a presigned URL.
import { createHash } from 'node:crypto'
import type { S3Request } from './s3-request.ts'
import { type CredentialScope, readAmzDate, readCredential, requireSignature } from './signing-key.ts'
import { storageError } from './storage-error.ts'
import { decodeUri, encodePath, encodeUri } from './uri.ts'

export type SecretFor = (accessKeyId: string) => string | undefined

/** Who signed, and what the signature says about the body: its SHA-256 in hex, or a word such as UNSIGNED-PAYLOAD. */
export type Signed = { accessKeyId: string; payload: string }

/** S3 accepts a clock fifteen minutes apart, and a presigned URL for at most a week. */
const clockToleranceMs = 15 * 60_000
const longestExpiresSeconds = 604_800

export function verifySignature(request: S3Request, secretFor: SecretFor, now: Date): Signed {
  const authorization = request.incoming.headers.authorization
  if (authorization !== undefined) return verifyHeader(request, authorization, secretFor, now)
  if (request.has('X-Amz-Signature') || request.has('X-Amz-Algorithm')) return verifyQuery(request, secretFor, now)
  throw storageError('AccessDenied')
}

function verifyHeader(request: S3Request, authorization: string, secretFor: SecretFor, now: Date): Signed {
  const [, credentialText, signedHeaders, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)$/.exec(authorization) ?? []
  const credential = readCredential(credentialText ?? '')
  if (!credential || !signedHeaders || !signature) throw storageError('AuthorizationHeaderMalformed')
  const date = request.header('x-amz-date') ?? ''
  const signedAt = readAmzDate(date)
  if (signedAt === undefined || !date.startsWith(credential.date))
    throw storageError('AccessDenied', { message: 'AWS authentication requires a valid Date or x-amz-date header' })
  if (Math.abs(now.getTime() - signedAt) > clockToleranceMs)
    throw storageError('RequestTimeTooSkewed', {
      facts: { RequestTime: date, ServerTime: now.toISOString(), MaxAllowedSkewMilliseconds: '900000' },
    })
  const payload = request.header('x-amz-content-sha256')
  if (payload === undefined)
    throw storageError('InvalidRequest', { message: 'Missing required header for this request: x-amz-content-sha256' })
  requireSignature(secretFor, credential, stringToSign(request, date, credential, signedHeaders, payload), signature)
  return { accessKeyId: credential.accessKeyId, payload }
}

function verifyQuery(request: S3Request, secretFor: SecretFor, now: Date): Signed {
  const [algorithm, credentialText, date, expires, signedHeaders, signature] = [
    'X-Amz-Algorithm',
    'X-Amz-Credential',
    'X-Amz-Date',
    'X-Amz-Expires',
    'X-Amz-SignedHeaders',
    'X-Amz-Signature',
  ].map(name => request.parameter(name))
  const credential = readCredential(credentialText ?? '')
  const signedAt = readAmzDate(date ?? '')
  const seconds = /^\d{1,9}$/.test(expires ?? '') ? Number(expires) : Number.NaN
  if (algorithm !== 'AWS4-HMAC-SHA256' || !credential || !date || !signedHeaders || !signature || signedAt === undefined)
    throw storageError('AuthorizationQueryParametersError')
  if (!(seconds >= 1 && seconds <= longestExpiresSeconds))
    throw storageError('AuthorizationQueryParametersError', { message: 'X-Amz-Expires must be between 1 and 604800 seconds' })
  if (!date.startsWith(credential.date)) throw storageError('AuthorizationQueryParametersError')
  if (now.getTime() < signedAt - clockToleranceMs) throw storageError('AccessDenied', { message: 'Request is not yet valid' })
  if (now.getTime() > signedAt + seconds * 1000)
    throw storageError('AccessDenied', {
      message: 'Request has expired',
      facts: {
        'X-Amz-Expires': String(seconds),
        Expires: new Date(signedAt + seconds * 1000).toISOString(),
        ServerTime: now.toISOString(),
      },
    })
  const payload = request.header('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD'
  requireSignature(secretFor, credential, stringToSign(request, date, credential, signedHeaders, payload), signature)
  return { accessKeyId: credential.accessKeyId, payload }
}

function stringToSign(request: S3Request, date: string, credential: CredentialScope, signedHeaders: string, payload: string): string {
  const names = signedHeaders.split(';')
  const unsigned = Object.keys(request.incoming.headers).filter(name => name.startsWith('x-amz-') && !names.includes(name))
  if (unsigned.length > 0 || !names.includes('host'))
    throw storageError('AccessDenied', {
      message: 'There were headers present in the request which were not signed',
      facts: { HeadersNotSigned: unsigned.join(', ') },
    })
  const canonical = [
    request.method,
    encodePath(decodeUri(request.rawPath)),
    request.query
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => [encodeUri(name), encodeUri(value)] as const)
      .sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('&'),
    ...names.map(name => `${name}:${headerValue(request, name)}`),
    '',
    signedHeaders,
    payload,
  ].join('\n')
  return ['AWS4-HMAC-SHA256', date, credential.scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
}

function headerValue(request: S3Request, name: string): string {
  const value = request.incoming.headers[name] ?? ''
  return (Array.isArray(value) ? value.join(',') : value).trim().replace(/ +/g, ' ')
}
