// The firewall before CloudFront: known attacks, and how much one address may ask for.
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { Stage } from './stages.ts'

type Rule = CfnWebACL.RuleProperty

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // Samples show whole requests, and with them what people wrote.
  sampledRequestsEnabled: false,
})

const managed = (priority: number, name: string, countOnly: readonly string[] = []): Rule => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: countOnly.map(rule => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visible(name),
})

/** 429 and not 403: CloudFront shows the not-found page for 403, and the pages know how to wait. */
const askToWait: CfnWebACL.RuleActionProperty = {
  block: { customResponse: { responseCode: 429, responseHeaders: [{ name: 'retry-after', value: '300' }] } },
}

const limited = (priority: number, name: string, limit: number, pathPrefix: string): Rule => ({
  name,
  priority,
  action: askToWait,
  statement: {
    rateBasedStatement: {
      limit,
      aggregateKeyType: 'IP',
      evaluationWindowSec: 300,
      scopeDownStatement: {
        byteMatchStatement: {
          fieldToMatch: { uriPath: {} },
          positionalConstraint: 'STARTS_WITH',
          searchString: pathPrefix,
          textTransformations: [{ priority: 0, type: 'LOWERCASE' }],
        },
      },
    },
  },
  visibilityConfig: visible(name),
})

/** A petition is free text with links, quotes and long bodies; the API parses every body by a schema and pages escape every word. */
const rulesThatMisreadPetitions = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
]

export const createFirewall = (scope: Construct, name: string, limits: Stage['firewall']): CfnWebACL =>
  new CfnWebACL(scope, 'Firewall', {
    name,
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visible(name),
    rules: [
      limited(0, 'sign-in-by-address', limits.signIns, '/api/sign-in'),
      limited(1, 'requests-by-address', limits.requests, '/'),
      managed(2, 'AWSManagedRulesAmazonIpReputationList'),
      managed(3, 'AWSManagedRulesCommonRuleSet', rulesThatMisreadPetitions),
      managed(4, 'AWSManagedRulesKnownBadInputsRuleSet'),
      // Whoever types other people's addresses makes the portal send them mails.
      limited(5, 'followers-by-address', limits.signIns, '/api/followers'),
    ],
  })
