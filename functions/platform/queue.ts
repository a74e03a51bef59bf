// SQS as stories see it: a message to the queue of one worker, which has it durably once the promise resolves.
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'

const client = new SQSClient({})

export const sendMessage = async (queueUrl: string, message: object): Promise<void> => {
  await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }))
}
