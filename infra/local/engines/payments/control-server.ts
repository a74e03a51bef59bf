// `/_sandbox`: the sandbox's state as JSON, and `POST /_sandbox/<action>` for whatever may be made to happen.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type JsonObject, parseObject, ServiceError } from '../json-protocol.ts'
import { StripeRefusal } from './stripe-refusal.ts'

const statusOf = (error: unknown): number => {
  if (error instanceof StripeRefusal) return error.fields.status
  return error instanceof ServiceError ? error.status : 500
}

export function createControlServer(state: () => object, run: (name: string, input: JsonObject) => object) {
  function answer(request: IncomingMessage, path: string, body: string): { status: number; value: object } {
    const site = request.headers['sec-fetch-site']
    // Pages of other sites may neither look nor act.
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      return { status: 403, value: { error: 'only from this machine itself' } }
    if (request.method !== 'POST') return { status: 200, value: state() }
    try {
      return { status: 200, value: run(path.slice('/_sandbox/'.length), parseObject(body)) }
    } catch (error) {
      return { status: statusOf(error), value: { error: error instanceof Error ? error.message : String(error) } }
    }
  }

  return (request: IncomingMessage, response: ServerResponse, path: string, body: string): void => {
    const { status, value } = answer(request, path, body)
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(value, null, 2))
  }
}
