// Holds the list across a person's accounts to one promise: every record once, whatever the pages.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acrossAccounts } from '../../functions/filings/own-page.ts'

const pager = (accounts: Readonly<Record<string, number[]>>, size: number) => async (account: string, next?: string) => {
  const all = accounts[account] ?? []
  const from = Number(next ?? 0)
  const items = all.slice(from, from + size)
  return from + size < all.length ? { items, next: String(from + size) } : { items }
}

test('every record of every account comes once and in order, and the list ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat(), { maxLength: 7 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      async (lists, size) => {
        const accounts = Object.fromEntries(lists.map((list, index) => [`a${index}`, list]))
        const found: number[] = []
        let next: string | undefined
        let pages = 0
        do {
          const page = await acrossAccounts(Object.keys(accounts), next, pager(accounts, size))
          found.push(...page.items)
          next = page.next
          pages += 1
        } while (next && pages < 100)
        expect(found).toEqual(lists.flat())
        expect(pages).toBeLessThan(40)
      },
    ),
  )
})

test('a forged key starts from the beginning', async () => {
  expect(await acrossAccounts(['a'], '../../x', pager({ a: [1, 2] }, 5))).toEqual({ items: [1, 2] })
  expect(await acrossAccounts(['a'], '99.x', pager({ a: [1, 2] }, 5))).toEqual({ items: [] })
})
