// Feeds of newly published judgments (Atom, RFC 4287): all, of a court, of a kind, of a kind at a court.
import * as z from 'zod/mini'
import type { CaseKindCode } from '../kernel/case-kinds.ts'
import { type Html, html } from '../kernel/html.ts'
import { type Card, card } from './card.ts'

/** The newest publications, kept by the worker so that every feed can be written from them. */
export const recentPublications = z.object({ version: z.number(), entries: z.array(z.object({ card, updatedAt: z.string() })) })
export type RecentPublications = z.infer<typeof recentPublications>

/** Enough for the feed of a small court to be full. */
const mostKept = 2_000
const mostInFeed = 50

export interface FeedFilter {
  court?: string | undefined
  kind?: CaseKindCode | undefined
}

/** Kinds in addresses: HNGĐ is hngd. */
export const kindInAddress = (kind: CaseKindCode): string => kind.toLowerCase().replace(/đ/g, 'd')

/** `register/feeds/tat-ca.atom`, `…/toa-NA-KV01.atom`, `…/loai-ds.atom`, `…/toa-NA-KV01-loai-ds.atom` */
export const feedKey = ({ court, kind }: FeedFilter): string => {
  const parts = [...(court ? [`toa-${court}`] : []), ...(kind ? [`loai-${kindInAddress(kind)}`] : [])]
  return `register/feeds/${parts.length > 0 ? parts.join('-') : 'tat-ca'}.atom`
}

/** The four feeds in which a judgment appears. */
export const feedsOf = ({ courtCode: court, kind }: Pick<Card, 'courtCode' | 'kind'>): FeedFilter[] => [
  {},
  { court },
  { kind },
  { court, kind },
]

export const recorded = (recent: RecentPublications, entry: { card: Card; updatedAt: string }): RecentPublications => {
  const known = recent.entries.find(({ card: { id } }) => id === entry.card.id)
  if (known !== undefined && JSON.stringify(known) === JSON.stringify(entry)) return recent
  const others = recent.entries.filter(({ card: { id } }) => id !== entry.card.id)
  const entries = [...others, entry].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, mostKept)
  return { version: recent.version + 1, entries }
}

export const forgotten = (recent: RecentPublications, id: string): RecentPublications =>
  recent.entries.some(each => each.card.id === id)
    ? { version: recent.version + 1, entries: recent.entries.filter(each => each.card.id !== id) }
    : recent

const entryOf = (origin: string, { card: each, updatedAt }: RecentPublications['entries'][number]): Html => html`<entry>
<id>urn:cua-cong:judgment:${each.id}</id>
<title>${each.number} · ${each.title}</title>
<link rel="alternate" type="text/html" href="${origin}/ban-an/${each.id}"/>
<published>${each.publishedOn}T00:00:00+07:00</published>
<updated>${updatedAt}</updated>
<category term="${each.kind}"/>
<author><name>${each.courtName}</name></author>
<summary>${each.summary}</summary>
</entry>
`

export const atomFeed = (origin: string, filter: FeedFilter, title: string, recent: RecentPublications): string => {
  const entries = recent.entries
    .filter(({ card: each }) => (!filter.court || each.courtCode === filter.court) && (!filter.kind || each.kind === filter.kind))
    .slice(0, mostInFeed)
  const updated = entries[0]?.updatedAt ?? '2017-07-01T00:00:00Z'
  const key = feedKey(filter)
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>urn:cua-cong:${key}</id>
<title>${title}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${origin}/${key}"/>
<link rel="alternate" type="text/html" href="${origin}/ban-an"/>
${entries.map(entry => entryOf(origin, entry))}</feed>
`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed.text}`
}
