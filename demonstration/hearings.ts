// Hearings of two courts in the days around today: to come, put off, by network, of a family, behind closed doors.
import { randomUUID } from 'node:crypto'
import { addDays, type CivilDate, parseCivilDate } from '../functions/kernel/civil-date.ts'
import { nextWorkingDay } from '../functions/kernel/court-calendar.ts'
import { type PortalClient, textOf } from './portal-client.ts'

interface Party {
  role: string
  fullName: string
  type?: 'person' | 'organisation'
  personalNumber?: string
}

interface Matter {
  kind: string
  relation: string
  level?: 'first-instance'
  parties: readonly Party[]
}

interface Place {
  clerk: PortalClient
  judge: string
  room: string
}

const enter = async ({ clerk, judge }: Place, { kind, relation, parties }: Matter, today: CivilDate): Promise<string> => {
  const entered = await clerk.post('/api/desk/cases', {
    entryId: randomUUID(),
    level: 'first-instance',
    matter: 'dispute',
    kind,
    relation,
    acceptedOn: addDays(today, -60),
    acceptedBy: judge,
    isSealed: false,
    parties: parties.map(party => ({ type: 'person', isMinor: false, personalNumber: '', ...party })),
  })
  return textOf(entered, 'number')
}

interface Sitting {
  number: string
  day: CivilDate
  startsAt: string
  endsAt: string
  jurors?: readonly string[]
  prosecutor?: string
  mode?: 'in-person' | 'online' | 'hybrid'
  joinAddress?: string
  isClosed?: boolean
}

const planOf = ({ judge, room }: Place, { number: _number, ...sitting }: Sitting) => ({
  room,
  presiding: judge,
  mode: 'in-person',
  jurors: [],
  ...sitting,
})

const schedule = async (place: Place, sitting: Sitting, today: CivilDate): Promise<{ id: string; version: number }> => {
  const symbol = sitting.number.split('/').at(-1)?.split('-').at(-1) ?? ''
  const answer = await place.clerk.post('/api/desk/hearings', {
    caseNumber: sitting.number,
    decision: { number: `${sitting.number.split('/')[0]}/${today.slice(0, 4)}/QĐXXST-${symbol}`, on: addDays(today, -3) },
    plan: planOf(place, sitting),
  })
  const [hearing] = (answer as { hearings: { id: string; version: number }[] }).hearings
  if (hearing === undefined) throw new Error('demonstration: no hearing came back')
  return hearing
}

const firstCourt = async (place: Place, [day, next, later]: readonly CivilDate[], today: CivilDate): Promise<void> => {
  if (!day || !next || !later) return
  const loan = await enter(
    place,
    {
      kind: 'DS',
      relation: 'DS-26.3',
      parties: [
        { role: 'plaintiff', fullName: 'Trần Thị Ánh', personalNumber: '040304001234' },
        { role: 'defendant', fullName: 'Phan Hoài Hà' },
        { role: 'defendant', fullName: 'Phan Hoài Hương' },
      ],
    },
    today,
  )
  const goods = await enter(
    place,
    {
      kind: 'KDTM',
      relation: 'KDTM-30.1',
      parties: [
        { role: 'plaintiff', fullName: 'Công ty TNHH Sông Lam', type: 'organisation' },
        { role: 'defendant', fullName: 'Công ty cổ phần Hoàng Mai', type: 'organisation' },
      ],
    },
    today,
  )
  const family = await enter(
    place,
    {
      kind: 'HNGĐ',
      relation: 'HNGĐ-28.1',
      parties: [
        { role: 'plaintiff', fullName: 'Lương Thị Mận' },
        { role: 'defendant', fullName: 'Vi Văn Khánh' },
      ],
    },
    today,
  )
  const jurors = ['Phan Thị Hạnh', 'Ngô Đức Minh']
  await schedule(place, { number: loan, day, startsAt: '08:00', endsAt: '10:00', jurors, prosecutor: 'Cao Thị Lan' }, today)
  const online = { mode: 'hybrid', joinAddress: 'https://phong-xu.example.vn/kv1' } as const
  await schedule(place, { number: goods, day: next, startsAt: '08:00', endsAt: '11:00', jurors, ...online }, today)
  const { id, version } = await schedule(place, { number: family, day, startsAt: '13:30', endsAt: '15:30', jurors }, today)
  await place.clerk.post(`/api/desk/hearings/${id}/postponement`, {
    version,
    how: 'postponed',
    decision: { number: `07/${today.slice(0, 4)}/QĐST-HNGĐ`, on: today },
    reason: 'Bị đơn vắng mặt lần thứ nhất có lý do chính đáng.',
    plan: planOf(place, { number: family, day: later, startsAt: '13:30', endsAt: '15:30', jurors }),
  })
}

const secondCourt = async (place: Place, [day]: readonly CivilDate[], today: CivilDate): Promise<void> => {
  if (!day) return
  const worker = await enter(
    place,
    {
      kind: 'LĐ',
      relation: 'LĐ-32.1',
      parties: [
        { role: 'plaintiff', fullName: 'Hồ Thị Nga' },
        { role: 'defendant', fullName: 'Công ty TNHH May Cửa Lò', type: 'organisation' },
      ],
    },
    today,
  )
  const assault = await enter(place, { kind: 'HS', relation: '', parties: [{ role: 'accused', fullName: 'Nguyễn Bá Lực' }] }, today)
  await schedule(place, { number: worker, day, startsAt: '08:30', endsAt: '10:30' }, today)
  await schedule(place, { number: assault, day, startsAt: '14:00', endsAt: '16:00', isClosed: true, prosecutor: 'Bùi Thị Thảo' }, today)
}

/** `first` and `second` are clerks of the two courts, with a judge of each. */
export const setDownHearings = async (places: { first: Place; second: Place }, todayText: string): Promise<void> => {
  const today = parseCivilDate(todayText)
  const day = nextWorkingDay(addDays(today, 1))
  const days = [day, nextWorkingDay(day), nextWorkingDay(addDays(day, 7))]
  await Promise.all([firstCourt(places.first, days, today), secondCourt(places.second, days, today)])
}
