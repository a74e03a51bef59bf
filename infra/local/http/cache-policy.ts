// What of a viewer's request reaches the origin, and which encodings CloudFront may answer in, by its policies.
import type { Templates } from '../template/resources.ts'
import { at, isTrue, type JsonObject, objectOf, textOf, textsOf } from '../template/values.ts'
import type { Headers } from './viewer.ts'

interface Choice {
  readonly behavior: string
  readonly names: readonly string[]
}

export interface ForwardPolicy {
  readonly headers: readonly Choice[]
  readonly cookies: readonly Choice[]
  readonly queryStrings: readonly Choice[]
  readonly gzip: boolean
  readonly brotli: boolean
  /** Nothing may be kept at the edge: conditions of the viewer go to the origin. */
  readonly uncached: boolean
}

const choice = (behavior: string, ...names: readonly string[]): Choice => ({ behavior, names })
const nothing = choice('none')

/** Cache policies that AWS keeps, by their documented ids. */
const managedCaches: {
  readonly [id: string]: { gzip: boolean; brotli: boolean; uncached: boolean; query: Choice; headers: Choice; cookies: Choice }
} = {
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': {
    gzip: false,
    brotli: false,
    uncached: true,
    query: nothing,
    headers: nothing,
    cookies: nothing,
  },
  '658327ea-f89d-4fab-a63d-7e88639e58f6': { gzip: true, brotli: true, uncached: false, query: nothing, headers: nothing, cookies: nothing },
  'b2884449-e4de-46a7-ac36-70bc7f1ddd6d': {
    gzip: false,
    brotli: false,
    uncached: false,
    query: nothing,
    headers: nothing,
    cookies: nothing,
  },
}

/** Origin request policies that AWS keeps. */
const managedRequests: { readonly [id: string]: { headers: Choice; cookies: Choice; query: Choice } } = {
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': { headers: choice('allExcept', 'host'), cookies: choice('all'), query: choice('all') },
  '216adef6-5c7f-47e4-b989-5492eafa07d3': { headers: choice('allViewer'), cookies: choice('all'), query: choice('all') },
  '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf': {
    headers: choice('whitelist', 'origin', 'access-control-request-headers', 'access-control-request-method'),
    cookies: nothing,
    query: nothing,
  },
  '59781a5b-3903-41f3-afcb-af62929ccde1': { headers: choice('whitelist', 'origin'), cookies: nothing, query: nothing },
}

function choiceOf(config: JsonObject, kind: 'Header' | 'Cookie' | 'QueryString'): Choice {
  const given = objectOf(config[`${kind === 'Header' ? 'Headers' : kind === 'Cookie' ? 'Cookies' : 'QueryStrings'}Config`])
  const names = textsOf(given[kind === 'Header' ? 'Headers' : kind === 'Cookie' ? 'Cookies' : 'QueryStrings'])
  return { behavior: textOf(given[`${kind}Behavior`]) ?? 'none', names: kind === 'Header' ? names.map(name => name.toLowerCase()) : names }
}

function cacheOf(templates: Templates, id: string) {
  const managed = managedCaches[id]
  if (managed !== undefined) return managed
  const policy = templates.find(id, 'AWS::CloudFront::CachePolicy')
  if (policy === undefined) throw new Error(`the local reader does not know the cache policy ${id}`)
  const config = objectOf(policy.properties.CachePolicyConfig)
  const keys = objectOf(config.ParametersInCacheKeyAndForwardedToOrigin)
  return {
    gzip: isTrue(keys.EnableAcceptEncodingGzip),
    brotli: isTrue(keys.EnableAcceptEncodingBrotli),
    uncached: Number(config.MaxTTL) === 0,
    query: choiceOf(keys, 'QueryString'),
    headers: choiceOf(keys, 'Header'),
    cookies: choiceOf(keys, 'Cookie'),
  }
}

function requestOf(templates: Templates, id: string | undefined) {
  if (id === undefined) return { headers: nothing, cookies: nothing, query: nothing }
  const managed = managedRequests[id]
  if (managed !== undefined) return managed
  const policy = templates.find(id, 'AWS::CloudFront::OriginRequestPolicy')
  if (policy === undefined) throw new Error(`the local reader does not know the origin request policy ${id}`)
  const config = objectOf(at(policy.properties, 'OriginRequestPolicyConfig'))
  return { headers: choiceOf(config, 'Header'), cookies: choiceOf(config, 'Cookie'), query: choiceOf(config, 'QueryString') }
}

export function forwardPolicy(templates: Templates, cacheId: string, requestId: string | undefined): ForwardPolicy {
  const cache = cacheOf(templates, cacheId)
  const request = requestOf(templates, requestId)
  return {
    headers: [cache.headers, request.headers],
    cookies: [cache.cookies, request.cookies],
    queryStrings: [cache.query, request.query],
    gzip: cache.gzip,
    brotli: cache.brotli,
    uncached: cache.uncached,
  }
}

const passes = (choices: readonly Choice[], name: string): boolean =>
  choices.some(({ behavior, names }) => {
    if (behavior === 'whitelist') return names.includes(name)
    if (behavior === 'allExcept') return !names.includes(name)
    return behavior === 'all' || behavior === 'allViewer' || behavior === 'allViewerAndWhitelistCloudFront'
  })

/** Headers that CloudFront passes on whatever its policies say. */
const always: ReadonlySet<string> = new Set(['content-type', 'content-length', 'range'])
/** Headers of one connection, or that CloudFront writes itself. */
const never: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'upgrade',
  'transfer-encoding',
  'expect',
  'accept-encoding',
  'cookie',
])

export function forwardedHeaders(policy: ForwardPolicy, headers: Headers): Headers {
  const kept: Record<string, string> = { 'user-agent': 'Amazon CloudFront' }
  for (const [name, value] of Object.entries(headers)) {
    if (!never.has(name) && (always.has(name) || passes(policy.headers, name))) kept[name] = value
  }
  const cookies = (headers.cookie ?? '').split(/;\s*/).filter(cookie => cookie !== '' && passes(policy.cookies, cookie.split('=')[0] ?? ''))
  if (cookies.length > 0) kept.cookie = cookies.join('; ')
  return kept
}

export const forwardedQuery = (policy: ForwardPolicy, query: string): string =>
  query
    .split('&')
    .filter(part => part !== '' && passes(policy.queryStrings, part.split('=')[0] ?? ''))
    .join('&')
