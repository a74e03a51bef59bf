// What the portal signs, whatever it is of: a compact statement in canonical JSON with its signature behind it; and how anyone verifies both.
import { canonicalJson } from '../kernel/event.ts'

/** Where the public keys lie: `{ keys: [{ keyId, spki }] }`, base64url of SPKI DER; old keys stay, for receipts of their time. */
export const publishedKeysPath = '/keys/receipts.json'

export interface ReceiptKey {
  keyId: string
  spki: string
}

const encoder = new TextEncoder()

// Bytes with a buffer of their own, which is what WebCrypto takes.
export type Bytes = Uint8Array<ArrayBuffer>

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

/** The bytes under a signature: the canonical JSON of a compact statement. */
export const signedJson = (compact: object): Bytes => encoder.encode(canonicalJson(compact))

/** `h` of a compact statement: one signature vouches for the whole, of which a QR code has no room. SHA-256, base64url. */
export const hashOfStatement = async (statement: object): Promise<string> => toBase64url(await sha256(signedJson(statement)))

/** `<base64url of the compact statement>.<signature>`: what follows `#r=` in the link, and what a sealed PDF repeats. */
export const sealedStatement = (compact: object, signature: string): string => `${toBase64url(signedJson(compact))}.${signature}`

export const receiptLink = (origin: string, sealed: string): string => `${origin}/xac-minh#r=${sealed}`

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

/** Tells the compact statements of one kind from all others: every field with its type and no other, and what some of them must say. */
export interface StatementKind<Compact> {
  readonly fields: Readonly<Record<keyof Compact & string, 'string' | 'number'>>
  readonly marks: { readonly [Field in keyof Compact]?: readonly Compact[Field][] }
}

const isOfKind = <Compact>({ fields, marks }: StatementKind<Compact>, value: unknown): value is Compact => {
  if (value === null || typeof value !== 'object') return false
  const types: Readonly<Record<string, string>> = fields
  const allowed = new Map<string, readonly unknown[]>(Object.entries(marks))
  const found = Object.entries(value)
  return (
    found.length === Object.keys(types).length &&
    found.every(([name, field]) => types[name] === typeof field && (allowed.get(name)?.includes(field) ?? true))
  )
}

export const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Undefined for what cannot be read as this kind: something else that the portal signed, a QR code of somebody else, a link cut short. */
export const readStatement = <Compact>(
  kind: StatementKind<Compact>,
  sealed: string,
): { compact: Compact; bytes: Bytes; signature: string } | undefined => {
  const [payload = '', signature = '', ...rest] = sealed.split('.')
  const bytes = fromBase64url(payload)
  if (bytes === undefined || rest.length > 0) return undefined
  const compact = jsonOf(bytes)
  return isOfKind(kind, compact) ? { compact, bytes, signature } : undefined
}

export type StatementVerdict<Compact, Otherwise> = { verdict: 'genuine'; keyId: string; compact: Compact } | { verdict: Otherwise }

/** What the verification page says of a QR code or a link. */
export const verifyStatement = async <Compact>(
  kind: StatementKind<Compact>,
  sealed: string,
  keys: readonly ReceiptKey[],
): Promise<StatementVerdict<Compact, 'unreadable' | 'not-genuine'>> => {
  const read = readStatement(kind, sealed)
  if (read === undefined) return { verdict: 'unreadable' }
  const keyId = await verifiedBy(read.bytes, read.signature, keys)
  return keyId === undefined ? { verdict: 'not-genuine' } : { verdict: 'genuine', keyId, compact: read.compact }
}
