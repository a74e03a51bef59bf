// The certificate of service as a paper: who was served what, when and how, every event with its evidence, in the court's Vietnamese.
import { formatLongDate, formatMinute, parseCivilDate } from '../kernel/civil-date.ts'
import { legalBasis } from './legal-basis.ts'
import { formatServiceCode } from './service-code.ts'
import type { Cause, Channel, EventType, EvidenceKind, TimelineEvent } from './service-event.ts'
import { rungs } from './service-ladder.ts'
import type { CertificateStatement } from './service-statement.ts'

export interface CertificatePaper {
  title: string
  fields: { label: string; value: string }[]
  heading: string
  columns: string[]
  rows: string[][]
  notes: string[]
  scanHint: string
  footer: string
}

const channelWords: Readonly<Record<Channel, string>> = {
  'e-service': 'Phương tiện điện tử',
  direct: 'Tống đạt trực tiếp',
  post: 'Dịch vụ bưu chính',
  bailiff: 'Thừa hành viên',
  posting: 'Niêm yết công khai',
}

const eventWords: Readonly<Record<EventType, string>> = {
  addressed: 'Chọn phương thức tống đạt',
  sent: 'Đã gửi đi',
  accepted: 'Nhà cung cấp thư đã nhận gửi',
  delivered: 'Đã đến người nhận',
  opened: 'Người nhận mở văn bản',
  receipted: 'Người nhận xác nhận đã nhận',
  failed: 'Không tống đạt được',
  unknown: 'Không rõ kết quả',
  'fallen-back': 'Chuyển phương thức tống đạt',
  posted: 'Đã niêm yết',
  deemed: 'Được coi là đã tống đạt',
  certified: 'Lập giấy chứng nhận',
}

const causeWords: Readonly<Record<Cause, string>> = {
  bounced: 'địa chỉ thư không nhận',
  'bounced-for-now': 'hộp thư tạm thời không nhận',
  rejected: 'nhà cung cấp thư từ chối gửi',
  'consent-ended': 'người nhận đã rút đăng ký',
  'no-answer': 'không có phản hồi',
  refused: 'từ chối nhận',
  absent: 'vắng mặt',
  moved: 'đã chuyển nơi cư trú',
  'address-unknown': 'không rõ địa chỉ',
  returned: 'bưu chính chuyển hoàn',
  other: 'lý do khác',
}

const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  'provider-event': 'sự kiện của nhà cung cấp thư',
  'portal-account': 'tài khoản trên Cổng',
  'own-act': 'thao tác của người nhận sau khi đăng nhập',
  'signed-record': 'biên bản có chữ ký',
  'postal-receipt': 'giấy báo phát',
  'bailiff-record': 'biên bản của Thừa hành viên',
  'posting-record': 'biên bản niêm yết',
}

const viaWords = { portal: ' (tài khoản trên Cổng)', email: ' (thư điện tử)' } as const

const evidenceSaid = ({ evidence, cause, note }: TimelineEvent): string =>
  [
    cause === undefined ? '' : causeWords[cause],
    evidence === undefined ? '' : `${evidenceWords[evidence.kind]}: ${evidence.reference}`,
    evidence?.receivedBy === undefined ? '' : `người nhận: ${evidence.receivedBy}`,
    note ?? '',
  ]
    .filter(part => part !== '')
    .join('; ')

const rowOf = (event: TimelineEvent): string[] => {
  const day = event.on === undefined ? '' : ` (ngày ghi trên giấy: ${formatLongDate(event.on, 'vi')})`
  const actor = event.by.role === 'system' ? 'Cổng' : event.by.fullName
  return [
    String(event.no),
    `${formatMinute(event.at, 'vi')}${day}`,
    `${eventWords[event.type]}${event.via ? viaWords[event.via] : ''}`,
    channelWords[event.channel],
    evidenceSaid(event),
    actor,
  ]
}

export const certificatePaper = (statement: CertificateStatement, courtName: string): CertificatePaper => {
  const { recipient, timeline, servedBy } = statement
  const serving = timeline.find(event => event.no === servedBy)
  const channel = serving?.channel ?? 'direct'
  const article = channel === 'e-service' ? legalBasis(statement.basis).article : rungs[channel].article
  return {
    title: 'Giấy chứng nhận tống đạt',
    fields: [
      { label: 'Tòa án', value: courtName },
      { label: 'Số thụ lý', value: statement.caseNumber },
      { label: 'Mã tống đạt', value: `${formatServiceCode(statement.code)}, người nhận số ${statement.no}` },
      { label: 'Văn bản', value: statement.title },
      { label: 'Mã băm SHA-256 của văn bản', value: statement.documentSha256 },
      { label: 'Người được tống đạt', value: [recipient.fullName, recipient.partAs].filter(part => part !== '').join(', ') },
      { label: 'Địa chỉ', value: recipient.address === '' ? 'không rõ' : recipient.address },
      { label: 'Ngày được tống đạt', value: formatLongDate(parseCivilDate(statement.servedOn), 'vi') },
      { label: 'Phương thức', value: channelWords[channel] },
      { label: 'Căn cứ', value: article },
      { label: 'Người chứng nhận', value: `${statement.certifiedBy}, ${formatMinute(statement.certifiedAt, 'vi')}` },
    ],
    heading: 'Toàn bộ diễn biến',
    columns: ['STT', 'Thời điểm', 'Sự kiện', 'Phương thức', 'Chứng cứ', 'Người ghi'],
    rows: timeline.map(rowOf),
    notes: [
      `Sự kiện số ${servedBy} là sự kiện xác định ngày được tống đạt.`,
      `Nhật ký của Cổng: mục ${statement.journal.sequence}, mã băm ${statement.journal.hash}.`,
    ],
    scanHint: 'Quét mã để kiểm tra giấy chứng nhận này có phải do Cổng lập và ký hay không.',
    footer: `Giấy chứng nhận tống đạt ${formatServiceCode(statement.code)}.${statement.no}`,
  }
}
