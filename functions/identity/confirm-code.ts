// The person types the code: a session begins, of lower assurance, to be bound to VNeID later.
import { createHash } from 'node:crypto'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { endSession, sessionCookies, startSession } from '../platform/session.ts'
import { routes } from '../routes.ts'
import { countTry, findChallenge, findPerson, savePerson, useChallenge } from './identity-store.ts'
import { checkChallenge, codeDigest, triesPerCode } from './one-time-code.ts'
import { actorOf, type Person } from './person.ts'
import { codeConfirmationForm } from './session-form.ts'
import { sessionView } from './session-view.ts'

export const handler = httpFunction(routes.confirmCode, { body: codeConfirmationForm }, async ({ body, session, random, now }) => {
  checkChallenge(await findChallenge(body.challenge), now)
  const challenge = (await countTry(body.challenge)) ?? refuse('gone', 'code.used-or-unknown')
  const digest = createHash('sha256').update(codeDigest(challenge.id, body.code)).digest('base64url')
  if (challenge.digest !== digest) refuse('invalid', 'code.wrong', { left: Math.max(0, triesPerCode - challenge.tries) })
  if (!(await useChallenge(challenge.id, now))) refuse('gone', 'code.used-or-unknown')
  const subject = `code-${createHash('sha256').update(challenge.to).digest('base64url').slice(0, 24)}`
  const stored = await findPerson(subject)
  const person: Person = {
    boundSubjects: [],
    ...stored,
    subject,
    fullName: challenge.fullName,
    language: challenge.language,
    assurance: 'code',
    ...(challenge.channel === 'email' ? { email: challenge.to } : { phone: challenge.to }),
  }
  await savePerson(person)
  const token = Buffer.from(random(32)).toString('base64url')
  const started = await startSession(token, actorOf(person, undefined, now), now)
  if (session) await endSession(session)
  return { ...ok(sessionView(started, now)), cookies: sessionCookies(token, started.actor) }
})
