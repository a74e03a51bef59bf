// A clerk has told the person in another way, and says how; the e-mail leaves the list.
import { actorRecord } from '../kernel/actor.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { noContent } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { nextEntry } from '../platform/journal.ts'
import { routes } from '../routes.ts'
import { resolve, stateOf } from './mailing.ts'
import { resolutionForm } from './notice-form.ts'
import { findMailing } from './notice-store.ts'
import { saveResolution } from './resolution-store.ts'

export const handler = httpFunction(routes.resolveNotice, { body: resolutionForm }, async ({ body, path, actor, now }) => {
  const mailing = await findMailing(path.id ?? '')
  const resolved = resolve(mailing, body, actor, now)
  // A resolution is the first and only thing that the journal says of an e-mail.
  const entry = nextEntry(emptyHead, {
    event: 'notice.resolved',
    subject: `notice#${resolved.id}`,
    actor: actorRecord(actor),
    at: now,
    facts: { how: body.how, event: resolved.event, about: { ...resolved.about }, state: stateOf(resolved) },
  })
  if (!(await saveResolution(resolved, entry))) refuse('conflict', 'notice.changed-meanwhile')
  return noContent()
})
