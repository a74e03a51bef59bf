// Keeps the keys: makes each once, finds it by id, ARN or alias.
import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readJsonFile, writeJsonFile } from '../json-file.ts'
import { isObject, ServiceError } from '../json-protocol.ts'

export type KeySpec = 'ECC_NIST_P256' | 'SYMMETRIC_DEFAULT'

export interface Key {
  readonly id: string
  readonly spec: KeySpec
  readonly createdAt: string
  /** The private key as PEM, or the secret's bytes in base64. */
  readonly material: string
}

export interface KeyStore {
  ensure(id: string, spec: KeySpec): Key
  ensureAlias(name: string, keyId: string): void
  /** By key id, key ARN, `alias/…` or alias ARN. */
  get(reference: string): Key
  arnOf(key: Key): string
  aliases(): readonly { readonly name: string; readonly keyId: string }[]
}

interface KeyStoreOptions {
  readonly directory: string
  readonly now: () => Date
  readonly region: string
  readonly account: string
}

function newMaterial(spec: KeySpec): string {
  if (spec === 'SYMMETRIC_DEFAULT') return randomBytes(32).toString('base64')
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function keyOf(id: string, value: unknown): Key {
  if (!isObject(value) || typeof value.material !== 'string') throw new Error(`The key ${id} is damaged.`)
  const spec = value.spec === 'ECC_NIST_P256' ? value.spec : 'SYMMETRIC_DEFAULT'
  if (spec === 'ECC_NIST_P256') createPrivateKey(value.material)
  return { id, spec, createdAt: String(value.createdAt), material: value.material }
}

export function openKeyStore({ directory, now, region, account }: KeyStoreOptions): KeyStore {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'keys.json')
  const keys = new Map(Object.entries(readJsonFile(file)).map(([id, value]) => [id, keyOf(id, value)]))
  const aliases = new Map<string, string>()
  return {
    ensure(id, spec) {
      const existing = keys.get(id)
      if (existing && existing.spec !== spec) throw new Error(`The key ${id} is of spec ${existing.spec}, not ${spec}.`)
      if (existing) return existing
      const key: Key = { id, spec, createdAt: now().toISOString(), material: newMaterial(spec) }
      keys.set(id, key)
      writeJsonFile(file, Object.fromEntries(keys))
      return key
    },
    ensureAlias: (name, keyId) => void aliases.set(name, keyId),
    get(reference) {
      const name = reference.startsWith('arn:') ? reference.split(':').slice(5).join(':') : reference
      const key = keys.get(name.startsWith('alias/') ? (aliases.get(name) ?? '') : name.replace(/^key\//, ''))
      if (key) return key
      throw new ServiceError('NotFoundException', `${name.startsWith('alias/') ? 'Alias' : 'Key'} '${reference}' is not found.`)
    },
    arnOf: key => `arn:aws:kms:${region}:${account}:key/${key.id}`,
    aliases: () => [...aliases].map(([name, keyId]) => ({ name, keyId })),
  }
}
