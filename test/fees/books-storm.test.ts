// The books under a storm, small and seeded, on the real stores and the embedded database.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit, type Books } from './books-audit.ts'
import { type BooksEngine, booksOf, type StoredItem, startBooksEngine } from './books-engine.ts'
import { Storm } from './books-storm.ts'

let engine: BooksEngine

beforeAll(async () => {
  engine = await startBooksEngine()
})
afterAll(() => engine.stop())

test('each order is settled once, no đồng is lost or counted twice, receipts have no gaps, journals no breaks', async () => {
  const report = await Storm.blow(engine, { orders: 80, seed: 20_261_121, lanes: 6, faultEvery: 12 })
  expect(report.faults).toEqual([])
  expect(report.settled).toBeGreaterThan(50)
  expect(report.suspended).toBeGreaterThan(15)
  expect(report.receipts).toBeGreaterThanOrEqual(report.settled)
  expect(report.refunds).toBeGreaterThan(5)
}, 120_000)

/** The books with one table changed. */
const spoilt = (books: Books, table: keyof Books, change: (items: readonly StoredItem[]) => StoredItem[]): Books => ({
  ...books,
  [table]: change(books[table]),
})
const without = (pk: RegExp, sk: RegExp) => (items: readonly StoredItem[]) => {
  const at = items.findIndex(item => pk.test(String(item.pk)) && sk.test(String(item.sk)))
  if (at < 0) throw new Error(`nothing under ${pk} ${sk}`)
  return items.filter((_, index) => index !== at)
}
const changed = (pk: RegExp, sk: RegExp, more: StoredItem) => (items: readonly StoredItem[]) => {
  const at = items.findIndex(item => pk.test(String(item.pk)) && sk.test(String(item.sk)))
  return items.map((item, index) => (index === at ? { ...item, ...more } : item))
}

test.each<[string, keyof Books, (items: readonly StoredItem[]) => StoredItem[], RegExp]>([
  ['an entry that is missing', 'ledger', without(/^entry#SETTLE/, /entry/), /not booked exactly once|settling entries/],
  ['money that vanished from suspense', 'ledger', without(/^entry#SUSPENSE/, /entry/), /suspense in/],
  ['a work item closed without its money', 'fees', changed(/^work-item#/, /item/, { remaining: 12_345 }), /suspense in/],
  ['an order paid by nobody', 'fees', changed(/^order#/, /^order$/, { state: 'settled', paidVnd: 1 }), /settling entries|paid/],
  ['a receipt that is missing', 'ledger', without(/^receipts#/, /^0000003$/), /gaps/],
  ['a decision that is missing', 'journal', without(/^order#/, /^00000001$/), /breaks/],
  ['a decision that was rewritten', 'journal', changed(/^order#/, /^00000001$/, { at: '2020-01-01T00:00:00.000Z' }), /breaks/],
])('the audit finds %s', async (_, table, change, said) => {
  const books = await booksOf(engine)
  expect(audit(books)).toEqual([])
  expect(audit(spoilt(books, table, change)).join()).toMatch(said)
})
