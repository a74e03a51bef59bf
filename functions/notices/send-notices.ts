// Tells people of an event: into the portal's inbox, and by e-mail, once per person, address and event however often the message comes.

import { filingForNotice } from '../filings/filing-lookup.ts'
import { personOf } from '../identity/person-lookup.ts'
import { isOneOf } from '../kernel/closed-set.ts'
import { eventId } from '../kernel/event.ts'
import { journalWorker, RetryLater } from '../platform/queue-worker.ts'
import { settings } from '../platform/settings.ts'
import { sendEmail } from './email-channel.ts'
import { afterNews, afterRedelivery, afterRelease, type Mailing } from './mailing.ts'
import { addressesOf, dueOf, filingTold, inboxId, noticeEvents, recipientsOf } from './notice.ts'
import { changeMailing, claim, digestOf, putIntoInbox } from './notice-store.ts'
import { emailOf, type Written } from './notice-words.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

/** True for the one delivery that may send this e-mail. */
const isOursToSend = async (mailing: Mailing, now: string): Promise<boolean> =>
  (await claim(mailing)) || (await changeMailing(mailing.id, current => afterRedelivery(current, now)))?.outcome === 'claimed'

/** Claim, send, record. Answers false when the provider takes nothing now. */
const mail = async (mailing: Mailing, written: Written, now: string): Promise<boolean> => {
  if (!(await isOursToSend(mailing, now))) return true
  const sending = await sendEmail({ to: mailing.to, ...written, tag: mailing.id })
  if (sending === 'not-now') {
    await changeMailing(mailing.id, afterRelease)
    return false
  }
  await changeMailing(mailing.id, current => afterNews(current, sending))
  return true
}

export const handler = journalWorker('send-notices', async (entry, { now }) => {
  const { event, at } = entry
  if (!isOneOf(noticeEvents, event)) return
  const filing = await filingForNotice(filingTold(entry) ?? '')
  if (filing === undefined) return
  const { id: filingId, receiptCode, courtCode } = filing
  let isTaken = true
  for (const recipient of recipientsOf(event, filing)) {
    const { part, subject } = recipient
    const due = dueOf(event, part, entry.facts)
    const told = { event, part, at, filingId, receiptCode, ...(due ? { due } : {}) }
    await putIntoInbox(subject, { id: inboxId(at, digestOf(eventId(entry), subject)), ...told })
    const person = await personOf(subject)
    const written = emailOf(told, person?.language ?? filing.language, PORTAL_ORIGIN)
    for (const to of addressesOf(recipient, person?.email, filing.emails)) {
      const id = digestOf(eventId(entry), subject, to)
      const mailing: Mailing = {
        ...{ id, channel: 'email', event, filingId, receiptCode, courtCode, recipient: subject, to },
        ...{ outcome: 'claimed', claimedAt: now, version: 1 },
      }
      isTaken = (await mail(mailing, written, now)) && isTaken
    }
  }
  if (!isTaken) throw new RetryLater('send-notices: the mail provider takes nothing now')
})
