// Holds a DynamoDB engine in a process that a test kills.
import { createDynamodb } from '../../../../infra/local/engines/dynamodb/dynamodb.ts'
import { serveEngine } from './served-engine.ts'

const directory = process.argv[2] ?? ''
const engine = await createDynamodb({ directory, now: () => new Date() })
const served = await serveEngine(engine)
process.send?.(served.client.endpoint)
