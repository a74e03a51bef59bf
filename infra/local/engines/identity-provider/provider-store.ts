// Keeps what the identity provider must remember: grants, codes and interactions in SQLite, its keys in a file.
import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { readJsonFile, writeJsonFile } from '../json-file.ts'
import { isObject, parseObject } from '../json-protocol.ts'

const algorithm = 'ES256'

export interface ProviderKeys {
  readonly jwks: { readonly keys: readonly JsonWebKey[] }
  readonly cookieKeys: readonly string[]
}

export function openProviderKeys(directory: string): ProviderKeys {
  const file = join(directory, 'identity-provider-keys.json')
  const stored = readJsonFile(file)
  if (isObject(stored.key) && typeof stored.cookieKey === 'string') return { jwks: { keys: [stored.key] }, cookieKeys: [stored.cookieKey] }
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: algorithm, kid: randomBytes(8).toString('hex') }
  const cookieKey = randomBytes(32).toString('base64url')
  writeJsonFile(file, { key, cookieKey })
  return { jwks: { keys: [key] }, cookieKeys: [cookieKey] }
}

export interface ProviderStore {
  readonly adapter: AdapterFactory
  close(): void
}

export function openProviderStore(directory: string): ProviderStore {
  const database = new DatabaseSync(join(directory, 'identity-provider.sqlite'))
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS records (
      model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, expires_at INTEGER,
      uid TEXT, user_code TEXT, grant_id TEXT, PRIMARY KEY (model, id)
    );
    CREATE INDEX IF NOT EXISTS records_by_grant ON records (grant_id);
    CREATE INDEX IF NOT EXISTS records_by_uid ON records (uid);
  `)
  const forget = database.prepare('DELETE FROM records WHERE expires_at <= ?')
  const put = database.prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?, ?)')
  const byId = database.prepare('SELECT payload FROM records WHERE model = ? AND id = ? AND (expires_at IS NULL OR expires_at > ?)')
  const byUid = database.prepare('SELECT payload FROM records WHERE model = ? AND uid = ? AND (expires_at IS NULL OR expires_at > ?)')
  const byUserCode = database.prepare(
    'SELECT payload FROM records WHERE model = ? AND user_code = ? AND (expires_at IS NULL OR expires_at > ?)',
  )
  const consume = database.prepare(`UPDATE records SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`)
  const remove = database.prepare('DELETE FROM records WHERE model = ? AND id = ?')
  const revoke = database.prepare(`DELETE FROM records WHERE grant_id = ? AND model != 'Grant'`)
  const seconds = (): number => Math.floor(Date.now() / 1000)
  const payloadOf = (row: Record<string, unknown> | undefined): AdapterPayload | undefined => row && parseObject(String(row.payload))

  const adapter = (model: string): Adapter => ({
    async upsert(id, payload, expiresIn) {
      forget.run(seconds())
      const { uid = null, userCode = null, grantId = null } = payload
      put.run(model, id, JSON.stringify(payload), expiresIn ? seconds() + expiresIn : null, uid, userCode, grantId)
    },
    find: async id => payloadOf(byId.get(model, id, seconds())),
    findByUid: async uid => payloadOf(byUid.get(model, uid, seconds())),
    findByUserCode: async userCode => payloadOf(byUserCode.get(model, userCode, seconds())),
    consume: async id => void consume.run(seconds(), model, id),
    destroy: async id => void remove.run(model, id),
    revokeByGrantId: async grantId => void revoke.run(grantId),
  })
  return { adapter, close: () => database.close() }
}
