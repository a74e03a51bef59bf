// Publishes the receipt key once a day, so that a new one is known before its receipts are verified.
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { publishKeys } from './keys-publisher.ts'

export const handler = scheduledFunction('publish-keys', () => publishKeys())
