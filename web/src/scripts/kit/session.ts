// Who is signed in, as the server says it.
import type { SessionView } from '../../../../functions/identity/session-form.ts'
import { api, type Outcome } from './api.ts'

export type SignedIn = Extract<SessionView, { signedIn: true }>

const isSession = (value: unknown): value is SessionView => typeof value === 'object' && value !== null && 'signedIn' in value

export const readSession = (value: unknown): SessionView => {
  if (!isSession(value)) throw new Error('not a session')
  return value
}

/** One request; a page asks once and keeps the answer. */
export const askSession = (): Promise<Outcome<SessionView>> => api('/api/session', { parse: readSession })
