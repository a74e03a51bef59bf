// Names and attributes of the HTTP API, the distribution and its firewall.
import { arn, globalArn, identifier, type Naming, nameFrom, uuid } from '../naming.ts'
import { at, textOf } from '../values.ts'
import type { Kind, Kinds } from './kind.ts'

const id = (naming: Naming) => identifier(naming, 10)
const byId: Kind = { ref: id, attributes: { Id: id } }
const distributionId = (naming: Naming) => `E${identifier(naming, 13).toUpperCase()}`

function edgeFunctionArn(naming: Naming): string {
  return globalArn(naming, 'cloudfront', `function/${nameFrom(naming, 'Name', 64)}`)
}

function firewallArn(naming: Naming): string {
  const scope = textOf(naming.properties.Scope) === 'CLOUDFRONT' ? 'global' : 'regional'
  return arn(naming, 'wafv2', `${scope}/webacl/${nameFrom(naming, 'Name', 128)}/${uuid(naming)}`)
}

export const edgeKinds: Kinds = {
  'AWS::ApiGatewayV2::Api': {
    ref: id,
    attributes: { ApiId: id, ApiEndpoint: naming => `https://${id(naming)}.execute-api.${naming.region}.amazonaws.com` },
  },
  'AWS::ApiGatewayV2::Integration': { ref: id, attributes: { IntegrationId: id } },
  'AWS::ApiGatewayV2::Route': { ref: id, attributes: { RouteId: id } },
  'AWS::ApiGatewayV2::Stage': { ref: naming => textOf(naming.properties.StageName) ?? '' },
  'AWS::CloudFront::Distribution': {
    ref: distributionId,
    attributes: { Id: distributionId, DomainName: naming => `d${identifier(naming, 13)}.cloudfront.net` },
  },
  'AWS::CloudFront::Function': {
    ref: edgeFunctionArn,
    attributes: { FunctionARN: edgeFunctionArn, 'FunctionMetadata.FunctionARN': edgeFunctionArn, Stage: () => 'LIVE' },
  },
  'AWS::CloudFront::OriginAccessControl': byId,
  'AWS::CloudFront::ResponseHeadersPolicy': { ref: uuid, attributes: { Id: uuid } },
  'AWS::CloudFront::CachePolicy': { ref: uuid, attributes: { Id: uuid } },
  'AWS::CloudFront::OriginRequestPolicy': { ref: uuid, attributes: { Id: uuid } },
  'AWS::WAFv2::WebACL': {
    ref: naming => `${nameFrom(naming, 'Name', 128)}|${uuid(naming)}|${textOf(naming.properties.Scope) ?? ''}`,
    attributes: {
      Arn: firewallArn,
      Id: uuid,
      Capacity: () => 1,
      LabelNamespace: naming => `awswaf:${naming.account}:webacl:${at(naming.properties, 'Name')}:`,
    },
  },
}
