// CloudFront: the one address of the portal. Pages and published data come from the public bucket, /api/* from the API, nothing from elsewhere.
import { readFileSync } from 'node:fs'
import { Duration, SecretValue, Stack, Validations } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { asInterface } from './bucket.ts'
import { createResponseHeaders } from './response-headers.ts'

interface DistributionProps {
  name: string
  domain: string
  certificate: ICertificate
  firewallArn: string
  publicBucket: Bucket
  documentsDomain: string
  logs: Bucket
  api: HttpApi
  /** Name of the secret that shows the API that a request came this way. */
  originSecretName: string
}

const siteAddress = readFileSync(new URL('./site-address.js', import.meta.url), 'utf8')

/** What is published changes by itself: it is asked for again after this long, if its writer said nothing else. */
const freshFor = (scope: Construct, id: string, name: string, defaultTtl: Duration, maxTtl: Duration): CachePolicy =>
  new CachePolicy(scope, id, {
    cachePolicyName: name,
    minTtl: Duration.seconds(0),
    defaultTtl,
    maxTtl,
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
    queryStringBehavior: CacheQueryStringBehavior.none(),
  })

export const createDistribution = (scope: Construct, props: DistributionProps): Distribution => {
  const { name, domain, certificate, firewallArn, publicBucket, documentsDomain, logs, api, originSecretName } = props
  const common = {
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: createResponseHeaders(scope, name, documentsDomain),
    compress: true,
  } as const
  const site = S3BucketOrigin.withOriginAccessControl(asInterface(publicBucket))
  const pages = freshFor(scope, 'PagesCache', `${name}-pages`, Duration.minutes(5), Duration.days(365))
  const data = freshFor(scope, 'DataCache', `${name}-data`, Duration.seconds(30), Duration.minutes(5))
  const published: BehaviorOptions = { ...common, origin: site, cachePolicy: data }
  const toFile = new EdgeFunction(scope, 'SiteAddress', {
    functionName: `${name}-site-address`,
    comment: 'Addresses of pages to names of files',
    code: FunctionCode.fromInline(siteAddress),
    runtime: FunctionRuntime.JS_2_0,
  })
  const behindFirewall = new HttpOrigin(`${api.apiId}.execute-api.${Stack.of(scope).region}.amazonaws.com`, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    // By name, not by construct: CloudFormation puts the value in when it deploys, and no template ever holds it.
    customHeaders: { 'x-origin-secret': SecretValue.secretsManager(originSecretName).unsafeUnwrap() },
  })
  const distribution = new Distribution(scope, 'Distribution', {
    comment: name,
    domainNames: [domain],
    certificate,
    webAclId: firewallArn,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_200,
    enableLogging: true,
    logBucket: asInterface(logs),
    logFilePrefix: 'front/',
    logIncludesCookies: false,
    defaultBehavior: {
      ...common,
      origin: site,
      cachePolicy: pages,
      functionAssociations: [{ function: toFile, eventType: FunctionEventType.VIEWER_REQUEST }],
    },
    additionalBehaviors: {
      '/api/*': {
        ...common,
        origin: behindFirewall,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      '/status/*': published,
      '/reference/*': published,
      '/keys/*': published,
      '/hearings/*': published,
      '/docket/*': published,
      '/judgments/*': published,
      '/register/*': published,
      '/proofs/*': published,
      '/transparency/*': published,
      '/service/*': published,
    },
    // S3 answers 403 for a file that is not there, because CloudFront may not list the bucket. This holds for /api/* too:
    // so the API never answers 403, and what it forbids looks to the world like what does not exist.
    errorResponses: [{ httpStatus: 403, responseHttpStatus: 404, responsePagePath: '/404.html', ttl: Duration.seconds(5) }],
  })
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR1',
    reason: 'Vietnamese citizens abroad file lawsuits too: no country is shut out.',
  })
  return distribution
}
