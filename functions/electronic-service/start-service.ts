// The clerk serves what they have read: all recipients are addressed at once, and whoever asked for e-service finds it in their account now.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { servesIn } from '../identity/role.ts'
import { actorRecord } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { accepted } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { consentsFor } from './consent-store.ts'
import { startAct } from './service-act.ts'
import { startForm } from './service-form.ts'
import { findAct, saveStart } from './service-store.ts'

export const handler = httpFunction(routes.startService, { body: startForm }, async ({ body, actor, path, now }) => {
  const act = await findAct(path.id ?? '')
  if (act === undefined || !servesIn(actor, act.courtCode)) return refuse('missing', 'service.missing')
  if (act.version !== body.version) refuse('conflict', 'service.changed-meanwhile')
  const [{ consentOf, stand }, calendar] = await Promise.all([consentsFor(act.recipients), courtCalendar()])
  await saveStart(startAct(act, { sha256: body.sha256, consentOf, calendar }, actorRecord(actor), now), stand)
  return accepted({ id: act.id })
})
