// Cases of one court on their way: entered from paper, followed for some steps, and a draw of judges that anyone can check.
import { PortalClient } from './portal-client.ts'

const signedIn = async (origin: string, login: string): Promise<PortalClient> => {
  const client = new PortalClient(origin)
  await client.signIn(login)
  return client
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'
const fieldOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined)

const dayBefore = (today: string, days: number): string => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)

const person = (role: string, fullName: string, personalNumber = '') => ({ role, type: 'person', fullName, isMinor: false, personalNumber })

/** Days since acceptance, and what was recorded how many days ago. */
const invented = [
  {
    kind: 'DS',
    relation: 'DS-26.3',
    daysAgo: 140,
    plaintiff: 'Hồ Thị Lan',
    defendant: 'Đậu Văn Lực',
    steps: [{ step: 'notice-sent', daysAgo: 138 }],
  },
  {
    ...{ kind: 'KDTM', relation: '', daysAgo: 75, plaintiff: 'Công ty TNHH Sông Lam', defendant: 'Công ty CP Vật liệu Hoàng Mai' },
    steps: [
      { step: 'notice-sent', daysAgo: 73 },
      { step: 'to-trial', daysAgo: 20 },
    ],
  },
  {
    kind: 'LĐ',
    relation: '',
    daysAgo: 12,
    plaintiff: 'Vừ Bá Xò',
    defendant: 'Công ty TNHH May Đô Lương',
    steps: [{ step: 'notice-sent', daysAgo: 10 }],
  },
  { kind: 'DS', relation: 'DS-26.5', daysAgo: 2, plaintiff: 'Lô Thị Bình', defendant: 'Lô Văn Hặc', steps: [] },
]

const enter = async (clerk: PortalClient, its: (typeof invented)[number], today: string): Promise<void> => {
  let seen: unknown = await clerk.post('/api/desk/cases', {
    ...{ entryId: crypto.randomUUID(), level: 'first-instance', matter: 'dispute', kind: its.kind, relation: its.relation },
    ...{ acceptedOn: dayBefore(today, its.daysAgo), acceptedBy: 'vneid-thamphan5', isSealed: false },
    parties: [person('plaintiff', its.plaintiff), person('defendant', its.defendant)],
  })
  for (const { step, daysAgo } of its.steps)
    seen = await clerk.post(`/api/desk/cases/${fieldOf(seen, 'id')}/steps`, {
      ...{ version: fieldOf(seen, 'version'), step, on: dayBefore(today, daysAgo), number: '12/2026/QĐ', note: '' },
    })
}

/** One draw, from the bound seed to the signature. */
const draw = async (chief: PortalClient): Promise<void> => {
  const begun = await chief.post('/api/desk/draws')
  const path = `/api/desk/draws/${fieldOf(begun, 'year')}/${fieldOf(begun, 'serial')}`
  await chief.until('/api/desk/draws', value => fieldOf(Array.isArray(value.draws) ? value.draws[0] : undefined, 'state') !== 'begun')
  await chief.post(`${path}/run`, { leftOut: [], exclusions: [], quashed: [] })
  await chief.post(`${path}/decision`, { deviations: [] })
}

/** A case that is not drawn: the chief judge names its judge, on a ground that is published. */
const designate = async (clerk: PortalClient, chief: PortalClient, today: string): Promise<void> => {
  const its = await clerk.post('/api/desk/cases', {
    ...{ entryId: crypto.randomUUID(), level: 'first-instance', matter: 'dispute', kind: 'HC', relation: '', isSealed: false },
    ...{ acceptedOn: dayBefore(today, 6), acceptedBy: 'vneid-thamphan5' },
    parties: [person('plaintiff', 'Hồ Thị Lan'), { ...person('defendant', 'Ủy ban nhân dân xã Ví Dụ'), type: 'organisation' }],
  })
  await chief.post(`/api/desk/cases/${fieldOf(its, 'id')}/judge`, {
    ...{ version: fieldOf(its, 'version'), judge: 'vneid-thamphan5', ground: 'public-attention', reason: 'Vụ án được dư luận quan tâm' },
  })
}

export const followCases = async (origin: string, today: string): Promise<void> => {
  const [clerk, chief] = await Promise.all([signedIn(origin, 'thuky3'), signedIn(origin, 'chanhan3')])
  for (const its of invented) await enter(clerk, its, today)
  await draw(chief)
  await designate(clerk, chief, today)
}
