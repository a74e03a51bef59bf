// People at the running portal, for tests: citizens at once, officers once the demonstration data has registered them; and the mails that they got.
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod/mini'
import { PortalClient, PortalRefusal, textOf } from '../../demonstration/portal-client.ts'

export const signedIn = async (origin: string, login: string): Promise<PortalClient> => {
  const client = new PortalClient(origin)
  await client.signIn(login)
  return client
}

/** Signs in again until the person has the role: officers are registered while the tests start. */
export const officer = async (origin: string, login: string, role: string): Promise<PortalClient> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const client = await signedIn(origin, login)
    if (textOf(await client.get('/api/session'), 'role') === role) return client
    await pause(200)
  }
  throw new Error(`people: ${login} never became ${role}`)
}

/** `409 document.filed`, or `taken`. */
export const refusalOf = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked
    return 'taken'
  } catch (error) {
    if (error instanceof PortalRefusal) return error.message
    throw error
  }
}

const mailsSchema = z.array(z.object({ to: z.array(z.string()), subject: z._default(z.string(), ''), text: z._default(z.string(), '') }))

/** Mails to an address, newest first. */
export const mailsTo = async (origin: string, address: string) => {
  const answer = await fetch(`${origin}/_local/mails?to=${encodeURIComponent(address)}`, { headers: { accept: 'application/json' } })
  return mailsSchema.parse(await answer.json())
}

/** Tells the stand-ins something: a fault, a schedule to fire, another time. */
export const tellLocal = async (origin: string, path: string, body: object = {}): Promise<void> => {
  const answer = await fetch(`${origin}/_local/${path}`, { method: 'POST', body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`people: /_local/${path} answered ${answer.status}`)
}

export const todayHere = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
