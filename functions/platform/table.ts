// DynamoDB as the stores see it: get, query by page, and transactions whose failed conditions are values, not exceptions.
import { setTimeout as pause } from 'node:timers/promises'
import { ConditionalCheckFailedException, DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'

export type Item = Record<string, unknown>
export type Key = Readonly<Record<string, string>>
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } })

export const getItem = async (table: string, key: Key): Promise<Item | undefined> =>
  (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item

/** A few items of one table in one call, in any order; those that are not there are left out. For single small reads that belong together. */
export const getItems = async (table: string, keys: readonly Key[]): Promise<Item[]> => {
  const items: Item[] = []
  let asked: Record<string, { Keys: Item[]; ConsistentRead: boolean }> | undefined = { [table]: { Keys: [...keys], ConsistentRead: true } }
  while (asked) {
    const answer: BatchGetCommandOutput = await client.send(new BatchGetCommand({ RequestItems: asked }))
    items.push(...(answer.Responses?.[table] ?? []))
    const rest: Item[] = answer.UnprocessedKeys?.[table]?.Keys ?? []
    asked = rest.length > 0 ? { [table]: { Keys: rest, ConsistentRead: true } } : undefined
  }
  return items
}

/** Writes without a condition: for records that have one writer and no journal, such as sessions and working state. */
export const putItem = async (table: string, item: Item): Promise<void> => {
  await client.send(new PutCommand({ TableName: table, Item: item }))
}

export const deleteItem = async (table: string, key: Key): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: table, Key: key }))
}

/**
 * Updates an item that exists and answers its new state; undefined when it does not exist or `condition` does not hold.
 * Names that clash with DynamoDB's reserved words are given in `names`.
 */
export const updateItem = async (
  table: string,
  key: Key,
  expression: string,
  values: Item,
  { condition, names }: { condition?: string; names?: Record<string, string> } = {},
): Promise<Item | undefined> => {
  const exists = `attribute_exists(${Object.keys(key)[0]})`
  try {
    const answer = await client.send(
      new UpdateCommand({
        TableName: table,
        Key: key,
        UpdateExpression: expression,
        ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
        ...(names ? { ExpressionAttributeNames: names } : {}),
        ConditionExpression: condition ? `${exists} AND (${condition})` : exists,
        ReturnValues: 'ALL_NEW',
      }),
    )
    return answer.Attributes
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    throw error
  }
}

/** Puts an item unless its key is taken; false when it was. The claim of work that must be done once. */
export const putItemOnce = async (table: string, item: Item): Promise<boolean> => {
  try {
    await client.send(new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }))
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

export interface Page<T> {
  items: T[]
  /** Give it back to read on; absent on the last page. Opaque. */
  next?: string
}

export interface Query {
  index?: string
  /** Equality on the partition key: attribute and value. */
  partition: readonly [attribute: string, value: string]
  /** Condition on the sort key. */
  sort?: { attribute: string; beginsWith: string } | { attribute: string; from?: string; to?: string }
  descending?: boolean
  limit?: number
  next?: string | undefined
  consistent?: boolean
}

const conditionOf = (
  query: Query,
): Pick<QueryCommandInput, 'KeyConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'> => {
  const names: Record<string, string> = { '#p': query.partition[0] }
  const values: Record<string, string> = { ':p': query.partition[1] }
  let expression = '#p = :p'
  if (query.sort) {
    names['#s'] = query.sort.attribute
    if ('beginsWith' in query.sort) {
      values[':b'] = query.sort.beginsWith
      expression += ' AND begins_with(#s, :b)'
    } else if (query.sort.from !== undefined && query.sort.to !== undefined) {
      values[':f'] = query.sort.from
      values[':t'] = query.sort.to
      expression += ' AND #s BETWEEN :f AND :t'
    } else if (query.sort.from !== undefined) {
      values[':f'] = query.sort.from
      expression += ' AND #s >= :f'
    } else if (query.sort.to !== undefined) {
      values[':t'] = query.sort.to
      expression += ' AND #s <= :t'
    } else {
      delete names['#s']
    }
  }
  return { KeyConditionExpression: expression, ExpressionAttributeNames: names, ExpressionAttributeValues: values }
}

/** One page of a query. The continuation key is opaque to callers; a forged one is treated as the start. */
export const queryPage = async (table: string, query: Query): Promise<Page<Item>> => {
  const answer = await client.send(
    new QueryCommand({
      TableName: table,
      ...(query.index ? { IndexName: query.index } : { ConsistentRead: query.consistent ?? true }),
      ...conditionOf(query),
      ScanIndexForward: !query.descending,
      ...(query.limit ? { Limit: query.limit } : {}),
      ...(query.next ? { ExclusiveStartKey: decodeKey(query.next) } : {}),
    }),
  )
  return {
    items: answer.Items ?? [],
    ...(answer.LastEvaluatedKey ? { next: Buffer.from(JSON.stringify(answer.LastEvaluatedKey)).toString('base64url') } : {}),
  }
}

/** Every item of a query, page after page: for workers and for partitions that are small by design. */
export const queryAll = async (table: string, query: Omit<Query, 'next' | 'limit'>): Promise<Item[]> => {
  const items: Item[] = []
  let next: string | undefined
  do {
    const page = await queryPage(table, { ...query, next })
    items.push(...page.items)
    next = page.next
  } while (next)
  return items
}

const decodeKey = (next: string): Item | undefined => {
  try {
    const key: unknown = JSON.parse(Buffer.from(next, 'base64url').toString('utf8'))
    return key !== null && typeof key === 'object' ? (key as Item) : undefined
  } catch {
    return undefined
  }
}

/** Which write of a transaction was refused by its condition, with the item that stood in the way. */
export interface Refused {
  index: number
  item?: Item
}

/** DynamoDB retries nothing on a conflict of transactions: we do, this often. */
const conflictRetries = 6

/**
 * Writes all or nothing. Returns undefined when written, or the first write whose condition failed
 * (give it `ReturnValuesOnConditionCheckFailure: 'ALL_OLD'` to see the item).
 * Conflicts with other transactions are retried with growing pauses; any other failure is thrown.
 */
export const transact = async (writes: readonly Write[], token?: string): Promise<Refused | undefined> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...writes], ...(token ? { ClientRequestToken: token } : {}) }))
      return undefined
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = error.CancellationReasons ?? []
      const index = reasons.findIndex(reason => reason.Code === 'ConditionalCheckFailed')
      if (index >= 0) {
        const item = reasons[index]?.Item
        return { index, ...(item ? { item: unmarshalled(item as Item) } : {}) }
      }
      const isConflict = reasons.some(reason => reason.Code === 'TransactionConflict')
      if (!isConflict || attempt >= conflictRetries) throw error
      await pause(15 * 2 ** attempt + ((attempt * 7) % 13))
    }
  }
}

/** The document client unmarshalls reasons' items in some versions and not in others: accept both. */
const unmarshalled = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      if (value === null || typeof value !== 'object') return [name, value]
      const [type, inner] = Object.entries(value)[0] ?? []
      if (Object.keys(value).length !== 1 || type === undefined || !['S', 'N', 'BOOL', 'NULL', 'M', 'L'].includes(type))
        return [name, value]
      return [name, plain(type, inner)]
    }),
  )

const plain = (type: string, inner: unknown): unknown => {
  if (type === 'N') return Number(inner)
  if (type === 'NULL') return null
  if (type === 'M') return unmarshalled(inner as Item)
  if (type === 'L') return (inner as Item[]).map(entry => unmarshalled({ entry }).entry)
  return inner
}

/** Put on the condition that nothing stands under this key yet. */
export const putNew = (table: string, item: Item): Write => ({
  Put: {
    TableName: table,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
})

/** Put on the condition that the stored item still has this version. Two writers never overwrite each other. */
export const putVersion = (table: string, item: Item & { version: number }): Write => ({
  Put: {
    TableName: table,
    Item: item,
    ConditionExpression: '#version = :previous',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':previous': item.version - 1 },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
})

/** A condition of a transaction on an item that it does not change: that item still has this version. */
export const stillHas = (table: string, key: Key, version: number): Write => ({
  ConditionCheck: {
    TableName: table,
    Key: key,
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
})
