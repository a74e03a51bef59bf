// Statements as comma-separated files: under the headings that Vietnamese banks use, behind the lines that they put before the table.
import { type CivilDate, parseTypedDate } from '../kernel/civil-date.ts'
import { type CsvRow, parseCsv } from '../kernel/csv.ts'
import { refuse } from '../kernel/refusal.ts'
import { searchKey, tidyText } from '../kernel/search-key.ts'
import { readStatementAmount, type Statement, type StatementLine, statementOf } from './bank-statement.ts'

type Column = 'account' | 'transaction' | 'day' | 'in' | 'out' | 'amount' | 'content' | 'currency'

/** Headings without diacritics, as seen on statements of VCB, VietinBank, BIDV, Agribank and MB and their English versions. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  account: ['so tai khoan', 'tai khoan', 'account', 'account number', 'account no'],
  transaction: [
    'so tham chieu',
    'ma giao dich',
    'so but toan',
    'so giao dich',
    'so chung tu',
    'so ct',
    'ma gd',
    'reference',
    'reference number',
    'transaction id',
    'doc no',
  ],
  day: ['ngay giao dich', 'ngay hach toan', 'ngay hieu luc', 'ngay gd', 'ngay', 'transaction date', 'booking date', 'date'],
  in: ['ghi co', 'so tien ghi co', 'phat sinh co', 'ps co', 'co', 'credit', 'credit amount'],
  out: ['ghi no', 'so tien ghi no', 'phat sinh no', 'ps no', 'no', 'debit', 'debit amount'],
  amount: ['so tien', 'so tien giao dich', 'amount'],
  content: ['noi dung', 'noi dung giao dich', 'noi dung chi tiet', 'dien giai', 'mo ta', 'description', 'details', 'remark'],
  currency: ['loai tien', 'tien te', 'currency'],
}

const columnOf = (heading: string): Column | undefined => {
  // `Ghi có (VND)`, `Số tiền ghi nợ/Debit`: what stands in brackets or after a stroke repeats.
  const key = searchKey(heading.replace(/[([/].*$/s, ''))
  const columns: readonly Column[] = ['account', 'transaction', 'day', 'in', 'out', 'amount', 'content', 'currency']
  return columns.find(column => headings[column].includes(key))
}

const cellsOf = (line: string): string[] => line.split(/[;,\t]/).map(cell => cell.replace(/^\uFEFF?"|"$/g, '').trim())

/** The line of the headings: the first that names day, transaction, content and an amount. */
const headerAt = (lines: readonly string[]): number =>
  lines.findIndex(line => {
    const columns = new Set(cellsOf(line).map(columnOf))
    return columns.has('day') && columns.has('transaction') && columns.has('content') && (columns.has('in') || columns.has('amount'))
  })

/** `Số tài khoản: 3600201001234`, before the table. */
const accountBefore = (lines: readonly string[]): string | undefined => {
  const named = lines.find(line => /^\W*(so )?(tai khoan|account)/.test(searchKey(line)))
  return named && /\d[\d\s.-]{4,}\d/.exec(named)?.[0].replace(/\D/g, '')
}

/** Totals and balances under the table. */
const isTotal = (row: CsvRow): boolean =>
  Object.values(row.cells).some(cell => /^(tong|so du|cong|total|balance|closing)\b/.test(searchKey(cell)))

const dayIn = (text: string, line: number): CivilDate => {
  const [day = ''] = text.trim().split(/[\sT]/)
  try {
    return parseTypedDate(day)
  } catch {
    return refuse('invalid', 'statement.day-unreadable', { line, text })
  }
}

const amountIn = (cells: Readonly<Partial<Record<Column, string>>>, line: number): number => {
  const read = (text: string | undefined): number =>
    text === undefined || text === '' || text === '-' ? 0 : readStatementAmount(text, line)
  if (cells.in === undefined) return read(cells.amount)
  const [credit, debit] = [read(cells.in), Math.abs(read(cells.out))]
  return credit !== 0 && debit !== 0 ? refuse('invalid', 'statement.in-and-out', { line }) : credit - debit
}

const namedCells = (row: CsvRow): Partial<Record<Column, string>> => {
  const named: Partial<Record<Column, string>> = {}
  for (const [heading, cell] of Object.entries(row.cells)) {
    const column = columnOf(heading)
    // Of two columns of one meaning (day of transaction, day of booking) the first counts.
    if (column !== undefined && named[column] === undefined) named[column] = cell
  }
  return named
}

/**
 * Reads a statement as CSV. Refuses `statement.headings-unknown`, `statement.account-missing`, and for one line: `statement.transaction-missing`,
 * `statement.day-unreadable`, `statement.amount-unreadable`, `statement.in-and-out`; and as `statementOf` does.
 */
export const readCsvStatement = (content: string): Statement => {
  const lines = content.replace(/\r\n?/g, '\n').split('\n')
  const at = headerAt(lines)
  if (at < 0) return refuse('invalid', 'statement.headings-unknown')
  const before = accountBefore(lines.slice(0, at))
  const rows = parseCsv(lines.slice(at).join('\n'), [])
  const read = rows
    .filter(row => !isTotal(row))
    .map((row): StatementLine => {
      const line = row.line + at
      const cells = namedCells(row)
      const account = (cells.account ?? before ?? '').replace(/\D/g, '')
      if (account === '') refuse('invalid', 'statement.account-missing')
      if (!cells.transaction) refuse('invalid', 'statement.transaction-missing', { line })
      return {
        line,
        account,
        transactionId: tidyText(cells.transaction ?? ''),
        bookedOn: dayIn(cells.day ?? '', line),
        amount: amountIn(cells, line),
        currency: (cells.currency || 'VND').toLowerCase(),
        content: tidyText(cells.content ?? ''),
      }
    })
  return statementOf('csv', read, 0)
}
