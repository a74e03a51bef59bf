// A takedown is looked for everywhere: in every version of every object that the public bucket and the search index have kept, and in every answer.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { inflateRawSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { publishedJudgment } from '../../functions/judgments/published-judgment.ts'
import { judgmentEntry } from '../judgments/made-judgment.ts'
import { type StoredVersion, storageOf } from '../support/portal-storage.ts'
import { officer } from './people.ts'

const { origin, directory } = inject('portal')
const storage = storageOf(directory)
const scratch = mkdtempSync(join(tmpdir(), 'takedown-'))
let clerk: PortalClient
let judge: PortalClient

beforeAll(async () => {
  ;[clerk, judge] = await Promise.all([officer(origin, 'thukytinh', 'clerk'), officer(origin, 'thamphantinh', 'judge')])
})
afterAll(() => {
  storage.close()
  rmSync(scratch, { recursive: true, force: true })
})

/** What the issue of a takedown promises. */
const mostMilliseconds = 300_000
const patienceMilliseconds = 120_000
const token = (): string => `tu${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
const newNumber = (): string => `${10_000 + Math.floor(Math.random() * 89_999)}/2026/DS-ST`

const atDesk = z.object({ version: z.number(), state: z.string() })
const act = async (by: PortalClient, id: string, door: string, body: object = {}) => {
  const { version } = atDesk.parse(await by.get(`/api/desk/judgments/${id}`))
  await by.post(`/api/desk/judgments/${id}/${door}`, { version, ...body })
}
const publish = async (number: string, words: string, title: string): Promise<string> => {
  const id = textOf(await clerk.post('/api/desk/judgments', judgmentEntry(number, words, { title })), 'id')
  await act(clerk, id, 'review')
  await act(judge, id, 'approval', { dismissals: [] })
  await clerk.until(`/api/desk/judgments/${id}`, value => value.state === 'published', patienceMilliseconds / 1000)
  return id
}

const until = async (what: string, milliseconds: number, holds: () => Promise<boolean>): Promise<number> => {
  const began = Date.now()
  while (Date.now() - began < milliseconds) {
    if (await holds()) return Date.now() - began
    await pause(500)
  }
  throw new Error(`takedown: not within ${milliseconds / 1000} s: ${what}`)
}

/** Everything in a shard that can be read: its tables as they lie in the file, and the packed texts. */
const wordsInShard = (file: Buffer): Buffer => {
  const path = join(scratch, 'shard.db')
  writeFileSync(path, file)
  const database = new DatabaseSync(path, { readOnly: true })
  const texts = database
    .prepare('SELECT text FROM doc')
    .all()
    .map(({ text }) => (text instanceof Uint8Array ? inflateRawSync(text) : Buffer.alloc(0)))
  database.close()
  return Buffer.concat([file, ...texts])
}

const isPacked = (bytes: Buffer): boolean => bytes.readUInt32BE(0) === 0x28b52ffd
const readable = (bytes: Buffer): Buffer => {
  const plain = bytes.length > 4 && isPacked(bytes) ? zstdDecompressSync(bytes) : bytes
  return plain.subarray(0, 15).toString() === 'SQLite format 3' ? wordsInShard(plain) : plain
}

const buckets = ['-public-', '-search-']
const nameOf = ({ key, versionId, isCurrent }: StoredVersion): string => `${key} ${isCurrent ? '(current)' : `(version ${versionId})`}`

/** A look at all that is stored; a version that was clean stays so, because versions never change. */
const looker = (secrets: readonly string[]) => {
  const clean = new Set<string>()
  return async (): Promise<StoredVersion[]> => {
    const all = (await Promise.all(buckets.map(bucket => storage.versions(bucket)))).flat()
    const waiting = all.filter(({ key, versionId }) => versionId === 'null' || !clean.has(`${key} ${versionId}`))
    const found: StoredVersion[] = []
    const look = async (): Promise<void> => {
      for (let version = waiting.shift(); version !== undefined; version = waiting.shift()) {
        const { key, versionId } = version
        const bytes = readable(await storage.bytes(version))
        if (secrets.some(secret => key.includes(secret) || bytes.includes(secret))) found.push(version)
        else clean.add(`${key} ${versionId}`)
      }
    }
    await Promise.all(Array.from({ length: 16 }, look))
    return found
  }
}

const similarOf = async (id: string): Promise<string> => {
  const answer = await fetch(`${origin}/register/similar/${id}.json`)
  return answer.ok ? answer.text() : ''
}
const isFound = async (text: string, id: string): Promise<boolean> => {
  const answer = await fetch(`${origin}/api/judgments/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cua-cong': '1' },
    body: JSON.stringify({ text }),
  })
  return (await answer.text()).includes(id)
}

it('leaves nothing of it in any version of any public file, list, feed, similar list or shard of the index, within five minutes', async () => {
  const [secret, shared, number] = [token(), token(), newNumber()]
  const id = await publish(number, secret, `Vay tiền làm lò gạch ${shared} bên sông ${secret}`)
  await until('found', patienceMilliseconds, () => isFound(secret, id))
  const other = await publish(newNumber(), token(), `Vay tiền làm lò gạch ${shared} bên sông`)
  await until('similar to another', patienceMilliseconds, async () => (await similarOf(other)).includes(id))
  // A second edition: page, data, cards and lists have older versions now.
  await act(clerk, id, 'correction', { note: 'Sửa chính tả.', edits: [{ from: `bên sông ${secret}`, to: `ven sông ${secret}` }] })
  await act(judge, id, 'correction-decision', { isAgreed: true })

  const look = looker([secret, number, id])
  const places = [
    ...[`judgments/${id}.json`, `judgments/${id}.pdf`, `ban-an/${id}/`, `en/ban-an/${id}/`],
    ...['danh-muc-ban-an/NA-T/2026/', 'en/danh-muc-ban-an/NA-T/2026/'],
    ...['register/cards/2026/', `register/similar/${id}.json`, `register/similar/${other}.json`],
    ...['tat-ca', 'toa-NA-T', 'loai-ds', 'toa-NA-T-loai-ds'].map(feed => `register/feeds/${feed}.atom`),
    ...['index/shards/NA-T/2026', 'index/register/2026', 'index/recent', `index/places/${id}`],
  ]
  // The look sees it in all of them, in older versions too; so it would see what is left.
  await until('everywhere, in two versions', patienceMilliseconds, async () => {
    const found = await look()
    const inPlace = (place: string) => found.filter(({ key }) => key.startsWith(place))
    return (
      places.every(place => inPlace(place).length > 0) &&
      [`judgments/${id}.json`, 'register/cards/2026/', 'danh-muc-ban-an/NA-T/2026/'].every(place => inPlace(place).some(v => !v.isCurrent))
    )
  })

  const began = Date.now()
  await act(clerk, id, 'takedown', { reason: 'Đương sự yêu cầu.', isUrgent: false })
  await act(judge, id, 'takedown-decision', { isAgreed: true })
  const tombstones = [`judgments/${id}.json`, `ban-an/${id}/index.html`, `en/ban-an/${id}/index.html`]
  let left: string[] = []
  await until('gone from everywhere', mostMilliseconds, async () => {
    left = (await look()).map(nameOf).sort()
    return left.length === tombstones.length
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; left: ${left.join(', ')}`)
  })
  expect(left).toEqual(tombstones.map(key => `${key} (current)`).sort())
  await until('not found', mostMilliseconds, async () => !(await isFound(secret, id)) && !(await isFound(number, id)))
  expect(Date.now() - began).toBeLessThan(mostMilliseconds)

  for (const path of [`/judgments/${id}.json`, `/ban-an/${id}`, `/en/ban-an/${id}`]) {
    const text = await (await fetch(origin + path)).text()
    for (const word of [secret, shared, number]) expect(text, path).not.toContain(word)
  }
  const tombstone: unknown = await (await fetch(`${origin}/judgments/${id}.json`)).json()
  expect(publishedJudgment.parse(tombstone)).toMatchObject({ state: 'taken-down', number: '', title: '', summary: '', paragraphs: [] })
  expect((await fetch(`${origin}/judgments/${id}.pdf`)).status).toBe(404)
  // The other judgment is as public as before, and still has its words.
  expect(await isFound(shared, other)).toBe(true)
}, 600_000)
