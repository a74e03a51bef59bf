// Names and attributes of tables, buckets, keys, secrets and parameters.
import { createHash } from 'node:crypto'
import { arn, globalArn, identifier, type Naming, nameFrom, uuid } from '../naming.ts'
import { objectOf, textOf } from '../values.ts'
import type { Kind, Kinds } from './kind.ts'

const tableName = (naming: Naming) => nameFrom(naming, 'TableName', 255)
const table: Kind = {
  ref: tableName,
  attributes: {
    Arn: naming => arn(naming, 'dynamodb', `table/${tableName(naming)}`),
    // The label is the instant of the stream's creation in AWS; here it stays the same for the life of a template.
    StreamArn: naming => arn(naming, 'dynamodb', `table/${tableName(naming)}/stream/2026-01-01T00:00:00.000`),
    TableId: uuid,
  },
}

const bucketName = (naming: Naming) => nameFrom(naming, 'BucketName', 63, name => name.toLowerCase())
const parameterName = (naming: Naming) => nameFrom(naming, 'Name', 1011)

/** The same letters that the stand-in gives: drawn from the name, so that policies hold after everything was emptied. */
const secretSuffix = (name: string) =>
  createHash('sha256')
    .update(name)
    .digest('base64')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 6)

function secretArn(naming: Naming): string {
  const name = nameFrom(naming, 'Name', 512)
  return arn(naming, 'secretsmanager', `secret:${name}-${secretSuffix(name)}`)
}

export const dataKinds: Kinds = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': {
    ref: bucketName,
    attributes: {
      Arn: naming => `arn:aws:s3:::${bucketName(naming)}`,
      DomainName: naming => `${bucketName(naming)}.s3.amazonaws.com`,
      RegionalDomainName: naming => `${bucketName(naming)}.s3.${naming.region}.amazonaws.com`,
      DualStackDomainName: naming => `${bucketName(naming)}.s3.dualstack.${naming.region}.amazonaws.com`,
    },
  },
  'AWS::S3::BucketPolicy': { ref: naming => textOf(naming.properties.Bucket) ?? '' },
  'AWS::KMS::Key': {
    ref: uuid,
    attributes: { Arn: naming => arn(naming, 'kms', `key/${uuid(naming)}`), KeyId: uuid },
  },
  'AWS::KMS::Alias': { ref: naming => textOf(naming.properties.AliasName) ?? '' },
  'AWS::SecretsManager::Secret': { ref: secretArn, attributes: { Id: secretArn, Arn: secretArn } },
  'AWS::SecretsManager::ResourcePolicy': { ref: naming => textOf(naming.properties.SecretId) ?? '' },
  'AWS::SSM::Parameter': {
    ref: parameterName,
    attributes: { Type: naming => naming.properties.Type, Value: naming => naming.properties.Value },
  },
  'AWS::SES::EmailIdentity': {
    ref: naming => textOf(naming.properties.EmailIdentity) ?? '',
    attributes: Object.fromEntries(
      [1, 2, 3].flatMap(number => [
        [
          `DkimDNSTokenName${number}`,
          (naming: Naming) => `${identifier(naming, 16)}${number}._domainkey.${naming.properties.EmailIdentity}`,
        ],
        [`DkimDNSTokenValue${number}`, (naming: Naming) => `${identifier(naming, 16)}${number}.dkim.amazonses.com`],
      ]),
    ),
  },
  'AWS::SES::ConfigurationSet': { ref: naming => nameFrom(naming, 'Name', 64) },
  'AWS::SES::ConfigurationSetEventDestination': {
    ref: naming =>
      `${naming.properties.ConfigurationSetName}|${textOf(objectOf(naming.properties.EventDestination).Name) ?? naming.logicalId}`,
    attributes: { Id: naming => identifier(naming, 16) },
  },
  'AWS::GuardDuty::MalwareProtectionPlan': {
    ref: naming => identifier(naming, 32),
    attributes: {
      Arn: naming => arn(naming, 'guardduty', `malware-protection-plan/${identifier(naming, 32)}`),
      MalwareProtectionPlanId: naming => identifier(naming, 32),
    },
  },
  'AWS::IAM::Role': {
    ref: naming => nameFrom(naming, 'RoleName', 64),
    attributes: {
      Arn: naming => globalArn(naming, 'iam', `role${textOf(naming.properties.Path) ?? '/'}${nameFrom(naming, 'RoleName', 64)}`),
      RoleId: naming => `AROA${identifier(naming, 17).toUpperCase()}`,
    },
  },
  'AWS::IAM::Policy': { ref: naming => nameFrom(naming, 'PolicyName', 128), attributes: { Id: uuid } },
  'AWS::IAM::RolePolicy': { ref: naming => nameFrom(naming, 'PolicyName', 128) },
  'AWS::IAM::ManagedPolicy': {
    ref: naming => globalArn(naming, 'iam', `policy/${nameFrom(naming, 'ManagedPolicyName', 128)}`),
    attributes: { PolicyArn: naming => globalArn(naming, 'iam', `policy/${nameFrom(naming, 'ManagedPolicyName', 128)}`) },
  },
}
