// A signed-in person's session, and how long it lasts.
import type { Actor, Role } from './actor.ts'

export interface Session {
  /** Digest of the token that the browser holds. */
  id: string
  actor: Actor
  /** Instants, UTC. */
  startedAt: string
  seenAt: string
}

/** Without a request for this long the session ends. Autosave and upload progress are requests. */
export const idleMinutes = 60
/** However active, a session ends after this long. */
export const absoluteHours = 12

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000

/** The last-seen time is written at most this often, so that most requests cost one read only. */
export const touchMinutes = 5

export const isLive = (session: Session, now: string): boolean =>
  minutesBetween(session.seenAt, now) <= idleMinutes && minutesBetween(session.startedAt, now) <= absoluteHours * 60

export const isDueForTouch = (session: Session, now: string): boolean => minutesBetween(session.seenAt, now) >= touchMinutes

/** Where a signed-in person's work is: the header leads there. Said to the browser beside the session; it gives no right. */
export type Door = 'portal' | 'desk' | 'books' | 'administration'

export const doorOf = (role: Role): Door => {
  if (role === 'clerk' || role === 'judge' || role === 'chief-judge') return 'desk'
  if (role === 'accountant' || role === 'enforcement-accountant') return 'books'
  return role === 'administrator' ? 'administration' : 'portal'
}
