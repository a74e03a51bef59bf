// The doors of the accountant's desk: orders, work items, statements, refunds, receipts, reconciliation, trial balance, trace.
import * as z from 'zod/mini'
import type { AttemptView, OrderSummary, PaperReceiptView, ReceiptSummary } from './fees-form.ts'
import type { Account, EntryKind, Line } from './ledger.ts'
import { orderKinds } from './order.ts'
import type { Rail } from './rail-fact.ts'
import type { RefundCause } from './refund.ts'
import type { Proposal, WorkItemKind, WorkItemReason, WorkItemState } from './work-item.ts'

const text = (atMost: number) =>
  z.string().check(
    z.overwrite((value: string) => value.normalize('NFC')),
    z.maxLength(atMost),
  )
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const seen = { version: z.int().check(z.gte(1)) }
const amount = z.int().check(z.gte(1))
const verdict = z.object({ ...seen, agrees: z.boolean(), reason: text(2_000) })

/** POST /api/books/orders: entered from a paper; payable only after a second officer has checked it. */
export const orderEntryForm = z.object({
  kind: z.enum(orderKinds),
  payerName: text(200),
  /** Twelve digits: how the payer finds it after signing in. Kept as a digest only. Needed for fines. */
  personalNumber: z.string().check(z.maxLength(20)),
  amountVnd: amount,
  basis: z.object({ text: text(2_000), article: text(200), number: text(60), signedOn: day }),
  courtCode: z.string().check(z.maxLength(20)),
  /** Civil date or empty. */
  due: z.union([day, z.literal('')]),
})

/** POST /api/books/orders/{id}/check by a second person: opens it, or rejects it with a reason. */
export const orderCheckForm = verdict

/** POST /api/books/orders/{id}/cancellation */
export const orderCancellationForm = z.object({ ...seen, reason: text(2_000) })

/** POST /api/books/orders/{id}/counter-payment: cash, with the number of the paper receipt that was handed out. */
export const counterPaymentForm = z.object({
  ...seen,
  amountVnd: amount,
  paidOn: day,
  paper: z.object({ symbol: text(20), number: text(20) }),
})

/** POST /api/books/orders/{id}/paper-receipt: the collector's own receipt for money that came by card or transfer. */
export const paperReceiptForm = z.object({ ...seen, symbol: text(20), number: text(20), on: day })

/** POST /api/books/work-items/{id}/resolution. `explain` closes at once; everything else is a proposal that a second person approves. */
export const resolutionForm = z.discriminatedUnion('what', [
  /** `order`: its code as typed, or its id. `together`: other items whose money, all of it, makes up the amount with this one's. */
  z.object({
    ...seen,
    what: z.literal('apply'),
    order: z.string().check(z.maxLength(100)),
    together: z._default(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(9)), []),
    reason: text(2_000),
  }),
  /** `payTo`: empty to send it back on its own rail (card), else the account that it goes to. */
  z.object({ ...seen, what: z.literal('return'), amount, payTo: text(500), reason: text(2_000) }),
  /** `payoutId`: the bank line is this payout of the card provider. */
  z.object({ ...seen, what: z.literal('payout'), payoutId: z.string().check(z.maxLength(100)), reason: text(2_000) }),
  z.object({ ...seen, what: z.literal('correct'), reason: text(2_000) }),
  z.object({ ...seen, what: z.literal('explain'), reason: text(2_000) }),
])
export type Resolution = z.infer<typeof resolutionForm>

/** POST /api/books/work-items/{id}/approval by a second person; by a first and a second one where the portal itself proposed. */
export const approvalForm = verdict

/** POST /api/books/statements: the whole file as text; its kind is told by its content. */
export const statementForm = z.object({ fileName: text(200), content: z.string().check(z.maxLength(4_000_000)) })

/** POST /api/books/refunds: a court's decision on paper, entered by one officer. */
export const refundEntryForm = z.object({
  orderId: z.string().check(z.maxLength(100)),
  amountVnd: amount,
  decision: z.object({ number: text(60), signedOn: day, text: text(2_000) }),
})

/** POST /api/books/refunds/{id}/approval by a second person. */
export const refundApprovalForm = verdict

/** POST /api/books/refunds/{id}/execution: the collector has paid it out. */
export const refundExecutionForm = z.object({ ...seen, how: z.enum(['transfer', 'counter']), reference: text(140), paidOn: day })

/** POST /api/books/reconciliations: on demand, for a day that is over or today so far. */
export const reconciliationForm = z.object({ day })

/** POST /api/books/reconciliations/{day}/review: two different people, one after the other. */
export const reviewForm = z.object({ ...seen, note: text(2_000) })

/** POST /api/books/receipts/{id}/cancellation: the number stays, with its reason; a new receipt replaces it when asked. */
export const receiptCancellationForm = z.object({ reason: text(2_000), replace: z.boolean() })

/** An order in the books. */
export interface BookOrder extends OrderSummary {
  version: number
  payerName: string
  paidVnd: number
  refundedVnd: number
  courtCode: string
  basis: { text: string; article: string; number: string; signedOn?: string }
  enteredBy: string
  checkedBy?: string
  rail?: Rail
  receipt?: { id: string; number: string }
  paperReceipt?: PaperReceiptView
  /** What this officer may do now. */
  may: ('check' | 'cancel' | 'record-counter-payment' | 'record-paper-receipt' | 'enter-refund')[]
}

/** GET /api/books/orders?state=&next= (state: proposed, open, settled, cancelled, refunded) */
export interface BookOrderPage {
  orders: BookOrder[]
  next?: string
}

export interface WorkItemView {
  id: string
  version: number
  kind: WorkItemKind
  reason: WorkItemReason
  state: WorkItemState
  rail?: Rail
  factId: string
  orderId?: string
  amount: number
  remaining: number
  currency: string
  note: string
  createdAt: string
  /** Days since it came. */
  ageDays: number
  /** `byPortal`: nobody has looked at it yet, and `reason` is the item's; two officers agree. Otherwise `by` is the first of the two. */
  proposal?: {
    what: Proposal['what']
    orderId?: string
    orderCode?: string
    together?: readonly string[]
    amount?: number
    payTo?: string
    payoutId?: string
    by: string
    at: string
    reason: string
    byPortal: boolean
    agreedBy?: string
  }
  closed?: { by: string; at: string; how: string; note: string }
  refundIds: string[]
  may: ('propose' | 'decide' | 'explain')[]
}

/** GET /api/books/work-items?state=open|closed&next= */
export interface WorkItemPage {
  items: WorkItemView[]
  next?: string
}

/** POST /api/books/statements answers this. `known`: lines of an earlier import; nothing is booked twice. */
export interface StatementReport {
  fileId: string
  alreadyImported: boolean
  account: string
  from: string
  until: string
  lines: number
  fresh: number
  known: number
  /** Money out, and lines that the bank itself marks as not booked. */
  passedOver: number
}

export interface RefundView {
  id: string
  version: number
  cause: RefundCause
  state: 'proposed' | 'approved' | 'rejected' | 'sent' | 'done' | 'failed'
  /** The rail that the money came by. */
  rail: Rail
  orderId?: string
  workItemId?: string
  amount: number
  currency: string
  decision?: { number: string; signedOn: string; text: string }
  payTo: string
  createdAt: string
  enteredBy: string
  approvedBy?: string
  execution?: { how: 'own-rail' | 'transfer' | 'counter'; reference: string; paidOn: string }
  may: ('decide' | 'record-execution')[]
}

/** GET /api/books/refunds?state=open|closed&next= */
export interface RefundPage {
  refunds: RefundView[]
  next?: string
}

export interface BookReceipt extends ReceiptSummary {
  /** For the path of its cancellation. */
  id: string
  orderId: string
  may: 'cancel'[]
}

/** GET /api/books/receipts?series=&next= ; `series`: those that the book has, the newest first. */
export interface BookReceiptPage {
  series: { id: string; kind: 'receipt' | 'confirmation'; form: string; symbol: string; year: number; last: number }[]
  receipts: BookReceipt[]
  next?: string
}

export interface BalanceRow {
  account: Account
  currency: string
  debit: number
  credit: number
  /** Debit minus credit. */
  balance: number
}

/** GET /api/books/trial-balance?day= : every entry booked until the end of that day. The sums of each currency are zero. */
export interface TrialBalance {
  book: string
  day: string
  rows: BalanceRow[]
  entries: number
}

/** `missing-here`: the rail has it, the books do not. `missing-there`: the other way round. */
export interface FindingView {
  id: string
  reason: WorkItemReason
  rail?: Rail
  factId: string
  orderId?: string
  amount: number
  currency: string
  /** What the other side says. */
  amountThere?: number
  workItemId: string
}

export interface ReconciliationSummary {
  day: string
  version: number
  state: 'running' | 'prepared' | 'reviewed-once' | 'reviewed'
  requestedBy: string
  preparedAt?: string
  matched: number
  /** Payments that no message had told and the run has booked. */
  healed: number
  findings: number
  sha256?: string
}

/** GET /api/books/reconciliations?next= */
export interface ReconciliationPage {
  reconciliations: ReconciliationSummary[]
  next?: string
}

/** GET /api/books/reconciliations/{day}; the CSV with Vietnamese headings is made of it by reconciliation-csv.ts. */
export interface ReconciliationView extends ReconciliationSummary {
  book: string
  opening: BalanceRow[]
  closing: BalanceRow[]
  /** Movements of the day by kind of entry and currency. */
  movements: { kind: EntryKind; currency: string; count: number; amount: number }[]
  list: FindingView[]
  reviews: { by: string; at: string; note: string }[]
  may: 'review'[]
}

/** GET /api/books/trace/{id}: id of an order, its code, a reference, a `pi_…`, a bank line, a receipt. Everything that hangs together. */
export interface Trace {
  order?: BookOrder
  attempts: AttemptView[]
  facts: { factId: string; rail: Rail; kind: string; state: string; amount: number; currency: string; at: string; rawSha256: string }[]
  events: { eventId: string; type: string; receivedAt: string; factId: string }[]
  entries: { fact: string; kind: EntryKind; day: string; lines: Line[] }[]
  lines: { lineId: string; account: string; bookedOn: string; amountVnd: number; content: string; fileId: string }[]
  receipts: BookReceipt[]
  workItems: WorkItemView[]
  refunds: RefundView[]
  history: { sequence: number; event: string; at: string; actor: { fullName: string; role: string }; facts: Record<string, unknown> }[]
}
