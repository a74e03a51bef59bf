// Reads what the doors of the books answer; another shape is a fault of ours, said as one.
import type {
  BookOrder,
  BookOrderPage,
  BookReceiptPage,
  ReconciliationPage,
  ReconciliationView,
  RefundPage,
  StatementReport,
  Trace,
  TrialBalance,
  WorkItemPage,
} from '../../../../functions/fees/books-form.ts'

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every(field => field in value)

const isOrders = (value: unknown): value is BookOrderPage => has(value, 'orders')
const isOrder = (value: unknown): value is BookOrder => has(value, 'id', 'code', 'version')
const isItems = (value: unknown): value is WorkItemPage => has(value, 'items')
const isRefunds = (value: unknown): value is RefundPage => has(value, 'refunds')
const isReport = (value: unknown): value is StatementReport => has(value, 'fileId', 'lines', 'fresh')
const isDays = (value: unknown): value is ReconciliationPage => has(value, 'reconciliations')
const isDay = (value: unknown): value is ReconciliationView => has(value, 'day', 'opening', 'closing', 'list', 'may')
const isBalance = (value: unknown): value is TrialBalance => has(value, 'day', 'rows', 'entries')
const isReceipts = (value: unknown): value is BookReceiptPage => has(value, 'series', 'receipts')
const isTrace = (value: unknown): value is Trace => has(value, 'attempts', 'facts', 'entries', 'history')

const reading =
  <Answer>(isAnswer: (value: unknown) => value is Answer, what: string) =>
  (value: unknown): Answer => {
    if (!isAnswer(value)) throw new Error(`not ${what}`)
    return value
  }

export const readOrders = reading(isOrders, 'a page of orders')
export const readOrder = reading(isOrder, 'an order in the books')
export const readItems = reading(isItems, 'a page of work items')
export const readRefunds = reading(isRefunds, 'a page of refunds')
export const readReport = reading(isReport, 'the report of a statement')
export const readDays = reading(isDays, 'a page of reconciliations')
export const readDay = reading(isDay, 'a reconciliation')
export const readBalance = reading(isBalance, 'a trial balance')
export const readReceipts = reading(isReceipts, 'a page of receipts')
export const readTrace = reading(isTrace, 'a trace')
/** The act is done; what follows is read anew. */
export const readDone = (): true => true
