// Cross-origin rules of a bucket: the preflight's answer, and the headers that let a page read an actual one.
import type { Answer } from './answer.ts'
import type { Bucket, CorsRule } from './buckets.ts'
import { storageError } from './storage-error.ts'

const wildcard = (pattern: string, text: string): boolean => {
  const [start = '', end] = pattern.split('*')
  return end === undefined ? pattern === text : text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end)
}

const findRule = (bucket: Bucket, origin: string, method: string, headers: readonly string[]): CorsRule | undefined =>
  bucket.cors.find(
    rule =>
      rule.allowedMethods.some(allowed => allowed === method) &&
      rule.allowedOrigins.some(pattern => wildcard(pattern, origin)) &&
      headers.every(header => rule.allowedHeaders.some(pattern => wildcard(pattern.toLowerCase(), header))),
  )

const varies = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method'

function ruleHeaders(rule: CorsRule, origin: string): Record<string, string> {
  const anyone = rule.allowedOrigins.includes('*')
  return {
    'access-control-allow-origin': anyone ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(!anyone && { 'access-control-allow-credentials': 'true' }),
    ...(rule.exposedHeaders.length > 0 && { 'access-control-expose-headers': rule.exposedHeaders.join(', ') }),
    ...(rule.maxAgeSeconds !== undefined && { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    vary: varies,
  }
}

type HeaderOf = (name: string) => string | undefined

/** Added to every answer, refusals too, when the origin and method are allowed; nothing otherwise. */
export function actualHeaders(bucket: Bucket, method: string, header: HeaderOf): Record<string, string> {
  const origin = header('origin')
  const rule = origin === undefined ? undefined : findRule(bucket, origin, method, [])
  return origin !== undefined && rule ? ruleHeaders(rule, origin) : {}
}

export function answerPreflight(bucket: Bucket, header: HeaderOf): Answer {
  const origin = header('origin')
  const method = header('access-control-request-method')
  if (origin === undefined || method === undefined)
    throw storageError('InvalidRequest', { message: 'Insufficient information. Origin request header needed.' })
  if (bucket.cors.length === 0) throw storageError('AccessForbidden', { message: 'CORSResponse: CORS is not enabled for this bucket.' })
  const wanted = (header('access-control-request-headers') ?? '')
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '')
  const rule = findRule(bucket, origin, method, wanted)
  if (!rule) throw storageError('AccessForbidden', { facts: { Method: method, ResourceType: 'OBJECT' } })
  return {
    status: 200,
    headers: { ...ruleHeaders(rule, origin), ...(wanted.length > 0 && { 'access-control-allow-headers': wanted.join(', ') }) },
  }
}
