// The person's consent to electronic service as it stands, and every state that it had.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { consentHistory, findConsent } from './consent-store.ts'
import { consentForm } from './service-consent.ts'
import type { ConsentView } from './service-form.ts'

export const handler = httpFunction(routes.readServiceConsent, {}, async ({ actor }) => {
  const [consent, history] = await Promise.all([findConsent(actor.subject), consentHistory(actor.subject)])
  return ok({
    inForce: consent?.inForce ?? false,
    form: consentForm,
    email: consent?.email ?? actor.email ?? null,
    since: consent?.inForce ? consent.at : null,
    mayGive: actor.assurance === 'eid',
    history: history.map(({ inForce, email, at, form, by }) => ({ inForce, email, at, form, by: by.fullName })).reverse(),
  } satisfies ConsentView)
})
