// A table of a template in the words of DynamoDB's own API.
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import type { TableDefinition } from '../engines/dynamodb/table-definition.ts'
import type { Resource } from '../template/resources.ts'
import { at, isObject, isTrue, listOf, objectOf, textOf } from '../template/values.ts'

/** Members that CreateTable and the template have in common. */
const members = ['AttributeDefinitions', 'KeySchema', 'GlobalSecondaryIndexes', 'LocalSecondaryIndexes'] as const
const indexMembers = ['IndexName', 'KeySchema', 'Projection'] as const

export function tableDefinition(resource: Resource): TableDefinition {
  const { properties } = resource
  const table: Record<string, unknown> = { TableName: resource.ref, BillingMode: 'PAY_PER_REQUEST' }
  for (const member of members) {
    if (properties[member] === undefined) continue
    const isIndexes = member.endsWith('Indexes')
    table[member] = isIndexes
      ? listOf(properties[member]).map(index => Object.fromEntries(indexMembers.map(name => [name, objectOf(index)[name]])))
      : properties[member]
  }
  const stream = textOf(at(properties, 'StreamSpecification', 'StreamViewType'))
  if (stream !== undefined) table.StreamSpecification = { StreamEnabled: true, StreamViewType: stream }
  const expiry = objectOf(properties.TimeToLiveSpecification)
  const expiring = isTrue(expiry.Enabled) ? textOf(expiry.AttributeName) : undefined
  const replica = listOf(properties.Replicas)[0]
  const recovery = at(isObject(replica) ? replica : properties, 'PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled')
  return {
    // CloudFormation checked the members against its schema when the template was made.
    table: table as unknown as CreateTableCommandInput,
    pointInTimeRecovery: isTrue(recovery),
    ...(expiring === undefined ? {} : { ttlAttribute: expiring }),
  }
}
