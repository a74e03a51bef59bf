// API Gateway's HTTP API: finds the function of a route, invokes it and turns its answer into HTTP.
import { randomUUID } from 'node:crypto'
import type { Delivery } from '../events/delivery.ts'
import { serviceCaller } from '../events/delivery.ts'
import type { Functions } from '../functions/functions.ts'
import type { Resource, Templates } from '../template/resources.ts'
import { at, numberOf, objectOf, textOf } from '../template/values.ts'
import { apiEvent, apiResponse, internalError, notFound, serviceUnavailable, tooLarge, tooManyRequests } from './api-event.ts'
import { findRoute, openRoute } from './api-routes.ts'
import type { EdgeResponse, ViewerRequest } from './viewer.ts'

export interface HttpApi {
  readonly domainName: string
  handle(request: ViewerRequest): Promise<EdgeResponse>
}

export interface HttpApiOptions {
  readonly templates: Templates
  readonly functions: Functions
  readonly delivery: Delivery
  readonly region: string
  readonly account: string
  readonly now: () => Date
}

/** API Gateway's own limits. */
const largestRequestBytes = 10_485_760
const largestAnswerBytes = 6_291_556
const longestMilliseconds = 30_000
/** An address of CloudFront: what stands before the API is not the viewer. */
const edgeAddress = '130.176.0.1'

/** An HTTP API passes its path on decoded, cut off at a decoded question mark (a REST API or a function URL would not). */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path).split('?')[0] ?? path
  } catch {
    return path
  }
}

/** Lets through `rate` requests a second, and `burst` at once. */
function throttle(settings: unknown): () => boolean {
  const rate = numberOf(objectOf(settings).ThrottlingRateLimit, 10_000)
  const burst = numberOf(objectOf(settings).ThrottlingBurstLimit, 5_000)
  let tokens = burst
  let last = performance.now()
  return () => {
    const now = performance.now()
    tokens = Math.min(burst, tokens + ((now - last) / 1000) * rate)
    last = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}

export function openHttpApi(api: Resource, options: HttpApiOptions): HttpApi {
  const { templates, functions, delivery, region, account, now } = options
  const mine = (resource: Resource) => resource.properties.ApiId === api.ref
  const routes = templates.ofType('AWS::ApiGatewayV2::Route').filter(mine).map(openRoute)
  const integrations = new Map(
    templates
      .ofType('AWS::ApiGatewayV2::Integration')
      .filter(mine)
      .map(each => [each.ref, each]),
  )
  const stage = templates.ofType('AWS::ApiGatewayV2::Stage').find(mine)
  const passes = throttle(stage?.properties.DefaultRouteSettings)
  const domainName = `${api.ref}.execute-api.${region}.amazonaws.com`
  const stageName = textOf(stage?.properties.StageName) ?? '$default'

  async function invoke(integration: Resource, request: ViewerRequest, event: unknown): Promise<EdgeResponse> {
    const uri = textOf(integration.properties.IntegrationUri) ?? ''
    const functionArn = /functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? uri
    const source = `arn:aws:execute-api:${region}:${account}:${api.ref}/${stageName}/${request.method}${request.path}`
    if ((await delivery.refusal(serviceCaller('apigateway.amazonaws.com', source, account), functionArn)) !== undefined)
      return internalError
    const limit = numberOf(integration.properties.TimeoutInMillis, longestMilliseconds)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<undefined>(resolve => {
      timer = setTimeout(() => resolve(undefined), limit)
    })
    const outcome = await Promise.race([functions.invoke(functionArn, event), late])
    clearTimeout(timer)
    if (outcome === undefined) return serviceUnavailable
    if ('error' in outcome) return internalError
    const answer = apiResponse(outcome.payload)
    return answer.body.length > largestAnswerBytes ? internalError : answer
  }

  async function answer(given: ViewerRequest, requestId: string): Promise<EdgeResponse> {
    const request = { ...given, path: decodedPath(given.path) }
    const match = findRoute(routes, request.method, request.path)
    if (match === undefined) return notFound
    if (!passes()) return tooManyRequests
    if (request.body.length > largestRequestBytes) return tooLarge
    const integration = integrations.get(match.route.integration)
    if (integration === undefined) return internalError
    const headers = {
      ...request.headers,
      host: domainName,
      'content-length': String(request.body.length),
      'x-amzn-trace-id': `Root=1-${Math.floor(now().getTime() / 1000).toString(16)}-${requestId.replaceAll('-', '').slice(0, 24)}`,
      'x-forwarded-for': `${request.address}, ${edgeAddress}`,
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    }
    const event = apiEvent({
      request: { ...request, headers, address: edgeAddress },
      match,
      account,
      apiId: api.ref,
      domainName,
      stage: stageName,
      stageVariables: objectOf(at(stage?.properties, 'StageVariables')),
      requestId,
      time: now(),
    })
    return await invoke(integration, request, event)
  }

  return {
    domainName,
    handle: async request => {
      const requestId = randomUUID()
      const response = await answer(request, requestId)
      return { ...response, headers: { ...response.headers, 'apigw-requestid': requestId } }
    },
  }
}
