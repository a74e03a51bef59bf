// Holds the mail service in a process that a test kills.
import { createMail } from '../../../../infra/local/engines/mail/mail.ts'
import { serveEngine } from './served-engine.ts'

const engine = await createMail({ directory: process.argv[2] ?? '', now: () => new Date() })
const served = await serveEngine(engine)
process.send?.(served.client.endpoint)
