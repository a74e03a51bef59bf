// Finds the policy that stands on a resource itself: bucket, queue, topic, key, secret or function.
import type { Resource, Templates } from '../template/resources.ts'
import { type JsonObject, listOf, objectOf, textOf, textsOf } from '../template/values.ts'

const statements = (policies: readonly Resource[]): readonly unknown[] =>
  policies.flatMap(policy => listOf(objectOf(policy.properties.PolicyDocument ?? policy.properties.ResourcePolicy).Statement))

const document = (list: readonly unknown[]): JsonObject | undefined =>
  list.length === 0 ? undefined : { Version: '2012-10-17', Statement: list }

/** A permission of Lambda as the statement that AWS makes of it. */
function permissionStatement(permission: Resource, functionArn: string): JsonObject {
  const { Action, Principal, SourceArn, SourceAccount } = permission.properties
  const principal = textOf(Principal) ?? ''
  return {
    Sid: permission.logicalId,
    Effect: 'Allow',
    Action,
    Resource: functionArn,
    Principal: principal.endsWith('.amazonaws.com') ? { Service: principal } : { AWS: principal },
    Condition: {
      ...(SourceArn === undefined ? {} : { ArnLike: { 'AWS:SourceArn': SourceArn } }),
      ...(SourceAccount === undefined ? {} : { StringEquals: { 'AWS:SourceAccount': SourceAccount } }),
    },
  }
}

/** A key without a policy of its own lets IAM decide, as AWS's default key policy does. */
const defaultKeyPolicy = (account: string): JsonObject => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*' }],
})

export function resourcePolicyFor(templates: Templates, resourceArn: string): JsonObject | undefined {
  const [, , service = '', , account = ''] = resourceArn.split(':')
  if (service === 's3') {
    const bucket = resourceArn.split(':::')[1]?.split('/')[0]
    return document(statements(templates.ofType('AWS::S3::BucketPolicy').filter(policy => policy.properties.Bucket === bucket)))
  }
  if (service === 'sqs') {
    const url = templates.ofType('AWS::SQS::Queue').find(queue => queue.arn === resourceArn)?.ref ?? ''
    return document(statements(templates.ofType('AWS::SQS::QueuePolicy').filter(policy => textsOf(policy.properties.Queues).includes(url))))
  }
  if (service === 'sns') {
    return document(
      statements(templates.ofType('AWS::SNS::TopicPolicy').filter(policy => textsOf(policy.properties.Topics).includes(resourceArn))),
    )
  }
  if (service === 'secretsmanager') {
    return document(
      statements(templates.ofType('AWS::SecretsManager::ResourcePolicy').filter(policy => policy.properties.SecretId === resourceArn)),
    )
  }
  if (service === 'kms') {
    const key = templates.find(resourceArn, 'AWS::KMS::Key')
    return key?.properties.KeyPolicy === undefined ? defaultKeyPolicy(account) : objectOf(key.properties.KeyPolicy)
  }
  if (service === 'lambda') {
    const name = resourceArn.split(':')[6]
    const onThis = (value: unknown) => value === name || value === resourceArn || textOf(value)?.split(':')[6] === name
    const permissions = templates.ofType('AWS::Lambda::Permission').filter(permission => onThis(permission.properties.FunctionName))
    return document(permissions.map(permission => permissionStatement(permission, resourceArn)))
  }
  return undefined
}
