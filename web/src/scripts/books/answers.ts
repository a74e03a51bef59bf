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
import { reading } from '../kit/reading.ts'

export const readOrders = reading<BookOrderPage>('a page of orders', 'orders')
export const readOrder = reading<BookOrder>('an order in the books', 'id', 'code', 'version')
export const readItems = reading<WorkItemPage>('a page of work items', 'items')
export const readRefunds = reading<RefundPage>('a page of refunds', 'refunds')
export const readReport = reading<StatementReport>('the report of a statement', 'fileId', 'lines', 'fresh')
export const readDays = reading<ReconciliationPage>('a page of reconciliations', 'reconciliations')
export const readDay = reading<ReconciliationView>('a reconciliation', 'day', 'opening', 'closing', 'list', 'may')
export const readBalance = reading<TrialBalance>('a trial balance', 'day', 'rows', 'entries')
export const readReceipts = reading<BookReceiptPage>('a page of receipts', 'series', 'receipts')
export const readTrace = reading<Trace>('a trace', 'attempts', 'facts', 'entries', 'history')
/** The act is done; what follows is read anew. */
export const readDone = (): true => true
