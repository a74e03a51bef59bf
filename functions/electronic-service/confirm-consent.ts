// The person types the code that came to the address: electronic service is in force for this account and this address from this moment on.
import { createHash } from 'node:crypto'
import { codeDigest } from '../identity/one-time-code.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { confirmable, confirmed, triedOnce, triesLeft } from './consent-request.ts'
import { findConsent, findRequest, personDigest, saveCode, saveConsent } from './consent-store.ts'
import { giveConsent } from './service-consent.ts'
import { codeForm } from './service-form.ts'

export const handler = httpFunction(routes.confirmServiceConsent, { body: codeForm }, async ({ body, actor, now }) => {
  const [current, asked] = await Promise.all([findConsent(actor.subject), findRequest(actor.subject)])
  const request = confirmable(asked, now)
  if (request.digest !== createHash('sha256').update(codeDigest(request.id, body.code)).digest('base64url')) {
    const tried = triedOnce(request)
    // Counted under the condition of its version: no two tries count as one.
    if (!(await saveCode(tried))) refuse('conflict', 'service-consent.changed-meanwhile')
    refuse('invalid', 'service-consent.code-wrong', { left: triesLeft(tried) })
  }
  const personKeys = actor.organisation
    ? [personDigest('tax-code', actor.organisation.taxCode)]
    : [actor.personalNumber].filter(number => number !== undefined).map(number => personDigest('personal-number', number))
  const { email, form } = request
  const { at } = await saveConsent(giveConsent(current, { email, form, personKeys }, actor, now), confirmed(request, now))
  return ok({ since: at })
})
