// Ends reminders by e-mail for whoever holds the link of one, without signing in. Always the same answer: a link tells nothing of its owner.
import { refuse } from '../kernel/refusal.ts'
import { noContent } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { withdrawConsent } from './reminder-consent.ts'
import { unsubscribeForm } from './reminder-form.ts'
import { consentByLink, saveConsent } from './reminder-store.ts'

export const handler = httpFunction(routes.endReminders, { body: unsubscribeForm }, async ({ body, now }) => {
  const consent = await consentByLink(body.link)
  const change = consent && withdrawConsent(consent, 'email', 'link', now)
  if (change && !(await saveConsent(change))) refuse('conflict', 'reminders.changed-meanwhile')
  return noContent()
})
