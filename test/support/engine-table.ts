// A table of the embedded database, as infra/table-definitions.ts describes it: for tests that let the stores themselves work.
import type { TableDefinition } from '../../infra/table-definitions.ts'

export const tableOf = (name: string, { key, indexes }: TableDefinition) => {
  const text = new Set([key.partition, key.sort ?? '', ...Object.values(indexes).flatMap(({ partition, sort }) => [partition, sort])])
  const schema = (partition: string, sort: string | undefined) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    ...(sort ? [{ AttributeName: sort, KeyType: 'RANGE' as const }] : []),
  ]
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: [...text].filter(each => each !== '').map(each => ({ AttributeName: each, AttributeType: 'S' as const })),
    KeySchema: schema(key.partition, key.sort),
    ...(Object.keys(indexes).length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, { partition, sort }]) => ({
            IndexName,
            KeySchema: schema(partition, sort),
            Projection: { ProjectionType: 'ALL' as const },
          })),
        }),
  }
}
