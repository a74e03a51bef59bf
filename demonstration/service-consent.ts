// Asks for electronic service as a person does: the form, the code that comes to the mailbox, and the code typed.
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { consentForm } from '../functions/electronic-service/service-consent.ts'
import type { PortalClient } from './portal-client.ts'

const mailsSchema = z.array(z.object({ subject: z._default(z.string(), ''), text: z._default(z.string(), '') }))

/** Codes in the mailbox, the newest first; the mailboxes of the local portal can be read by everyone. */
const codesIn = async (origin: string, email: string): Promise<string[]> => {
  const answer = await fetch(`${origin}/_local/mails?to=${encodeURIComponent(email)}`, { headers: { accept: 'application/json' } })
  return mailsSchema.parse(await answer.json()).flatMap(({ text }) => /^(?:Mã xác nhận|Your code): (\d{6})$/m.exec(text)?.[1] ?? [])
}

export const consentToService = async (person: PortalClient, email: string): Promise<void> => {
  const before = (await codesIn(person.origin, email)).length
  await person.post('/api/service-consent', { email, form: consentForm })
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(150)) {
    const codes = await codesIn(person.origin, email)
    if (codes.length > before) {
      await person.post('/api/service-consent/confirmation', { code: codes[0] })
      return
    }
  }
  throw new Error(`service-consent: no code came to ${email}`)
}
