// The person ends reminders on a channel; what was planned and not yet sent is dropped when its hour comes.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { consentView } from './consent-view.ts'
import { withdrawConsent } from './reminder-consent.ts'
import { withdrawConsentForm } from './reminder-form.ts'
import { consentOf, saveConsent } from './reminder-store.ts'

export const handler = httpFunction(routes.withdrawReminders, { body: withdrawConsentForm }, async ({ body, actor, now }) => {
  const consent = await consentOf(actor.subject, '')
  const change = withdrawConsent(consent, body.channel, { actor }, now)
  if (change && !(await saveConsent(change))) refuse('conflict', 'reminders.changed-meanwhile')
  return ok(consentView(change?.consent ?? consent, actor))
})
