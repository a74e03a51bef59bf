import { describe, expect, it } from 'vitest'
import type { Planned } from '../../functions/hearings/hearing.ts'
import { cancelHearing, holdHearing, moveHearing, postponeHearing, scheduleHearing } from '../../functions/hearings/hearing-decision.ts'
import { dueReminder, remindOf } from '../../functions/hearings/hearing-reminder.ts'
import { openingTerm, postponementTerm } from '../../functions/hearings/hearing-term.ts'
import { mayJoinNow } from '../../functions/hearings/hearing-view.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { refusedAs } from '../support/refusal-code.ts'
import { circumstances, day, loanCase, now, plan, scheduled } from './made.ts'

const decided = { number: '05/2026/QĐXXST-DS', on: day('2026-11-20') }
const schedule = (changed: Partial<Planned> = {}, tried = loanCase(), decision = decided) =>
  scheduleHearing({ isSummary: false, decision, plan: plan(changed), id: '20261126-00000001' }, circumstances(tried))

describe('a hearing is set down from the decision to bring the case to trial (BLTTDS 220)', () => {
  it('with its panel, its room, who did it, and whom to tell; the journal names nobody', () => {
    const { hearing, happening, term } = schedule()
    expect(hearing).toMatchObject({ state: 'scheduled', caseNumber: '12/2026/TLST-DS', seriesId: hearing.id, revision: 0 })
    expect(hearing.acts).toEqual([{ act: 'scheduled', at: now, by: 'Đặng Thị Quý', decision: decided.number }])
    expect(happening).toMatchObject({ event: 'hearing.scheduled', facts: { courtCode: 'NA-KV01', day: '2026-11-26' } })
    expect(happening.facts.told).toMatchObject({ recipients: [{ part: 'filer', subject: 'vneid-an' }] })
    expect(JSON.stringify(happening.facts)).not.toMatch(/Nguyễn|Trần|TLST/)
    expect(term).toMatchObject({ code: 'CIV-OPEN-HEARING', due: '2026-12-21' })
  })

  it.each<[string, Partial<Planned>, string]>([
    ['an hour that has passed', { day: day('2026-11-20') }, 'hearing.in-the-past'],
    ['more than half a year ahead', { day: day('2027-06-15') }, 'hearing.too-far'],
    ['a Sunday', { day: day('2026-11-29') }, 'hearing.day-off'],
    ['an end before its beginning', { startsAt: '10:00', endsAt: '09:00' }, 'hearing.hours'],
    ['the night', { startsAt: '21:30', endsAt: '22:00' }, 'hearing.hours'],
    ['no room', { room: ' ' }, 'hearing.room-missing'],
    ['one juror twice', { panel: { ...plan().panel, jurors: ['Ngô Đức Minh', 'ngô  đức minh'] } }, 'hearing.panel-twice'],
    ['the presiding judge as a member', { panel: { ...plan().panel, judges: [plan().panel.presiding] } }, 'hearing.panel-twice'],
    ['an online room for a courtroom hearing', { joinAddress: 'https://x.example' }, 'hearing.address-without-network'],
    ['a day after the term without a reason (203(4))', { day: day('2026-12-22') }, 'hearing.after-term'],
    ['a day after two months, reason or not (203(4))', { day: day('2027-01-21'), lateBecause: 'x' }, 'hearing.after-longest-term'],
  ])('not for %s', (_, changed, code) => {
    expect(refusedAs(() => schedule(changed))).toBe(code)
  })

  it('on a day off when the clerk says so, and after the term with good reason', () => {
    expect(refusedAs(() => schedule({ day: day('2026-11-29'), onDayOff: true }))).toBeUndefined()
    expect(refusedAs(() => schedule({ day: day('2026-12-22'), lateBecause: 'Chờ kết quả giám định' }))).toBeUndefined()
  })

  it('not before its decision, not from a decision of tomorrow, not in a case that is suspended or over', () => {
    expect(refusedAs(() => schedule({}, loanCase(), { ...decided, on: day('2026-11-22') }))).toBe('hearing.decision-in-the-future')
    for (const state of ['SUSPENDED', 'DECIDED', 'DISCONTINUED', 'TRANSFERRED', 'IN_EFFECT'])
      expect(refusedAs(() => schedule({}, loanCase({ state })))).toBe('hearing.case-not-open')
  })
})

describe('terms', () => {
  it.each([
    [
      'a civil dispute: one month (203(4))',
      { kind: 'DS', level: 'first-instance', isSummary: false },
      'CIV-OPEN-HEARING',
      '2026-12-21',
      '2027-01-20',
    ],
    ['summary procedure: 10 days (318(1))', { kind: 'DS', level: 'first-instance', isSummary: true }, 'SUM-OPEN', '2026-11-30', null],
    ['an appeal: one month (286(2))', { kind: 'KDTM', level: 'appeal', isSummary: false }, 'CIV-APPEAL-OPEN', '2026-12-21', '2027-01-20'],
    [
      'an administrative case: 20 days (TTHC 149)',
      { kind: 'HC', level: 'first-instance', isSummary: false },
      'ADM-OPEN',
      '2026-12-10',
      '2026-12-21',
    ],
    ['a request: 15 days (366(4))', { kind: 'VDS', level: 'first-instance', isSummary: false }, 'REQ-SESSION', '2026-12-07', null],
  ] as const)('%s', (_, tried, code, due, extendedDue) => {
    expect(openingTerm(tried, day('2026-11-20'), defaultCalendar)).toMatchObject({ code, due, extendedDue })
  })

  it('of a criminal case are not computed', () => {
    expect(openingTerm({ kind: 'HS', level: 'first-instance', isSummary: false }, day('2026-11-20'), defaultCalendar)).toBeUndefined()
  })

  it('of postponement: one month (233(1)), 15 days in summary procedure, 30 days in administrative cases (TTHC 163(1))', () => {
    const of = (kind: string, isSummary = false) =>
      postponementTerm({ kind, level: 'first-instance', isSummary }, day('2026-11-20'), defaultCalendar).due
    expect([of('DS'), of('DS', true), of('HC')]).toEqual(['2026-12-21', '2026-12-07', '2026-12-21'])
  })
})

describe('a hearing is put off (233) or paused (259)', () => {
  const putOff = (next?: Partial<Planned>, how: 'postponed' | 'paused' = 'postponed') =>
    postponeHearing(
      scheduled(),
      { how, decision: { number: '6/QĐ', on: day('2026-11-21') }, reason: 'Vắng mặt', ...(next ? { plan: plan(next) } : {}) },
      on => `${on.replaceAll('-', '')}-00000002`,
      circumstances(),
    ).changes

  it('with its next day: two records, one series, the calendars’ revision grows, the parties are told once', () => {
    const [before, after] = putOff({ day: day('2026-12-03') })
    expect(before?.hearing).toMatchObject({ state: 'postponed', next: { id: '20261203-00000002', day: '2026-12-03' }, revision: 1 })
    expect(after?.hearing).toMatchObject({ state: 'scheduled', seriesId: before?.hearing.id, revision: 1, version: 0 })
    expect([before, after].map(change => change?.happening.facts.told !== undefined)).toEqual([true, false])
  })

  it('without one, when the court cannot say yet (233(3))', () => {
    expect(putOff().map(({ hearing }) => hearing.state)).toEqual(['postponed'])
    expect(putOff(undefined, 'paused').map(({ hearing }) => hearing.state)).toEqual(['paused'])
  })

  it('not for longer than the law allows', () => {
    expect(refusedAs(() => putOff({ day: day('2026-12-22') }))).toBe('hearing.put-off-too-long')
    expect(refusedAs(() => putOff({ day: day('2026-12-21') }))).toBeUndefined()
  })
})

describe('a hearing is changed', () => {
  const move = (changed: Partial<Planned>) =>
    moveHearing(scheduled(), plan(changed), 'Phòng hỏng điều hòa', on => `${on.replaceAll('-', '')}-00000003`, circumstances())

  it('on its day it stays one record, and remembers where it was', () => {
    const [change, ...others] = move({ room: 'Phòng xử án số 2', startsAt: '09:00' })
    expect(others).toEqual([])
    expect(change?.hearing).toMatchObject({ id: '20261126-00000001', room: 'Phòng xử án số 2', revision: 1 })
    expect(change?.hearing.acts.at(-1)).toMatchObject({ act: 'moved', from: { startsAt: '08:00', room: 'Phòng xử án số 1' } })
  })

  it('to another day it leaves a trace on the old one', () => {
    const changes = move({ day: day('2026-11-27') })
    expect(changes.map(({ hearing }) => [hearing.day, hearing.state])).toEqual([
      ['2026-11-26', 'moved'],
      ['2026-11-27', 'scheduled'],
    ])
  })
})

describe('a hearing ends', () => {
  it('held from its day on, not before; cancelled with its reason; and then nothing more happens to it', () => {
    expect(refusedAs(() => holdHearing(scheduled(), circumstances()))).toBe('hearing.not-yet')
    const held = holdHearing(scheduled(), circumstances(loanCase(), '2026-11-26T05:00:00.000Z')).hearing
    expect(held.state).toBe('held')
    const cancelled = cancelHearing(scheduled(), 'Đình chỉ', circumstances())
    expect(cancelled.happening.event).toBe('hearing.closed')
    for (const over of [held, cancelled.hearing]) {
      expect(refusedAs(() => cancelHearing(over, 'x', circumstances()))).toBe('hearing.over')
      expect(refusedAs(() => moveHearing(over, plan(), '', () => 'x', circumstances()))).toBe('hearing.over')
    }
  })
})

describe('parties are reminded a week and a day before, once each', () => {
  it.each([
    [9, [], undefined],
    [7, [], 7],
    [6, [], 7],
    [6, [7], undefined],
    [1, [7], 1],
    [1, [], 1],
    [1, [1], undefined],
    [0, [], undefined],
  ])('%i days before, reminded %j: %s', (daysLeft, reminded, due) => {
    expect(dueReminder({ ...scheduled(), reminded: [...reminded] }, daysLeft)).toBe(due)
  })

  it('with the day, and nothing of the matter', () => {
    const change = remindOf(scheduled(), 1, loanCase(), now)
    expect(change?.happening.facts).toMatchObject({ daysBefore: 1, told: { due: '2026-11-26', about: { kind: 'hearing' } } })
    expect(JSON.stringify(change?.happening.facts)).not.toMatch(/Nguyễn|TLST/)
    expect(remindOf({ ...scheduled(), state: 'postponed' }, 1, loanCase(), now)).toBeUndefined()
  })
})

describe('the online room', () => {
  it('is open to those summoned from 30 minutes before until the expected end, on that day, and of no other hearing', () => {
    const online = scheduled({ mode: 'online', joinAddress: 'https://room.example/1' })
    const at = (local: string) => mayJoinNow(online, `2026-11-${local}:00+07:00`)
    expect(['26T07:29', '26T07:30', '26T11:00', '26T11:01', '25T08:00'].map(at)).toEqual([false, true, true, false, false])
    expect(mayJoinNow(scheduled(), '2026-11-26T08:00:00+07:00')).toBe(false)
    expect(mayJoinNow({ ...online, state: 'postponed' }, '2026-11-26T08:00:00+07:00')).toBe(false)
  })
})
