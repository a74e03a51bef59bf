// The accountant's desk: amounts of any currency, sums that must be even, bars, the door in the header, words for every refusal.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { BalanceRow } from '../../../functions/fees/books-form.ts'
import { accountNamesVi, entryNamesVi, reasonNamesVi } from '../../../functions/fees/reconciliation-csv.ts'
import { doorOf } from '../../../functions/kernel/session.ts'
import { moneySaid } from '../../../web/src/scripts/books/money-said.ts'
import { barsOf, totalsOf } from '../../../web/src/scripts/books/totals.ts'
import { books } from '../../../web/src/words/vi/books.ts'
import { refusals } from '../../../web/src/words/vi/refusals.ts'

const row = (account: BalanceRow['account'], currency: string, debit: number, credit: number): BalanceRow => ({
  ...{ account, currency, debit, credit },
  balance: debit - credit,
})

describe('amounts', () => {
  test('đồng have no smaller unit, dollars have cents', () => {
    expect(moneySaid(1_234_567, 'vnd', 'vi')).toBe('1.234.567 đ')
    expect(moneySaid(4_812, 'usd', 'en')).toBe('48.12 USD')
    expect(moneySaid(4_812, 'usd', 'vi')).toBe('48,12 USD')
    expect(moneySaid(500, 'jpy', 'en')).toBe('500 JPY')
  })
})

describe('the trial balance', () => {
  const rows = [row('CASH', 'vnd', 300, 100), row('FEE_HELD', 'vnd', 0, 200), row('FX', 'usd', 5, 5)]

  test('is summed for each currency apart', () => {
    expect(totalsOf(rows)).toEqual([
      { currency: 'vnd', debit: 300, credit: 300 },
      { currency: 'usd', debit: 5, credit: 5 },
    ])
  })

  test('draws what is held in đồng, the largest first, and nothing that is even', () => {
    expect(barsOf([row('FX', 'vnd', 7, 7), row('SUSPENSE', 'vnd', 0, 50), row('CASH', 'vnd', 200, 0), row('FX', 'usd', 9, 0)])).toEqual([
      { account: 'CASH', balance: 200, share: 1 },
      { account: 'SUSPENSE', balance: -50, share: 0.25 },
    ])
  })
})

describe('words', () => {
  test('name every account, entry and reason that a report can have', () => {
    expect(Object.keys(books.balance.accounts).sort()).toEqual(Object.keys(accountNamesVi).sort())
    expect(Object.keys(books.balance.entries).sort()).toEqual(Object.keys(entryNamesVi).sort())
    expect(Object.keys(books.work.reasons).sort()).toEqual(Object.keys(reasonNamesVi).sort())
  })

  test('say every refusal of fees in sentences', () => {
    const folder = 'functions/fees'
    const sources = readdirSync(folder)
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(`${folder}/${name}`, 'utf8'))
    const codes = sources.flatMap(source =>
      [...source.matchAll(/refuse\(\s*'[a-z]+',\s*'([a-z-]+\.[a-z-]+)'/g)].map(match => match[1] ?? ''),
    )
    expect(codes.length).toBeGreaterThan(50)
    expect([...new Set(codes)].filter(code => !Object.hasOwn(refusals.codes, code))).toEqual([])
  })
})

describe('the door of accountants', () => {
  test('leads both kinds of accountants to the books', () => {
    expect([doorOf('accountant'), doorOf('enforcement-accountant'), doorOf('clerk')]).toEqual(['books', 'books', 'desk'])
  })
})
