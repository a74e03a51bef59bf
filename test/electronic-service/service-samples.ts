// Acts, recipients and people that the tests of electronic service begin with.
import { prepareAct, type ServiceAct, startAct } from '../../functions/electronic-service/service-act.ts'
import type { Channel } from '../../functions/electronic-service/service-event.ts'
import type { ServiceRecipient } from '../../functions/electronic-service/service-recipient.ts'
import { type Actor, actorRecord } from '../../functions/kernel/actor.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'

export const calendar = defaultCalendar
export const at = '2026-11-20T03:00:00.000Z'
export const hoursLater = (hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString()
export const daysLater = (days: number): string => hoursLater(days * 24)

export const clerk: Actor = {
  ...{ subject: 'vneid-thuky1', subjects: ['vneid-thuky1'], fullName: 'Đặng Thị Quý', role: 'clerk', courtCode: 'NA-KV01' },
  ...{ language: 'vi', assurance: 'eid', authenticatedAt: at },
}
export const citizen: Actor = {
  ...{
    subject: 'vneid-an',
    subjects: ['vneid-an', 'code-an'],
    fullName: 'Nguyễn Văn An',
    role: 'citizen',
    language: 'vi',
    assurance: 'eid',
  },
  authenticatedAt: at,
}

export const file = { key: 'dossiers/x/served.pdf', versionId: '1', sha256: 'a'.repeat(64), sizeBytes: 10, pages: 1, sealedAt: at }
export const consentUsed = { version: 1, email: 'an@example.vn', since: '2026-10-01T00:00:00.000Z' }

export const named = (channel: Channel, more: Partial<ServiceAct['recipients'][number]> = {}): ServiceAct['recipients'][number] => ({
  ...{ fullName: 'Nguyễn Văn An', partAs: 'bị đơn', isOrganisation: false, address: 'Xóm 3, xã Nghi Lộc' },
  ...{ account: channel === 'e-service' ? citizen.subject : null, channel },
  ...(channel === 'posting' ? { address: '' } : {}),
  ...more,
})

export const readyAct = (recipients: ServiceAct['recipients'], basis = 'nq-04-2016'): ServiceAct => {
  const document = { kind: 'summons' as const, title: 'Giấy triệu tập', template: null, fields: {}, decidedOn: null }
  const { act } = prepareAct({ id: 'TD-1', caseId: null, caseNumber: '1/2026/TLST-DS', document, recipients, basis }, clerk, at)
  return { ...act, state: 'ready', document: { ...act.document, file } }
}

export const started = (channel: Channel, basis?: string): ServiceRecipient => {
  const { recipients } = startAct(
    readyAct([named(channel)], basis),
    { sha256: file.sha256, consentOf: () => consentUsed, calendar },
    actorRecord(clerk),
    at,
  )
  const [first] = recipients
  if (first === undefined) throw new Error('no recipient')
  return first.recipient
}
