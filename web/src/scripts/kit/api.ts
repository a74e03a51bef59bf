// Every request of the site to the portal's API: JSON both ways, the CSRF header, and one of five outcomes that a page must tell apart.
import type { RefusalKind } from '../../../../functions/kernel/refusal.ts'
import type { Facts } from '../../words/fill.ts'
import { markSignedOut } from './session-marker.ts'

/** A refusal of the API (RFC 9457): a stable code and facts; its words are in words/<language>/refusals.ts. */
export type Problem = {
  readonly status: number
  readonly kind: RefusalKind
  readonly code: string
  readonly facts: Facts
  readonly correlationId: string
}

export type Outcome<Data> =
  | { readonly ok: true; readonly status: number; readonly data: Data; readonly headers: Headers }
  | { readonly ok: false; readonly reason: 'refused'; readonly problem: Problem }
  /** 401: the session has ended. Keep what was typed and offer to sign in and come back (`signInAddress`). */
  | { readonly ok: false; readonly reason: 'signed-out' }
  /** Nothing reached the server, or no answer came back: the request may be repeated with the same idempotency key. */
  | { readonly ok: false; readonly reason: 'offline' }
  | { readonly ok: false; readonly reason: 'unexpected'; readonly correlationId: string }

export type Failure = Exclude<Outcome<never>, { readonly ok: true }>

export type Request<Data> = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Reads the answer; throwing means an answer that we do not understand, which is a fault. */
  readonly parse: (value: unknown) => Data
  readonly signal?: AbortSignal
  /** Lets the request outlive the page; browsers take bodies of up to 64 KB for that. */
  readonly keepalive?: boolean
}

/** `path` from the root, e.g. `/api/filings`. Never throws, except AbortError for an aborted request. */
export async function api<Data>(path: string, request: Request<Data>): Promise<Outcome<Data>> {
  let answer: Response
  try {
    answer = await fetch(path, {
      method: request.method ?? 'GET',
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        'x-cua-cong': '1',
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      ...(request.signal ? { signal: request.signal } : {}),
      ...(request.keepalive ? { keepalive: true } : {}),
    })
  } catch (fault) {
    if (request.signal?.aborted) throw fault
    return { ok: false, reason: 'offline' }
  }
  return readAnswer(answer, request.parse)
}

async function readAnswer<Data>(answer: Response, parse: (value: unknown) => Data): Promise<Outcome<Data>> {
  const type = answer.headers.get('content-type') ?? ''
  const correlationId = answer.headers.get('x-correlation-id') ?? '—'
  try {
    const body: unknown = type.includes('json') ? await answer.json() : undefined
    if (answer.ok) return { ok: true, status: answer.status, data: parse(body), headers: answer.headers }
    if (answer.status === 401) {
      markSignedOut()
      return { ok: false, reason: 'signed-out' }
    }
    const problem = readProblem(answer.status, body, correlationId)
    if (problem) return { ok: false, reason: 'refused', problem }
    return { ok: false, reason: 'unexpected', correlationId: textOf(body, 'correlationId') ?? correlationId }
  } catch {
    return { ok: false, reason: 'unexpected', correlationId }
  }
}

const kindByStatus = new Map<number, RefusalKind>([
  [400, 'invalid'],
  [403, 'forbidden'],
  [404, 'missing'],
  [409, 'conflict'],
  [410, 'gone'],
  [412, 'conflict'],
  [413, 'invalid'],
  [415, 'invalid'],
  [422, 'invalid'],
  [429, 'busy'],
  [503, 'busy'],
])

function readProblem(status: number, body: unknown, correlationId: string): Problem | undefined {
  const kind = kindByStatus.get(status)
  const code = textOf(body, 'code')
  if (!kind || !code) return undefined
  return { status, kind, code, facts: factsOf(body), correlationId: textOf(body, 'correlationId') ?? correlationId }
}

function textOf(body: unknown, name: string): string | undefined {
  const value = isRecord(body) ? body[name] : undefined
  return typeof value === 'string' ? value : undefined
}

function factsOf(body: unknown): Facts {
  const facts = isRecord(body) ? body.facts : undefined
  if (!isRecord(facts)) return {}
  const known: Record<string, string | number | boolean | readonly string[]> = {}
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') known[name] = value
    else if (Array.isArray(value)) known[name] = value.map(String)
  }
  return known
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
