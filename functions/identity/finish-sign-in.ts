// The person comes back from VNeID: session made, earlier one-time-code account bound, back to where they were.
import { actorRecord } from '../kernel/actor.ts'
import { emptyHead } from '../kernel/event.ts'
import { searchKey } from '../kernel/search-key.ts'
import type { Session } from '../kernel/session.ts'
import { redirect } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { nextEntry } from '../platform/journal.ts'
import { log } from '../platform/log.ts'
import { endSession, sessionCookies, startSession } from '../platform/session.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import { flowCookie, flowCookieName } from './flow-cookie.ts'
import { bindAccounts, type Flow, findOfficer, findPerson, savePerson, takeFlow } from './identity-store.ts'
import { actorOf, failedSignInPage, firstAdministrator, keptApartPage, type Person } from './person.ts'
import { personFromCallback } from './vneid-gateway.ts'

const { FIRST_ADMINISTRATOR } = settings('FIRST_ADMINISTRATOR')

const failed = (code: string, returnTo: string) => redirect(failedSignInPage(code, returnTo), [flowCookie('')])

/** The person as stored, refreshed by what the provider says today. */
const refreshed = async (flow: Flow, query: string, language: 'vi' | 'en'): Promise<Person> => {
  const claimed = await personFromCallback(flow, query)
  const stored = await findPerson(claimed.subject)
  return { language: stored?.language ?? language, boundSubjects: stored?.boundSubjects ?? [], ...stored, ...claimed }
}

/** Whether the person comes from within a one-time-code session that bears another name: it stays apart, and they are told. */
const isOfAnother = (person: Person, session: Session | undefined): boolean =>
  session?.actor.assurance === 'code' && searchKey(session.actor.fullName) !== searchKey(person.fullName)

/** Whoever signs in with VNeID from within a one-time-code session of the same name takes that account with them. */
const bound = async (person: Person, session: Session | undefined, now: string): Promise<Person> => {
  const earlier = session?.actor
  if (earlier?.assurance !== 'code' || isOfAnother(person, session)) return person
  const code = await findPerson(earlier.subject)
  if (code === undefined || code.boundTo !== undefined) return person
  const joined = { ...person, boundSubjects: [...new Set([...person.boundSubjects, code.subject])] }
  const entry = nextEntry(emptyHead, {
    event: 'account.bound',
    subject: `account#${code.subject}`,
    actor: actorRecord(actorOf(person, undefined, now)),
    at: now,
    facts: { code: code.subject, eid: person.subject },
  })
  return (await bindAccounts(joined, code, entry)) ? joined : person
}

export const handler = httpFunction(routes.finishSignIn, {}, async ({ query, cookies, session, language, random, now }) => {
  const flow = query.state && cookies[flowCookieName] === query.state ? await takeFlow(query.state) : undefined
  if (flow === undefined) return failed('expired', '/')
  if (query.error !== undefined) return failed('refused-by-person', flow.returnTo)
  let person: Person
  try {
    person = await refreshed(flow, new URLSearchParams(query).toString(), language)
  } catch (error) {
    log.error('sign-in failed', error, { code: 'sign-in.mismatch' })
    return failed('mismatch', flow.returnTo)
  }
  person = await bound(person, session, now)
  await savePerson(person)
  const token = Buffer.from(random(32)).toString('base64url')
  const actor = actorOf(person, (await findOfficer(person.subject)) ?? firstAdministrator(person, FIRST_ADMINISTRATOR), now)
  await startSession(token, actor, now)
  if (session) await endSession(session)
  const goTo = isOfAnother(person, session) ? keptApartPage(flow.returnTo) : flow.returnTo
  return redirect(goTo, [...sessionCookies(token, actor), flowCookie('')])
})
