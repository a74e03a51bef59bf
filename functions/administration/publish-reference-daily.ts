// Publishes the calendar and the court directory once a day, so that a new deployment has them without any change.
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { publishReference } from './reference-publisher.ts'

export const handler = scheduledFunction('publish-reference-daily', () => publishReference())
