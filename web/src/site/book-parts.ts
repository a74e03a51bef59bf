// The parts of the accountant's desk, in the order of their work, and the page of each.
import { paths } from './paths.ts'

export const bookParts = [
  { part: 'orders', path: paths.books },
  { part: 'entry', path: paths.booksEntry },
  { part: 'work', path: paths.booksWork },
  { part: 'refunds', path: paths.booksRefunds },
  { part: 'statements', path: paths.booksStatements },
  { part: 'reconciliation', path: paths.booksReconciliation },
  { part: 'balance', path: paths.booksBalance },
  { part: 'receipts', path: paths.booksReceipts },
  { part: 'trace', path: paths.booksTrace },
] as const

export type BookPart = (typeof bookParts)[number]['part']
