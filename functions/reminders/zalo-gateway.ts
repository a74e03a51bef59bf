// Zalo's notification service: sends an approved template to one telephone, and keeps the pair of tokens by which it may.
// The refresh token works once: one refresher at a time (a lock in the table), and the new pair is in the secrets store before it is used.
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { log } from '../platform/log.ts'
import { readSecretAgain, writeSecret } from '../platform/secret.ts'
import { settings } from '../platform/settings.ts'
import { lockTokens, unlockTokens } from './reminder-store.ts'
import { zaloAccount } from './zalo-account-gateway.ts'
import { isForeignHost, meaningOfZalo, permissionLost, type ZaloMeaning } from './zalo-answer.ts'

const { ZALO_API_BASE, ZALO_OAUTH_BASE, SECRET_ZALO_TOKENS } = settings('ZALO_API_BASE', 'ZALO_OAUTH_BASE', 'SECRET_ZALO_TOKENS')

const tokensSchema = z.object({ accessToken: z.string(), refreshToken: z.string(), expiresAt: z.string() })
const refreshedSchema = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.string() })
const answerSchema = z.object({ error: z.number(), data: z.optional(z.object({ msg_id: z.optional(z.string()) })) })

const answerWithinMs = 8_000
const lockedForMs = 20_000
/** A token this near its end is refreshed before it is used. */
const freshForMs = 60_000

const storedTokens = async () => tokensSchema.parse(JSON.parse(await readSecretAgain(SECRET_ZALO_TOKENS)))

const refreshed = async (refreshToken: string, now: number): Promise<string> => {
  const { appId, secretKey } = await zaloAccount()
  const answer: unknown = await fetch(`${ZALO_OAUTH_BASE}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: secretKey, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ app_id: appId, grant_type: 'refresh_token', refresh_token: refreshToken }),
    signal: AbortSignal.timeout(answerWithinMs),
  }).then(response => response.json())
  const pair = refreshedSchema.safeParse(answer)
  if (!pair.success) {
    const { error } = z.object({ error: z.number() }).parse(answer)
    throw new Error(error === permissionLost ? 'zalo: permission lost, a person must give it again' : `zalo: refresh refused with ${error}`)
  }
  const { access_token: accessToken, refresh_token, expires_in } = pair.data
  const expiresAt = new Date(now + Number(expires_in) * 1000).toISOString()
  await writeSecret(SECRET_ZALO_TOKENS, JSON.stringify({ accessToken, refreshToken: refresh_token, expiresAt }))
  return accessToken
}

/** `worn`: a token that Zalo no longer takes. Whoever finds the lock held waits for the other's pair. */
const accessToken = async (worn: string | undefined, clock: () => number): Promise<string> => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { accessToken: token, refreshToken, expiresAt } = await storedTokens()
    if (token !== worn && Date.parse(expiresAt) > clock() + freshForMs) return token
    const now = clock()
    if (await lockTokens(new Date(now).toISOString(), new Date(now + lockedForMs).toISOString())) {
      try {
        // Between our reading and our lock another may have refreshed: then the pair that we read is worn.
        const current = await storedTokens()
        if (current.refreshToken !== refreshToken) continue
        return await refreshed(refreshToken, clock())
      } finally {
        await unlockTokens()
      }
    }
    await pause(500)
  }
  throw new Error('zalo: another function refreshes the tokens for too long')
}

export interface ZaloAnswer {
  meaning: ZaloMeaning | 'unknown'
  messageId?: string
}

const sendOnce = async (token: string, body: object): Promise<{ error: number; messageId?: string } | 'unknown'> => {
  try {
    const response = await fetch(`${ZALO_API_BASE}/message/template`, {
      method: 'POST',
      headers: { access_token: token, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerWithinMs),
    })
    const { error, data } = answerSchema.parse(await response.json())
    return data?.msg_id === undefined ? { error } : { error, messageId: data.msg_id }
  } catch {
    // It may have gone out: nobody sends it again.
    return 'unknown'
  }
}

/** `phone` in E.164. `trackingId`: at most 48 characters; comes back with the delivery. */
export const sendZalo = async (
  message: { phone: string; template: 'one' | 'many'; values: Readonly<Record<string, string>>; trackingId: string },
  clock: () => number,
): Promise<ZaloAnswer> => {
  const { secretKey, templates } = await zaloAccount()
  if (isForeignHost(ZALO_API_BASE, secretKey)) throw new Error('zalo: an account of one place, but the address of another')
  const body = {
    phone: message.phone.replace(/^\+/, ''),
    template_id: templates[message.template],
    template_data: message.values,
    tracking_id: message.trackingId.slice(0, 48),
  }
  const first = await accessToken(undefined, clock)
  let answer = await sendOnce(first, body)
  // Refused for its token, it was surely not taken: one more try with a fresh one.
  if (answer !== 'unknown' && meaningOfZalo(answer.error) === 'refresh-token')
    answer = await sendOnce(await accessToken(first, clock), body)
  if (answer === 'unknown') return { meaning: 'unknown' }
  const meaning = meaningOfZalo(answer.error)
  if (meaning === 'our-fault' || meaning === 'refresh-token') log.warn('zalo takes nothing', { code: `zalo.${answer.error}` })
  return { meaning: meaning === 'refresh-token' ? 'our-fault' : meaning, ...(answer.messageId ? { messageId: answer.messageId } : {}) }
}
