// When a reminder goes, how many messages it makes, and that it is never sent again.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterSilence, awaitsWord, dueFor, messagesOf, plannedFor, type Reminder } from '../../functions/reminders/reminder.ts'
import type { ConsentGiven } from '../../functions/reminders/reminder-consent.ts'

/** 21/11/2026 at that hour and minute in Vietnam. */
const local = (hour: number, minute = 0): string => new Date(Date.UTC(2026, 10, 21, hour - 7, minute)).toISOString()
const consent = (channel: ConsentGiven['channel'], address: string): ConsentGiven => ({
  channel,
  address,
  since: local(8),
  form: 'NHAC-1/2026',
})
const told = { id: 'n1', subject: 'vneid-an', code: 'NA-00000000000', courtCode: 'NA-KV01', language: 'vi' as const }
const planned = (given: ConsentGiven[], now = local(9)): Reminder[] => plannedFor(told, given, 'link', channel => `n1-${channel}`, now)

describe('the hour of a reminder', () => {
  it.each([0, 3, 6])('by telephone at %i:59 waits for 07:00 of the same day', hour => {
    expect(dueFor('sms', local(hour, 59))).toBe(local(7))
    expect(dueFor('zalo', local(hour, 59))).toBe(local(7))
  })
  it.each([7, 12, 20])('by telephone at %i:00 is now', hour => {
    expect(dueFor('sms', local(hour))).toBe(local(hour))
  })
  it.each([21, 22, 23])('by telephone at %i:00 waits for 07:00 of the next day', hour => {
    expect(dueFor('zalo', local(hour))).toBe(local(7 + 24))
  })
  it('by e-mail is always now', () => {
    expect(dueFor('email', local(3))).toBe(local(3))
  })
  it('by telephone lies between 07:00 and 21:00, whenever it is planned, and never in the past', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }), at => {
        const due = new Date(dueFor('sms', at.toISOString()))
        const hour = (due.getUTCHours() + 7) % 24
        expect(hour >= 7 && hour < 21).toBe(true)
        expect(due.getTime()).toBeGreaterThanOrEqual(at.getTime())
        expect(due.getTime() - at.getTime()).toBeLessThanOrEqual(10 * 3_600_000)
      }),
    )
  })
})

describe('what a notice gives', () => {
  it('nothing without consent', () => {
    expect(planned([])).toEqual([])
  })
  it('one on Zalo with SMS in reserve, and one by e-mail', () => {
    const all = planned([consent('sms', '+84912345678'), consent('zalo', '+84912345678'), consent('email', 'a@example.vn')])
    expect(all.map(({ channel, instead }) => [channel, instead?.channel])).toEqual([
      ['zalo', 'sms'],
      ['email', undefined],
    ])
  })
  it('one by SMS where Zalo is not agreed to', () => {
    expect(planned([consent('sms', '+84912345678')]).map(({ channel }) => channel)).toEqual(['sms'])
  })
})

describe('messages', () => {
  it('one for two people who share a telephone', () => {
    const [first] = planned([consent('sms', '+84912345678')])
    const other = { ...first, id: 'n2', subject: 'vneid-binh' } as Reminder
    const messages = messagesOf([first as Reminder, other])
    expect(messages).toHaveLength(1)
    expect(messages[0]?.reminders).toHaveLength(2)
  })
  it('carry every reminder that is due exactly once', () => {
    const reminder = fc.record({ address: fc.constantFrom('a', 'b', 'c'), channel: fc.constantFrom('sms', 'zalo', 'email'), id: fc.uuid() })
    fc.assert(
      fc.property(fc.array(reminder), rows => {
        const due = rows.map(row => ({ ...planned([consent('sms', 'x')])[0], ...row }) as Reminder)
        expect(
          messagesOf(due)
            .flatMap(message => message.reminders.map(({ id }) => id))
            .sort(),
        ).toEqual(due.map(({ id }) => id).sort())
      }),
    )
  })
})

describe('silence', () => {
  const [base] = planned([consent('zalo', '+84912345678')])
  const at = (state: Reminder['state'], minutes: number) =>
    afterSilence(
      { ...(base as Reminder), dueAt: local(1), claimedAt: local(9), state },
      new Date(Date.parse(local(9)) + minutes * 60_000).toISOString(),
    )?.state
  it('is counted from the claim, not from the hour at which it could have gone', () => {
    expect(at('claimed', 1)).toBeUndefined()
  })
  it('makes an unanswered claim unknown after a quarter of an hour, and nothing is sent again', () => {
    expect(at('claimed', 14)).toBeUndefined()
    expect(at('claimed', 15)).toBe('unknown')
  })
  it('makes a message that Zalo never spoke of unknown after a day', () => {
    expect(at('sent', 23 * 60)).toBeUndefined()
    expect(at('sent', 24 * 60)).toBe('unknown')
  })
  it('is waited for only while something may still be heard: an SMS or an e-mail that was taken is looked at no more', () => {
    const waits = (state: Reminder['state'], channel: Reminder['channel']) => awaitsWord({ ...(base as Reminder), state, channel })
    expect((['zalo', 'sms', 'email'] as const).map(channel => waits('sent', channel))).toEqual([true, false, false])
    expect((['zalo', 'sms', 'email'] as const).map(channel => waits('claimed', channel))).toEqual([true, true, true])
    expect(waits('unknown', 'zalo')).toBe(false)
  })
  it.each(['due', 'delivered', 'refused', 'dropped', 'fallen-back'] as const)('changes nothing of what is %s', state => {
    expect(at(state, 10_000)).toBeUndefined()
  })
})
