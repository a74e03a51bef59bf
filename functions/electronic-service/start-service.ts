// The clerk serves what they have read: all recipients are addressed at once, and whoever asked for e-service finds it in their account now.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { servesIn } from '../identity/role.ts'
import { refuse } from '../kernel/refusal.ts'
import { accepted } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { consentStands, findConsent } from './consent-store.ts'
import { startAct } from './service-act.ts'
import { startForm } from './service-form.ts'
import { findAct, saveStart } from './service-store.ts'

export const handler = httpFunction(routes.startService, { body: startForm }, async ({ body, actor, path, now }) => {
  const act = await findAct(path.id ?? '')
  if (act === undefined || !servesIn(actor, act.courtCode)) return refuse('missing', 'service.missing')
  if (act.version !== body.version) refuse('conflict', 'service.changed-meanwhile')
  const accounts = [...new Set(act.recipients.flatMap(({ account, channel }) => (account && channel === 'e-service' ? [account] : [])))]
  const [found, calendar] = await Promise.all([Promise.all(accounts.map(findConsent)), courtCalendar()])
  const consents = found.filter(consent => consent !== undefined).filter(consent => consent.inForce)
  const consentOf = (account: string) => {
    const consent = consents.find(each => each.subject === account)
    return consent && { version: consent.version, email: consent.email, since: consent.at }
  }
  const started = startAct(act, { sha256: body.sha256, consentOf, calendar }, actor, now)
  await saveStart(started, consents.map(consentStands))
  return accepted({ id: act.id })
})
