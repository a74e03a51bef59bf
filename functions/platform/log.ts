// Log lines as JSON with allowed fields only: no bodies, no headers, no names of people.

export interface LogFields {
  correlationId?: string
  route?: string
  worker?: string
  event?: string
  /** A record's opaque key, such as `filing#…`. */
  subject?: string
  code?: string
  status?: number
  durationMs?: number
  messageId?: string
  count?: number
  /** What came over the network, and what the process holds by then. */
  fetchedBytes?: number
  memoryBytes?: number
  /** Name and message of a fault; stack kept apart. Rules and stores put no personal data in error messages. */
  fault?: string
  stack?: string
}

const write = (level: 'info' | 'warn' | 'error', message: string, fields: LogFields): void => {
  process.stdout.write(`${JSON.stringify({ level, message, at: new Date().toISOString(), ...fields })}\n`)
}

export const log = {
  info: (message: string, fields: LogFields = {}): void => write('info', message, fields),
  warn: (message: string, fields: LogFields = {}): void => write('warn', message, fields),
  error: (message: string, error: unknown, fields: LogFields = {}): void => {
    const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    const stack = error instanceof Error && error.stack ? error.stack.split('\n').slice(1, 8).join(' | ') : ''
    write('error', message, { ...fields, fault, stack })
  },
}
