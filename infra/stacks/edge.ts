// What CloudFront wants in us-east-1 wherever the portal lives: the firewall and the certificate.
import { type App, CfnOutput, Fn, Stack } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import { createFirewall } from '../firewall.ts'
import { prefixOf } from '../house.ts'
import type { Stage } from '../stages.ts'

const region = 'us-east-1'

export class EdgeStack extends Stack {
  /** Read by the site's stack across regions, by CloudFormation itself: no custom resource carries it. */
  readonly firewallArn: string
  readonly certificateArn: string

  constructor(app: App, stage: Stage) {
    super(app, 'Edge', { stackName: `${prefixOf(stage)}-edge`, env: { region } })
    const firewall = createFirewall(this, prefixOf(stage), stage.firewall)
    // The first deployment waits until the record that ACM asks for is in the domain's DNS.
    const certificate = new Certificate(this, 'Certificate', { domainName: stage.domain, validation: CertificateValidation.fromDns() })
    this.firewallArn = this.published('FirewallArn', firewall.attrArn)
    this.certificateArn = this.published('CertificateArn', certificate.certificateArn)
  }

  private published(name: string, value: string): string {
    new CfnOutput(this, name, { value })
    return Fn.getStackOutput(this.stackName, name, region)
  }
}
