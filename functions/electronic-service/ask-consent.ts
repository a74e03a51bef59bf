// The person asks for electronic service at an address: a code goes there, and nothing is served there before it is typed (BLTTDS 173(2)).
import { codeValidForMinutes } from '../identity/one-time-code.ts'
import { accepted } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { askConsent } from './consent-request.ts'
import { findConsent, findRequest, saveRequest } from './consent-store.ts'
import { consentForm } from './service-form.ts'

export const handler = httpFunction(routes.askServiceConsent, { body: consentForm }, async ({ body, actor, now, newId }) => {
  const [consent, request] = await Promise.all([findConsent(actor.subject), findRequest(actor.subject)])
  await saveRequest(askConsent({ consent, request }, { ...body, id: newId() }, actor, now))
  return accepted({ email: body.email, validForMinutes: codeValidForMinutes })
})
