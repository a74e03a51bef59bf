// The receipt of a payment as a paper: who paid what to whom, in figures and in words, on what basis, under which number.
import { formatLongDate, formatMinute, parseCivilDate } from '../kernel/civil-date.ts'
import { formatVnd } from '../kernel/money.ts'
import type { OrderKind } from './order.ts'
import { formatOrderCode } from './order-code.ts'
import type { PaymentStatement } from './payment-statement.ts'
import type { Rail } from './rail-fact.ts'

export interface PaymentPaper {
  title: string
  number: { label: string; value: string }
  fields: { label: string; value: string }[]
  notes: string[]
  scanHint: string
  footer: string
}

const paidFor: Readonly<Record<OrderKind, string>> = {
  'fee-advance': 'Tạm ứng án phí sơ thẩm',
  'request-charge': 'Tạm ứng lệ phí giải quyết việc dân sự',
  'appeal-advance': 'Tạm ứng án phí phúc thẩm',
  'court-fee': 'Án phí, lệ phí Tòa án',
  'copy-fee': 'Lệ phí sao chụp, cấp bản sao',
  'penal-fine': 'Tiền phạt theo bản án',
  recovery: 'Tiền truy thu, sung quỹ theo bản án',
  'procedural-fine': 'Tiền phạt vi phạm hành chính',
}

const rails: Readonly<Record<Rail, string>> = { card: 'thẻ', transfer: 'chuyển khoản', counter: 'tiền mặt tại quầy' }

const titles = {
  receipt: 'BIÊN LAI THU TIỀN ĐIỆN TỬ',
  confirmation: 'XÁC NHẬN THANH TOÁN',
} as const

const notes = {
  receipt: [],
  confirmation: ['Giấy này xác nhận khoản tiền đã đến cơ quan thu. Biên lai do cơ quan thu lập theo quyển biên lai của mình.'],
} as const

/** A Vietnamese paper whatever the reader's language: it is shown to offices. */
export const paymentPaper = (statement: PaymentStatement, courtName: string): PaymentPaper => ({
  title: titles[statement.what],
  number: { label: `Mẫu ${statement.form} – Ký hiệu ${statement.symbol}`, value: `Số ${statement.number}` },
  fields: [
    { label: 'Cơ quan thu', value: statement.collector },
    { label: 'Người nộp', value: statement.payer },
    { label: 'Nội dung thu', value: paidFor[statement.paidFor] },
    { label: 'Căn cứ', value: [statement.basis, statement.article].filter(part => part !== '').join('; ') },
    { label: 'Tòa án', value: courtName },
    ...(statement.caseName === '' ? [] : [{ label: 'Mã tiếp nhận', value: statement.caseName }]),
    { label: 'Mã khoản nộp', value: formatOrderCode(statement.orderCode) },
    { label: 'Số tiền', value: formatVnd(statement.amountVnd) },
    { label: 'Bằng chữ', value: statement.amountInWords },
    { label: 'Hình thức', value: rails[statement.rail] },
    { label: 'Ngày nộp', value: formatLongDate(parseCivilDate(statement.paidOn), 'vi') },
    { label: 'Thời điểm lập', value: formatMinute(statement.issuedAt, 'vi') },
  ],
  notes: [...notes[statement.what]],
  scanHint: 'Quét mã để kiểm tra giấy này có phải do Cổng cấp hay không.',
  footer: 'Giấy do Cổng dịch vụ Tòa án lập và ký điện tử.',
})
