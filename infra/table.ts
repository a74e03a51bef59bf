// A DynamoDB table of records: on demand, restorable to any second, never deleted by a deployment, encrypted with the portal's own key.
import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { TableDefinition } from './table-definitions.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

export const createTable = (
  scope: Construct,
  id: string,
  physicalName: string,
  definition: TableDefinition,
  encryptionKey: IKey,
): Table => {
  const table = new Table(scope, id, {
    // A fixed name makes every replacement fail: these records are moved by people, never by a template.
    tableName: physicalName,
    partitionKey: text(definition.key.partition),
    ...(definition.key.sort ? { sortKey: text(definition.key.sort) } : {}),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    timeToLiveAttribute: 'expiresAt',
    ...(definition.streamed ? { stream: StreamViewType.NEW_IMAGE } : {}),
  })
  for (const [indexName, { partition, sort }] of Object.entries(definition.indexes)) {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: text(partition),
      sortKey: text(sort),
      projectionType: ProjectionType.ALL,
    })
  }
  return table
}
