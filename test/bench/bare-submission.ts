// The calls to AWS that one submission makes, and nothing else: the measure of the handler around them. Bundled as functions are.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMSClient, SignCommand } from '@aws-sdk/client-kms'
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'

const table = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } })
const kms = new KMSClient({})

export interface BareSubmission {
  session: { TableName: string; Key: Record<string, string> }
  draft: { TableName: string; Key: Record<string, string> }
  documents: { TableName: string; partition: string }
  keyId: string
  writes: NonNullable<TransactWriteCommandInput['TransactItems']>
}

export const handler = async ({ session, draft, documents, keyId, writes }: BareSubmission): Promise<{ statusCode: number }> => {
  await table.send(new GetCommand({ ...session, ConsistentRead: true }))
  await table.send(new GetCommand({ ...draft, ConsistentRead: true }))
  await table.send(
    new QueryCommand({
      TableName: documents.TableName,
      ConsistentRead: true,
      KeyConditionExpression: '#p = :p AND begins_with(#s, :b)',
      ExpressionAttributeNames: { '#p': 'pk', '#s': 'sk' },
      ExpressionAttributeValues: { ':p': documents.partition, ':b': 'document#' },
      ScanIndexForward: true,
    }),
  )
  await kms.send(
    new SignCommand({ KeyId: keyId, Message: new Uint8Array(32).fill(7), MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' }),
  )
  await table.send(new TransactWriteCommand({ TransactItems: writes }))
  return { statusCode: 201 }
}
