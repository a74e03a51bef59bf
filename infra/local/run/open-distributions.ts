// Opens the distribution of the templates with its origins: buckets and HTTP APIs of the same templates.
import type { Delivery } from '../events/delivery.ts'
import type { Functions } from '../functions/functions.ts'
import type { Authorizer } from '../gate/authorizer.ts'
import type { CallLog } from '../gate/denial-log.ts'
import type { Estate } from '../gate/needs/estate.ts'
import { type Origin, openBucketOrigin } from '../http/bucket-origin.ts'
import { type Distribution, openDistribution } from '../http/distribution.ts'
import type { Firewall } from '../http/firewall.ts'
import { openHttpApi } from '../http/http-api.ts'
import { type JsonObject, textOf } from '../template/values.ts'
import type { Engines } from './engines.ts'

export interface OpenDistributionsOptions {
  readonly estate: Estate
  readonly engines: Engines
  readonly functions: Functions
  readonly delivery: Delivery
  readonly authorizer: Authorizer
  readonly log: CallLog
  readonly firewall: Firewall
  readonly now: () => Date
  readonly resolve: (value: unknown) => unknown
  readonly localHosts: (text: string) => string
}

/** The one distribution of the templates: a front has one address. */
export function openOnlyDistribution(options: OpenDistributionsOptions): Distribution {
  const { estate, engines, functions, delivery, authorizer, log, firewall, now, resolve, localHosts } = options
  const { templates, region, account } = estate
  const distributions = templates.ofType('AWS::CloudFront::Distribution')
  const resource = distributions[0]
  if (resource === undefined || distributions.length > 1)
    throw new Error(`the local reader serves one distribution; the templates describe ${distributions.length}`)
  const distributionArn = `arn:aws:cloudfront::${account}:distribution/${resource.ref}`
  const buckets = templates.ofType('AWS::S3::Bucket')
  const apis = templates
    .ofType('AWS::ApiGatewayV2::Api')
    .map(api => openHttpApi(api, { templates, functions, delivery, region, account, now }))

  function originFor(config: JsonObject): Origin | undefined {
    const domain = textOf(config.DomainName)
    const api = apis.find(each => each.domainName === domain)
    if (api !== undefined) return api.handle
    const bucket = buckets.find(each => ['RegionalDomainName', 'DomainName'].some(name => each.attribute(name) === domain))
    if (bucket === undefined) return undefined
    return openBucketOrigin({ bucket: bucket.ref, distributionArn, account, storage: engines.storage, authorizer, log })
  }
  return openDistribution(resource, { templates, firewall, originFor, resolve, localHosts })
}
