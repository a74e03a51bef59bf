// The reconciliation report as a spreadsheet with Vietnamese headings, for the file and for whoever does not use the portal.
import { formatCsv } from '../kernel/csv.ts'
import type { BalanceRow, ReconciliationView } from './books-form.ts'
import type { Account, EntryKind } from './ledger.ts'
import type { WorkItemReason } from './work-item.ts'

export const accountNamesVi: Readonly<Record<Account, string>> = {
  PSP_CLEARING: 'Tiền tại cổng thanh toán thẻ',
  BANK_CLEARING: 'Tiền tại ngân hàng',
  CASH: 'Tiền mặt tại quầy',
  FEE_HELD: 'Tạm ứng án phí, lệ phí đang giữ',
  FEE_DUE: 'Án phí đã thu',
  FINE_DUE: 'Tiền phạt đã thu',
  COPY_DUE: 'Lệ phí sao chụp đã thu',
  SUSPENSE: 'Tiền chờ xử lý',
  REFUND_PAYABLE: 'Phải hoàn trả',
  PSP_FEE: 'Phí cổng thanh toán',
  FX: 'Chuyển đổi ngoại tệ',
  FX_DIFFERENCE: 'Chênh lệch tỷ giá',
  DISPUTE: 'Giao dịch bị khiếu nại',
  IN_TRANSIT: 'Tiền đang chuyển về ngân hàng',
}

export const entryNamesVi: Readonly<Record<EntryKind, string>> = {
  SETTLE: 'Thu tiền',
  SUSPENSE: 'Tiền chờ xử lý',
  APPLY: 'Ghi nhận tiền chờ xử lý',
  REFUND_DUE: 'Quyết định hoàn trả',
  REFUND: 'Hoàn trả',
  REFUND_REVERSAL: 'Hoàn trả không thành',
  DISPUTE: 'Ngân hàng rút lại tiền',
  DISPUTE_REVERSAL: 'Ngân hàng trả lại tiền',
  CONVERSION: 'Quyết toán ngoại tệ',
  PROVIDER_FEE: 'Phí cổng thanh toán',
  PAYOUT: 'Chuyển tiền về ngân hàng',
  PAYOUT_REVERSAL: 'Chuyển tiền không thành',
  ARRIVAL: 'Tiền chuyển về đã tới ngân hàng',
}

export const reasonNamesVi: Readonly<Record<WorkItemReason, string>> = {
  duplicate: 'Nộp trùng',
  'wrong-amount': 'Sai số tiền',
  'wrong-currency': 'Sai loại tiền',
  'order-unknown': 'Không có khoản nộp',
  'order-closed': 'Khoản nộp đã đóng',
  'other-book': 'Vào nhầm tài khoản',
  'no-reference': 'Không có mã tham chiếu',
  'dispute-inquiry': 'Ngân hàng thẻ hỏi',
  'dispute-open': 'Đang bị khiếu nại',
  'dispute-lost': 'Khiếu nại mất tiền',
  'refund-failed': 'Hoàn trả không thành',
  'refund-elsewhere': 'Hoàn trả ngoài cổng',
  'missing-here': 'Sổ không có',
  'missing-there': 'Bên thu hộ không có',
  'amount-differs': 'Lệch số tiền',
  'currency-differs': 'Lệch loại tiền',
  'unknown-movement': 'Giao dịch lạ',
  'payout-differs': 'Lệch khoản chuyển về',
  'payout-not-arrived': 'Khoản chuyển về chưa tới ngân hàng',
  'suspense-aged': 'Tiền chờ xử lý quá lâu',
  'not-asked': 'Chưa hỏi được bên thu hộ',
  'receipt-at-court': 'Tòa án nhận biên lai giấy',
}

const columns = ['Mục', 'Nội dung', 'Mã giao dịch', 'Loại tiền', 'Nợ', 'Có', 'Số dư', 'Số liệu bên thu hộ', 'Ghi chú'] as const

const balanceRows = (section: string, rows: readonly BalanceRow[]): Record<string, string>[] =>
  rows.map(({ account, currency, debit, credit, balance }) => ({
    Mục: section,
    'Nội dung': accountNamesVi[account],
    'Loại tiền': currency.toUpperCase(),
    Nợ: String(debit),
    Có: String(credit),
    'Số dư': String(balance),
  }))

/** One table: opening, movements, closing, misfits, signatures. */
export const reconciliationCsv = (view: ReconciliationView): string =>
  formatCsv(columns, [
    { Mục: 'Đối soát', 'Nội dung': `Ngày ${view.day}`, 'Mã giao dịch': view.book, 'Ghi chú': `SHA-256 ${view.sha256 ?? ''}` },
    ...balanceRows('Đầu kỳ', view.opening),
    ...view.movements.map(({ kind, currency, count, amount }) => ({
      Mục: 'Phát sinh',
      'Nội dung': entryNamesVi[kind],
      'Loại tiền': currency.toUpperCase(),
      Nợ: String(amount),
      'Ghi chú': `${count} bút toán`,
    })),
    ...balanceRows('Cuối kỳ', view.closing),
    ...view.list.map(({ reason, factId, currency, amount, amountThere, orderId }) => ({
      Mục: 'Chênh lệch',
      'Nội dung': reasonNamesVi[reason],
      'Mã giao dịch': factId,
      'Loại tiền': currency.toUpperCase(),
      'Số dư': String(amount),
      'Số liệu bên thu hộ': amountThere === undefined ? '' : String(amountThere),
      'Ghi chú': orderId ? `Khoản nộp ${orderId}` : '',
    })),
    ...view.reviews.map(({ by, at, note }) => ({ Mục: 'Người kiểm tra', 'Nội dung': by, 'Mã giao dịch': at, 'Ghi chú': note })),
  ])
