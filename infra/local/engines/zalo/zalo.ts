// Zalo's notification service as it is documented: errors come with HTTP 200, refresh tokens work once, nothing is taken at night,
// and a delivery is told to the portal's endpoint, signed. One server plays business.openapi.zalo.me and oauth.zaloapp.com.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { isObject, type JsonObject } from '../json-protocol.ts'
import { openFaults, type ZaloFault } from './zalo-faults.ts'
import { openMessages, type ZaloMessage } from './zalo-messages.ts'
import { type MessageTemplate, misfit, textOfTemplate } from './zalo-templates.ts'
import { openTokens } from './zalo-tokens.ts'

export interface ZaloOptions {
  readonly directory: string
  readonly now: () => Date
  readonly port: number
  /** Where deliveries are told. */
  readonly webhookUrl: string
  readonly templates: readonly MessageTemplate[]
}

/** What an official account gets from Zalo's console. */
export interface ZaloAccount {
  readonly appId: string
  readonly secretKey: string
  readonly oaSecret: string
  /** Ids of the approved templates by what they are for. */
  readonly templates: Readonly<Record<string, string>>
}

export interface Zalo {
  readonly address: string
  readonly account: ZaloAccount
  readonly messages: () => readonly ZaloMessage[]
  /** What the portal answered when it was told that the message arrived. */
  deliveryAnswered(messageId: string): number | undefined
  readonly refreshes: () => number
  /** A pair as after a person's permission, unless the one given is still good. */
  pairFor(known: { readonly refreshToken: string }): { accessToken: string; refreshToken: string; expiresInSeconds: number } | undefined
  expireAccessToken(): void
  inject(fault: ZaloFault): void
  clearFaults(): void
  stop(): Promise<void>
}

const appId = '4000000000000000001'

const dailyQuota = 500
/** Numbers that end so have no Zalo account. */
const withoutZalo = /000$/
const nightFrom = 22
const nightTo = 6
const deliveredAfterMs = 300

const meanings: Readonly<Record<number, string>> = {
  [-108]: 'Phone number is invalid',
  [-109]: 'Template ID is invalid',
  [-111]: 'Template data is empty',
  [-112]: 'Template data is invalid',
  [-118]: 'Zalo account not existed',
  [-124]: 'Access token invalid',
  [-131]: 'ZNS template not approved',
  [-133]: 'Not allowed at night',
  [-144]: 'OA daily quota exceeded',
}

const failure = (error: number): JsonObject => ({ error, message: meanings[error] ?? 'Error' })

export async function createZalo({ directory, now, port, webhookUrl, templates }: ZaloOptions): Promise<Zalo> {
  mkdirSync(directory, { recursive: true })
  const tokens = openTokens(directory, now)
  const messages = openMessages(join(directory, 'messages.jsonl'))
  const faults = openFaults()
  const timers = new Set<NodeJS.Timeout>()
  const account: ZaloAccount = {
    ...{ appId, secretKey: 'local-zalo-secret-key', oaSecret: 'local-zalo-oa-secret' },
    templates: Object.fromEntries(templates.map(({ purpose, id }) => [purpose, id])),
  }

  const answered = new Map<string, number>()

  async function tellDelivery(message: ZaloMessage): Promise<void> {
    const timestamp = String(now().getTime())
    const body = JSON.stringify({
      event_name: 'user_received_message',
      app_id: account.appId,
      recipient: { id: message.phone },
      message: { msg_id: message.id, tracking_id: message.trackingId, delivery_time: timestamp },
      timestamp,
    })
    const signature = createHash('sha256').update(`${account.appId}${body}${timestamp}${account.oaSecret}`).digest('hex')
    const tell = () =>
      fetch(webhookUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${signature}` },
        body,
      }).then(
        answer => void answered.set(message.id, answer.status),
        () => undefined,
      )
    // Events repeat.
    await tell()
    await tell()
  }

  function later(work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, deliveredAfterMs)
    timer.unref()
    timers.add(timer)
  }

  const isNight = (): boolean => {
    const hour = (now().getUTCHours() + 7) % 24
    return hour >= nightFrom || hour < nightTo
  }

  /** The answer, or undefined for one that never comes. */
  function send(token: string, input: JsonObject): JsonObject | undefined {
    const phone = String(input.phone ?? '')
    if (!tokens.isGood(token)) return failure(-124)
    const fault = faults.take(phone)
    if (typeof fault === 'number') return failure(fault)
    if (!/^84\d{9}$/.test(phone)) return failure(-108)
    const template = templates.find(each => each.id === input.template_id)
    if (template === undefined) return failure(-109)
    if (template.status !== 'ENABLE') return failure(-131)
    const values = isObject(input.template_data) ? input.template_data : {}
    if (Object.keys(values).length === 0) return failure(-111)
    if (misfit(template, values) !== undefined) return failure(-112)
    if (isNight()) return failure(-133)
    if (withoutZalo.test(phone)) return failure(-118)
    const time = now().toISOString()
    const sentToday = messages.sentOn(time.slice(0, 10))
    if (sentToday >= dailyQuota) return failure(-144)
    const written = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
    const message: ZaloMessage = {
      ...{ id: randomUUID().replaceAll('-', ''), time, phone, templateId: template.id },
      ...{ text: textOfTemplate(template, written), trackingId: String(input.tracking_id ?? '').slice(0, 48) },
    }
    messages.add(message)
    if (fault !== 'silent') later(() => void tellDelivery(message))
    if (fault === 'hang') return undefined
    const quota = { dailyQuota: String(dailyQuota), remainingQuota: String(dailyQuota - sentToday - 1) }
    return { error: 0, message: 'Success', data: { msg_id: message.id, sent_time: String(now().getTime()), quota } }
  }

  function refresh(secretKey: string, form: URLSearchParams): JsonObject {
    const isOurs = secretKey === account.secretKey && form.get('app_id') === account.appId
    const pair = isOurs && form.get('grant_type') === 'refresh_token' ? tokens.refresh(form.get('refresh_token') ?? '') : undefined
    if (pair === undefined)
      return { error: -14020, error_name: 'Invalid refresh token', error_description: 'Refresh token expired or already used' }
    return { access_token: pair.accessToken, refresh_token: pair.refreshToken, expires_in: String(pair.expiresInSeconds) }
  }

  function templateInfo(token: string, id: string | null): JsonObject {
    if (!tokens.isGood(token)) return failure(-124)
    const template = templates.find(each => each.id === id)
    if (template === undefined) return failure(-109)
    const listParams = template.parameters.map(({ name, type, maxLength }) => ({ name, type, maxLength, minLength: 1, require: true }))
    return {
      error: 0,
      message: 'Success',
      data: { templateId: template.id, templateName: template.name, status: template.status, listParams },
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://zalo')
    const header = (name: string): string => String(request.headers[name] ?? '')
    const body = await text(request)
    const answer = (): JsonObject | undefined => {
      if (request.method === 'POST' && url.pathname === '/message/template') {
        const input: unknown = JSON.parse(body)
        return send(header('access_token'), isObject(input) ? input : {})
      }
      if (request.method === 'POST' && url.pathname === '/v4/oa/access_token')
        return refresh(header('secret_key'), new URLSearchParams(body))
      if (request.method === 'GET' && url.pathname === '/template/info/v2')
        return templateInfo(header('access_token'), url.searchParams.get('template_id'))
      return { error: -1, message: `${request.method} ${url.pathname} is not played here` }
    }
    const said = answer()
    // A caller that waits in vain hangs up by itself.
    if (said === undefined) return
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(said))
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(error => {
      console.error('zalo:', error)
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = server.address()
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : 0

  return {
    address: `http://127.0.0.1:${boundPort}`,
    account,
    messages: messages.list,
    deliveryAnswered: messageId => answered.get(messageId),
    refreshes: tokens.refreshes,
    pairFor: known => (tokens.knows(known) ? undefined : tokens.authorise()),
    expireAccessToken: tokens.expire,
    inject: faults.inject,
    clearFaults: faults.clear,
    stop: () =>
      new Promise(resolve => {
        for (const timer of timers) clearTimeout(timer)
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
