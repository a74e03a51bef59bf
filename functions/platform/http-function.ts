// Turns a story into the handler of one HTTP route: origin, session, permission, body, refusals and faults are seen to here, once.
import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { z } from 'zod/mini'
import type { Actor, Language } from '../kernel/actor.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import type { Session } from '../kernel/session.ts'
import type { Route } from '../routes.ts'
import { type Answer, fault, problem } from './answer.ts'
import { log } from './log.ts'
import { readSecret } from './secret.ts'
import { findSession, sessionCookie } from './session.ts'
import { settings } from './settings.ts'

const { PORTAL_ORIGIN, SECRET_ORIGIN } = settings('PORTAL_ORIGIN', 'SECRET_ORIGIN')

/** What a story is told: who asks, what they sent, and the three things that no rule may fetch for itself (time, ids, randomness). */
export interface Asked<Body> {
  body: Body
  /** The caller; on a route that anyone may call use `session` instead. */
  actor: Actor
  session: Session | undefined
  path: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  cookies: Readonly<Record<string, string>>
  language: Language
  /** The body's bytes as they were sent; a signature is made over them. */
  bytes: () => Uint8Array
  /** A header by its lower-case name; empty when it was not sent. */
  header: (name: string) => string
  /** Instant of this request, UTC ISO 8601. */
  now: string
  newId: () => string
  random: (bytes: number) => Uint8Array
}

interface Doors<Body> {
  body?: z.ZodMiniType<Body>
}

type Story<Body> = (asked: Asked<Body>) => Promise<Answer>

const cookiesOf = (event: APIGatewayProxyEventV2): Record<string, string> =>
  Object.fromEntries(
    (event.cookies ?? []).map(cookie => {
      const at = cookie.indexOf('=')
      return [cookie.slice(0, at).trim(), cookie.slice(at + 1)]
    }),
  )

const sameText = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The API answers only what came through CloudFront and its firewall: those requests carry the shared secret. */
const refuseOthersThanCloudFront = async (event: APIGatewayProxyEventV2): Promise<void> => {
  if (!sameText(event.headers['x-origin-secret'] ?? '', await readSecret(SECRET_ORIGIN)))
    refuse('forbidden', 'request.not-through-the-front')
}

/** A page of another site can neither set this header nor come from our origin. A machine has no browser that could be misled: it signs. */
const refuseForgery = (event: APIGatewayProxyEventV2, route: Route): void => {
  if (event.requestContext.http.method === 'GET' || route.calledBy === 'machine') return
  const origin = event.headers.origin
  if (event.headers['x-cua-cong'] !== '1' || (origin !== undefined && origin !== PORTAL_ORIGIN)) refuse('forbidden', 'request.forged')
}

const bytesOf = (event: APIGatewayProxyEventV2): Buffer => Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')

const bodyOf = <Body>(event: APIGatewayProxyEventV2, schema: z.ZodMiniType<Body> | undefined): Body => {
  if (schema === undefined) return undefined as Body
  let value: unknown
  try {
    value = JSON.parse(bytesOf(event).toString('utf8'))
  } catch {
    refuse('invalid', 'request.not-json')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  return refuse('invalid', 'request.fields', { fields: parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) })
}

const responseOf = (answer: Answer, correlationId: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: answer.status,
  headers: {
    'cache-control': 'no-store',
    'x-correlation-id': correlationId,
    ...(answer.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...answer.headers,
  },
  ...(answer.cookies && answer.cookies.length > 0 ? { cookies: [...answer.cookies] } : {}),
  ...(answer.body === undefined ? {} : { body: JSON.stringify(answer.body) }),
})

/**
 * The handler of one route. `doors.body` is the schema of what people send. The story throws Refusals; everything else is a fault.
 * Calls before the story: one session read (and on a cold start the origin secret).
 */
export const httpFunction = <Body = undefined>(route: Route, doors: Doors<Body>, story: Story<Body>) => {
  const answerTo = async (event: APIGatewayProxyEventV2, correlationId: string): Promise<Answer> => {
    const now = new Date().toISOString()
    const cookies = cookiesOf(event)
    const token = cookies[sessionCookie]
    const [, session] = await Promise.all([refuseOthersThanCloudFront(event), token ? findSession(token, now) : undefined])
    refuseForgery(event, route)
    if (!route.mayCall(session?.actor))
      refuse(session ? 'forbidden' : 'unidentified', session ? 'request.not-allowed' : 'request.sign-in-needed')
    const query = Object.fromEntries(Object.entries(event.queryStringParameters ?? {}).map(([name, value]) => [name, value ?? '']))
    const path = Object.fromEntries(Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, value ?? '']))
    return story({
      body: bodyOf(event, doors.body),
      // A story of a route that anyone may call reads `session`; permission has been checked for all others.
      actor: session?.actor as Actor,
      session,
      path,
      query,
      cookies,
      language: event.headers['accept-language']?.startsWith('en') ? 'en' : 'vi',
      bytes: () => bytesOf(event),
      header: name => event.headers[name] ?? '',
      now,
      newId: randomUUID,
      random: randomBytes,
    }).then(answer => {
      log.info('answered', { correlationId, route: event.routeKey, status: answer.status })
      return answer
    })
  }

  return middy(async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const correlationId = event.requestContext.requestId
    try {
      return responseOf(await answerTo(event, correlationId), correlationId)
    } catch (error) {
      if (isRefusal(error)) {
        log.info('refused', { correlationId, route: event.routeKey, code: error.code })
        return responseOf(problem(error, correlationId), correlationId)
      }
      log.error('fault', error, { correlationId, route: event.routeKey })
      return responseOf(fault(correlationId), correlationId)
    }
  })
}
