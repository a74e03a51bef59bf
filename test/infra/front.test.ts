// Sentences about the front: what CloudFront lets through, says and hides, and that there is no way around it.
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { lambdas, listOf, ofType, pointsAt, statementsOf } from './synthesized.ts'

const distribution = ofType('AWS::CloudFront::Distribution')[0]?.properties.DistributionConfig
const behaviours: readonly Record<string, unknown>[] = [distribution.DefaultCacheBehavior, ...distribution.CacheBehaviors]
const headers = ofType('AWS::CloudFront::ResponseHeadersPolicy')[0]?.properties.ResponseHeadersPolicyConfig
const security = headers.SecurityHeadersConfig
const policy = JSON.stringify(security.ContentSecurityPolicy)

describe('headers', () => {
  it('every behaviour sends them', () => {
    expect(behaviours.filter(each => each.ResponseHeadersPolicyId === undefined)).toEqual([])
  })
  it('the content security policy starts from ourselves and allows nothing inline, nothing evaluated, no third party', () => {
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/unsafe|script-src|style-src/)
    expect([...policy.matchAll(/https:[^"]*/g)].map(([text]) => text)).toEqual(['https://', 'https://', 'https://'])
  })
  it('no page may be framed, no form may go elsewhere, no base may be set', () => {
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).toContain("base-uri 'none'")
  })
  it('browsers stay on HTTPS for two years, guess no types, and tell no other site where a person was', () => {
    expect(security.StrictTransportSecurity).toMatchObject({ AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true })
    expect(security.ContentTypeOptions).toEqual({ Override: true })
    expect(security.ReferrerPolicy.ReferrerPolicy).toBe('same-origin')
    const custom = Object.fromEntries(
      headers.CustomHeadersConfig.Items.map((item: { Header: string; Value: string }) => [item.Header, item.Value]),
    )
    expect(custom['permissions-policy']).toContain('geolocation=()')
    expect(custom['cross-origin-opener-policy']).toBe('same-origin')
  })
})

describe('behaviours', () => {
  it('everything is HTTPS with TLS 1.2 or newer', () => {
    expect(behaviours.filter(each => each.ViewerProtocolPolicy !== 'redirect-to-https')).toEqual([])
    expect(distribution.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021')
  })
  it('/api/* takes every method and is never cached', () => {
    const api = behaviours.find(each => each.PathPattern === '/api/*')
    expect(api?.AllowedMethods).toContain('DELETE')
    // The managed policies CachingDisabled and AllViewerExceptHostHeader.
    expect(api?.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad')
    expect(api?.OriginRequestPolicyId).toBe('b689b0a8-53d0-40ab-baf2-68738e2966ac')
  })
  it('published data is asked for again within five minutes', () => {
    const published = ['status', 'reference', 'keys', 'hearings', 'docket', 'judgments', 'register', 'proofs', 'transparency', 'service']
    expect(behaviours.map(each => each.PathPattern).filter(Boolean)).toEqual(['/api/*', ...published.map(prefix => `/${prefix}/*`)])
    const data = ofType('AWS::CloudFront::CachePolicy').find(each => pointsAt(behaviours[2]?.CachePolicyId, each))
    expect(data?.properties.CachePolicyConfig).toMatchObject({ DefaultTTL: 30, MaxTTL: 300 })
  })
  it('what is not there is the not-found page', () => {
    expect(distribution.CustomErrorResponses).toEqual([
      { ErrorCachingMinTTL: 5, ErrorCode: 403, ResponseCode: 404, ResponsePagePath: '/404.html' },
    ])
  })
})

describe('the way in', () => {
  it('the API is told a secret that no template holds, and every HTTP function is able to ask for it', () => {
    const [header, ...others] = distribution.Origins.flatMap(
      (origin: { OriginCustomHeaders?: unknown[] }) => origin.OriginCustomHeaders ?? [],
    )
    expect(header).toEqual({
      HeaderName: 'x-origin-secret',
      HeaderValue: '{{resolve:secretsmanager:cua-cong-demonstration-origin:SecretString:::}}',
    })
    expect(others).toEqual([])
    const [secret] = ofType('AWS::SecretsManager::Secret').filter(({ properties }) => properties.Name === 'cua-cong-demonstration-origin')
    const http = lambdas.filter(each => each.stack === 'Api')
    const knowing = http.filter(
      each =>
        secret &&
        pointsAt(each.properties.Environment.Variables.SECRET_ORIGIN, secret) &&
        statementsOf(each).some(one => listOf(one.Action).includes('secretsmanager:GetSecretValue') && pointsAt(one.Resource, secret)),
    )
    expect(knowing).toHaveLength(http.length)
  })
  it('the public bucket answers this distribution only', () => {
    const statements = ofType('AWS::S3::BucketPolicy').find(each => each.stack === 'Site')?.properties.PolicyDocument.Statement
    const allowed = statements.filter((statement: { Effect: string }) => statement.Effect === 'Allow')
    expect(allowed).toHaveLength(1)
    expect(allowed[0].Principal).toEqual({ Service: 'cloudfront.amazonaws.com' })
    expect(JSON.stringify(allowed[0].Condition)).toContain('distribution/')
  })
  it('the firewall limits every address, sign-in more strictly, and asks to wait instead of turning away', () => {
    const rules: readonly Record<string, { [name: string]: unknown }>[] = ofType('AWS::WAFv2::WebACL')[0]?.properties.Rules
    const rates = rules.flatMap(rule => (rule.Statement?.RateBasedStatement ? [rule] : []))
    expect(JSON.stringify(rates.map(rule => rule.Statement))).toMatch(/"Limit":500.*\/api\/sign-in.*"Limit":10000/)
    expect(rates.map(rule => rule.Action)).toMatchObject([
      { Block: { CustomResponse: { ResponseCode: 429 } } },
      { Block: { CustomResponse: { ResponseCode: 429 } } },
      { Block: { CustomResponse: { ResponseCode: 429 } } },
    ])
    expect(JSON.stringify(rules)).toContain('AWSManagedRulesCommonRuleSet')
  })
  it('the firewall and the certificate come from us-east-1 without a custom resource', () => {
    expect(distribution.WebACLId).toEqual({
      'Fn::GetStackOutput': { StackName: 'cua-cong-demonstration-edge', OutputName: 'FirewallArn', Region: 'us-east-1' },
    })
  })
})

describe('addresses of pages', () => {
  const source = String(ofType('AWS::CloudFront::Function')[0]?.properties.FunctionCode)
  const fileOf = (uri: string): unknown => runInNewContext(`${source}; handler({ request: { uri: ${JSON.stringify(uri)} } })`)
  it.each([
    ['/', '/index.html'],
    ['/theo-doi', '/theo-doi/index.html'],
    ['/theo-doi/', '/theo-doi/index.html'],
    ['/en', '/en/index.html'],
    ['/en/theo-doi', '/en/theo-doi/index.html'],
    ['/_astro/page.abc123.css', '/_astro/page.abc123.css'],
    ['/404.html', '/404.html'],
  ])('%s is the file %s', (uri, file) => {
    expect(fileOf(uri)).toEqual({ uri: file })
  })
  it('a page has one address: its file name leads back to it', () => {
    expect(fileOf('/en/index.html')).toMatchObject({ statusCode: 301, headers: { location: { value: '/en/' } } })
  })
})
