// Answers that the database itself never gives, armed by a test: throttling, conflicts, lost answers.
import { isObject, type JsonObject, ServiceError } from '../json-protocol.ts'

export type FaultError =
  | 'ThrottlingException'
  | 'ProvisionedThroughputExceededException'
  | 'RequestLimitExceeded'
  | 'TransactionConflict'
  | 'InternalServerError'
  /** The connection is cut before the request is executed. */
  | 'RequestLost'
  /** The request is executed and its answer never arrives. */
  | 'AnswerLost'

interface Fault {
  /** Name of the operation, such as `TransactWriteItems`; `*` for all. */
  readonly operation: string
  readonly error: FaultError
  /** How many requests it hits. */
  readonly times: number
  /** Only requests that name this table. */
  readonly table?: string
}

export interface Faults {
  inject(fault: Fault): void
  clear(): void
  /** The fault for this request, which is used up by the question. */
  next(operation: string, body: Buffer): FaultError | undefined
}

export function createFaults(): Faults {
  let armed: { fault: Fault; left: number }[] = []
  return {
    inject: fault => void armed.push({ fault, left: fault.times }),
    clear() {
      armed = []
    },
    next(operation, body) {
      const hit = armed.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.operation === '*' || fault.operation === operation) &&
          (fault.table === undefined || body.includes(`"${fault.table}"`)),
      )
      if (hit) hit.left -= 1
      armed = armed.filter(({ left }) => left > 0)
      return hit?.fault.error
    },
  }
}

/** A conflict has two shapes: a transaction says which of its items met it, a single write is refused as such. */
function conflict(operation: string, input: JsonObject): ServiceError {
  const items = input.TransactItems
  if (!operation.startsWith('Transact') || !Array.isArray(items)) {
    return new ServiceError('TransactionConflictException', 'Transaction is ongoing for the item')
  }
  const reasons = items.map((item, index) =>
    index === 0 && isObject(item) ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
  )
  const codes = reasons.map(reason => reason.Code).join(', ')
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`
  return new ServiceError('TransactionCanceledException', message, 400, { CancellationReasons: reasons, Message: message })
}

export function faultAnswer(error: Exclude<FaultError, 'RequestLost' | 'AnswerLost'>, operation: string, input: JsonObject): ServiceError {
  switch (error) {
    case 'TransactionConflict':
      return conflict(operation, input)
    case 'InternalServerError':
      return new ServiceError('InternalServerError', 'Internal server error', 500)
    case 'ThrottlingException':
      return new ServiceError('ThrottlingException', 'Rate of requests exceeds the allowed throughput.')
    case 'ProvisionedThroughputExceededException':
      return new ServiceError(error, 'The level of configured provisioned throughput for the table was exceeded.')
    case 'RequestLimitExceeded':
      return new ServiceError('RequestLimitExceeded', 'Throughput exceeds the current throughput limit for your account.')
  }
}
