// DynamoDB and DynamoDB Streams: a front that makes the dynoxide database answer as the service does.
import { mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Engine } from '../engine.ts'
import { answerError, type JsonObject, parseObject, readBody, requiredText, ServiceError, targetOperation } from '../json-protocol.ts'
import { startDatabase } from './database-process.ts'
import { sweepExpiredItems } from './expired-items.ts'
import { createFaults, type Faults, faultAnswer } from './faults.ts'
import { createForwarder, type DatabaseAnswer } from './forward.ts'
import { repairAnswer, repairRequest } from './repairs.ts'
import { prepareDatabaseFile } from './stream-records.ts'
import { type EnsuredTable, ensureTable, type TableDefinition } from './table-definition.ts'

const contentType = 'application/x-amz-json-1.0'
/** AWS promises deletion within days; a minute is short enough to be seen and long enough to cost nothing. */
const defaultSweepSeconds = 60

const writes: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems'])

export interface DynamodbOptions {
  readonly directory: string
  readonly now: () => Date
  readonly region?: string
  readonly faults?: Faults
  readonly sweepSeconds?: number
  /** Told after each acknowledged write, so that a reader of the stream need not poll an idle table. */
  readonly onWrite?: () => void
}

export interface Dynamodb extends Engine {
  readonly faults: Faults
  ensureTable(definition: TableDefinition): Promise<EnsuredTable>
  /** One call in process: `GetRecords`, `DescribeTable` … A refusal is thrown as ServiceError. */
  call(operation: string, input: object): Promise<JsonObject>
  /** Deletes the expired items now; returns how many. */
  sweepExpired(): Promise<number>
  /** The database's own process, which a test may kill. */
  processId(): Promise<number>
}

export async function createDynamodb(options: DynamodbOptions): Promise<Dynamodb> {
  const { directory, now, region = 'ap-southeast-1', faults = createFaults(), sweepSeconds = defaultSweepSeconds, onWrite } = options
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'dynamodb.sqlite')
  await prepareDatabaseFile(file)
  const database = await startDatabase(file)
  const forwarder = createForwarder()
  const recoverable = new Set<string>()

  async function forward(operation: string, body: Buffer): Promise<DatabaseAnswer> {
    const { port } = await database.running()
    const service = streamOperations.has(operation) ? 'DynamoDBStreams_20120810' : 'DynamoDB_20120810'
    const answer = await forwarder.send(port, `${service}.${operation}`, repairRequest(operation, body, region))
    if (answer.status !== 200) return answer
    if (writes.has(operation)) onWrite?.()
    return { ...answer, body: repairAnswer(operation, body, answer.body, region) }
  }

  async function continuousBackups(operation: string, body: Buffer): Promise<DatabaseAnswer> {
    const input = parseObject(body)
    const name = requiredText(input, 'TableName')
    const described = await forward('DescribeTable', Buffer.from(JSON.stringify({ TableName: name })))
    if (described.status !== 200) throw new ServiceError('TableNotFoundException', `Table not found: ${name}`)
    if (operation === 'UpdateContinuousBackups') {
      const enabled = JSON.stringify(input.PointInTimeRecoverySpecification ?? {}).includes('"PointInTimeRecoveryEnabled":true')
      if (enabled) recoverable.add(name)
      else recoverable.delete(name)
    }
    const seconds = Math.floor(now().getTime() / 1000)
    const times = { RecoveryPeriodInDays: 35, EarliestRestorableDateTime: seconds, LatestRestorableDateTime: seconds }
    const recovery = recoverable.has(name) ? { PointInTimeRecoveryStatus: 'ENABLED', ...times } : { PointInTimeRecoveryStatus: 'DISABLED' }
    const value = { ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED', PointInTimeRecoveryDescription: recovery } }
    return { status: 200, headers: { 'content-type': contentType }, body: Buffer.from(JSON.stringify(value)) }
  }

  async function exchange(operation: string, body: Buffer): Promise<DatabaseAnswer> {
    if (operation.endsWith('ContinuousBackups')) return await continuousBackups(operation, body)
    try {
      return await forward(operation, body)
    } catch (error) {
      // The database died under the request: whether it was executed is unknown, as it is after a 500 of the service.
      throw new ServiceError('InternalServerError', `Internal server error (${String(error)})`, 500)
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse, given?: Buffer): Promise<void> {
    try {
      const operation = targetOperation(request)
      const body = given ?? (await readBody(request))
      const fault = faults.next(operation, body)
      if (fault === 'RequestLost') return void response.destroy()
      if (fault && fault !== 'AnswerLost') throw faultAnswer(fault, operation, parseObject(body))
      const answer = await exchange(operation, body)
      if (fault === 'AnswerLost') return void response.destroy()
      response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length, 'x-amz-crc32': crc32(answer.body) })
      response.end(answer.body)
    } catch (error) {
      answerError(response, error, contentType)
    }
  }

  async function call(operation: string, input: object): Promise<JsonObject> {
    const answer = await exchange(operation, Buffer.from(JSON.stringify(input)))
    const value = parseObject(answer.body)
    if (answer.status === 200) return value
    const code = String(value.__type ?? 'InternalServerError')
    throw new ServiceError(code.slice(code.lastIndexOf('#') + 1), String(value.message ?? value.Message ?? ''), answer.status)
  }

  const sweepExpired = async () => sweepExpiredItems(await database.running())
  const sweeping = setInterval(() => void sweepExpired().catch(() => undefined), sweepSeconds * 1000)
  sweeping.unref()

  return {
    faults,
    handle,
    call,
    sweepExpired,
    async ensureTable(definition) {
      if (definition.pointInTimeRecovery && definition.table.TableName) recoverable.add(definition.table.TableName)
      return await ensureTable(call, definition)
    },
    processId: async () => (await database.running()).processId,
    async stop() {
      clearInterval(sweeping)
      await database.stop()
      forwarder.close()
    },
  }
}

const streamOperations: ReadonlySet<string> = new Set(['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'])
