import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyYear, entered, type RegisterYear, removed } from '../../functions/search/register.ts'
import { changedPages, emptiedPages, listPath, pageNumberIn } from '../../functions/search/register-pages.ts'

const place = (id: string, courtCode: string) => ({
  card: {
    ...{ id, number: `${id}/2026/DS-ST`, date: '2026-03-02', courtCode, courtName: courtCode, level: 'first-instance' as const },
    ...{
      kind: 'DS' as const,
      relation: 'Vay',
      title: id,
      summary: '',
      outcome: 'accepted' as const,
      precedents: [],
      publishedOn: '2026-04-02',
    },
    corrections: 0,
  },
  similar: [],
})
const yearOf = (count: number, court = 'A'): RegisterYear =>
  Array.from({ length: count }, (_, at) => place(`${court}${at}`, court)).reduce(entered, emptyYear(2026))

describe('list pages of a court', () => {
  it('say in their keys which page they are', () => {
    expect(pageNumberIn(`${listPath('NA-T', 2026, 12).slice(1)}/index.html`)).toBe(12)
    expect(pageNumberIn('danh-muc-ban-an/index.html')).toBeUndefined()
  })

  it('are emptied when the last judgment on them is taken down, however often the work is broken off', () => {
    const now = removed(yearOf(51), 'A50')
    expect(emptiedPages(now, 'A', [1, 2])).toMatchObject([{ page: 2, pages: 1, cards: [] }])
    expect(emptiedPages(removed(yearOf(1), 'A0'), 'A', [1])).toMatchObject([{ page: 1, cards: [] }])
    expect(emptiedPages(now, 'B', [1])).toMatchObject([{ court: 'B', page: 1, cards: [] }])
  })

  it('show after a takedown nothing of it, whichever page it stood on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 160 }), fc.nat(), (count, which) => {
        const before = yearOf(count)
        const gone = `A${which % count}`
        const after = removed(before, gone)
        const shown = new Map(changedPages(emptyYear(2026), before, ['A']).map(each => [each.page, each.cards]))
        for (const { page, cards } of changedPages(before, after, ['A'])) shown.set(page, cards)
        expect([...shown.values()].flat().map(({ id }) => id)).not.toContain(gone)
        // The same from nothing, as after a run that was broken off.
        const again = new Map(changedPages(emptyYear(2026), before, ['A']).map(each => [each.page, each.cards]))
        for (const { page, cards } of changedPages(emptyYear(2026), after, ['A'])) again.set(page, cards)
        for (const { page, cards } of emptiedPages(after, 'A', [...again.keys()])) again.set(page, cards)
        expect([...again.values()].flat().map(({ id }) => id)).toHaveLength(count - 1)
      }),
      { numRuns: 60 },
    )
  })
})
