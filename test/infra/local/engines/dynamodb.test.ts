// DynamoDB's stand-in answers unmodified SDK clients as the service does.
import {
  CreateTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateContinuousBackupsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDynamodb, type Dynamodb } from '../../../../infra/local/engines/dynamodb/dynamodb.ts'
import type { TableDefinition } from '../../../../infra/local/engines/dynamodb/table-definition.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'
import { type ServedEngine, serveEngine } from './served-engine.ts'

const filings: TableDefinition = {
  table: {
    TableName: 'filings',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'id', AttributeType: 'S' },
      { AttributeName: 'court', AttributeType: 'S' },
    ],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      { IndexName: 'byCourt', KeySchema: [{ AttributeName: 'court', KeyType: 'HASH' }], Projection: { ProjectionType: 'KEYS_ONLY' } },
    ],
  },
  ttlAttribute: 'expiresAt',
  pointInTimeRecovery: true,
}

let scratch: ScratchDirectory
let engine: Dynamodb
let served: ServedEngine
let client: DynamoDBClient
let writes = 0

beforeAll(async () => {
  scratch = scratchDirectory()
  engine = await createDynamodb({ directory: scratch.path, now: () => new Date('2026-11-21T02:00:00Z'), onWrite: () => void writes++ })
  served = await serveEngine(engine)
  client = new DynamoDBClient(served.client)
  await engine.ensureTable(filings)
})

beforeEach(() => engine.faults.clear())

afterAll(async () => {
  client.destroy()
  await served.close()
  scratch.remove()
})

const put = (id: string, more: Record<string, { S: string } | { N: string }> = {}) =>
  client.send(new PutItemCommand({ TableName: 'filings', Item: { id: { S: id }, ...more } }))

describe('a table', () => {
  it('lies in the region and account of the template', async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'filings' }))
    expect(Table?.TableArn).toBe('arn:aws:dynamodb:ap-southeast-1:000000000000:table/filings')
    expect(Table?.GlobalSecondaryIndexes?.[0]?.IndexArn).toBe('arn:aws:dynamodb:ap-southeast-1:000000000000:table/filings/index/byCourt')
  })

  it('may be ensured again and keeps its items', async () => {
    await put('kept', { court: { S: 'na' } })
    expect(await engine.ensureTable(filings)).toEqual({ arn: 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/filings' })
    const { Count } = await client.send(
      new QueryCommand({
        TableName: 'filings',
        IndexName: 'byCourt',
        KeyConditionExpression: 'court = :c',
        ExpressionAttributeValues: { ':c': { S: 'na' } },
      }),
    )
    expect(Count).toBe(1)
  })

  it('gains, loses and changes indexes when its description does', async () => {
    const definition = (index: string, key: string): TableDefinition => ({
      table: {
        TableName: 'growing',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['id', 'a', 'b'].map(AttributeName => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        GlobalSecondaryIndexes: [
          { IndexName: index, KeySchema: [{ AttributeName: key, KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } },
          {
            IndexName: 'other',
            KeySchema: [{ AttributeName: key === 'a' ? 'b' : 'a', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      },
    })
    await engine.ensureTable(definition('first', 'a'))
    await client.send(new PutItemCommand({ TableName: 'growing', Item: { id: { S: '1' }, a: { S: 'x' }, b: { S: 'y' } } }))
    await engine.ensureTable(definition('second', 'b'))
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'growing' }))
    expect(Table?.GlobalSecondaryIndexes?.map(index => index.IndexName).sort()).toEqual(['other', 'second'])
    const found = await client.send(
      new QueryCommand({
        TableName: 'growing',
        IndexName: 'second',
        KeyConditionExpression: 'b = :b',
        ExpressionAttributeValues: { ':b': { S: 'y' } },
      }),
    )
    expect(found.Items).toHaveLength(1)
  })

  it('refuses to be ensured with other keys, naming the table', async () => {
    const { ttlAttribute: _, ...definition } = filings
    const table = { ...definition.table, KeySchema: [{ AttributeName: 'court', KeyType: 'HASH' as const }] }
    await expect(engine.ensureTable({ table })).rejects.toThrow('filings')
  })

  it('tells whether it can be recovered to a point in time', async () => {
    const status = async () =>
      (await client.send(new DescribeContinuousBackupsCommand({ TableName: 'filings' }))).ContinuousBackupsDescription
        ?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus
    const set = (PointInTimeRecoveryEnabled: boolean) =>
      client.send(
        new UpdateContinuousBackupsCommand({ TableName: 'filings', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled } }),
      )
    expect(await status()).toBe('ENABLED')
    await set(false)
    expect(await status()).toBe('DISABLED')
    await set(true)
    expect(await status()).toBe('ENABLED')
    await expect(client.send(new DescribeContinuousBackupsCommand({ TableName: 'absent' }))).rejects.toMatchObject({
      name: 'TableNotFoundException',
    })
  })

  it('that exists cannot be created', async () => {
    await expect(client.send(new CreateTableCommand(filings.table))).rejects.toMatchObject({ name: 'ResourceInUseException' })
  })
})

describe('a write', () => {
  it('that fails its condition returns the item in its way', async () => {
    await put('taken', { court: { S: 'na' } })
    const again = new PutItemCommand({
      TableName: 'filings',
      Item: { id: { S: 'taken' } },
      ConditionExpression: 'attribute_not_exists(id)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    })
    await expect(client.send(again)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      Item: { id: { S: 'taken' }, court: { S: 'na' } },
    })
  })

  it('in a transaction tells each reason in order', async () => {
    await put('there')
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName: 'filings', Item: { id: { S: 'not there' } }, ConditionExpression: 'attribute_not_exists(id)' } },
        { Put: { TableName: 'filings', Item: { id: { S: 'there' } }, ConditionExpression: 'attribute_not_exists(id)' } },
      ],
    })
    await expect(client.send(transaction)).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    })
  })

  it('returns no old attributes of an item that was new, and all of one that was not', async () => {
    const update = (value: string) =>
      client.send(
        new UpdateItemCommand({
          TableName: 'filings',
          Key: { id: { S: 'updated' } },
          UpdateExpression: 'SET court = :c',
          ExpressionAttributeValues: { ':c': { S: value } },
          ReturnValues: 'ALL_OLD',
        }),
      )
    expect((await update('na')).Attributes).toBeUndefined()
    expect((await update('hn')).Attributes).toEqual({ id: { S: 'updated' }, court: { S: 'na' } })
  })

  it('is made known once it is acknowledged', async () => {
    const before = writes
    await put('told')
    expect(writes).toBe(before + 1)
  })
})

describe('a fault', () => {
  it('of throttling is retried by the SDK', async () => {
    engine.faults.inject({ operation: 'PutItem', error: 'ProvisionedThroughputExceededException', times: 2 })
    const { $metadata } = await put('throttled')
    expect($metadata.attempts).toBe(3)
  })

  it('of conflict reaches the caller with its reasons', async () => {
    engine.faults.inject({ operation: 'TransactWriteItems', error: 'TransactionConflict', times: 1, table: 'filings' })
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName: 'filings', Item: { id: { S: 'met' } } } },
        { Put: { TableName: 'filings', Item: { id: { S: 'other' } } } },
      ],
    })
    await expect(client.send(transaction)).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
    })
    await client.send(transaction)
  })

  it('of conflict refuses a single write as such', async () => {
    engine.faults.inject({ operation: 'PutItem', error: 'TransactionConflict', times: 1 })
    await expect(put('single')).rejects.toMatchObject({ name: 'TransactionConflictException' })
  })

  it('for one table leaves the others alone', async () => {
    engine.faults.inject({ operation: '*', error: 'TransactionConflict', times: 1, table: 'elsewhere' })
    expect((await put('alone')).$metadata.attempts).toBe(1)
  })

  it('that loses the answer has executed the write', async () => {
    const once = new DynamoDBClient({ ...served.client, maxAttempts: 1 })
    engine.faults.inject({ operation: 'PutItem', error: 'AnswerLost', times: 1 })
    const item = (id: string) =>
      new PutItemCommand({ TableName: 'filings', Item: { id: { S: id } }, ConditionExpression: 'attribute_not_exists(id)' })
    await expect(once.send(item('unheard'))).rejects.toThrow()
    await expect(once.send(item('unheard'))).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' })
    engine.faults.inject({ operation: 'PutItem', error: 'RequestLost', times: 1 })
    await expect(once.send(item('never arrived'))).rejects.toThrow()
    expect((await once.send(item('never arrived'))).$metadata.httpStatusCode).toBe(200)
    once.destroy()
  })
})
