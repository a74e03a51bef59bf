// Starts every event source mapping of the templates, after asking whether the function's role may read its source.
import { join } from 'node:path'
import type { Dynamodb } from '../engines/dynamodb/dynamodb.ts'
import type { Queues } from '../engines/queues/queues.ts'
import type { FunctionPool } from '../functions/function-pool.ts'
import type { Functions } from '../functions/functions.ts'
import type { Authorizer, Need } from '../gate/authorizer.ts'
import type { Caller } from '../gate/caller.ts'
import type { Estate } from '../gate/needs/estate.ts'
import type { Resource } from '../template/resources.ts'
import { at, isObject, isTrue, type JsonObject, listOf, numberOf, objectOf, textOf, textsOf } from '../template/values.ts'
import type { Activity } from './activity.ts'
import { openCheckpoint } from './checkpoint.ts'
import type { Delivery } from './delivery.ts'
import { startQueueSource } from './queue-source.ts'
import { openStreamReader, sequenceOf } from './stream-reader.ts'
import { type RunningStreamSource, startStreamSource } from './stream-source.ts'

export interface EventSourcesOptions {
  readonly directory: string
  readonly estate: Estate
  readonly authorizer: Authorizer
  readonly functions: Functions
  readonly queues: Queues
  readonly dynamodb: Dynamodb
  readonly delivery: Delivery
  readonly activity: Activity
  readonly now: () => Date
  readonly redeliverAfterSeconds: number | undefined
  readonly onRecords: (table: string, records: readonly JsonObject[]) => void
}

export interface EventSources {
  readonly streams: readonly RunningStreamSource[]
  stop(): Promise<void>
}

const filtersOf = (mapping: Resource): readonly JsonObject[] =>
  listOf(at(mapping.properties, 'FilterCriteria', 'Filters')).map(filter => objectOf(JSON.parse(textOf(objectOf(filter).Pattern) ?? '{}')))

const reportsFailures = (mapping: Resource) => textsOf(mapping.properties.FunctionResponseTypes).includes('ReportBatchItemFailures')

/** AWS begins with five readers of a queue; on one machine two keep a queue busy. */
const readersByDefault = 2

export async function startEventSources(options: EventSourcesOptions): Promise<EventSources> {
  const { directory, estate, authorizer, functions, queues, dynamodb, delivery, activity, now } = options
  const stops: (() => Promise<void>)[] = []
  const streams: RunningStreamSource[] = []

  const roleOf = ({ definition }: FunctionPool): Caller => ({
    kind: 'role',
    name: definition.name,
    roleArn: definition.roleArn,
    functionArn: definition.arn,
  })

  /** CloudFormation refuses a mapping whose function may not read the source; so does the reader. */
  async function demand(mapping: Resource, pool: FunctionPool, needs: readonly Need[]): Promise<void> {
    for (const need of needs) {
      const reason = await authorizer.refusal(roleOf(pool), need)
      if (reason !== undefined) throw new Error(`${mapping.logicalId} in ${mapping.stack} cannot read its source: ${reason}`)
    }
  }

  async function startQueue(mapping: Resource, pool: FunctionPool, queueArn: string): Promise<void> {
    const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
    await demand(mapping, pool, [
      ...actions.map(action => ({ action, resource: queueArn })),
      ...estate.keyNeeds(queueArn, 'sqs', 'kms:Decrypt'),
    ])
    const { properties } = mapping
    const source = {
      queueArn,
      functionName: pool.definition.name,
      batchSize: numberOf(properties.BatchSize, 10),
      windowSeconds: numberOf(properties.MaximumBatchingWindowInSeconds, 0),
      concurrency: Math.min(readersByDefault, numberOf(at(properties, 'ScalingConfig', 'MaximumConcurrency'), readersByDefault)),
      reportsFailures: reportsFailures(mapping),
      filters: filtersOf(mapping),
    }
    const { redeliverAfterSeconds } = options
    const running = startQueueSource({
      source,
      queues,
      region: estate.region,
      activity,
      invoke: event => pool.invoke(event),
      redeliverAfterSeconds,
    })
    stops.push(running.stop)
  }

  async function giveUp(mapping: Resource, pool: FunctionPool, records: readonly JsonObject[], reason: string): Promise<void> {
    const destination = textOf(at(mapping.properties, 'DestinationConfig', 'OnFailure', 'Destination'))
    console.error(`stream of ${pool.definition.name}: gave up ${records.length} records: ${reason}`)
    if (destination === undefined) return
    const arrival = (record: JsonObject | undefined) => at(record, 'dynamodb', 'ApproximateCreationDateTime')
    await delivery.deliver(roleOf(pool), destination, {
      requestContext: { functionArn: `${pool.definition.arn}:$LATEST`, condition: 'RetryAttemptsExhausted', approximateInvokeCount: 1 },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: reason },
      version: '1.0',
      timestamp: now().toISOString(),
      DDBStreamBatchInfo: {
        shardId: 'local',
        startSequenceNumber: sequenceOf(records[0] ?? {}),
        endSequenceNumber: sequenceOf(records.at(-1) ?? {}),
        approximateArrivalOfFirstRecord: arrival(records[0]),
        approximateArrivalOfLastRecord: arrival(records.at(-1)),
        batchSize: records.length,
        streamArn: mapping.properties.EventSourceArn,
      },
    })
  }

  async function startStream(mapping: Resource, pool: FunctionPool, streamArn: string): Promise<void> {
    const tableArn = streamArn.split('/stream/')[0] ?? ''
    const actions = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator']
    await demand(mapping, pool, [
      ...actions.map(action => ({ action, resource: streamArn })),
      ...estate.keyNeeds(tableArn, 'dynamodb', 'kms:Decrypt'),
    ])
    const table = tableArn.split('/')[1] ?? ''
    const description = await dynamodb.call('DescribeTable', { TableName: table })
    const engineArn = textOf(at(description, 'Table', 'LatestStreamArn'))
    if (engineArn === undefined)
      throw new Error(`${mapping.logicalId} in ${mapping.stack} reads a stream that the table ${table} does not have`)
    const { properties } = mapping
    const checkpoint = openCheckpoint(join(directory, `${mapping.logicalId}.json`))
    const retries = numberOf(properties.MaximumRetryAttempts, -1)
    const running = await startStreamSource({
      source: {
        streamArn,
        batchSize: numberOf(properties.BatchSize, 100),
        fromTheEnd: properties.StartingPosition === 'LATEST',
        bisects: isTrue(properties.BisectBatchOnFunctionError),
        reportsFailures: reportsFailures(mapping),
        retries: retries < 0 ? undefined : retries,
        filters: filtersOf(mapping),
      },
      reader: openStreamReader(dynamodb, engineArn, checkpoint),
      checkpoint,
      activity,
      invoke: event => {
        const records = isObject(event) ? listOf(event.Records).filter(isObject) : []
        options.onRecords(table, records)
        return pool.invoke(event)
      },
      giveUp: (records, reason) => giveUp(mapping, pool, records, reason),
    })
    streams.push(running)
    stops.push(running.stop)
  }

  for (const mapping of estate.templates.ofType('AWS::Lambda::EventSourceMapping')) {
    if (mapping.properties.Enabled === false) continue
    const pool = functions.find(textOf(mapping.properties.FunctionName) ?? '')
    const sourceArn = textOf(mapping.properties.EventSourceArn) ?? ''
    if (pool === undefined) throw new Error(`${mapping.logicalId} in ${mapping.stack} names a function that no stack describes`)
    if (sourceArn.startsWith('arn:aws:sqs:')) await startQueue(mapping, pool, sourceArn)
    else if (sourceArn.includes(':dynamodb:')) await startStream(mapping, pool, sourceArn)
    else throw new Error(`${mapping.logicalId} in ${mapping.stack} reads ${sourceArn}, which the local reader does not know`)
  }

  return {
    streams,
    stop: async () => {
      await Promise.all(stops.map(stop => stop()))
    },
  }
}
