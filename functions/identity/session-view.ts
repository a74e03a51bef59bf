// What the browser may know of its session.
import { absoluteHours, idleMinutes, type Session } from '../kernel/session.ts'
import type { SessionView } from './session-form.ts'

const after = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

export const sessionView = (session: Session | undefined, now: string): SessionView => {
  if (session === undefined) return { signedIn: false }
  const { subjects: _subjects, ...person } = session.actor
  return { signedIn: true, ...person, idleUntil: after(now, idleMinutes), endsAt: after(session.startedAt, absoluteHours * 60) }
}
