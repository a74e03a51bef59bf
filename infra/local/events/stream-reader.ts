// Reads the records of a table's stream in order, from where a checkpoint says.
import type { Dynamodb } from '../engines/dynamodb/dynamodb.ts'
import { at, isObject, type JsonObject, listOf, textOf } from '../template/values.ts'
import type { Checkpoint } from './checkpoint.ts'

export interface StreamReader {
  /** The next records, at most `limit`; an empty list when the stream has no more for now. */
  next(limit: number): Promise<{ readonly shard: string; readonly records: readonly JsonObject[] }>
  /** Forgets its place and starts again at the checkpoint. */
  rewind(): void
}

export const sequenceOf = (record: JsonObject): string => textOf(at(record, 'dynamodb', 'SequenceNumber')) ?? ''

export function openStreamReader(dynamodb: Dynamodb, streamArn: string, checkpoint: Checkpoint): StreamReader {
  let place: { shard: string; iterator: string } | undefined

  async function shards(): Promise<readonly JsonObject[]> {
    const description = await dynamodb.call('DescribeStream', { StreamArn: streamArn })
    return listOf(at(description, 'StreamDescription', 'Shards')).filter(isObject)
  }

  async function iteratorOf(shard: string, after: string | undefined): Promise<{ shard: string; iterator: string }> {
    const from =
      after === undefined ? { ShardIteratorType: 'TRIM_HORIZON' } : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
    const answer = await dynamodb.call('GetShardIterator', { StreamArn: streamArn, ShardId: shard, ...from })
    return { shard, iterator: textOf(answer.ShardIterator) ?? '' }
  }

  async function find(): Promise<{ shard: string; iterator: string } | undefined> {
    const known = (await shards()).map(shard => textOf(shard.ShardId) ?? '')
    const done = checkpoint.read()
    if (done !== undefined && known.includes(done.shard)) return await iteratorOf(done.shard, done.sequence)
    const first = known[0]
    return first === undefined ? undefined : await iteratorOf(first, undefined)
  }

  /** The shard after one that is closed and read to its end. */
  async function following(shard: string): Promise<{ shard: string; iterator: string } | undefined> {
    const known = (await shards()).map(each => textOf(each.ShardId) ?? '')
    const next = known[known.indexOf(shard) + 1]
    return next === undefined ? undefined : await iteratorOf(next, undefined)
  }

  return {
    next: async limit => {
      place ??= await find()
      if (place === undefined) return { shard: '', records: [] }
      const { shard, iterator } = place
      const answer = await dynamodb.call('GetRecords', { ShardIterator: iterator, Limit: limit })
      const records = listOf(answer.Records).filter(isObject)
      const next = textOf(answer.NextShardIterator)
      if (next !== undefined) place = { shard, iterator: next }
      else place = await following(shard)
      return { shard, records }
    },
    rewind: () => {
      place = undefined
    },
  }
}
