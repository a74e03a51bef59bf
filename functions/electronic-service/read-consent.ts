// The person's consent to electronic service as it stands, and every state that it had.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { openRequest } from './consent-request.ts'
import { consentHistory, findConsent, findRequest } from './consent-store.ts'
import { consentForm } from './service-consent.ts'
import type { ConsentView } from './service-form.ts'

export const handler = httpFunction(routes.readServiceConsent, {}, async ({ actor, now }) => {
  const { subject } = actor
  const [consent, request, history] = await Promise.all([findConsent(subject), findRequest(subject), consentHistory(subject)])
  const asked = openRequest(request, now)
  return ok({
    inForce: consent?.inForce ?? false,
    form: consentForm,
    email: consent?.email ?? actor.email ?? null,
    since: consent?.inForce ? consent.at : null,
    mayGive: actor.assurance === 'eid',
    asked: asked ? { email: asked.email, at: asked.askedAt } : null,
    history: history.map(({ inForce, email, at, form, by }) => ({ inForce, email, at, form, by: by.fullName })).reverse(),
  } satisfies ConsentView)
})
