// Consent to reminders: confirmed by a code, ended at once, and never forgotten.
import { describe, expect, it } from 'vitest'
import { codesPerHour, triesPerCode } from '../../functions/identity/one-time-code.ts'
import type { Actor } from '../../functions/kernel/actor.ts'
import {
  askConsent,
  codeMade,
  confirmable,
  giveConsent,
  noConsent,
  type ReminderConsent,
  reminderAddress,
  triedOnce,
  withdrawConsent,
} from '../../functions/reminders/reminder-consent.ts'

const actor: Actor = {
  ...{ subject: 'vneid-an', subjects: [], fullName: 'Nguyễn Văn An', role: 'citizen', language: 'vi', assurance: 'eid' },
  authenticatedAt: '2026-11-21T02:00:00.000Z',
}
const now = '2026-11-21T02:00:00.000Z'
const later = (minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString()
const asked = (): ReminderConsent => askConsent(noConsent('vneid-an', 'link'), 'zalo', '+84912345678', actor, now).consent
const given = (): ReminderConsent => giveConsent(asked(), confirmable(asked(), now), actor, now).consent

describe('consent', () => {
  it('holds only after the code was typed, from that moment', () => {
    expect(asked().given).toEqual([])
    expect(given().given).toMatchObject([{ channel: 'zalo', address: '+84912345678', since: now }])
  })
  it('keeps every act with its form, its way and its address', () => {
    const ended = withdrawConsent(given(), 'zalo', 'link', later(5))?.consent
    expect(ended?.given).toEqual([])
    expect(ended?.history.map(({ act, way }) => [act, way])).toEqual([
      ['given', 'account'],
      ['withdrawn', 'link'],
    ])
  })
  it('moves to another address without a gap in the history', () => {
    const again = askConsent(given(), 'zalo', '+84987654321', actor, later(1)).consent
    const moved = giveConsent(again, confirmable(again, later(1)), actor, later(1)).consent
    expect(moved.given.map(({ address }) => address)).toEqual(['+84987654321'])
    expect(moved.history).toHaveLength(2)
  })
  it('says nothing of a number or an address in the journal', () => {
    expect(JSON.stringify(askConsent(noConsent('vneid-an', 'link'), 'zalo', '+84912345678', actor, now).happening)).not.toContain(
      '912345678',
    )
  })
  it('that is not there cannot be ended', () => {
    expect(withdrawConsent(noConsent('vneid-an', 'link'), 'sms', { actor }, now)).toBeUndefined()
  })
})

describe('a code', () => {
  it('is made once for each asking', () => {
    const made = codeMade(asked(), 'digest')
    expect(made?.asked?.digest).toBe('digest')
    expect(made && codeMade(made, 'other')).toBeUndefined()
  })
  it('is over after ten minutes', () => {
    expect(() => confirmable(asked(), later(10))).not.toThrow()
    expect(() => confirmable(asked(), later(11))).toThrow('reminders.code-gone')
  })
  it(`is over after ${triesPerCode} tries`, () => {
    const tried = Array.from({ length: triesPerCode }).reduce<ReminderConsent>(triedOnce, asked())
    expect(() => confirmable(tried, now)).toThrow('reminders.code-gone')
  })
  it(`is sent at most ${codesPerHour} times an hour`, () => {
    const often = Array.from({ length: codesPerHour }).reduce<ReminderConsent>(
      (consent, _, index) => askConsent(consent, 'sms', '+84912345678', actor, later(index)).consent,
      noConsent('vneid-an', 'link'),
    )
    expect(() => askConsent(often, 'sms', '+84912345678', actor, later(30))).toThrow('reminders.too-many-codes')
    expect(() => askConsent(often, 'sms', '+84912345678', actor, later(61))).not.toThrow()
  })
})

it.each([
  ['sms', '0912 345 678', '+84912345678'],
  ['zalo', '+84 912.345.678', '+84912345678'],
  ['email', ' An@Example.VN ', 'an@example.vn'],
] as const)('%s takes %s', (channel, typed, expected) => {
  expect(reminderAddress(channel, typed)).toBe(expected)
})
it.each([
  ['sms', '0238 3844 123'],
  ['zalo', 'an@example.vn'],
  ['email', '0912345678'],
] as const)('%s refuses %s', (channel, typed) => {
  expect(() => reminderAddress(channel, typed)).toThrow('reminders.address-not-usable')
})
