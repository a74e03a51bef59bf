// A hearing as the desk of its court and as the people summoned see it.
import { addDays, type CivilDate, civilDateOf, localTimeOf } from '../kernel/civil-date.ts'
import { type CourtCalendar, isWorkingDay } from '../kernel/court-calendar.ts'
import type { Hearing } from './hearing.ts'
import type { DeskDay, DeskHearing, OwnHearing } from './hearing-form.ts'

export const deskHearing = (hearing: Hearing): DeskHearing => {
  const { head: _head, courtCode: _court, seriesId: _series, revision: _revision, reminded: _reminded, shown, ...seen } = hearing
  return { ...seen, hidesParties: seen.isClosed || shown === null }
}

/** Seven days from a day on, with what the calendar says of them. */
export const deskDays = (from: CivilDate, calendar: CourtCalendar): DeskDay[] =>
  Array.from({ length: 7 }, (_, index) => {
    const date = addDays(from, index)
    const { nameVi = '', nameEn = '' } = calendar.byDate.get(date) ?? {}
    return { date, isOff: !isWorkingDay(date, calendar), nameVi, nameEn }
  })

/** A link to the online room can be asked for from so many minutes before the beginning on: papers are checked at the desk first (234). */
const joinMinutesBefore = 30

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Whether the online room is open to those summoned. */
export const mayJoinNow = ({ state, mode, joinAddress, day, startsAt, endsAt }: Hearing, now: string): boolean =>
  state === 'scheduled' &&
  mode !== 'in-person' &&
  joinAddress !== '' &&
  civilDateOf(now) === day &&
  minutesOf(localTimeOf(now)) >= minutesOf(startsAt) - joinMinutesBefore &&
  localTimeOf(now) <= endsAt

export const ownHearing = (hearing: Hearing, parties: readonly { role: string; fullName: string }[], now: string): OwnHearing => {
  const { seriesId, revision } = hearing
  const { id, courtCode, caseId, caseNumber, kind, relation, day, startsAt, endsAt, room, state, mode, remoteSites, isClosed, panel } =
    hearing
  return {
    ...{ seriesId, revision },
    ...{ id, courtCode, caseId, caseNumber, kind, relation, day, startsAt, endsAt, room, state, mode, remoteSites, isClosed },
    judge: panel.presiding.fullName,
    jurors: panel.jurors,
    clerk: panel.clerk?.fullName ?? '',
    prosecutor: panel.prosecutor ?? '',
    parties: parties.map(({ role, fullName }) => ({ role, fullName })),
    ...(hearing.next ? { nextDay: hearing.next.day } : {}),
    mayJoin: mayJoinNow(hearing, now),
  }
}
