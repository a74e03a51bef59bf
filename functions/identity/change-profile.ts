// A person changes their language and where notices reach them.
import { parsePhone } from '../kernel/phone.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { changeSession } from '../platform/session.ts'
import { routes } from '../routes.ts'
import { findPerson, savePerson } from './identity-store.ts'
import { isEmailAddress } from './one-time-code.ts'
import { profileForm } from './session-form.ts'
import { sessionView } from './session-view.ts'

export const handler = httpFunction(routes.changeProfile, { body: profileForm }, async ({ body, actor, session, now }) => {
  if (body.email !== '' && !isEmailAddress(body.email)) refuse('invalid', 'profile.email-not-an-address')
  const phone = body.phone === '' ? undefined : (parsePhone(body.phone) ?? refuse('invalid', 'profile.phone-not-a-mobile'))
  const stored = await findPerson(actor.subject)
  if (stored === undefined || session === undefined) return refuse('missing', 'profile.unknown')
  const contact = { ...(body.email === '' ? {} : { email: body.email }), ...(phone ? { phone } : {}) }
  const { email: _email, phone: _phone, ...rest } = stored
  await savePerson({ ...rest, ...contact, language: body.language })
  const { email: _oldEmail, phone: _oldPhone, ...known } = actor
  const changed = { ...known, ...contact, language: body.language }
  await changeSession(session, changed)
  return ok(sessionView({ ...session, actor: changed }, now))
})
