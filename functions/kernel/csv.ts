// Answers for comma-separated files (RFC 4180) as spreadsheets in Vietnam write them: with a byte-order mark, with semicolons, with tabs.
import { refuse } from './refusal.ts'

export interface CsvRow {
  /** Where the row begins in the file, from 1. */
  readonly line: number
  /** Cells by the name of their column. */
  readonly cells: Readonly<Record<string, string>>
}

interface RawRow {
  line: number
  cells: string[]
}

function splitRows(text: string, separator: string): RawRow[] {
  const rows: RawRow[] = []
  let row: RawRow = { line: 1, cells: [''] }
  let line = 1
  let openedOn = 0
  const append = (part: string) => row.cells.push((row.cells.pop() ?? '') + part)
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i)
    if (char === '\n') line += 1
    if (openedOn > 0) {
      if (char !== '"') append(char)
      else if (text.charAt(i + 1) === '"') {
        append('"')
        i += 1
      } else openedOn = 0
    } else if (char === '"' && row.cells.at(-1) === '') openedOn = line
    else if (char === separator) row.cells.push('')
    else if (char === '\n') {
      rows.push(row)
      row = { line, cells: [''] }
    } else append(char)
  }
  if (openedOn > 0) refuse('invalid', 'csv.unclosed-quote', { line: openedOn })
  return [...rows, row].filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
}

/**
 * The rows under a header that must have these columns, in any order. Cells are NFC and trimmed. Refuses, naming the line:
 * `csv.unclosed-quote`, `csv.cell-count`; and `csv.missing-column`, naming the column.
 */
export function parseCsv(text: string, columns: readonly string[]): CsvRow[] {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  const firstLine = plain.slice(0, plain.indexOf('\n') < 0 ? undefined : plain.indexOf('\n'))
  const cellsBy = (separator: string) => firstLine.split(separator).length
  const separator = [';', '\t'].reduce((best, other) => (cellsBy(other) > cellsBy(best) ? other : best), ',')
  const [head, ...body] = splitRows(plain, separator)
  const names = head?.cells.map(name => name.trim().toLowerCase()) ?? []
  const missing = columns.find(column => !names.includes(column))
  if (missing !== undefined) refuse('invalid', 'csv.missing-column', { column: missing })
  return body.map(({ line, cells }) => {
    if (cells.length !== names.length) refuse('invalid', 'csv.cell-count', { line, expected: names.length, found: cells.length })
    return { line, cells: Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? '').trim().replace(/^'(?=[=+\-@])/, '')])) }
  })
}

const quoted = (cell: string): string => (/[",;\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** What `parseCsv` reads. With a byte-order mark, so that spreadsheets read Vietnamese; cells that a spreadsheet would run as formulas are made text. */
export function formatCsv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [columns, ...rows.map(row => columns.map(column => (row[column] ?? '').replace(/^(?=[=+\-@])/, "'")))]
  return `\uFEFF${lines.map(cells => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}
