// The register as plain pages, by court and year: every judgment can be reached by links alone.
import type { Language } from '../kernel/actor.ts'
import { formatDate, parseCivilDate } from '../kernel/civil-date.ts'
import type { Slots } from '../kernel/published-page.ts'
import type { Card } from './card.ts'
import type { Overview, RegisterYear } from './register.ts'
import { feedKey } from './register-feed.ts'

export const directoryPath = '/danh-muc-ban-an'
const judgmentsAPage = 50

/** `/danh-muc-ban-an/NA-KV01/2026/1` */
export const listPath = (court: string, year: number, page: number): `/${string}` => `${directoryPath}/${court}/${year}/${page}`

const inLanguage = (language: Language, path: string): string => (language === 'en' ? `/en${path}` : path)

/** In the order of publication, so that a page that is full stays as it is. */
const cardsAt = (year: RegisterYear, court: string): Card[] =>
  year.places.flatMap(place => (place?.card.courtCode === court ? [place.card] : []))

const pagesFor = (count: number): number => Math.max(1, Math.ceil(count / judgmentsAPage))

export interface ListPage {
  court: string
  year: number
  page: number
  pages: number
  cards: readonly Card[]
}

/** The pages of the courts that differ between two states of a year; a page that nothing stands on any more is written empty. */
export const changedPages = (before: RegisterYear, after: RegisterYear, courts: readonly string[]): ListPage[] =>
  courts.flatMap(court => {
    const [old, now] = [cardsAt(before, court), cardsAt(after, court)]
    const pages = pagesFor(now.length)
    const isGrown = pages !== pagesFor(old.length)
    return Array.from({ length: Math.max(pages, pagesFor(old.length)) }, (_, index): ListPage => {
      const from = index * judgmentsAPage
      return { court, year: after.year, page: index + 1, pages, cards: now.slice(from, from + judgmentsAPage) }
    }).filter(({ page, cards }) => {
      const from = (page - 1) * judgmentsAPage
      // The links to the other pages stand on each of them.
      return isGrown || before.version === 0 || JSON.stringify(cards) !== JSON.stringify(old.slice(from, from + judgmentsAPage))
    })
  })

/**
 * Pages of the court on which nothing stands any more, among those that are there: a run that was broken off may have left what it had not yet emptied.
 */
export const emptiedPages = (year: RegisterYear, court: string, there: readonly number[]): ListPage[] => {
  const { length } = cardsAt(year, court)
  const pages = pagesFor(length)
  return there.filter(page => (page - 1) * judgmentsAPage >= length).map(page => ({ court, year: year.year, page, pages, cards: [] }))
}

/** The number of a page from where it lies, `danh-muc-ban-an/NA-KV01/2026/3/index.html`. */
export const pageNumberIn = (key: string): number | undefined => {
  const [, number] = /\/(\d+)\/index\.html$/.exec(key) ?? []
  return number === undefined ? undefined : Number(number)
}

export const listSlots = ({ court, year, page, pages, cards }: ListPage, courtName: string, language: Language): Slots => ({
  court,
  courtName,
  year,
  page,
  pages,
  isEmpty: cards.length === 0,
  rows: cards.map(({ id, number, date, title }) => ({
    link: inLanguage(language, `/ban-an/${id}`),
    number,
    date: formatDate(parseCivilDate(date), language),
    title,
  })),
  hasOthers: pages > 1,
  others: Array.from({ length: pages }, (_, index) => ({
    pageLink: inLanguage(language, listPath(court, year, index + 1)),
    pageNumber: index + 1,
    isHere: index + 1 === page,
    isOther: index + 1 !== page,
  })),
  feed: `/${feedKey({ court })}`,
})

/** All courts with their years, the courts in the order of their names. */
export const directorySlots = ({ years }: Overview, language: Language): Slots => {
  const courts = new Map<string, { name: string; years: Map<number, number> }>()
  for (const { year, cells } of years) {
    for (const { court, courtName, count } of cells) {
      const known = courts.get(court) ?? { name: courtName, years: new Map<number, number>() }
      known.years.set(year, (known.years.get(year) ?? 0) + count)
      courts.set(court, known)
    }
  }
  const order = new Intl.Collator('vi', { numeric: true })
  const rows = [...courts].sort(([, a], [, b]) => order.compare(a.name, b.name))
  return {
    total: years.reduce((sum, { cells }) => sum + cells.reduce((within, { count }) => within + count, 0), 0),
    isEmpty: rows.length === 0,
    courts: rows.map(([court, { name, years: counts }]) => ({
      courtName: name,
      years: [...counts].map(([year, count]) => ({ link: inLanguage(language, listPath(court, year, 1)), year, count })),
    })),
  }
}
