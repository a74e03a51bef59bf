// Cases, plans and hearings for the tests of their rules.
import type { Circumstances, Hearing, Planned, TriedCase } from '../../functions/hearings/hearing.ts'
import { scheduleHearing } from '../../functions/hearings/hearing-decision.ts'
import type { Actor } from '../../functions/kernel/actor.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'

export const day = parseCivilDate

/** Saturday, 21 November 2026, 09:00 in Vietnam. */
export const now = '2026-11-21T02:00:00.000Z'

export const clerk: Actor = {
  subject: 'vneid-clerk',
  subjects: ['vneid-clerk'],
  fullName: 'Đặng Thị Quý',
  role: 'clerk',
  courtCode: 'NA-KV01',
  language: 'vi',
  assurance: 'eid',
  authenticatedAt: now,
}

export const loanCase = (changed: Partial<TriedCase> = {}): TriedCase => ({
  id: 'case-1',
  number: '12/2026/TLST-DS',
  courtCode: 'NA-KV01',
  kind: 'DS',
  relation: 'DS-VAY',
  level: 'first-instance',
  state: 'PREPARING',
  receiptCode: '',
  isSealed: false,
  parties: [
    { role: 'plaintiff', type: 'person', fullName: 'Nguyễn Văn An', isMinor: false, accounts: ['vneid-an'] },
    { role: 'defendant', type: 'person', fullName: 'Trần Thị Bình', isMinor: false, accounts: [] },
  ],
  ...changed,
})

/** Thursday, 26 November 2026, 08:00. */
export const plan = (changed: Partial<Planned> = {}): Planned => ({
  day: day('2026-11-26'),
  startsAt: '08:00',
  endsAt: '11:00',
  room: 'Phòng xử án số 1',
  mode: 'in-person',
  remoteSites: [],
  joinAddress: '',
  isClosed: false,
  panel: {
    presiding: { subject: 'vneid-judge', fullName: 'Lê Văn Thắng' },
    judges: [],
    jurors: ['Phan Thị Hạnh', 'Ngô Đức Minh'],
    clerk: { subject: 'vneid-clerk', fullName: 'Đặng Thị Quý' },
    prosecutor: 'Cao Thị Lan',
  },
  onDayOff: false,
  lateBecause: '',
  ...changed,
})

export const circumstances = (tried: TriedCase = loanCase(), at: string = now): Circumstances => ({
  tried,
  actor: clerk,
  now: at,
  calendar: defaultCalendar,
})

export const scheduled = (changed: Partial<Planned> = {}, tried: TriedCase = loanCase(), id = '20261126-00000001'): Hearing => {
  const asked = { isSummary: false, decision: { number: '05/2026/QĐXXST-DS', on: day('2026-11-20') }, plan: plan(changed), id }
  return { ...scheduleHearing(asked, circumstances(tried)).hearing, version: 1 }
}
