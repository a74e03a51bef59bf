// Makes the event that API Gateway gives a function (payload format 2.0), and reads the function's answer.
import { isObject, isTrue, type JsonObject, listOf, numberOf, objectOf, textOf, textsOf } from '../template/values.ts'
import type { RouteMatch } from './api-routes.ts'
import type { EdgeResponse, Headers, ViewerRequest } from './viewer.ts'

export interface EventFacts {
  readonly request: ViewerRequest
  readonly match: RouteMatch
  readonly account: string
  readonly apiId: string
  readonly domainName: string
  readonly stage: string
  readonly stageVariables: JsonObject
  readonly requestId: string
  readonly time: Date
}

/** Media types whose bodies API Gateway passes on as text; everything else arrives in Base64. */
const isText = (type: string) =>
  /^(text\/|application\/(json|javascript|xml)\b)/i.test(type) || /^application\/[\w.+-]+\+(json|xml)\b/i.test(type)

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Like 21/Nov/2026:07:05:09 +0000. */
function accessLogTime(time: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  const clock = [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()].map(pad).join(':')
  return `${pad(time.getUTCDate())}/${monthNames[time.getUTCMonth()]}/${time.getUTCFullYear()}:${clock} +0000`
}

function queryParameters(query: string): { readonly [name: string]: string } | undefined {
  const result: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query)) result[name] = result[name] === undefined ? value : `${result[name]},${value}`
  return Object.keys(result).length === 0 ? undefined : result
}

export function apiEvent(facts: EventFacts): JsonObject {
  const { request, match, requestId, time } = facts
  const { cookie, ...headers } = request.headers
  const query = queryParameters(request.query)
  const encoded = request.body.length > 0 && !isText(headers['content-type'] ?? 'text/plain')
  const parameters = match.parameters
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: request.path,
    rawQueryString: request.query,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(query === undefined ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: facts.account,
      apiId: facts.apiId,
      domainName: facts.domainName,
      domainPrefix: facts.domainName.split('.')[0],
      http: {
        method: request.method,
        path: request.path,
        protocol: 'HTTP/1.1',
        sourceIp: request.address,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: match.route.key,
      stage: facts.stage,
      time: accessLogTime(time),
      timeEpoch: time.getTime(),
    },
    ...(Object.keys(parameters).length === 0 ? {} : { pathParameters: parameters }),
    ...(Object.keys(facts.stageVariables).length === 0 ? {} : { stageVariables: facts.stageVariables }),
    ...(request.body.length === 0 ? {} : { body: request.body.toString(encoded ? 'base64' : 'utf8') }),
    isBase64Encoded: encoded,
  }
}

const jsonAnswer = (status: number, message: string): EdgeResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message })),
})

export const notFound = jsonAnswer(404, 'Not Found')
export const internalError = jsonAnswer(500, 'Internal Server Error')
export const serviceUnavailable = jsonAnswer(503, 'Service Unavailable')
export const tooLarge = jsonAnswer(413, 'Request Entity Too Large')
export const tooManyRequests = jsonAnswer(429, 'Too Many Requests')

function headersOf(given: unknown): Headers {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(objectOf(given))) headers[name.toLowerCase()] = textOf(value) ?? textsOf(value).join(',')
  return headers
}

/** An answer without a status code is the body itself, as JSON. */
export function apiResponse(payload: unknown): EdgeResponse {
  if (!isObject(payload) || payload.statusCode === undefined) {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload ?? null)
    return { status: 200, headers: { 'content-type': 'application/json' }, cookies: [], body: Buffer.from(text) }
  }
  const status = numberOf(payload.statusCode, 0)
  if (!Number.isInteger(status) || status < 100 || status > 599) return internalError
  const body = payload.body
  if (body !== undefined && body !== null && typeof body !== 'string') return internalError
  const headers = headersOf(payload.headers)
  return {
    status,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
    cookies: listOf(payload.cookies).flatMap(cookie => textOf(cookie) ?? []),
    body: Buffer.from(body ?? '', isTrue(payload.isBase64Encoded) ? 'base64' : 'utf8'),
  }
}
