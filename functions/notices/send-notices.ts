// Tells people of an event: into the portal's inbox, and by e-mail, once per person, address and event however often the message comes.

import { correspondentOf } from '../feedback/feedback-lookup.ts'
import { filingForNotice } from '../filings/filing-lookup.ts'
import { personOf } from '../identity/person-lookup.ts'
import type { Language } from '../kernel/actor.ts'
import { isOneOf } from '../kernel/closed-set.ts'
import { eventId, type JournalEntry } from '../kernel/event.ts'
import { type About, toldIn } from '../kernel/told.ts'
import { sendMessage } from '../platform/queue.ts'
import { journalWorker, RetryLater } from '../platform/queue-worker.ts'
import { settings } from '../platform/settings.ts'
import { sendEmail } from './email-channel.ts'
import { afterNews, afterRedelivery, afterRelease, type Mailing } from './mailing.ts'
import { addressesOf, dueOf, filingTold, inboxId, type NoticeEvent, noticeEvents, type Recipient, recipientsOf } from './notice.ts'
import { changeMailing, claim, digestOf, putIntoInbox } from './notice-store.ts'
import { emailOf, type Written } from './notice-words.ts'

const { PORTAL_ORIGIN, QUEUE_PLAN_REMINDERS } = settings('PORTAL_ORIGIN', 'QUEUE_PLAN_REMINDERS')

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

interface Telling {
  about: About
  code: string
  courtCode: string
  recipients: readonly Recipient[]
  /** Addresses that the filer gave in the petition, and the language in which they wrote it. */
  emails: readonly string[]
  language: Language
}

/** Whom the event is told to: it says so itself, or the filing that it speaks of knows. */
const tellingOf = async (event: NoticeEvent, entry: JournalEntry): Promise<Telling | undefined> => {
  const direct = toldIn(entry.facts)
  if (direct !== undefined) {
    // Feedback may come from somebody without an account; the address that they left is not kept in the journal.
    const correspondent = direct.about.kind === 'feedback' ? await correspondentOf(direct.about.id) : undefined
    const { email, language = 'vi' } = correspondent ?? {}
    return { ...direct, emails: email === undefined ? [] : [email], language }
  }
  const filing = await filingForNotice(filingTold(entry) ?? '')
  if (filing === undefined) return undefined
  const { id, receiptCode: code, courtCode, emails, language } = filing
  return { about: { kind: 'filing', id }, code, courtCode, emails, language, recipients: recipientsOf(event, filing) }
}

export const handler = journalWorker('send-notices', async (entry, { now }) => {
  const { event, at } = entry
  if (!isOneOf(noticeEvents, event)) return
  const telling = await tellingOf(event, entry)
  if (telling === undefined) return
  const { about, code, courtCode } = telling
  let isTaken = true
  for (const recipient of telling.recipients) {
    const { part, subject } = recipient
    const due = dueOf(event, part, entry.facts)
    const told = { event, part, at, code, ...(due ? { due } : {}) }
    const id = digestOf(eventId(entry), subject)
    await putIntoInbox(subject, { id: inboxId(at, id), about, ...told })
    const person = await personOf(subject)
    const language = person?.language ?? telling.language
    // Only people with an account can have agreed to reminders.
    if (person) await sendMessage(QUEUE_PLAN_REMINDERS, { id, subject, code, courtCode, language })
    const written = emailOf({ about: about.kind, ...told }, language, PORTAL_ORIGIN)
    for (const to of addressesOf(recipient, person?.email, telling.emails)) {
      const id = digestOf(eventId(entry), subject, to)
      const mailing: Mailing = {
        ...{ id, channel: 'email', event, about, code, courtCode, recipient: subject, to },
        ...{ outcome: 'claimed', claimedAt: now, version: 1 },
      }
      isTaken = (await mail(mailing, written, now)) && isTaken
    }
  }
  if (!isTaken) throw new RetryLater('send-notices: the mail provider takes nothing now')
})
