// The whole portal of one stage as a CDK app: five stacks by lifetime, checked by cdk-nag and by CloudFormation's own schemas.
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { CodeOf } from './functions.ts'
import { ApiStack } from './stacks/api.ts'
import { DataStack } from './stacks/data.ts'
import { EdgeStack } from './stacks/edge.ts'
import { SiteStack } from './stacks/site.ts'
import { WorkersStack } from './stacks/workers.ts'
import type { Stage } from './stages.ts'

interface PortalProps {
  stage: Stage
  release: string
  codeOf: CodeOf
  outdir?: string
}

/** CDK's present behaviour where it differs from that of its first version. */
const context = {
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/aws-s3:publicAccessBlockedByDefault': true,
  '@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption': true,
  '@aws-cdk/aws-kms:aliasNameRef': true,
  '@aws-cdk/aws-events:requireEventBusPolicySid': true,
  '@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard': true,
}

export const createPortal = ({ stage, release, codeOf, outdir }: PortalProps): App => {
  const app = new App({ analyticsReporting: false, context, ...(outdir ? { outdir } : {}) })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  const edge = new EdgeStack(app, stage)
  const data = new DataStack(app, stage, release)
  const api = new ApiStack(app, data.house, codeOf)
  const site = new SiteStack(app, data.house, api.api, edge, data.logs)
  new WorkersStack(app, { ...data.house, publicBucket: site.publicBucket }, codeOf)
  return app
}
