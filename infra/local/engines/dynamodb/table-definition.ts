// Brings a table to the shape that the template describes, however often it is asked.
import { isDeepStrictEqual } from 'node:util'
import type { CreateTableCommandInput, GlobalSecondaryIndex, KeySchemaElement, TableDescription } from '@aws-sdk/client-dynamodb'
import { isObject, type JsonObject, ServiceError } from '../json-protocol.ts'

export interface TableDefinition {
  readonly table: CreateTableCommandInput
  readonly ttlAttribute?: string
  readonly pointInTimeRecovery?: boolean
}

export interface EnsuredTable {
  readonly arn: string
  readonly streamArn?: string
}

export type Call = (operation: string, input: object) => Promise<JsonObject>

async function describe(call: Call, name: string | undefined): Promise<TableDescription | undefined> {
  try {
    const { Table: table } = await call('DescribeTable', { TableName: name })
    return isObject(table) ? table : undefined
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'ResourceNotFoundException') return undefined
    throw error
  }
}

const keys = (schema: readonly KeySchemaElement[] | undefined): string =>
  (schema ?? []).map(key => `${key.KeyType} ${key.AttributeName}`).join(', ')

const sameIndex = (a: GlobalSecondaryIndex, b: GlobalSecondaryIndex): boolean =>
  a.IndexName === b.IndexName &&
  keys(a.KeySchema) === keys(b.KeySchema) &&
  a.Projection?.ProjectionType === b.Projection?.ProjectionType &&
  isDeepStrictEqual([...(a.Projection?.NonKeyAttributes ?? [])].sort(), [...(b.Projection?.NonKeyAttributes ?? [])].sort())

/** An index whose keys or projection changed is made anew, as CloudFormation does. */
async function bringIndexes(call: Call, wanted: CreateTableCommandInput, found: TableDescription): Promise<void> {
  const present = found.GlobalSecondaryIndexes ?? []
  const outdated = present.filter(index => !wanted.GlobalSecondaryIndexes?.some(other => sameIndex(index as GlobalSecondaryIndex, other)))
  const missing = (wanted.GlobalSecondaryIndexes ?? []).filter(
    index => !present.some(other => sameIndex(other as GlobalSecondaryIndex, index)),
  )
  for (const { IndexName } of outdated) {
    await call('UpdateTable', { TableName: wanted.TableName, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName } }] })
  }
  const kept = present.filter(index => !outdated.includes(index))
  const inUse = new Set([...(wanted.KeySchema ?? []), ...kept.flatMap(index => index.KeySchema ?? [])].map(key => key.AttributeName))
  for (const index of missing) {
    for (const key of index.KeySchema ?? []) inUse.add(key.AttributeName)
    await call('UpdateTable', {
      TableName: wanted.TableName,
      AttributeDefinitions: wanted.AttributeDefinitions?.filter(attribute => inUse.has(attribute.AttributeName)),
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    })
  }
}

async function bringStream(call: Call, wanted: CreateTableCommandInput, found: TableDescription): Promise<void> {
  const now = found.StreamSpecification?.StreamViewType
  const then = wanted.StreamSpecification?.StreamEnabled ? wanted.StreamSpecification.StreamViewType : undefined
  if (now === then) return
  if (now !== undefined) await call('UpdateTable', { TableName: wanted.TableName, StreamSpecification: { StreamEnabled: false } })
  if (then !== undefined) await call('UpdateTable', { TableName: wanted.TableName, StreamSpecification: wanted.StreamSpecification })
}

async function bringTimeToLive(call: Call, name: string | undefined, attribute: string | undefined): Promise<void> {
  const { TimeToLiveDescription: found } = await call('DescribeTimeToLive', { TableName: name })
  const now = isObject(found) && found.TimeToLiveStatus === 'ENABLED' ? found.AttributeName : undefined
  if (now === attribute) return
  const set = (AttributeName: unknown, Enabled: boolean) =>
    call('UpdateTimeToLive', { TableName: name, TimeToLiveSpecification: { AttributeName, Enabled } })
  if (now !== undefined) await set(now, false)
  if (attribute !== undefined) await set(attribute, true)
}

export async function ensureTable(call: Call, { table, ttlAttribute }: TableDefinition): Promise<EnsuredTable> {
  const found = await describe(call, table.TableName)
  if (!found) await call('CreateTable', table)
  else {
    if (keys(found.KeySchema) !== keys(table.KeySchema)) {
      throw new Error(`Table ${table.TableName} has other keys than described (${keys(found.KeySchema)}): its data must be emptied first.`)
    }
    await bringIndexes(call, table, found)
    await bringStream(call, table, found)
  }
  await bringTimeToLive(call, table.TableName, ttlAttribute)
  const ensured = await describe(call, table.TableName)
  if (!ensured?.TableArn) throw new Error(`Table ${table.TableName} was not made.`)
  return { arn: ensured.TableArn, ...(ensured.LatestStreamArn ? { streamArn: ensured.LatestStreamArn } : {}) }
}
