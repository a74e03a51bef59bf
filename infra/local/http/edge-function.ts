// Runs a CloudFront Function on a viewer's request or on the answer to it.
import { createContext, Script } from 'node:vm'
import { at, isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../template/values.ts'
import type { EdgeResponse, Headers, ViewerRequest } from './viewer.ts'

export interface EdgeFunction {
  /** The request as the function left it, or the answer that it gave instead. */
  onRequest(request: ViewerRequest): Promise<ViewerRequest | EdgeResponse>
  onResponse(request: ViewerRequest, response: EdgeResponse): Promise<EdgeResponse>
}

/** Stops an endless loop. Wall time, which a busy machine stretches, so nowhere near CloudFront's own limit. */
const timeoutMilliseconds = 5_000

const wrapped = (headers: Headers) =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== 'cookie')
      .map(([name, value]) => [name, { value }]),
  )

function unwrapped(headers: unknown): Headers {
  const result: Record<string, string> = {}
  for (const [name, given] of Object.entries(objectOf(headers))) {
    const many = listOf(objectOf(given).multiValue).flatMap(item => textOf(objectOf(item).value) ?? [])
    result[name.toLowerCase()] = many.length > 0 ? many.join(', ') : (textOf(objectOf(given).value) ?? '')
  }
  return result
}

function cookiesOf(header: string | undefined): JsonObject {
  const pairs = (header ?? '').split(/;\s*/).filter(pair => pair !== '')
  return Object.fromEntries(pairs.map(pair => [pair.split('=')[0] ?? '', { value: pair.slice(pair.indexOf('=') + 1) }]))
}

const cookieHeader = (cookies: unknown): string =>
  Object.entries(objectOf(cookies))
    .map(([name, given]) => `${name}=${textOf(objectOf(given).value) ?? ''}`)
    .join('; ')

function queryOf(query: string): JsonObject {
  const result: Record<string, { value: string; multiValue?: { value: string }[] }> = {}
  for (const part of query.split('&').filter(piece => piece !== '')) {
    const [name = '', value = ''] = part.split('=')
    const known = result[name]
    if (known === undefined) result[name] = { value }
    else known.multiValue = [...(known.multiValue ?? [{ value: known.value }]), { value }]
  }
  return result
}

const queryText = (query: unknown): string =>
  Object.entries(objectOf(query))
    .flatMap(([name, given]) => {
      const many = listOf(objectOf(given).multiValue)
      return (many.length > 0 ? many : [given]).map(item => `${name}=${textOf(objectOf(item).value) ?? ''}`)
    })
    .join('&')

function requestEvent({ method, path, query, headers }: ViewerRequest): JsonObject {
  return { method, uri: path, querystring: queryOf(query), headers: wrapped(headers), cookies: cookiesOf(headers.cookie) }
}

function changedRequest(original: ViewerRequest, result: JsonObject): ViewerRequest {
  const cookie = cookieHeader(result.cookies)
  return {
    ...original,
    path: textOf(result.uri) ?? original.path,
    query: typeof result.querystring === 'string' ? result.querystring : queryText(result.querystring),
    headers: { ...unwrapped(result.headers), ...(cookie === '' ? {} : { cookie }) },
  }
}

function generatedResponse(result: JsonObject): EdgeResponse {
  const body = result.body
  const text = isObject(body) ? (textOf(body.data) ?? '') : (textOf(body) ?? '')
  return {
    status: numberOf(result.statusCode, 200),
    headers: unwrapped(result.headers),
    cookies: Object.entries(objectOf(result.cookies)).map(([name, given]) => {
      const attributes = textOf(objectOf(given).attributes)
      return `${name}=${textOf(objectOf(given).value) ?? ''}${attributes === undefined ? '' : `; ${attributes}`}`
    }),
    body: Buffer.from(text, at(body, 'encoding') === 'base64' ? 'base64' : 'utf8'),
  }
}

export function openEdgeFunction(name: string, code: string): EdgeFunction {
  const context = createContext({ console: { log: (...words: unknown[]) => console.log(`edge function ${name}:`, ...words) } })
  new Script(code, { filename: `${name}.js` }).runInContext(context, { timeout: timeoutMilliseconds })
  const call = new Script('handler(JSON.parse(__event))')

  async function run(event: JsonObject): Promise<JsonObject> {
    context.__event = JSON.stringify(event)
    const result: unknown = await call.runInContext(context, { timeout: timeoutMilliseconds })
    // Out of its context an object has foreign prototypes: its JSON is what CloudFront would see.
    return objectOf(JSON.parse(JSON.stringify(result ?? {})))
  }
  const event = (eventType: string, request: ViewerRequest) => ({
    version: '1.0',
    context: { distributionDomainName: 'd111111abcdef8.cloudfront.net', eventType, requestId: 'local' },
    viewer: { ip: request.address },
    request: requestEvent(request),
  })
  return {
    onRequest: async request => {
      const result = await run(event('viewer-request', request))
      return result.statusCode === undefined ? changedRequest(request, result) : generatedResponse(result)
    },
    onResponse: async (request, response) => {
      const given = { statusCode: response.status, headers: wrapped(response.headers), cookies: {} }
      const result = await run({ ...event('viewer-response', request), response: given })
      return { ...response, status: numberOf(result.statusCode, response.status), headers: unwrapped(result.headers) }
    },
  }
}
