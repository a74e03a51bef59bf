// The person asks for electronic service: this account, this address, from this moment on (BLTTDS 173(2)).
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { findConsent, personDigest, saveConsent } from './consent-store.ts'
import { giveConsent } from './service-consent.ts'
import { consentForm } from './service-form.ts'

export const handler = httpFunction(routes.giveServiceConsent, { body: consentForm }, async ({ body, actor, now }) => {
  const personKeys = actor.organisation
    ? [personDigest('tax-code', actor.organisation.taxCode)]
    : [actor.personalNumber].filter(number => number !== undefined).map(number => personDigest('personal-number', number))
  const change = giveConsent(await findConsent(actor.subject), { ...body, personKeys }, actor, now)
  const { at } = await saveConsent(change)
  return ok({ since: at })
})
