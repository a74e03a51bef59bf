// Believes a message of Zalo only by its signature: SHA-256 of app id, raw body, timestamp and the official account's secret.
import { createHash, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { zaloAccount } from './zalo-account-gateway.ts'

const eventSchema = z.object({
  event_name: z.string(),
  timestamp: z.string(),
  message: z.optional(z.object({ msg_id: z.string() })),
})

const sameText = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What is delivered; undefined unless Zalo signed it, or for another event. */
export const verifiedDelivery = async (bytes: Uint8Array, signature: string): Promise<{ messageId: string | undefined } | undefined> => {
  const body = Buffer.from(bytes).toString('utf8')
  const parsed = eventSchema.safeParse(readJson(body))
  if (!parsed.success) return undefined
  const { appId, oaSecret } = await zaloAccount()
  const { event_name, timestamp, message } = parsed.data
  const expected = createHash('sha256').update(`${appId}${body}${timestamp}${oaSecret}`).digest('hex')
  if (!sameText(signature.replace(/^mac=/, ''), expected)) return undefined
  return { messageId: event_name === 'user_received_message' ? message?.msg_id : undefined }
}

const readJson = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
