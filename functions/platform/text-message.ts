// Text messages through SNS: one message to one phone in E.164.
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'

const client = new SNSClient({ maxAttempts: 1 })

export const sendText = async (message: { to: string; text: string }): Promise<string> => {
  const answer = await client.send(new PublishCommand({ PhoneNumber: message.to, Message: message.text }))
  return answer.MessageId ?? ''
}
