// The table of stream records stays fast and bounded, however much has been written.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDynamodb, type Dynamodb } from '../../../../infra/local/engines/dynamodb/dynamodb.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'

const written = 120_000
const kept = 100_000

let scratch: ScratchDirectory
let engine: Dynamodb
const start = () => createDynamodb({ directory: scratch.path, now: () => new Date() })

const table = (TableName: string, more: object) => ({
  table: {
    TableName,
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
    ...more,
  },
})

beforeAll(async () => {
  scratch = scratchDirectory()
  engine = await start()
  await engine.ensureTable(table('plain', {}))
  await engine.ensureTable(table('streamed', { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } }))
  await engine.stop()
  const file = new DatabaseSync(join(scratch.path, 'dynamodb.sqlite'))
  file.exec(`
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${written})
    INSERT INTO _stream_records (table_name, event_name, keys_json, new_image, sequence_number, shard_id, created_at)
    SELECT 'streamed', 'INSERT', '{"id":{"S":"old"}}', '{"id":{"S":"old"}}', CAST(n AS TEXT), 'shardId-00000001-streamed', 0 FROM numbers`)
  file.close()
  engine = await start()
})

afterAll(async () => {
  await engine.stop()
  scratch.remove()
})

const timeOfWrites = async (TableName: string): Promise<number> => {
  const from = performance.now()
  for (let count = 0; count < 100; count += 1) await engine.call('PutItem', { TableName, Item: { id: { S: `${count}` } } })
  return performance.now() - from
}

it('a write to a table with a long stream takes little longer than one without', async () => {
  await timeOfWrites('plain')
  const plain = await timeOfWrites('plain')
  const streamed = await timeOfWrites('streamed')
  expect(streamed / plain).toBeLessThan(5)
})

it('the oldest records go when there are more than are kept', () => {
  const file = new DatabaseSync(join(scratch.path, 'dynamodb.sqlite'))
  const { count, last } =
    file.prepare('SELECT COUNT(*) AS count, MAX(CAST(sequence_number AS INTEGER)) AS last FROM _stream_records').get() ?? {}
  file.close()
  expect(count).toBe(kept)
  expect(last).toBe(written + 100)
})
