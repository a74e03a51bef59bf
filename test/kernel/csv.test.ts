// Holds files from spreadsheets to one reading.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCsv, parseCsv } from '../../functions/kernel/csv.ts'

const columns = ['name', 'phone']
const cells = (text: string) => parseCsv(text, columns).map(row => [row.line, ...columns.map(column => row.cells[column])])

describe('a file from a spreadsheet', () => {
  test.each([
    ['commas', 'name,phone\nAn,1\n'],
    ['semicolons, as Excel in Vietnam writes', 'name;phone\r\nAn;1\r\n'],
    ['tabs', 'name\tphone\nAn\t1'],
    ['a byte-order mark', '\uFEFFname,phone\nAn,1'],
    ['columns in another order, and one more', 'Phone,Other,NAME\n1,x,An'],
    ['old Macintosh line ends', 'name,phone\rAn,1'],
    ['spaces around', ' name , phone \n An , 1 '],
  ])('is read with %s', (_what, text) => {
    expect(cells(text)).toEqual([[2, 'An', '1']])
  })

  test('quoted cells keep separators, quotes and line breaks; lines are counted as in the file; empty lines are passed over', () => {
    expect(cells('name,phone\n"An, ""con""\nông Ba",1\n\n,\nBình,2')).toEqual([
      [2, 'An, "con"\nông Ba', '1'],
      [6, 'Bình', '2'],
    ])
  })

  test('decomposed letters are composed', () => {
    expect(cells(`name,phone\n${'Đổ'.normalize('NFD')},`)).toEqual([[2, 'Đổ', '']])
  })

  test.each([
    ['csv.missing-column', { column: 'phone' }, 'name,mobile\nAn,1'],
    ['csv.missing-column', { column: 'name' }, ''],
    ['csv.cell-count', { line: 3, expected: 2, found: 3 }, 'name,phone\nAn,1\nBình,2,3'],
    ['csv.unclosed-quote', { line: 2 }, 'name,phone\n"An,1\nBình,2'],
  ])('is refused with %s %j', (code, facts, text) => {
    expect(() => parseCsv(text, columns)).toThrow(expect.objectContaining({ kind: 'invalid', code, facts }))
  })

  test('what is written is read back, whatever the cells hold', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('"', ',', ';', '\n', "'", '=', '+', '-', '@', ' ', 'ả', 'x'), maxLength: 8 })
      .map(text => text.trim())
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: cell.filter(name => name !== '' && !/^'[=+\-@]/.test(name)),
            phone: cell.filter(phone => !/^'[=+\-@]/.test(phone)),
          }),
        ),
        rows => {
          expect(parseCsv(formatCsv(columns, rows), columns).map(row => row.cells)).toEqual(rows)
        },
      ),
    )
  })

  test('a cell that a spreadsheet would run as a formula is written as text', () => {
    expect(formatCsv(columns, [{ name: '=1+1', phone: '+84912345678' }])).toBe("\uFEFFname,phone\r\n'=1+1,'+84912345678\r\n")
  })
})
