// The least that a function of the portal could load: DynamoDB's client and one read. The measure of every cold start.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'

const client = new DynamoDBClient({})

export const handler = async (): Promise<{ statusCode: number }> => {
  await client.send(new GetItemCommand({ TableName: process.env.TABLE_SESSIONS, Key: { id: { S: 'nobody' } }, ConsistentRead: true }))
  return { statusCode: 200 }
}
