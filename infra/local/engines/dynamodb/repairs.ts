// Turns the database's answers into those of the service where the two differ.
import { isDeepStrictEqual } from 'node:util'
import { isObject, type JsonObject } from '../json-protocol.ts'

/** The database calls its region by its own name, in every ARN and stream record. */
const ownRegion = 'dynoxide'
const ownArn = `arn:aws:dynamodb:${ownRegion}:`

const operationsWithArns: ReadonlySet<string> = new Set([
  'CreateTable',
  'DeleteTable',
  'DescribeStream',
  'DescribeTable',
  'GetShardIterator',
  'ListStreams',
  'ListTagsOfResource',
  'TagResource',
  'UntagResource',
  'UpdateTable',
])

export function repairRequest(operation: string, body: Buffer, region: string): Buffer {
  if (!operationsWithArns.has(operation)) return body
  return Buffer.from(body.toString().replaceAll(`arn:aws:dynamodb:${region}:`, ownArn))
}

const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** The newest shard of an enabled stream has no last number: a reader that believes it has one would stop reading. */
function openShard(answer: JsonObject): JsonObject {
  const description = answer.StreamDescription
  if (!isObject(description)) return answer
  const shards = objects(description.Shards).map((shard, index, all) => {
    const range = shard.SequenceNumberRange
    if (index < all.length - 1 || !isObject(range)) return shard
    const { EndingSequenceNumber: _, ...open } = range
    return { ...shard, SequenceNumberRange: open }
  })
  return { ...answer, StreamDescription: { ...description, Shards: shards } }
}

/** Sets have no order, so the same set may come back in two. */
function withSortedSets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedSets)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const isSet = (name === 'SS' || name === 'NS' || name === 'BS') && Array.isArray(inner)
      return [name, isSet ? [...inner].sort() : withSortedSets(inner)]
    }),
  )
}

/** A write that changes nothing leaves no record in AWS; where both images are kept it can be recognized. */
function changesNothing(record: JsonObject): boolean {
  const change = record.dynamodb
  if (record.eventName !== 'MODIFY' || !isObject(change) || !change.NewImage || !change.OldImage) return false
  return isDeepStrictEqual(withSortedSets(change.NewImage), withSortedSets(change.OldImage))
}

function streamRecords(answer: JsonObject, region: string): JsonObject {
  const records = objects(answer.Records)
    .filter(record => !changesNothing(record))
    .map(record => ({ ...record, awsRegion: region }))
  return { ...answer, Records: records }
}

/**
 * AWS returns no old attributes for an item that did not exist; the database returns its keys. An item that held nothing
 * but its keys is answered like a new one: the two cannot be told apart here.
 */
function oldAttributes(answer: JsonObject, request: JsonObject): JsonObject {
  if (request.ReturnValues !== 'ALL_OLD' || !isDeepStrictEqual(answer.Attributes, request.Key)) return answer
  const { Attributes: _, ...rest } = answer
  return rest
}

/** The repaired body, or the same buffer where nothing is to be repaired: most answers pass untouched. */
export function repairAnswer(operation: string, request: Buffer, answer: Buffer, region: string): Buffer {
  const repair = (change: (value: JsonObject) => JsonObject): Buffer => {
    const value: unknown = JSON.parse(answer.toString())
    return isObject(value) ? Buffer.from(JSON.stringify(change(value))) : answer
  }
  if (operation === 'GetRecords') return repair(value => streamRecords(value, region))
  if (operation === 'UpdateItem' && request.includes('ALL_OLD')) {
    const input: unknown = JSON.parse(request.toString())
    return isObject(input) ? repair(value => oldAttributes(value, input)) : answer
  }
  if (!operationsWithArns.has(operation)) return answer
  const renamed = Buffer.from(answer.toString().replaceAll(ownArn, `arn:aws:dynamodb:${region}:`))
  if (operation !== 'DescribeStream') return renamed
  const value: unknown = JSON.parse(renamed.toString())
  return isObject(value) ? Buffer.from(JSON.stringify(openShard(value))) : renamed
}
