// Holds the queues in a process that a test kills.
import { createQueues } from '../../../../infra/local/engines/queues/queues.ts'
import { serveEngine } from './served-engine.ts'

const engine = await createQueues({ directory: process.argv[2] ?? '', now: () => new Date() })
engine.ensureQueue('failed')
engine.ensureQueue('work', { RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:ap-southeast-1:000000000000:failed', maxReceiveCount: 2 } })
const served = await serveEngine(engine)
process.send?.(served.client.endpoint)
