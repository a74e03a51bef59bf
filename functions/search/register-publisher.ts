// Writes the public files of the register: columns, cards, feeds, similar judgments and plain pages; the only writer of register/ and danh-muc-ban-an/.
import type { Language } from '../kernel/actor.ts'
import { caseKind } from '../kernel/case-kinds.ts'
import { deleteObject, listVersions, putObject } from '../platform/bucket.ts'
import { publishPage } from '../platform/page-shell.ts'
import { settings } from '../platform/settings.ts'
import { readShared, writeShared } from '../platform/shared-object.ts'
import type { Card } from './card.ts'
import {
  cardFileKey,
  cardFileOf,
  cardsOfFile,
  changedPlaces,
  columnsOf,
  type Overview,
  overview,
  overviewKey,
  type RegisterYear,
  similarKey,
  withYear,
  yearKey,
} from './register.ts'
import { atomFeed, type FeedFilter, feedKey, feedsOf, type RecentPublications } from './register-feed.ts'
import {
  changedPages,
  directoryPath,
  directorySlots,
  emptiedPages,
  type ListPage,
  listPath,
  listSlots,
  pageNumberIn,
} from './register-pages.ts'

const { BUCKET_PUBLIC, PORTAL_ORIGIN } = settings('BUCKET_PUBLIC', 'PORTAL_ORIGIN')

const languages: readonly Language[] = ['vi', 'en']
/** A takedown reaches everyone within this time, without an invalidation. */
const freshForSeconds = 30
const cacheControl = `public, max-age=0, s-maxage=${freshForSeconds}`
const json = { contentType: 'application/json; charset=utf-8', cacheControl }

const putJson = (key: string, value: unknown) => putObject(BUCKET_PUBLIC, key, new TextEncoder().encode(JSON.stringify(value)), json)

/** The overview is one file for all years: written under the tag that was read. */
const publishOverview = async (year: RegisterYear): Promise<Overview> => {
  for (;;) {
    const known = await readShared(BUCKET_PUBLIC, overviewKey)
    const before = known === undefined ? { years: [] } : overview.parse(JSON.parse(new TextDecoder().decode(known.body)))
    const after = withYear(before, year)
    if (JSON.stringify(after) === JSON.stringify(before)) return before
    if (await writeShared(BUCKET_PUBLIC, overviewKey, new TextEncoder().encode(JSON.stringify(after)), known?.tag, json)) return after
  }
}

const similarShown = (ids: readonly string[], cards: ReadonlyMap<string, Card>) =>
  ids.flatMap(id => {
    const found = cards.get(id)
    return found ? [{ id, number: found.number, date: found.date, courtName: found.courtName, title: found.title }] : []
  })

const publishList = async (page: ListPage, courtName: string): Promise<void> => {
  for (const language of languages) {
    const path = listPath(page.court, page.year, page.page)
    await publishPage({ shell: 'judgment-list', path, freshForSeconds }, language, listSlots(page, courtName, language))
  }
}

/** Publishes what differs between two states of a year. `yearBefore` has the cards that similar ones may come from. */
export const publishYear = async (before: RegisterYear, after: RegisterYear, yearBefore: RegisterYear): Promise<void> => {
  const places = changedPlaces(before, after)
  const files = [...new Set(places.map(cardFileOf))]
  await Promise.all(files.map(file => putJson(cardFileKey(after.year, file), cardsOfFile(after, file))))
  await putJson(yearKey(after.year), columnsOf(after))
  const cards = new Map([...yearBefore.places, ...after.places].flatMap(place => (place ? [[place.card.id, place.card]] : [])))
  for (const at of places) {
    const place = after.places[at]
    if (place) await putJson(similarKey(place.card.id), { similar: similarShown(place.similar, cards) })
    const gone = before.places[at]
    if (gone && !place) await deleteObject(BUCKET_PUBLIC, similarKey(gone.card.id))
  }
  const touched = places.flatMap(at => [before.places[at], after.places[at]].flatMap(place => (place ? [place.card] : [])))
  const names = new Map(touched.map(({ courtCode, courtName }) => [courtCode, courtName]))
  for (const page of changedPages(before, after, [...names.keys()])) await publishList(page, names.get(page.court) ?? '')
  const all = await publishOverview(after)
  for (const language of languages)
    await publishPage({ shell: 'judgment-directory', path: directoryPath, freshForSeconds }, language, directorySlots(all, language))
}

const feedTitle = ({ kind }: FeedFilter, courtName: string | undefined): string =>
  ['Bản án mới công bố', ...(kind ? [caseKind(kind).nameVi] : []), ...(courtName ? [courtName] : [])].join(' – ')

/** The feeds in which these judgments appear, or appeared. */
export const publishFeeds = async (recent: RecentPublications, touched: readonly Pick<Card, 'courtCode' | 'courtName' | 'kind'>[]) => {
  const feeds = new Map(touched.flatMap(each => feedsOf(each).map(filter => [feedKey(filter), { filter, name: each.courtName }] as const)))
  await Promise.all(
    [...feeds].map(([key, { filter, name }]) =>
      putObject(
        BUCKET_PUBLIC,
        key,
        new TextEncoder().encode(atomFeed(PORTAL_ORIGIN, filter, feedTitle(filter, filter.court ? name : undefined), recent)),
        { contentType: 'application/xml; charset=utf-8', cacheControl },
      ),
    ),
  )
}

const listPrefixes = (court: string, year: number): string[] =>
  languages.map(language => `${language === 'en' ? 'en/' : ''}${directoryPath.slice(1)}/${court}/${year}/`)

/** Empties the list pages of a court on which nothing is left; the courts' own names are on them. */
export const emptyLists = async (now: RegisterYear, court: string, courtName: string): Promise<void> => {
  const [prefix = ''] = listPrefixes(court, now.year)
  const there = (await listVersions(BUCKET_PUBLIC, prefix)).flatMap(({ key, isCurrent }) => (isCurrent ? (pageNumberIn(key) ?? []) : []))
  for (const page of emptiedPages(now, court, there)) await publishList(page, courtName)
}

const eraseOlder = async (prefixes: readonly string[], isErased: (key: string) => boolean = () => false): Promise<void> => {
  for (const prefix of prefixes) {
    // What readers would get is hidden first, and markers come last: no older version is shown in between.
    const versions = await listVersions(BUCKET_PUBLIC, prefix)
    for (const { key, versionId, isCurrent } of versions) if (!isCurrent || isErased(key)) await deleteObject(BUCKET_PUBLIC, key, versionId)
  }
}

/** What S3 has kept of the lists of a court and year: everything but what readers get now. */
export const eraseOldLists = (court: string, year: number): Promise<void> => eraseOlder(listPrefixes(court, year))

/** What S3 has kept of files in which judgments stood that were taken down: everything but what readers get now. */
export const eraseTraces = async (years: readonly number[], ids: readonly string[]): Promise<void> => {
  for (const id of ids) await deleteObject(BUCKET_PUBLIC, similarKey(id))
  const gone = new Set(ids.map(similarKey))
  await eraseOlder(
    [
      ...years.flatMap(year => [`register/cards/${year}/`, yearKey(year)]),
      ...[overviewKey, 'register/similar/', 'register/feeds/'],
      ...languages.map(language => `${language === 'en' ? 'en/' : ''}${directoryPath.slice(1)}/index.html`),
    ],
    key => gone.has(key),
  )
}
