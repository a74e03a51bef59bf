// Gathers the policies of a role as the templates describe them: inline, attached, managed.
import type { Resource, Templates } from '../template/resources.ts'
import { type JsonObject, listOf, objectOf, textOf, textsOf } from '../template/values.ts'

export interface NamedPolicy {
  readonly name: string
  readonly policy: JsonObject
}

const allow = (...actions: readonly string[]): JsonObject => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
})

const logs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents']
const queueReading = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
const streamReading = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams']

/** Policies that AWS itself keeps, by the end of their ARN. */
const awsManaged: { readonly [name: string]: JsonObject } = {
  'service-role/AWSLambdaBasicExecutionRole': allow(...logs),
  'service-role/AWSLambdaSQSQueueExecutionRole': allow(...queueReading, ...logs),
  'service-role/AWSLambdaDynamoDBExecutionRole': allow(...streamReading, ...logs),
  AWSXRayDaemonWriteAccess: allow('xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets'),
}

function managed(templates: Templates, reference: string, where: Resource): NamedPolicy {
  const own = templates.find(reference, 'AWS::IAM::ManagedPolicy')
  if (own !== undefined) return { name: own.logicalId, policy: objectOf(own.properties.PolicyDocument) }
  const name = reference.split(':policy/')[1] ?? reference
  const policy = awsManaged[name]
  if (policy === undefined)
    throw new Error(`${where.logicalId} in ${where.stack} has the managed policy ${name}, which the local reader does not know`)
  return { name, policy }
}

export function policiesOfRole(templates: Templates, roleArn: string): readonly NamedPolicy[] {
  const role = templates.find(roleArn, 'AWS::IAM::Role')
  if (role === undefined) throw new Error(`no stack describes the role ${roleArn}`)
  const attached = (resource: Resource) =>
    textsOf(resource.properties.Roles).includes(role.ref) || resource.properties.RoleName === role.ref
  const policies: NamedPolicy[] = listOf(role.properties.Policies).map(item => ({
    name: textOf(objectOf(item).PolicyName) ?? role.logicalId,
    policy: objectOf(objectOf(item).PolicyDocument),
  }))
  for (const policy of templates.ofType('AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy')) {
    if (attached(policy)) policies.push({ name: policy.logicalId, policy: objectOf(policy.properties.PolicyDocument) })
  }
  for (const reference of textsOf(role.properties.ManagedPolicyArns)) policies.push(managed(templates, reference, role))
  return policies
}

/** The boundary that no policy of the role can exceed, when it has one. */
export function boundaryOfRole(templates: Templates, roleArn: string): NamedPolicy | undefined {
  const role = templates.find(roleArn, 'AWS::IAM::Role')
  const reference = textOf(role?.properties.PermissionsBoundary)
  return role === undefined || reference === undefined ? undefined : managed(templates, reference, role)
}
