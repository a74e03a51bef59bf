// The arithmetic of Signature Version 4 that headers, queries and POST policies share.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { storageError } from './storage-error.ts'

export type CredentialScope = { accessKeyId: string; date: string; region: string; scope: string }

/** Splits `AKIA…/20261121/ap-southeast-1/s3/aws4_request`; undefined when it is not of that shape. */
export function readCredential(credential: string): CredentialScope | undefined {
  const found = /^(.+)\/((\d{8})\/([^/]+)\/s3\/aws4_request)$/.exec(credential)
  const [, accessKeyId, scope, date, region] = found ?? []
  if (!accessKeyId || !scope || !date || !region) return undefined
  return { accessKeyId, date, region, scope }
}

const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

function signatureOf(secret: string, { date, region }: CredentialScope, stringToSign: string): string {
  const key = mac(mac(mac(mac(`AWS4${secret}`, date), region), 's3'), 'aws4_request')
  return mac(key, stringToSign).toString('hex')
}

/** Refuses an unknown key id and a signature that the secret does not give. */
export function requireSignature(
  secretFor: (accessKeyId: string) => string | undefined,
  credential: CredentialScope,
  stringToSign: string,
  given: string,
): void {
  const secret = secretFor(credential.accessKeyId)
  if (secret === undefined) throw storageError('InvalidAccessKeyId', { facts: { AWSAccessKeyId: credential.accessKeyId } })
  const expected = Buffer.from(signatureOf(secret, credential, stringToSign))
  const actual = Buffer.from(given)
  if (expected.length === actual.length && timingSafeEqual(expected, actual)) return
  throw storageError('SignatureDoesNotMatch', {
    facts: { AWSAccessKeyId: credential.accessKeyId, StringToSign: stringToSign, SignatureProvided: given },
  })
}

/** `20261121T184700Z` as milliseconds; undefined when it is not of that shape. */
export function readAmzDate(text: string): number | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!found) return undefined
  const [, year, month, day, hour, minute, second] = found
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(instant) ? undefined : instant
}
