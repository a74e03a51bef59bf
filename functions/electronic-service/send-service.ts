// Sends the e-mail of one electronic step, once: claimed before it is sent, on consent that is still in force, never sent again by itself.
import { personOf } from '../identity/person-lookup.ts'
import { handOverMail } from '../platform/mail-handover.ts'
import { journalWorker, RetryLater } from '../platform/queue-worker.ts'
import { settings } from '../platform/settings.ts'
import { findConsent } from './consent-store.ts'
import type { ServiceRecipient } from './service-recipient.ts'
import { afterHandOver, claimSending, mailTag, released, withoutConsent } from './service-sending.ts'
import { changeRecipient, findRecipient } from './service-store.ts'
import { serviceMail } from './service-words.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

/** The recipient, when this delivery of the message is the one that may send. */
const claimed = async (actId: string, no: number, step: number, now: string): Promise<ServiceRecipient | undefined> => {
  let isOurs = false
  const changed = await changeRecipient(actId, no, current => {
    const claim = claimSending(current, step, now)
    isOurs = claim.claim === 'ours'
    if (claim.claim === 'ours') return { recipient: claim.recipient, happenings: [] }
    return claim.claim === 'lost' ? claim.change : undefined
  })
  return isOurs ? changed : undefined
}

export const handler = journalWorker('send-service', async ({ facts }, { now }) => {
  if (facts.channel !== 'e-service') return
  const [actId, no, step] = [String(facts.actId), Number(facts.recipientNo), Number(facts.step)]
  const before = await findRecipient(actId, no)
  if (before?.account == null || before.consent === null) return
  const [consent, person] = await Promise.all([findConsent(before.account), personOf(before.account)])
  if (!consent?.inForce || consent.version !== before.consent.version) {
    await changeRecipient(actId, no, current =>
      claimSending(current, step, now).claim === 'ours' ? withoutConsent(current, now) : undefined,
    )
    return
  }
  const ours = await claimed(actId, no, step, now)
  if (ours?.consent == null) return
  const written = serviceMail({ code: actId, at: before.timeline[0]?.at ?? now }, person?.language ?? 'vi', PORTAL_ORIGIN)
  const { sending, messageId } = await handOverMail({
    to: ours.consent.email,
    ...written,
    tag: mailTag(actId, no, step),
    tagName: 'service',
  })
  if (sending === 'not-now') {
    await changeRecipient(actId, no, current => {
      const free = released(current)
      return free && { recipient: free, happenings: [] }
    })
    throw new RetryLater('send-service: the mail provider takes nothing now')
  }
  // Of what is unknown the provider's own events, or the clock, will tell.
  if (sending === 'unknown') return
  const outcome = sending === 'sent' ? { sending, messageId } : { sending }
  await changeRecipient(actId, no, current => afterHandOver(current, step, outcome, now))
})
