// The doors of reminders: what consent is asked, confirmed and withdrawn with, and what its owner sees.
import * as z from 'zod/mini'
import { type ReminderChannel, reminderChannels } from './reminder-consent.ts'

/** POST /api/reminders/consent: a code goes to the address. */
export const askConsentForm = z.object({ channel: z.enum(reminderChannels), address: z.string().check(z.maxLength(200)) })

/** POST /api/reminders/consent/confirmation. */
export const confirmConsentForm = z.object({ code: z.string().check(z.regex(/^\d{6}$/)) })

/** POST /api/reminders/withdrawal. */
export const withdrawConsentForm = z.object({ channel: z.enum(reminderChannels) })

/** POST /api/reminders/unsubscription: by the link in an e-mail, without signing in. */
export const unsubscribeForm = z.object({ link: z.string().check(z.regex(/^[A-Za-z0-9_-]{20,64}$/)) })

export interface ConsentView {
  /** Version of the text agreed to. */
  form: string
  given: { channel: ReminderChannel; address: string; since: string; form: string }[]
  /** Waits for the code that was sent to it. */
  asked?: { channel: ReminderChannel; address: string; askedAt: string }
  history: { at: string; channel: ReminderChannel; act: 'given' | 'withdrawn'; way: 'account' | 'link'; address: string; form: string }[]
  /** What the account knows already, to be offered. */
  known: { phone?: string; email?: string }
}
