// A killed database or a killed host loses nothing that was acknowledged.
import { DynamoDBClient, PutItemCommand, ScanCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDynamodb, type Dynamodb } from '../../../../infra/local/engines/dynamodb/dynamodb.ts'
import type { TableDefinition } from '../../../../infra/local/engines/dynamodb/table-definition.ts'
import { isObject } from '../../../../infra/local/engines/json-protocol.ts'
import { startHost } from './killed-host.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'
import { serveEngine } from './served-engine.ts'

const host = new URL('./dynamodb-host.ts', import.meta.url)
const account = { region: 'ap-southeast-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }

const table = (TableName: string, more: object = {}): TableDefinition => ({
  table: {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'id', AttributeType: 'S' },
      { AttributeName: 'group', AttributeType: 'S' },
    ],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      { IndexName: 'byGroup', KeySchema: [{ AttributeName: 'group', KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } },
    ],
    ...more,
  },
})
const journal = table('journal', { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } })

let scratch: ScratchDirectory
beforeEach(() => {
  scratch = scratchDirectory()
})
afterEach(() => scratch.remove())

async function prepared(): Promise<void> {
  const engine = await createDynamodb({ directory: scratch.path, now: () => new Date() })
  await engine.ensureTable(table('filings'))
  await engine.ensureTable(journal)
  await engine.stop()
}

async function ids(client: DynamoDBClient, TableName: string, IndexName?: string): Promise<Set<string>> {
  const found = new Set<string>()
  let ExclusiveStartKey: Record<string, { S: string }> | undefined
  do {
    const page = await client.send(new ScanCommand({ TableName, IndexName, ExclusiveStartKey }))
    for (const item of page.Items ?? []) found.add(item.id?.S ?? '')
    const next = page.LastEvaluatedKey
    ExclusiveStartKey = next && Object.fromEntries(Object.entries(next).map(([name, value]) => [name, { S: value.S ?? '' }]))
  } while (ExclusiveStartKey)
  return found
}

async function streamed(engine: Dynamodb, streamArn: string | undefined): Promise<Set<string>> {
  const { StreamDescription: description } = await engine.call('DescribeStream', { StreamArn: streamArn })
  const shards = isObject(description) && Array.isArray(description.Shards) ? description.Shards : []
  const iterator = await engine.call('GetShardIterator', {
    StreamArn: streamArn,
    ShardId: shards[0].ShardId,
    ShardIteratorType: 'TRIM_HORIZON',
  })
  const seen = new Set<string>()
  let next = iterator.ShardIterator
  for (;;) {
    const { Records, NextShardIterator } = await engine.call('GetRecords', { ShardIterator: next })
    if (!Array.isArray(Records) || Records.length === 0) return seen
    for (const record of Records) seen.add(record.dynamodb.NewImage.id.S)
    next = NextShardIterator
  }
}

it('killing the whole host in a write loop loses no acknowledged write, tears no transaction and leaves every item in the stream', async () => {
  await prepared()
  const acknowledged: string[] = []
  for (let round = 0; round < 3; round += 1) {
    const running = await startHost(host, scratch.path)
    const client = new DynamoDBClient({ ...account, endpoint: running.endpoint, maxAttempts: 1 })
    const writer = async (name: string) => {
      for (let count = 0; ; count += 1) {
        const id = `${round}-${name}-${count}`
        const Item = { id: { S: id }, group: { S: name } }
        await client.send(
          new TransactWriteItemsCommand({
            TransactItems: [{ Put: { TableName: 'filings', Item } }, { Put: { TableName: 'journal', Item } }],
          }),
        )
        acknowledged.push(id)
        if (acknowledged.length === (round + 1) * 60) void running.kill()
      }
    }
    await Promise.allSettled(['a', 'b', 'c', 'd'].map(writer))
    await running.kill()
    client.destroy()
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(180)

  const engine = await createDynamodb({ directory: scratch.path, now: () => new Date() })
  const { streamArn } = await engine.ensureTable(journal)
  const served = await serveEngine(engine)
  const client = new DynamoDBClient(served.client)
  const filings = await ids(client, 'filings')
  const entries = await ids(client, 'journal')
  expect(acknowledged.filter(id => !filings.has(id))).toEqual([])
  expect(entries).toEqual(filings)
  expect(await ids(client, 'journal', 'byGroup')).toEqual(entries)
  expect(await streamed(engine, streamArn)).toEqual(entries)
  client.destroy()
  await served.close()
})

it('a killed host takes its database with it', async () => {
  await prepared()
  const running = await startHost(host, scratch.path)
  const children = await engineProcesses(scratch.path)
  expect(children).toHaveLength(1)
  await running.kill()
  await expect.poll(() => engineProcesses(scratch.path), { timeout: 5000 }).toEqual([])
})

it('a database that crashes is started again under its callers', async () => {
  await prepared()
  const engine = await createDynamodb({ directory: scratch.path, now: () => new Date() })
  const served = await serveEngine(engine)
  const client = new DynamoDBClient(served.client)
  const put = (id: string) => client.send(new PutItemCommand({ TableName: 'filings', Item: { id: { S: id } } }))
  await put('before')
  const first = await engine.processId()
  process.kill(first, 'SIGKILL')
  await put('after')
  expect(await engine.processId()).not.toBe(first)
  expect(await ids(client, 'filings')).toEqual(new Set(['before', 'after']))
  client.destroy()
  await served.close()
})

it('a new database is ready within a second', async () => {
  const from = performance.now()
  const engine = await createDynamodb({ directory: scratch.path, now: () => new Date() })
  expect(performance.now() - from).toBeLessThan(1000)
  await engine.stop()
})

/** Processes that have a database file of this directory on their command line. */
async function engineProcesses(directory: string): Promise<string[]> {
  const { readdir, readFile } = await import('node:fs/promises')
  const found: string[] = []
  for (const id of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (command.startsWith('/') && command.includes('dynoxide') && command.includes(directory)) found.push(id)
  }
  return found
}
