// The person types the code: reminders begin at this moment.

import { createHash } from 'node:crypto'
import { triesPerCode } from '../identity/one-time-code.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { consentView } from './consent-view.ts'
import { confirmable, giveConsent, triedOnce } from './reminder-consent.ts'
import { confirmConsentForm } from './reminder-form.ts'
import { consentOf, saveCode, saveConsent } from './reminder-store.ts'

export const handler = httpFunction(routes.confirmReminders, { body: confirmConsentForm }, async ({ body, actor, now }) => {
  const consent = await consentOf(actor.subject, '')
  const asked = confirmable(consent, now)
  const digest = createHash('sha256').update(`${actor.subject}:${asked.askedAt}:${body.code}`).digest('base64url')
  if (asked.digest !== digest) {
    // Counted under the condition of its version: no two tries count as one.
    if (!(await saveCode(triedOnce(consent)))) refuse('conflict', 'reminders.changed-meanwhile')
    refuse('invalid', 'reminders.code-wrong', { left: Math.max(0, triesPerCode - asked.tries - 1) })
  }
  const change = giveConsent(consent, asked, actor, now)
  if (!(await saveConsent(change))) refuse('conflict', 'reminders.changed-meanwhile')
  return ok(consentView(change.consent, actor))
})
