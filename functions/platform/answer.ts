// What a story answers: status, body, headers, cookies. And what a refusal looks like on the wire (RFC 9457).
import type { Refusal, RefusalKind } from '../kernel/refusal.ts'

export interface Answer {
  status: number
  body?: unknown
  headers?: Readonly<Record<string, string>>
  cookies?: readonly string[]
}

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const created = (body: unknown): Answer => ({ status: 201, body })
export const accepted = (body: unknown): Answer => ({ status: 202, body })
export const noContent = (cookies: readonly string[] = []): Answer => ({ status: 204, cookies })
export const redirect = (location: string, cookies: readonly string[] = []): Answer => ({ status: 303, headers: { location }, cookies })

const statusOf: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unidentified: 401,
  // CloudFront turns every 403 into the site's own 404 page (decision 006); the code in the body tells the difference.
  forbidden: 404,
  missing: 404,
  conflict: 409,
  gone: 410,
  busy: 503,
}

/** application/problem+json: code and facts only. The words for people live with the site. */
export const problem = (refusal: Pick<Refusal, 'kind' | 'code' | 'facts'>, correlationId: string): Answer => ({
  status: statusOf[refusal.kind],
  body: { type: `urn:cua-cong:${refusal.code}`, status: statusOf[refusal.kind], code: refusal.code, facts: refusal.facts, correlationId },
  headers: { 'content-type': 'application/problem+json', ...(refusal.kind === 'busy' ? { 'retry-after': '5' } : {}) },
})

export const fault = (correlationId: string): Answer => ({
  status: 500,
  body: { type: 'urn:cua-cong:fault.unexpected', status: 500, code: 'fault.unexpected', facts: {}, correlationId },
  headers: { 'content-type': 'application/problem+json' },
})
