// What the owner sees of their consent.
import type { Actor } from '../kernel/actor.ts'
import { consentForm, type ReminderConsent } from './reminder-consent.ts'
import type { ConsentView } from './reminder-form.ts'

export const consentView = ({ given, asked, history }: ReminderConsent, { phone, email }: Actor): ConsentView => ({
  form: consentForm,
  given: [...given],
  ...(asked ? { asked: { channel: asked.channel, address: asked.address, askedAt: asked.askedAt } } : {}),
  history: history.toReversed(),
  known: { ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
})
