// The front: the public bucket and the distribution that is the portal's only address.
import { type App, CfnOutput, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { bucketName, createPublicBucket } from '../bucket.ts'
import { createDistribution } from '../distribution.ts'
import { type House, prefixOf } from '../house.ts'
import type { EdgeStack } from './edge.ts'

export class SiteStack extends Stack {
  readonly publicBucket: Bucket

  constructor(app: App, house: House, api: HttpApi, edge: EdgeStack, logs: Bucket) {
    const prefix = prefixOf(house.stage)
    super(app, 'Site', { stackName: `${prefix}-site`, env: { region: house.stage.region } })
    this.addStackDependency(edge)
    this.publicBucket = createPublicBucket(this, bucketName(prefix, 'public'), logs)
    const distribution = createDistribution(this, {
      name: prefix,
      domain: house.stage.domain,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', edge.certificateArn),
      firewallArn: edge.firewallArn,
      publicBucket: this.publicBucket,
      documentsDomain: house.documents.bucketRegionalDomainName,
      logs,
      api,
      originSecretName: house.originSecretName,
    })
    new CfnOutput(this, 'PublicBucketName', { value: this.publicBucket.bucketName })
    new CfnOutput(this, 'DistributionId', { value: distribution.distributionId })
    new CfnOutput(this, 'DistributionDomain', {
      value: distribution.distributionDomainName,
      description: "Target of the domain's DNS record",
    })
  }
}
