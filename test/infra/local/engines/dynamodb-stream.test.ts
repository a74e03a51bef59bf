// The stream of a table shows each change once, in order, and stays open.
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDynamodb, type Dynamodb } from '../../../../infra/local/engines/dynamodb/dynamodb.ts'
import { isObject, type JsonObject } from '../../../../infra/local/engines/json-protocol.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'
import { type ServedEngine, serveEngine } from './served-engine.ts'

let scratch: ScratchDirectory
let engine: Dynamodb
let served: ServedEngine
let client: DynamoDBClient
let streamArn = ''

beforeAll(async () => {
  scratch = scratchDirectory()
  engine = await createDynamodb({ directory: scratch.path, now: () => new Date() })
  served = await serveEngine(engine)
  client = new DynamoDBClient(served.client)
  const { streamArn: arn } = await engine.ensureTable({
    table: {
      TableName: 'journal',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'subject', AttributeType: 'S' },
        { AttributeName: 'sequence', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'subject', KeyType: 'HASH' },
        { AttributeName: 'sequence', KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
    ttlAttribute: 'expiresAt',
  })
  streamArn = arn ?? ''
})

afterAll(async () => {
  client.destroy()
  await served.close()
  scratch.remove()
})

const put = (subject: string, sequence: number, more = {}) =>
  client.send(new PutItemCommand({ TableName: 'journal', Item: { subject: { S: subject }, sequence: { N: String(sequence) }, ...more } }))

async function shards(): Promise<readonly JsonObject[]> {
  const { StreamDescription: description } = await engine.call('DescribeStream', { StreamArn: streamArn })
  const found = isObject(description) ? description.Shards : undefined
  return Array.isArray(found) ? found.filter(isObject) : []
}

async function records(from: { ShardIteratorType: string; SequenceNumber?: string }): Promise<readonly JsonObject[]> {
  const [shard] = await shards()
  const { ShardIterator } = await engine.call('GetShardIterator', { StreamArn: streamArn, ShardId: shard?.ShardId, ...from })
  const { Records } = await engine.call('GetRecords', { ShardIterator })
  return Array.isArray(Records) ? Records.filter(isObject) : []
}

const change = (record: JsonObject | undefined): JsonObject => (isObject(record?.dynamodb) ? record.dynamodb : {})

it('carries the region and account of the template', async () => {
  expect(streamArn).toMatch(/^arn:aws:dynamodb:ap-southeast-1:000000000000:table\/journal\/stream\//)
  await put('filing#1', 1)
  const [record] = await records({ ShardIteratorType: 'TRIM_HORIZON' })
  expect(record).toMatchObject({ eventName: 'INSERT', awsRegion: 'ap-southeast-1', dynamodb: { NewImage: { subject: { S: 'filing#1' } } } })
})

it('stays open at its end', async () => {
  await put('filing#2', 1)
  const [shard] = await shards()
  expect(shard?.SequenceNumberRange).toEqual({ StartingSequenceNumber: expect.any(String) })
})

it('goes on after a given record and shows no write that changed nothing', async () => {
  const last = (await records({ ShardIteratorType: 'TRIM_HORIZON' })).at(-1)
  const after = { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: String(change(last).SequenceNumber) }
  await put('filing#3', 1, { tags: { SS: ['a', 'b'] } })
  await put('filing#3', 1, { tags: { SS: ['b', 'a'] } })
  await put('filing#3', 1, { tags: { SS: ['b', 'c'] } })
  const seen = await records(after)
  expect(seen.map(record => record.eventName)).toEqual(['INSERT', 'MODIFY'])
  expect(change(seen[1]).OldImage).toMatchObject({ tags: { SS: expect.arrayContaining(['a', 'b']) } })
})

it('shows an expired item as deleted by the service', async () => {
  const over = Math.floor(Date.now() / 1000) - 60
  await put('session', 1, { expiresAt: { N: String(over) } })
  await put('session', 2, { expiresAt: { N: String(over + 3600) } })
  expect(await engine.sweepExpired()).toBe(1)
  const last = (await records({ ShardIteratorType: 'TRIM_HORIZON' })).at(-1)
  expect(last).toMatchObject({
    eventName: 'REMOVE',
    userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    dynamodb: { Keys: { sequence: { N: '1' } } },
  })
})
