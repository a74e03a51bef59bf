// Errors of the API, in the shape from which the SDK makes its error classes.
export type ErrorType = 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'

interface RefusalFields {
  readonly status: number
  readonly type: ErrorType
  readonly code?: string
  readonly param?: string
  /** Whether the call had begun to run: then its answer is kept under the idempotency key. */
  readonly began?: boolean
}

export class StripeRefusal extends Error {
  readonly fields: RefusalFields
  constructor(message: string, fields: RefusalFields) {
    super(message)
    this.fields = fields
  }

  get body(): object {
    const { type, code, param } = this.fields
    return { error: { type, message: this.message, ...(code ? { code } : {}), ...(param ? { param } : {}) } }
  }
}

/** The call was wrong as it was written: nothing ran, and nothing is remembered. */
export const invalid = (message: string, fields: { readonly code?: string; readonly param?: string } = {}): StripeRefusal =>
  new StripeRefusal(message, { status: 400, type: 'invalid_request_error', ...fields })

/** The state of things is against it: the answer is kept under the key. */
export const impossible = (message: string, fields: { readonly code?: string; readonly param?: string } = {}): StripeRefusal =>
  new StripeRefusal(message, { status: 400, type: 'invalid_request_error', began: true, ...fields })

export const missing = (kind: string, id: string): StripeRefusal =>
  new StripeRefusal(`No such ${kind}: '${id}'`, { status: 404, type: 'invalid_request_error', code: 'resource_missing', param: 'id' })
