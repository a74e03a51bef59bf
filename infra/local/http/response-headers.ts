// Adds and removes the headers that a response headers policy names.
import type { Templates } from '../template/resources.ts'
import { isObject, isTrue, type JsonObject, listOf, objectOf, textOf, textsOf } from '../template/values.ts'
import type { Headers } from './viewer.ts'

interface AddedHeader {
  readonly name: string
  readonly value: string
  readonly override: boolean
}

export interface ResponseHeadersPolicy {
  readonly added: readonly AddedHeader[]
  readonly removed: readonly string[]
}

function strictTransport(config: JsonObject): string {
  const parts = [`max-age=${textOf(config.AccessControlMaxAgeSec) ?? '0'}`]
  if (isTrue(config.IncludeSubdomains)) parts.push('includeSubDomains')
  if (isTrue(config.Preload)) parts.push('preload')
  return parts.join('; ')
}

function frameProtection(config: JsonObject): string {
  if (!isTrue(config.Protection)) return '0'
  const report = textOf(config.ReportUri)
  return `1${isTrue(config.ModeBlock) ? '; mode=block' : ''}${report === undefined ? '' : `; report=${report}`}`
}

function securityHeaders(config: JsonObject): readonly AddedHeader[] {
  const one = (member: string, name: string, value: (given: JsonObject) => string | undefined): readonly AddedHeader[] => {
    const given = config[member]
    if (!isObject(given)) return []
    return [{ name, value: value(given) ?? '', override: isTrue(given.Override) }]
  }
  return [
    ...one('ContentSecurityPolicy', 'content-security-policy', given => textOf(given.ContentSecurityPolicy)),
    ...one('StrictTransportSecurity', 'strict-transport-security', strictTransport),
    ...one('ContentTypeOptions', 'x-content-type-options', () => 'nosniff'),
    ...one('FrameOptions', 'x-frame-options', given => textOf(given.FrameOption)),
    ...one('ReferrerPolicy', 'referrer-policy', given => textOf(given.ReferrerPolicy)),
    ...one('XSSProtection', 'x-xss-protection', frameProtection),
  ]
}

/** Opens the policy; `localHosts` puts the addresses of this machine in the place of those of AWS. */
export function responseHeadersPolicy(
  templates: Templates,
  id: string | undefined,
  localHosts: (text: string) => string,
): ResponseHeadersPolicy {
  if (id === undefined) return { added: [], removed: [] }
  const policy = templates.find(id, 'AWS::CloudFront::ResponseHeadersPolicy')
  if (policy === undefined) throw new Error(`the local reader does not know the response headers policy ${id}`)
  const config = objectOf(policy.properties.ResponseHeadersPolicyConfig)
  if (config.CorsConfig !== undefined) throw new Error(`${policy.logicalId} has a CorsConfig, which the local reader does not know`)
  const custom = listOf(objectOf(config.CustomHeadersConfig).Items).map(item => {
    const { Header, Value, Override } = objectOf(item)
    return { name: (textOf(Header) ?? '').toLowerCase(), value: textOf(Value) ?? '', override: isTrue(Override) }
  })
  const added = [...securityHeaders(objectOf(config.SecurityHeadersConfig)), ...custom]
  const removed = listOf(objectOf(config.RemoveHeadersConfig).Items).flatMap(item => textsOf([objectOf(item).Header]))
  return { added: added.map(header => ({ ...header, value: localHosts(header.value) })), removed: removed.map(name => name.toLowerCase()) }
}

export function applyResponseHeaders(policy: ResponseHeadersPolicy, headers: Headers): Headers {
  const result: Record<string, string> = { ...headers }
  for (const name of policy.removed) delete result[name]
  for (const { name, value, override } of policy.added) if (override || result[name] === undefined) result[name] = value
  return result
}
