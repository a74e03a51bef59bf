// The receipt key in KMS: ES256 signatures in the form that browsers verify (RFC 7518 §3.4), and the public key.
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'

const client = new KMSClient({})

/** Integers of an ECDSA signature in DER, as KMS answers, to the 64 bytes r‖s that WebCrypto and JOSE use. */
export const joseSignature = (der: Uint8Array): Uint8Array => {
  const integerAt = (offset: number): { bytes: Uint8Array; end: number } => {
    const length = der[offset + 1] ?? 0
    const start = offset + 2
    return { bytes: der.subarray(start, start + length), end: start + length }
  }
  if (der[0] !== 0x30) throw new Error('signing-key: not a DER sequence')
  const r = integerAt(2)
  const s = integerAt(r.end)
  const signature = new Uint8Array(64)
  const place = (bytes: Uint8Array, at: number): void => {
    const trimmed = bytes.length > 32 ? bytes.subarray(bytes.length - 32) : bytes
    signature.set(trimmed, at + 32 - trimmed.length)
  }
  place(r.bytes, 0)
  place(s.bytes, 32)
  return signature
}

/** ES256 over the bytes' SHA-256 digest (32 bytes); answers base64url of r‖s. One call. */
export const signDigest = async (keyId: string, digest: Uint8Array): Promise<string> => {
  const answer = await client.send(
    new SignCommand({ KeyId: keyId, Message: digest, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' }),
  )
  if (!answer.Signature) throw new Error('signing-key: no signature')
  return Buffer.from(joseSignature(answer.Signature)).toString('base64url')
}

/** The public key, SPKI DER, base64url. */
export const publicKey = async (keyId: string): Promise<string> => {
  const answer = await client.send(new GetPublicKeyCommand({ KeyId: keyId }))
  if (!answer.PublicKey) throw new Error('signing-key: no public key')
  return Buffer.from(answer.PublicKey).toString('base64url')
}
