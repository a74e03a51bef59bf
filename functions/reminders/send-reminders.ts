// Sends the reminders whose hour has come, those for one telephone together; claims each before, and sends none again.
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { settings } from '../platform/settings.ts'
import { afterSilence, claimedForMinutes, dueFor, messagesOf, type Reminder, type ReminderMessage, type ReminderState } from './reminder.ts'
import { type Sent, sendByEmail, sendBySms } from './reminder-channels-gateway.ts'
import { dueReminders, fallBack, findConsent, noteMessage, saveReminder, underWay, wasDelivered } from './reminder-store.ts'
import { zaloValues } from './reminder-words.ts'
import { sendZalo } from './zalo-gateway.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

/** More wait for the next minute. */
const atMost = 500

const changed = (reminder: Reminder, state: ReminderState, more: Partial<Reminder> = {}): Reminder => ({
  ...reminder,
  ...more,
  version: reminder.version + 1,
  state,
})

/** Consent may have ended, or moved to another address, since it was planned: effect from the moment of the act. */
const isStillWanted = async (reminder: Reminder): Promise<boolean> => {
  const consent = await findConsent(reminder.subject)
  return consent?.given.some(({ channel, address }) => channel === reminder.channel && address === reminder.address) ?? false
}

/** The reminders of a message that this run may send. */
const claimed = async (reminders: readonly Reminder[], now: string): Promise<Reminder[]> => {
  const ours: Reminder[] = []
  for (const reminder of reminders) {
    const next = (await isStillWanted(reminder)) ? changed(reminder, 'claimed', { claimedAt: now }) : changed(reminder, 'dropped')
    if ((await saveReminder(next)) && next.state === 'claimed') ours.push(next)
  }
  return ours
}

const sendOn = async ({ channel, address, language }: ReminderMessage, reminders: readonly Reminder[]): Promise<Sent> => {
  if (channel === 'sms') return sendBySms(address, reminders, language)
  const trackingId = reminders[0]?.id ?? ''
  if (channel === 'email') return sendByEmail(address, reminders, language, PORTAL_ORIGIN, trackingId)
  return sendZalo({ phone: address, ...zaloValues(reminders), trackingId }, Date.now)
}

const settle = async (reminder: Reminder, { meaning, messageId }: Sent, now: string): Promise<void> => {
  if (meaning === 'sent') {
    const sent = changed(reminder, 'sent', messageId ? { messageId } : {})
    if ((await saveReminder(sent)) && messageId && (await wasDelivered(messageId))) await saveReminder(changed(sent, 'delivered'))
  } else if (meaning === 'unknown') await saveReminder(changed(reminder, 'unknown'))
  else if (meaning === 'at-night') await saveReminder(changed(reminder, 'due', { dueAt: dueFor(reminder.channel, now) }))
  else if (reminder.instead === undefined) await saveReminder(changed(reminder, 'refused'))
  else {
    const { instead, claimedAt: _, ...rest } = reminder
    const next: Reminder = { ...rest, ...instead, id: `${reminder.id}-sms`, version: 1, state: 'due', dueAt: dueFor('sms', now) }
    await fallBack(changed(reminder, 'fallen-back'), next)
  }
}

export const handler = scheduledFunction('send-reminders', async ({ now }) => {
  const waitedFor = new Date(Date.parse(now) - claimedForMinutes * 60_000).toISOString()
  for (const reminder of await underWay(waitedFor)) {
    const silent = afterSilence(reminder, now)
    if (silent) await saveReminder(silent)
  }
  const failures: unknown[] = []
  for (const message of messagesOf(await dueReminders(now, atMost))) {
    const reminders = await claimed(message.reminders, now)
    if (reminders.length === 0) continue
    const sent = await sendOn(message, reminders).catch((error: unknown): Sent => {
      // Zalo's permission is lost, say: surely nothing went out. What has SMS in reserve goes there; the alarm is raised at the end.
      failures.push(error)
      return { meaning: 'our-fault' }
    })
    if (sent.messageId)
      await noteMessage(
        sent.messageId,
        reminders.map(({ id }) => id),
      )
    for (const reminder of reminders) await settle(reminder, sent, now)
  }
  if (failures.length > 0) throw new AggregateError(failures, 'send-reminders: a channel takes nothing')
})
