// The receipt of a filing: the statement that the portal signs, the compact form that a QR code carries, and how anyone verifies them.
import { canonicalJson } from '../kernel/event.ts'
import type { ReceiptStatement } from './filing-form.ts'

/** Where the public keys lie: `{ keys: [{ keyId, spki }] }`, base64url of SPKI DER; old keys stay, for receipts of their time. */
export const publishedKeysPath = '/keys/receipts.json'

export interface ReceiptKey {
  keyId: string
  spki: string
}

/** What the QR code carries. `h` is the SHA-256 of the whole statement, base64url, so that one signature vouches for every file. */
export interface CompactStatement {
  v: 1
  code: string
  court: string
  at: string
  day: string
  files: number
  h: string
}

const encoder = new TextEncoder()

// Bytes with a buffer of their own, which is what WebCrypto takes.
type Bytes = Uint8Array<ArrayBuffer>

const ownBytes = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

export const toBase64url = (bytes: Uint8Array): string => {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** Undefined for anything that is not the one right base64url writing of some bytes. */
export const fromBase64url = (text: string): Bytes | undefined => {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), character => character.charCodeAt(0))
    return toBase64url(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}

export const sha256 = async (bytes: Uint8Array): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', ownBytes(bytes)))

export const compactOf = async (statement: ReceiptStatement): Promise<CompactStatement> => ({
  v: 1,
  code: statement.code,
  court: statement.courtCode,
  at: statement.receivedAt,
  day: statement.filingDate,
  files: statement.files.length,
  h: toBase64url(await sha256(encoder.encode(canonicalJson(statement)))),
})

/** The bytes under a signature: the canonical JSON of a compact statement of whatever receipt. */
export const signedJson = (compact: object): Bytes => encoder.encode(canonicalJson(compact))

export const signedBytes = (compact: CompactStatement): Bytes => signedJson(compact)

/** What the receipt key signs. */
export const signedDigest = async (statement: ReceiptStatement): Promise<Bytes> => sha256(signedBytes(await compactOf(statement)))

/** `<base64url of the compact statement>.<signature>`: what follows `#r=` in the link, and what a sealed PDF repeats. */
export const sealedStatement = (compact: CompactStatement, signature: string): string => sealedStatementOf(compact, signature)

export const sealedStatementOf = (compact: object, signature: string): string => `${toBase64url(signedJson(compact))}.${signature}`

export const receiptLink = (origin: string, sealed: string): string => `${origin}/xac-minh#r=${sealed}`

const compactFields: Readonly<Record<keyof CompactStatement, 'string' | 'number'>> = {
  v: 'number',
  code: 'string',
  court: 'string',
  at: 'string',
  day: 'string',
  files: 'number',
  h: 'string',
}

const isCompact = (value: unknown): value is CompactStatement => {
  if (value === null || typeof value !== 'object') return false
  const fields = Object.entries(value)
  const types: Readonly<Record<string, string>> = compactFields
  return (
    fields.length === Object.keys(types).length &&
    fields.every(([name, field]) => types[name] === typeof field) &&
    Reflect.get(value, 'v') === 1
  )
}

/** Undefined for what cannot be read: a QR code of something else, a link cut short. */
export const readSealedStatement = (sealed: string): { compact: CompactStatement; bytes: Bytes; signature: string } | undefined => {
  const [payload = '', signature = '', ...rest] = sealed.split('.')
  const bytes = fromBase64url(payload)
  if (bytes === undefined || rest.length > 0) return undefined
  try {
    const compact: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isCompact(compact) ? { compact, bytes, signature } : undefined
  } catch {
    return undefined
  }
}

/** Whether a published key made this signature over these bytes; the key's id, or undefined. */
export const verifiedBy = async (bytes: Uint8Array, signature: string, keys: readonly ReceiptKey[]): Promise<string | undefined> => {
  const raw = fromBase64url(signature)
  if (raw === undefined || raw.length !== 64) return undefined
  for (const { keyId, spki } of keys) {
    const der = fromBase64url(spki)
    if (der === undefined) continue
    const key = await crypto.subtle.importKey('spki', der, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']).catch(() => undefined)
    if (key && (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, ownBytes(bytes)))) return keyId
  }
  return undefined
}

/** What the verification page says of a QR code or a link. */
export const verifySealedStatement = async (
  sealed: string,
  keys: readonly ReceiptKey[],
): Promise<{ verdict: 'genuine'; keyId: string; compact: CompactStatement } | { verdict: 'unreadable' | 'not-genuine' }> => {
  const read = readSealedStatement(sealed)
  if (read === undefined) return { verdict: 'unreadable' }
  const keyId = await verifiedBy(read.bytes, read.signature, keys)
  return keyId === undefined ? { verdict: 'not-genuine' } : { verdict: 'genuine', keyId, compact: read.compact }
}

/** Whether the whole statement, files with sizes and hashes, is the one that a genuine compact statement speaks of. */
export const isStatementOf = async (statement: ReceiptStatement, compact: CompactStatement): Promise<boolean> =>
  canonicalJson(await compactOf(statement)) === canonicalJson(compact)
