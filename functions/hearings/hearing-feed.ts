// What changed in a schedule, the latest first: as an Atom feed (RFC 4287) for readers and as JSON for programs.
import type { CivilDate } from '../kernel/civil-date.ts'
import { escapeHtml } from '../kernel/html.ts'
import { latestOfSeries, type Seat } from './hearing-calendar.ts'
import { dayPath } from './public-files.ts'
import type { PublicHearing } from './public-hearing.ts'
import { changeSaid, saidOf } from './public-words.ts'

/** More would be an archive; the days themselves are public as long as they are kept. */
const changesAtMost = 100

export interface ScheduleChange {
  /** The same for the same change wherever it is told. */
  id: string
  at: string
  act: string
  hearing: PublicHearing
  change: PublicHearing['changed'][number]
}

/** The changes of these hearings, each once. A series tells its whole history in its last hearing. */
export const changesOf = (hearings: readonly PublicHearing[]): ScheduleChange[] =>
  latestOfSeries(hearings)
    .flatMap(hearing =>
      hearing.changed.map((change, index) => ({ id: `${hearing.series}:${index}`, at: change.at, act: change.act, hearing, change })),
    )
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1))
    .slice(0, changesAtMost)

export interface FeedOf {
  seatOf: (hearing: PublicHearing) => Seat
  title: string
  /** Of the feed itself: `https://…/hearings/NA-KV01/feed.xml`. */
  address: string
  origin: string
}

export const atomOf = (hearings: readonly PublicHearing[], { seatOf, title, address, origin }: FeedOf): string => {
  const changes = changesOf(hearings)
  const entries = changes.map(({ id, at, hearing, change }) => {
    const { code, name } = seatOf(hearing)
    const page = `${origin}${dayPath(code, hearing.day)}`
    return [
      '  <entry>',
      `    <id>tag:${new URL(origin).hostname},2026:hearing:${id}</id>`,
      `    <title>${escapeHtml(saidOf(hearing).title)}</title>`,
      `    <updated>${at}</updated>`,
      `    <link href="${escapeHtml(page)}"/>`,
      `    <summary>${escapeHtml(`${changeSaid(hearing, change)}. ${name}`)}</summary>`,
      '  </entry>',
    ].join('\n')
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    `  <id>${escapeHtml(address)}</id>`,
    `  <title>${escapeHtml(title)}</title>`,
    `  <updated>${changes[0]?.at ?? '1970-01-01T00:00:00Z'}</updated>`,
    `  <link rel="self" href="${escapeHtml(address)}"/>`,
    `  <author><name>Cửa Công</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

/** `hearings/<court>/changes.json` */
export interface PublishedChanges {
  v: 1
  courtCode: string
  changes: {
    id: string
    at: string
    act: string
    day: CivilDate
    startsAt: string
    state: string
    number?: string
    fromDay?: CivilDate
    fromStartsAt?: string
  }[]
}

export const changesFile = (courtCode: string, hearings: readonly PublicHearing[]): PublishedChanges => ({
  v: 1,
  courtCode,
  changes: changesOf(hearings).map(({ id, at, act, hearing: { day, startsAt, state, number }, change: { fromDay, fromStartsAt } }) => ({
    ...{ id, at, act, day, startsAt, state },
    ...(number === undefined ? {} : { number }),
    ...(fromDay === undefined ? {} : { fromDay }),
    ...(fromStartsAt === undefined ? {} : { fromStartsAt }),
  })),
})
