// Answers the API's calls on the wire: key, version, idempotency, faults; then the call itself, and a look at what leaves.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { isObject } from '../json-protocol.ts'
import type { Account, ApiRequest } from './account.ts'
import type { ApiFaultKind, ApiFaults } from './api-faults.ts'
import { expanded } from './api-lists.ts'
import { runs } from './api-operations.ts'
import { readForm } from './form-body.ts'
import type { Idempotency } from './idempotency.ts'
import { apiVersion, type Operation, type OperationName, operations } from './schema/api-schema.ts'
import { readParameters } from './schema/read-parameters.ts'
import { invalid, StripeRefusal } from './stripe-refusal.ts'

export interface ApiServerOptions {
  readonly account: Account
  readonly idempotency: Idempotency
  readonly faults: ApiFaults
  readonly secretKey: string
  readonly base: () => string
  /** After each call that may have made events. */
  readonly afterCall: () => void
}

interface Answer {
  readonly status: number
  readonly body: string
  readonly headers?: { readonly [name: string]: string }
}

interface Matched {
  readonly name: OperationName
  readonly operation: Operation
  readonly id: string
}

const routes = (Object.keys(operations) as OperationName[]).map(name => ({
  name,
  operation: operations[name],
  pattern: new RegExp(`^${operations[name].path.replace('{id}', '([^/]+)')}$`),
}))

function matched(method: string, path: string): Matched {
  for (const { name, operation, pattern } of routes) {
    const found = operation.method === method ? pattern.exec(path) : null
    if (found) return { name, operation, id: decodeURIComponent(found[1] ?? '') }
  }
  throw new StripeRefusal(`Unrecognized request URL (${method}: ${path}). The sandbox does not play it.`, {
    status: 404,
    type: 'invalid_request_error',
  })
}

const unauthorised = (message: string): StripeRefusal => new StripeRefusal(message, { status: 401, type: 'invalid_request_error' })

/** Shows no more of a key than the API does. */
const masked = (key: string): string => `${key.slice(0, 8)}${'*'.repeat(8)}`

function authenticate(request: IncomingMessage, secretKey: string): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  if (given === '') throw unauthorised('You did not provide an API key.')
  if (/^[sr]k_live_/.test(given)) throw unauthorised(`A live key has no business in a sandbox: ${masked(given)}`)
  if (given !== secretKey) throw unauthorised(`Invalid API Key provided: ${masked(given)}`)
  const version = request.headers['stripe-version']
  if (version !== apiVersion) throw invalid(`The sandbox speaks version ${apiVersion} of the API only, not ${String(version)}.`)
}

const errorBody = (type: string, message: string, code?: string): string =>
  JSON.stringify({ error: { type, message, ...(code ? { code } : {}) } })

const misfortunes: Partial<Record<ApiFaultKind, Answer>> = {
  unavailable: { status: 503, body: errorBody('api_error', 'The service is unavailable for a moment.') },
  'rate-limit': {
    status: 429,
    body: errorBody('invalid_request_error', 'Too many requests hit the API too quickly.', 'rate_limit'),
    headers: { 'retry-after': '1' },
  },
}
const internalError: Answer = { status: 500, body: errorBody('api_error', 'An unknown error occurred.') }

/** Where an answer is kept; a call without a key keeps it nowhere. */
type Keep = (answer: Answer) => void

export function createApiServer({ account, idempotency, faults, secretKey, base, afterCall }: ApiServerOptions) {
  /** Runs the call; what it refuses with is an answer too. `broken`: it was done, and answers all the same that it failed. */
  function run(call: Matched, path: string, text: string, request: ApiRequest, keep: Keep, isBroken: boolean): Answer {
    try {
      const params = readParameters(call.operation, readForm(text))
      return account.during(request, () => {
        const result = runs[call.name]({ account, base: base(), id: call.id, path, params })
        const shown = expanded(account, result, params.expand)
        const items = isObject(shown) && shown.object === 'list' && Array.isArray(shown.data) ? shown.data : [shown]
        for (const item of items) account.inspect(`answered ${call.name}`, item)
        const answer = isBroken ? internalError : { status: 200, body: JSON.stringify(shown) }
        keep(answer)
        return answer
      })
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error
      const answer = { status: error.fields.status, body: JSON.stringify(error.body) }
      if (error.fields.began) keep(answer)
      return answer
    }
  }

  async function idempotent(key: string, call: string, requestId: string, execute: (keep: Keep) => Promise<Answer>): Promise<Answer> {
    const kept = idempotency.begin(key, call)
    if (kept) {
      const headers = { 'idempotent-replayed': 'true', 'original-request': kept.request, 'idempotency-key': key }
      return { status: kept.status, body: kept.body, headers }
    }
    try {
      const answer = await execute(({ status, body }) => idempotency.keep(key, call, { status, body, request: requestId }))
      return { ...answer, headers: { 'original-request': requestId, 'idempotency-key': key } }
    } finally {
      idempotency.end(key)
    }
  }

  async function answer(request: IncomingMessage, url: URL, body: string, requestId: string): Promise<Answer | 'lost'> {
    const method = request.method ?? 'GET'
    authenticate(request, secretKey)
    const fault = faults.next(method, url.pathname)
    const misfortune = fault && misfortunes[fault.kind]
    if (misfortune) return misfortune
    const call = matched(method, url.pathname)
    const text = method === 'GET' ? url.search.slice(1) : body
    const given = request.headers['idempotency-key']
    const key = method === 'POST' && typeof given === 'string' ? given : null
    const execute = async (keep: Keep): Promise<Answer> => {
      // Two calls that come together meet here, as they would at a service of many machines.
      await pause(fault?.kind === 'slow' ? (fault.milliseconds ?? 1_000) : 1)
      if (fault?.kind === 'error') {
        keep(internalError)
        return internalError
      }
      return run(call, url.pathname, text, { id: requestId, idempotencyKey: key }, keep, fault?.kind === 'error-after')
    }
    const result = key === null ? await execute(() => {}) : await idempotent(key, `${method} ${url.pathname} ${text}`, requestId, execute)
    return fault?.kind === 'lost' ? 'lost' : result
  }

  return async (request: IncomingMessage, response: ServerResponse, url: URL, body: string): Promise<void> => {
    const requestId = `req_${randomBytes(7).toString('hex')}`
    const result = await answer(request, url, body, requestId).catch((error: unknown): Answer => {
      if (error instanceof StripeRefusal) return { status: error.fields.status, body: JSON.stringify(error.body) }
      console.error('payments:', error)
      return internalError
    })
    afterCall()
    if (result === 'lost') {
      request.socket.destroy()
      return
    }
    response.writeHead(result.status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(result.body),
      'request-id': requestId,
      'stripe-version': apiVersion,
      ...result.headers,
    })
    response.end(result.body)
  }
}
