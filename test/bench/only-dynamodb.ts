// The least that a function of the portal could load: DynamoDB's client, and reads one after the other. The measure of every cold start.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'

const client = new DynamoDBClient({})

export const handler = async ({ calls }: { calls: number }): Promise<{ statusCode: number }> => {
  for (let call = 0; call < calls; call += 1) {
    await client.send(new GetItemCommand({ TableName: process.env.TABLE_SESSIONS, Key: { id: { S: 'nobody' } }, ConsistentRead: true }))
  }
  return { statusCode: 200 }
}
