// The receipt as a paper: code, court, time to the minute, every file with size and hash, what follows with its day and article.
import type { Language } from '../kernel/actor.ts'
import { formatLongDate, formatMinute, isCivilDate, parseCivilDate } from '../kernel/civil-date.ts'
import { formatReceiptCode, parseReceiptCode } from '../kernel/receipt-code.ts'
import type { ExpectedStep, ReceiptStatement } from './filing-form.ts'
import type { PaperField } from './petition-paper.ts'

/** Everything that the PDF says, in order, in the filer's language. */
export interface ReceiptPaper {
  language: Language
  title: string
  /** For the document's properties; no names of people. */
  subject: string
  /** Grouped for reading aloud. */
  code: { label: string; value: string }
  /** The link that the QR code draws, and the sentence beside it. */
  link: string
  scanHint: string
  fields: PaperField[]
  files: { heading: string; columns: string[]; rows: string[][] }
  next: { heading: string; columns: string[]; rows: string[][]; note: string }
  notes: string[]
  footer: string
}

interface Words {
  title: string
  code: string
  scanHint: string
  court: string
  received: string
  filingDate: string
  roles: string
  people: (roles: ReceiptStatement['roles']) => string
  filesHeading: string
  fileColumns: string[]
  nextHeading: string
  nextColumns: string[]
  nextNote: string
  mayMove: string
  duties: Readonly<Record<string, string>>
  notes: string[]
  footer: string
}

const vi: Words = {
  title: 'GIẤY XÁC NHẬN ĐÃ NHẬN ĐƠN TRỰC TUYẾN',
  code: 'Mã tiếp nhận',
  scanHint: 'Quét mã để kiểm tra giấy này có phải do Cổng cấp hay không.',
  court: 'Tòa án nhận đơn',
  received: 'Thời điểm nhận',
  filingDate: 'Ngày nộp đơn (BLTTDS 190 khoản 3)',
  roles: 'Người tham gia nêu trong đơn',
  people: ({ plaintiffs, defendants, relatedPersons }) =>
    `người khởi kiện hoặc yêu cầu: ${plaintiffs}; người bị kiện: ${defendants}; người liên quan: ${relatedPersons}`,
  filesHeading: 'Các tệp đã nhận',
  fileColumns: ['STT', 'Tên tệp', 'Dung lượng (byte)', 'Mã băm SHA-256'],
  nextHeading: 'Việc tiếp theo',
  nextColumns: ['Việc', 'Chậm nhất (dự kiến)', 'Căn cứ'],
  nextNote: 'Các ngày trên là dự kiến, tính theo lịch làm việc hiện có của Tòa án. Thẩm phán quyết định.',
  mayMove: 'có thể thay đổi theo lịch nghỉ',
  duties: {
    ASSIGN: 'Chánh án phân công Thẩm phán xem xét đơn',
    DECIDE: 'Thẩm phán xem xét và ra quyết định về đơn',
  },
  notes: [
    'Giữ mã tiếp nhận: ai có mã chỉ xem được trạng thái và các ngày; mọi nội dung khác cần đăng nhập.',
    'Tòa án không bao giờ yêu cầu chuyển tiền qua điện thoại.',
  ],
  footer: 'Giấy do Cổng dịch vụ Tòa án lập và ký điện tử khi nhận đơn.',
}

const en: Words = {
  title: 'RECEIPT OF A PETITION FILED ONLINE',
  code: 'Receipt code',
  scanHint: 'Scan to check that this paper was issued by the portal.',
  court: 'Court',
  received: 'Received at',
  filingDate: 'Filing date (Civil Procedure Code, Art. 190(3))',
  roles: 'People named in the petition',
  people: ({ plaintiffs, defendants, relatedPersons }) =>
    `plaintiffs or applicants: ${plaintiffs}; defendants: ${defendants}; related persons: ${relatedPersons}`,
  filesHeading: 'Files received',
  fileColumns: ['No.', 'File', 'Size (bytes)', 'SHA-256'],
  nextHeading: 'What happens next',
  nextColumns: ['Step', 'At the latest (expected)', 'Article'],
  nextNote: 'These days are expected ones, counted by the court calendar as it stands. The judge decides.',
  mayMove: 'may move with the holidays',
  duties: {
    ASSIGN: 'The chief judge assigns a judge to examine the petition',
    DECIDE: 'The judge examines the petition and decides on it',
  },
  notes: [
    'Keep the receipt code: whoever holds it sees state and dates only; everything else needs signing in.',
    'The court never asks for money by telephone.',
  ],
  footer: 'Made and signed by the portal of the courts when the petition was received.',
}

const stepWords = (step: ExpectedStep, words: Words): string => {
  const duty = Object.keys(words.duties).find(name => step.code.includes(name))
  return (duty ? words.duties[duty] : undefined) ?? step.code
}

const dayWords = (step: ExpectedStep, words: Words, language: Language): string => {
  if (!isCivilDate(step.due)) return step.due
  const day = formatLongDate(step.due, language)
  return step.provisional ? `${day} (${words.mayMove})` : day
}

/** `courtName` in the filer's language; `link` as the receipt has it. */
export const receiptPaper = (asked: {
  statement: ReceiptStatement
  link: string
  next: readonly ExpectedStep[]
  courtName: string
  language: Language
}): ReceiptPaper => {
  const { statement, link, next, courtName, language } = asked
  const words = language === 'vi' ? vi : en
  return {
    language,
    title: words.title,
    subject: words.title,
    code: { label: words.code, value: formatReceiptCode(parseReceiptCode(statement.code)) },
    link,
    scanHint: words.scanHint,
    fields: [
      { label: words.court, value: courtName },
      { label: words.received, value: formatMinute(statement.receivedAt, language) },
      { label: words.filingDate, value: formatLongDate(parseCivilDate(statement.filingDate), language) },
      { label: words.roles, value: words.people(statement.roles) },
    ],
    files: {
      heading: words.filesHeading,
      columns: words.fileColumns,
      rows: statement.files.map((file, index) => [String(index + 1), file.name, String(file.sizeBytes), file.sha256]),
    },
    next: {
      heading: words.nextHeading,
      columns: words.nextColumns,
      rows: next.map(step => [stepWords(step, words), dayWords(step, words, language), step.article]),
      note: words.nextNote,
    },
    notes: words.notes,
    footer: words.footer,
  }
}
