// One person, several keys: the first page shows something of each, and nothing is shown twice or left out.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acrossKeys } from '../../functions/fees/payer-page.ts'

const size = 3
/** Items of a key, in pages; the continuation is the number of the next one. */
const pagesOf =
  (counts: readonly number[]) =>
  async (key: string, next = '0') => {
    const from = Number(next)
    const count = counts[Number(key)] ?? 0
    const items = Array.from({ length: Math.min(size, count - from) }, (_, index) => `${key}/${from + index}`)
    return { items, ...(from + size < count ? { next: String(from + size) } : {}) }
  }

test('every item once, whatever the pages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(10), { minLength: 1, maxLength: 4 }), async counts => {
      const keys = counts.map((_, index) => String(index))
      const seen: string[] = []
      let next: string | undefined
      do {
        const page = await acrossKeys(keys, next, pagesOf(counts))
        seen.push(...page.items)
        next = page.next
      } while (next)
      const all = counts.flatMap((count, key) => Array.from({ length: count }, (_, index) => `${key}/${index}`))
      expect(seen.sort()).toEqual(all.sort())
    }),
  )
})

test('the first page looks under every key, a forged continuation starts anew', async () => {
  expect((await acrossKeys(['0', '1'], undefined, pagesOf([5, 1]))).items).toEqual(['0/0', '0/1', '0/2', '1/0'])
  expect((await acrossKeys(['0', '1'], '../..', pagesOf([5, 1]))).items).toContain('1/0')
})
