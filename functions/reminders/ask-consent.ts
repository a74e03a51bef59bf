// The person wants reminders at an address; a code goes there, and nothing else does before it is typed.
import { refuse } from '../kernel/refusal.ts'
import { accepted } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { consentView } from './consent-view.ts'
import { askConsent, reminderAddress } from './reminder-consent.ts'
import { askConsentForm } from './reminder-form.ts'
import { consentOf, saveConsent } from './reminder-store.ts'

export const handler = httpFunction(routes.askReminders, { body: askConsentForm }, async ({ body, actor, now, random }) => {
  const consent = await consentOf(actor.subject, Buffer.from(random(24)).toString('base64url'))
  const change = askConsent(consent, body.channel, reminderAddress(body.channel, body.address), actor, now)
  if (!(await saveConsent(change))) refuse('conflict', 'reminders.changed-meanwhile')
  return accepted(consentView(change.consent, actor))
})
