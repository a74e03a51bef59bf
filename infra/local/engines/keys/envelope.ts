// Ciphertexts: each names its key, so that it can be opened without being told which.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { isObject, type JsonObject, ServiceError } from '../json-protocol.ts'
import type { Key } from './key-store.ts'

const version = 1
const ivBytes = 12
const tagBytes = 16

/** The encryption context is authenticated, not stored: opening needs the same names and values in any order. */
function contextOf(input: JsonObject): Buffer {
  const context = isObject(input.EncryptionContext) ? input.EncryptionContext : {}
  return Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))))
}

export function seal(key: Key, plaintext: Uint8Array, input: JsonObject): Buffer {
  const id = Buffer.from(key.id)
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key.material, 'base64'), iv)
  cipher.setAAD(contextOf(input))
  const encrypted = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return Buffer.concat([Buffer.from([version, id.length]), id, iv, cipher.getAuthTag(), encrypted])
}

export const keyIdOf = (ciphertext: Buffer): string => ciphertext.subarray(2, 2 + (ciphertext[1] ?? 0)).toString()

export function open(key: Key, ciphertext: Buffer, input: JsonObject): Buffer {
  const start = 2 + (ciphertext[1] ?? 0)
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key.material, 'base64'), ciphertext.subarray(start, start + ivBytes))
    decipher.setAAD(contextOf(input))
    decipher.setAuthTag(ciphertext.subarray(start + ivBytes, start + ivBytes + tagBytes))
    return Buffer.concat([decipher.update(ciphertext.subarray(start + ivBytes + tagBytes)), decipher.final()])
  } catch {
    throw new ServiceError('InvalidCiphertextException', 'The ciphertext or its encryption context is not right.')
  }
}
