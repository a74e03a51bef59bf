// The person withdraws electronic service: from this moment on nothing new is served in that way.
import { noContent } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { findConsent, saveConsent } from './consent-store.ts'
import { withdrawConsent } from './service-consent.ts'

export const handler = httpFunction(routes.withdrawServiceConsent, {}, async ({ actor, now }) => {
  await saveConsent(withdrawConsent(await findConsent(actor.subject), actor, now))
  return noContent()
})
