// A person without VNeID asks for a one-time code; a worker makes and sends it.
import { systemActor } from '../kernel/actor.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { accepted } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { nextEntry } from '../platform/journal.ts'
import { routes } from '../routes.ts'
import { countCode, saveChallenge } from './identity-store.ts'
import { codeAddress, codesPerHour, codeValidForMinutes } from './one-time-code.ts'
import { codeRequestForm } from './session-form.ts'

export const handler = httpFunction(routes.requestCode, { body: codeRequestForm }, async ({ body, language, newId, now }) => {
  const { channel, to } = codeAddress(body.to) ?? refuse('invalid', 'code.address-not-usable')
  if ((await countCode(to, now)) > codesPerHour) refuse('busy', 'code.too-many', { codes: codesPerHour })
  const id = newId()
  const challenge = { id, channel, to, fullName: body.fullName.trim(), language, requestedAt: now, tries: 0 }
  await saveChallenge(
    challenge,
    nextEntry(emptyHead, {
      event: 'code.requested',
      subject: `challenge#${id}`,
      actor: systemActor('sign-in'),
      at: now,
      facts: { channel },
    }),
  )
  return accepted({ challenge: id, channel, validForMinutes: codeValidForMinutes })
})
