// Server-side sessions behind one __Host- cookie: the browser holds a random token, the table only its hash.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { type Actor, roles } from '../kernel/actor.ts'
import { absoluteHours, doorOf, isDueForTouch, isLive, type Session } from '../kernel/session.ts'
import { settings } from './settings.ts'
import { deleteItem, getItem, putItem, updateItem } from './table.ts'

const { TABLE_SESSIONS } = settings('TABLE_SESSIONS')

export const sessionCookie = '__Host-session'

const actorSchema = z.object({
  subject: z.string(),
  subjects: z.array(z.string()),
  fullName: z.string(),
  role: z.enum(roles),
  courtCode: z.exactOptional(z.string()),
  language: z.enum(['vi', 'en']),
  assurance: z.enum(['eid', 'code']),
  authenticatedAt: z.string(),
  personalNumber: z.exactOptional(z.string()),
  email: z.exactOptional(z.string()),
  phone: z.exactOptional(z.string()),
  organisation: z.exactOptional(z.object({ name: z.string(), taxCode: z.string() })),
})

const sessionSchema = z.object({ id: z.string(), actor: actorSchema, startedAt: z.string(), seenAt: z.string() })

const idOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

const epochAfter = (now: string, hours: number): number => Math.floor(Date.parse(now) / 1000) + hours * 3600

/** The live session behind a cookie's token, or undefined: unknown, idle too long, or too old. */
export const findSession = async (token: string, now: string): Promise<Session | undefined> => {
  const item = await getItem(TABLE_SESSIONS, { id: idOf(token) })
  if (item === undefined) return undefined
  const session = sessionSchema.parse(item)
  if (!isLive(session, now)) return undefined
  if (isDueForTouch(session, now)) await updateItem(TABLE_SESSIONS, { id: session.id }, 'SET seenAt = :now', { ':now': now })
  return session
}

/** Starts a session for a person who has just proved who they are. `token` is 32 random bytes, base64url. */
export const startSession = async (token: string, actor: Actor, now: string): Promise<Session> => {
  const session: Session = { id: idOf(token), actor, startedAt: now, seenAt: now }
  await putItem(TABLE_SESSIONS, { ...session, expiresAt: epochAfter(now, absoluteHours) })
  return session
}

/** Changes what the session says of its person: a new language, a fresh proof of identity. */
export const changeSession = async (session: Session, actor: Actor): Promise<void> => {
  await updateItem(TABLE_SESSIONS, { id: session.id }, 'SET actor = :actor', { ':actor': actor })
}

export const endSession = async (session: Session): Promise<void> => deleteItem(TABLE_SESSIONS, { id: session.id })

const cookies = (token: string, door: string, life: string): string[] => [
  `${sessionCookie}=${token}; Path=/; HttpOnly; Secure; SameSite=Lax; ${life}`,
  `signed-in=${door}; Path=/; Secure; SameSite=Lax; ${life}`,
]

/** The Set-Cookie values that carry the token; beside it a mark without any right, by which pages know what to offer. */
export const sessionCookies = (token: string, { role }: Actor): string[] => cookies(token, doorOf(role), `Max-Age=${absoluteHours * 3600}`)

/** The Set-Cookie values that clear both. */
export const noSessionCookies = cookies('', '', 'Max-Age=0')
