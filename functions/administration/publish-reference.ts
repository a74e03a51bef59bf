// Publishes the calendar and the court directory as files after a change.
import { journalWorker } from '../platform/queue-worker.ts'
import { publishReference } from './reference-publisher.ts'

export const handler = journalWorker('publish-reference', () => publishReference())
