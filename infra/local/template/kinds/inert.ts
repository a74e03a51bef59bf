// Resource types that a template may hold and that change nothing on one machine, each with the reason why.
import { arn, globalArn, identifier, type Naming, nameFrom } from '../naming.ts'
import { textOf } from '../values.ts'
import type { Kind, Kinds } from './kind.ts'

function inert(reason: string, nameProperty = 'Name', attributes: Kind['attributes'] = {}): Kind {
  return { ref: naming => nameFrom(naming, nameProperty, 128), attributes, inert: reason }
}

const watching = 'watches figures that only CloudWatch keeps; what it would watch is on the page /_local'
const edgeLogs = 'says where AWS keeps its own logs'
const names = 'names and certificates belong to the internet'

export const inertKinds: Kinds = {
  'AWS::CDK::Metadata': inert('tells AWS which constructs were used'),
  'AWS::Logs::LogGroup': inert('lines of each function lie under logs/ in the data directory', 'LogGroupName', {
    Arn: naming => arn(naming, 'logs', `log-group:${nameFrom(naming, 'LogGroupName', 512)}:*`),
  }),
  'AWS::Logs::ResourcePolicy': inert(edgeLogs, 'PolicyName'),
  'AWS::Logs::MetricFilter': inert(watching, 'FilterName'),
  'AWS::Logs::QueryDefinition': inert(watching),
  'AWS::Logs::Delivery': inert(edgeLogs),
  'AWS::Logs::DeliverySource': inert(edgeLogs),
  'AWS::Logs::DeliveryDestination': inert(edgeLogs, 'Name', {
    Arn: naming => arn(naming, 'logs', `delivery-destination:${nameFrom(naming, 'Name', 60)}`),
  }),
  'AWS::CloudWatch::Alarm': inert(watching, 'AlarmName', {
    Arn: naming => arn(naming, 'cloudwatch', `alarm:${nameFrom(naming, 'AlarmName', 255)}`),
  }),
  'AWS::CloudWatch::CompositeAlarm': inert(watching, 'AlarmName', {
    Arn: naming => arn(naming, 'cloudwatch', `alarm:${nameFrom(naming, 'AlarmName', 255)}`),
  }),
  'AWS::CloudWatch::Dashboard': inert(watching, 'DashboardName'),
  'AWS::Budgets::Budget': inert('nothing costs money here', 'BudgetName'),
  'AWS::CloudTrail::Trail': inert('calls that were denied are on the page /_local', 'TrailName', {
    Arn: naming => arn(naming, 'cloudtrail', `trail/${nameFrom(naming, 'TrailName', 128)}`),
  }),
  'AWS::Backup::BackupVault': inert('no backups of a developer machine', 'BackupVaultName', {
    BackupVaultArn: naming => arn(naming, 'backup', `backup-vault:${nameFrom(naming, 'BackupVaultName', 50)}`),
    BackupVaultName: naming => nameFrom(naming, 'BackupVaultName', 50),
  }),
  'AWS::Backup::BackupPlan': inert('no backups of a developer machine', 'BackupPlanName', {
    BackupPlanId: naming => identifier(naming, 32),
  }),
  'AWS::Backup::BackupSelection': inert('no backups of a developer machine', 'SelectionName'),
  'AWS::CertificateManager::Certificate': {
    ref: (naming: Naming) => arn(naming, 'acm', `certificate/${identifier(naming, 32)}`),
    inert: names,
  },
  'AWS::Route53::HostedZone': { ref: naming => `Z${identifier(naming, 18).toUpperCase()}`, inert: names },
  'AWS::Route53::RecordSet': { ref: naming => textOf(naming.properties.Name) ?? '', inert: names },
  'AWS::WAFv2::LoggingConfiguration': inert(edgeLogs),
  'AWS::CloudFront::MonitoringSubscription': inert(watching),
  'AWS::ApiGatewayV2::DomainName': inert(names, 'DomainName'),
  'AWS::ApiGatewayV2::ApiMapping': inert(names),
  'AWS::GuardDuty::Detector': {
    ref: naming => identifier(naming, 32),
    attributes: { Id: naming => identifier(naming, 32) },
    inert: watching,
  },
  'AWS::Lambda::CodeSigningConfig': inert('code comes from this disk', 'Name', {
    CodeSigningConfigArn: naming => arn(naming, 'lambda', `code-signing-config:${identifier(naming, 17)}`),
    CodeSigningConfigId: naming => identifier(naming, 17),
  }),
  'AWS::IAM::OIDCProvider': inert('lets a build system deploy', 'Url', {
    Arn: naming => globalArn(naming, 'iam', `oidc-provider/${textOf(naming.properties.Url)?.replace('https://', '') ?? ''}`),
  }),
}
