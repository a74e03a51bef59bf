// CloudFront: picks the behaviour of a path, runs its functions, asks its origin, and dresses the answer.
import type { Resource, Templates } from '../template/resources.ts'
import { isObject, isTrue, type JsonObject, listOf, numberOf, objectOf, textOf, textsOf } from '../template/values.ts'
import type { Origin } from './bucket-origin.ts'
import { type ForwardPolicy, forwardedHeaders, forwardedQuery, forwardPolicy } from './cache-policy.ts'
import { compressResponse } from './compression.ts'
import { type EdgeFunction, openEdgeFunction } from './edge-function.ts'
import type { Firewall } from './firewall.ts'
import { pathMatcher } from './path-pattern.ts'
import { applyResponseHeaders, type ResponseHeadersPolicy, responseHeadersPolicy } from './response-headers.ts'
import { type EdgeResponse, type Headers, plainText, type ViewerRequest } from './viewer.ts'

interface Behaviour {
  readonly matches: (path: string) => boolean
  readonly origin: string
  readonly methods: readonly string[]
  readonly compress: boolean
  readonly forward: ForwardPolicy
  readonly responseHeaders: ResponseHeadersPolicy
  readonly onRequest: EdgeFunction | undefined
  readonly onResponse: EdgeFunction | undefined
}

export interface DistributionOptions {
  readonly templates: Templates
  readonly firewall: Firewall
  /** The origin behind a domain name, undefined when this machine has none. */
  readonly originFor: (config: JsonObject) => Origin | undefined
  readonly resolve: (value: unknown) => unknown
  readonly localHosts: (text: string) => string
}

export interface Distribution {
  handle(request: ViewerRequest): Promise<EdgeResponse>
}

interface ErrorPage {
  readonly path: string | undefined
  readonly status: number
}

export function openDistribution(resource: Resource, options: DistributionOptions): Distribution {
  const { templates, firewall, originFor, resolve, localHosts } = options
  const config = objectOf(objectOf(resolve(resource.properties)).DistributionConfig)

  const origins = new Map<string, Origin>()
  for (const origin of listOf(config.Origins).filter(isObject)) {
    const open = originFor(origin)
    if (open === undefined)
      throw new Error(
        `${resource.logicalId} has the origin ${textOf(origin.DomainName)}, which is neither a bucket nor an API of the templates`,
      )
    const own: Record<string, string> = {}
    for (const header of listOf(origin.OriginCustomHeaders))
      own[(textOf(objectOf(header).HeaderName) ?? '').toLowerCase()] = textOf(objectOf(header).HeaderValue) ?? ''
    const prefix = textOf(origin.OriginPath) ?? ''
    origins.set(textOf(origin.Id) ?? '', request =>
      open({ ...request, path: prefix + request.path, headers: { ...request.headers, ...own } }),
    )
  }

  function edgeFunction(behaviour: JsonObject, type: string): EdgeFunction | undefined {
    const association = listOf(behaviour.FunctionAssociations).find(each => objectOf(each).EventType === type)
    const found = templates.find(objectOf(association).FunctionARN, 'AWS::CloudFront::Function')
    if (association !== undefined && found === undefined)
      throw new Error(`${resource.logicalId} names an edge function that no stack describes`)
    return found === undefined ? undefined : openEdgeFunction(found.logicalId, textOf(found.properties.FunctionCode) ?? '')
  }

  function openBehaviour(behaviour: JsonObject, pattern: string): Behaviour {
    if (behaviour.LambdaFunctionAssociations !== undefined)
      throw new Error(`${resource.logicalId} has Lambda@Edge, which the local reader does not know`)
    return {
      matches: pathMatcher(pattern),
      origin: textOf(behaviour.TargetOriginId) ?? '',
      methods: behaviour.AllowedMethods === undefined ? ['GET', 'HEAD'] : textsOf(behaviour.AllowedMethods),
      compress: isTrue(behaviour.Compress),
      forward: forwardPolicy(templates, textOf(behaviour.CachePolicyId) ?? '', textOf(behaviour.OriginRequestPolicyId)),
      responseHeaders: responseHeadersPolicy(templates, textOf(behaviour.ResponseHeadersPolicyId), localHosts),
      onRequest: edgeFunction(behaviour, 'viewer-request'),
      onResponse: edgeFunction(behaviour, 'viewer-response'),
    }
  }

  const behaviours = listOf(config.CacheBehaviors)
    .filter(isObject)
    .map(behaviour => openBehaviour(behaviour, textOf(behaviour.PathPattern) ?? ''))
  const fallback = openBehaviour(objectOf(config.DefaultCacheBehavior), '*')
  const behaviourOf = (path: string) => behaviours.find(behaviour => behaviour.matches(path)) ?? fallback
  const root = textOf(config.DefaultRootObject) ?? ''
  const errorPages = new Map<number, ErrorPage>(
    listOf(config.CustomErrorResponses).map(page => {
      const { ErrorCode, ResponsePagePath, ResponseCode } = objectOf(page)
      const code = numberOf(ErrorCode, 0)
      return [code, { path: textOf(ResponsePagePath), status: numberOf(ResponseCode, code) }]
    }),
  )

  async function ask(behaviour: Behaviour, request: ViewerRequest): Promise<EdgeResponse> {
    const origin = origins.get(behaviour.origin)
    if (origin === undefined) return plainText(502, 'no such origin')
    const forwarded: ViewerRequest = {
      ...request,
      path: request.path === '/' && root !== '' ? `/${root}` : request.path,
      query: forwardedQuery(behaviour.forward, request.query),
      headers: forwardedHeaders(behaviour.forward, request.headers),
    }
    return await origin(forwarded)
  }

  async function withErrorPage(request: ViewerRequest, response: EdgeResponse): Promise<EdgeResponse> {
    const page = errorPages.get(response.status)
    if (page?.path === undefined) return response
    const path = page.path
    const replaced = await ask(behaviourOf(path), { ...request, method: 'GET', path, query: '', headers: {}, body: Buffer.alloc(0) })
    return replaced.status === 200 ? { ...replaced, status: page.status } : response
  }

  async function produce(behaviour: Behaviour, viewer: ViewerRequest): Promise<EdgeResponse> {
    if (!behaviour.methods.includes(viewer.method))
      return plainText(403, 'This distribution is not configured to allow the HTTP request method.')
    const changed = behaviour.onRequest === undefined ? viewer : await behaviour.onRequest.onRequest(viewer)
    if ('status' in changed) return changed
    return await withErrorPage(changed, await ask(behaviour, changed))
  }

  return {
    handle: async viewer => {
      const behaviour = behaviourOf(viewer.path)
      const blocked = firewall.blocks(viewer)
      const produced = blocked ? await withErrorPage(viewer, plainText(403, 'Request blocked.')) : await produce(behaviour, viewer)
      const dressed = { ...produced, headers: applyResponseHeaders(behaviour.responseHeaders, produced.headers) }
      const answered = behaviour.onResponse === undefined ? dressed : await behaviour.onResponse.onResponse(viewer, dressed)
      const whole = behaviour.forward.uncached ? answered : withCondition(viewer.headers, answered)
      const compressed = behaviour.compress && whole.status !== 304 ? compressResponse(whole, viewer.headers, behaviour.forward) : whole
      return {
        ...compressed,
        headers: { ...compressed.headers, via: '1.1 local.cloudfront.net (CloudFront)', 'x-cache': 'Miss from cloudfront' },
      }
    },
  }
}

/** What the viewer already has is not sent again. */
function withCondition(asked: Headers, response: EdgeResponse): EdgeResponse {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  const tag = response.headers.etag
  const known = asked['if-none-match']
  const since = asked['if-modified-since']
  const modified = response.headers['last-modified']
  const unchanged =
    known === undefined
      ? since !== undefined && modified !== undefined && Date.parse(modified) <= Date.parse(since)
      : tag !== undefined && known.split(',').some(each => bare(each) === bare(tag) || each.trim() === '*')
  if (response.status !== 200 || !unchanged) return response
  const { 'content-length': _, 'content-type': __, ...headers } = response.headers
  return { ...response, status: 304, headers, body: Buffer.alloc(0) }
}
