// Electronic service in several states: one person reads and acknowledges, one mailbox bounces, one gets a letter, one is posted up.
import { type PortalClient, textOf } from './portal-client.ts'
import { consentToService } from './service-consent.ts'

const isList = (value: unknown): value is Record<string, unknown>[] => Array.isArray(value)

const named = (fullName: string, partAs: string, address: string, more: { number?: string; channel?: string } = {}) => ({
  ...{ partyId: '', fullName, partAs, isOrganisation: false, number: '', address, channel: 'proposed' },
  ...more,
})

/** One summons to four people, as a clerk serves it. */
export const serveDocuments = async (clerk: PortalClient, an: PortalClient, xo: PortalClient, hearingDate: string): Promise<void> => {
  await consentToService(an, 'an@example.vn')
  // The simulator of the mail provider: this mailbox takes the code, and nothing is told of it; what follows bounces.
  await consentToService(xo, 'bounce@simulator.amazonses.com')
  const fields = {
    ...{
      purpose: 'tham gia phiên họp kiểm tra việc giao nộp, tiếp cận, công khai chứng cứ và hòa giải',
      hearingDate,
      hearingTime: '08:00',
    },
    ...{
      place: 'Phòng hòa giải số 1, trụ sở Tòa án',
      bring: 'bản chính giấy tờ vay tiền',
      signerTitle: 'Thẩm phán',
      signer: 'Lê Văn Thắng',
    },
  }
  const recipients = [
    named('Nguyễn Văn An', 'nguyên đơn', 'Xóm 3, xã Nghi Lộc, tỉnh Nghệ An', { number: '040085001234' }),
    named('Vừ Bá Xò', 'bị đơn', 'Bản Na, xã Mường Xén, tỉnh Nghệ An', { number: '040078004321' }),
    named('Trần Thị Ánh', 'người có quyền lợi, nghĩa vụ liên quan', 'Khối 5, phường Trường Vinh, tỉnh Nghệ An', { channel: 'post' }),
    named('Hồ Văn Tư', 'người có quyền lợi, nghĩa vụ liên quan', ''),
  ]
  const prepared = await clerk.post('/api/desk/service', { caseNumber: '7/2026/TLST-DS', kind: 'summons', fields, recipients })
  const path = `/api/desk/service/${textOf(prepared, 'id')}`
  const ready = await clerk.until(path, act => act.state === 'ready')
  await clerk.post(`${path}/start`, { version: ready.version, sha256: textOf(ready.file, 'sha256') })
  const phases = ['served', 'choose-step']
  const told = await clerk.until(
    path,
    act => isList(act.recipients) && phases.every((phase, at) => isList(act.recipients) && act.recipients[at]?.phase === phase),
  )
  const versions = isList(told.recipients) ? told.recipients.map(each => each.version) : []
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  await clerk.post(`${path}/recipients/3/record`, { version: versions[2], what: 'handed-over', on: today, reference: 'RR123456789VN' })
  const places = ['court', 'commune', 'residence']
  await clerk.post(`${path}/recipients/4/record`, { version: versions[3], what: 'posted-up', on: today, reference: 'BB 13/2026', places })
}
