// What the templates say of the resources that calls name: their ARNs, table keys and encryption keys.
import type { Resource, Templates } from '../../template/resources.ts'
import { at, listOf, objectOf, textOf } from '../../template/values.ts'
import type { Context, Need } from '../authorizer.ts'

export interface Estate {
  readonly region: string
  readonly account: string
  readonly templates: Templates
  arn(service: string, resource: string): string
  isBucket(name: string): boolean
  /** Names of a table's partition keys: its own, or those of one index. */
  partitionKeys(table: string, index?: string): readonly string[]
  /** What a caller needs beside the call itself because the resource is encrypted with a key of the account. */
  keyNeeds(resourceArn: string, service: string, ...actions: readonly string[]): readonly Need[]
  /** ARN of a key given by id, ARN or alias. */
  keyArn(reference: string): string
}

function hashKeys(schema: unknown): readonly string[] {
  return listOf(schema).flatMap(item => (objectOf(item).KeyType === 'HASH' ? (textOf(objectOf(item).AttributeName) ?? []) : []))
}

/** Where each type of resource names the key that encrypts it. */
function encryptionKeyOf({ type, properties }: Resource): string | undefined {
  if (type === 'AWS::DynamoDB::Table') return textOf(at(properties, 'SSESpecification', 'KMSMasterKeyId'))
  if (type === 'AWS::DynamoDB::GlobalTable') return textOf(at(listOf(properties.Replicas)[0], 'SSESpecification', 'KMSMasterKeyId'))
  if (type === 'AWS::SQS::Queue' || type === 'AWS::SNS::Topic') return textOf(properties.KmsMasterKeyId)
  if (type === 'AWS::SecretsManager::Secret') return textOf(properties.KmsKeyId)
  const rules = listOf(at(properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration'))
  return rules.map(rule => textOf(at(rule, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID'))).find(key => key !== undefined)
}

export function surveyEstate(templates: Templates, region: string, account: string): Estate {
  const tables = new Map(templates.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(table => [table.ref, table]))
  const buckets = new Set(templates.ofType('AWS::S3::Bucket').map(bucket => bucket.ref))
  const keys = templates.ofType('AWS::KMS::Key')
  const aliases = templates.ofType('AWS::KMS::Alias')
  const byArn = new Map<string, string>()
  const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`

  function keyArn(reference: string): string {
    const name = reference.startsWith('arn:') ? (reference.split(':')[5] ?? '') : reference
    if (name.startsWith('alias/')) {
      const target = textOf(aliases.find(alias => alias.ref === name)?.properties.TargetKeyId)
      if (target !== undefined) return keyArn(target)
    }
    return keys.find(key => key.ref === name || key.arn === reference)?.arn ?? arn('kms', `key/${name.replace('key/', '')}`)
  }

  for (const resource of templates.ofType(
    'AWS::DynamoDB::Table',
    'AWS::DynamoDB::GlobalTable',
    'AWS::SQS::Queue',
    'AWS::SNS::Topic',
    'AWS::SecretsManager::Secret',
    'AWS::S3::Bucket',
  )) {
    const key = encryptionKeyOf(resource)
    // Keys that AWS itself keeps (alias/aws/…) need no grant of the caller.
    if (key !== undefined && !key.includes('alias/aws/')) byArn.set(resource.arn, keyArn(key))
  }

  return {
    region,
    account,
    templates,
    arn,
    keyArn,
    isBucket: name => buckets.has(name),
    partitionKeys: (table, index) => {
      const properties = tables.get(table)?.properties ?? {}
      if (index === undefined) return hashKeys(properties.KeySchema)
      const indexes = [...listOf(properties.GlobalSecondaryIndexes), ...listOf(properties.LocalSecondaryIndexes)]
      return hashKeys(objectOf(indexes.find(item => objectOf(item).IndexName === index)).KeySchema)
    },
    keyNeeds: (resourceArn, service, ...actions) => {
      const key = byArn.get(resourceArn)
      const context: Context = { 'kms:ViaService': `${service}.${region}.amazonaws.com`, 'kms:CallerAccount': account }
      return key === undefined ? [] : actions.map(action => ({ action, resource: key, context }))
    },
  }
}
