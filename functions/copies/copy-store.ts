// Requests for copies and what was made of them: the copies capability's table.
//
// pk                       sk                  what                                                       found by
// copy#<id>                request             a request, in version n                                    key; by-requester; by-court
// copy#<id>                source#<nnn>        text of a judgment or extract as the clerk entered it      key
// copy#<id>                pages               pages of each item as the portal counts them                key
// copy#<id>                made#<nnn>          a certified copy                                           key
// copy#<id>                archive             all of them in one file                                    key
// code#<BS-…>              marker              the code is taken, by which request                        key
// order#<id>               marker              which request waits for this order                         key
// judgment#<id>            made#<copy>#<nnn>   copies of a published judgment, for its takedown           key
// given#<case>#<kind>      <subject>           this person was given one free of charge                   key
//
// by-requester: `requester`, latest first.  by-court: `<court>#open` or `<court>#done`, the longest waiting first.
// A decision is one transaction: the request under the condition of its version, its journal entry, and what else it makes.
import { deflateSync, inflateSync } from 'node:zlib'
import * as z from 'zod/mini'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, type Page, putNew, putVersion, queryPage, transact, type Write } from '../platform/table.ts'
import { copyRequestItem } from './copy-item.ts'
import { type CopyChange, type CopyRequest, copySubject } from './copy-request.ts'
import type { WantedKind } from './copy-right.ts'

const { TABLE_COPIES } = settings('TABLE_COPIES')

const requestKey = (id: string) => ({ pk: copySubject(id), sk: 'request' })
const three = (number: number): string => String(number).padStart(3, '0')

/** Waiting for the court: shown at its desk first. */
const isOpen = ({ state, delivery }: CopyRequest): boolean =>
  ['requested', 'checked', 'posted', 'returned'].includes(state) || (state === 'ready' && delivery !== 'digital')

const itemOf = (request: CopyRequest): Item & { version: number } => ({
  ...requestKey(request.id),
  ...request,
  requesterKey: request.requester.subject,
  courtQueue: `${request.courtCode}#${isOpen(request) ? 'open' : 'done'}`,
  sortedBy: `${request.requestedAt}#${request.id}`,
})

export const findRequest = async (id: string): Promise<CopyRequest | undefined> => {
  const item = await getItem(TABLE_COPIES, requestKey(id))
  return item && copyRequestItem.parse(item)
}

/** False when the code is taken: one chance in 2^50. */
export const saveNewRequest = async ({ request, happening }: CopyChange): Promise<boolean> => {
  const entry = nextEntry(request.head, happening)
  const refused = await transact([
    putNew(TABLE_COPIES, itemOf({ ...request, head: headOf(entry) })),
    putNew(TABLE_COPIES, { pk: `code#${request.code}`, sk: 'marker', requestId: request.id }),
    append(entry),
  ])
  return refused === undefined
}

/** Refuses `copy.changed-meanwhile` when someone else acted first. */
export const saveRequest = async ({ request, happening }: CopyChange, others: readonly Write[] = []): Promise<CopyRequest> => {
  const entry = nextEntry(request.head, happening)
  const next: CopyRequest = { ...request, version: request.version + 1, head: headOf(entry) }
  const refused = await transact([putVersion(TABLE_COPIES, itemOf(next)), append(entry), ...others])
  return refused ? refuse('conflict', 'copy.changed-meanwhile', { version: request.version }) : next
}

const requests = ({ items, next }: Page<Item>): Page<CopyRequest> => ({
  items: items.map(item => copyRequestItem.parse(item)),
  ...(next ? { next } : {}),
})

const pageSize = 30

export const pageOfRequester = async (subject: string, next?: string): Promise<Page<CopyRequest>> =>
  requests(
    await queryPage(TABLE_COPIES, {
      index: 'by-requester',
      partition: ['requesterKey', subject],
      descending: true,
      limit: pageSize,
      next,
    }),
  )

export const pageOfCourt = async (courtCode: string, queue: 'open' | 'done', next?: string): Promise<Page<CopyRequest>> =>
  requests(
    await queryPage(TABLE_COPIES, {
      index: 'by-court',
      partition: ['courtQueue', `${courtCode}#${queue}`],
      descending: queue === 'done',
      limit: pageSize,
      next,
    }),
  )

/** With the certification: the order under whose id the money will come. */
export const orderMarker = (orderId: string, requestId: string): Write =>
  putNew(TABLE_COPIES, { pk: `order#${orderId}`, sk: 'marker', requestId })

export const requestOfOrder = async (orderId: string): Promise<string | undefined> => {
  const item = await getItem(TABLE_COPIES, { pk: `order#${orderId}`, sk: 'marker' })
  return item && String(item.requestId)
}

const givenKey = (caseId: string, kind: WantedKind, subject: string) => ({ pk: `given#${caseId}#${kind}`, sk: subject })

/** That a copy is given free of charge as the first one. */
export const noteGiven = (caseId: string, kind: WantedKind, subject: string): Write => ({
  Put: { TableName: TABLE_COPIES, Item: { ...givenKey(caseId, kind, subject) } },
})

export const hasBeenGiven = async (caseId: string, kind: WantedKind, subject: string): Promise<boolean> =>
  (await getItem(TABLE_COPIES, givenKey(caseId, kind, subject))) !== undefined

const sourceKey = (id: string, number: number) => ({ pk: copySubject(id), sk: `source#${three(number)}` })

/** Packed: the text of a long judgment is more than DynamoDB takes in an item. A later check puts another text in its place. */
export const putSource = (id: string, number: number, text: string): Write => ({
  Put: { TableName: TABLE_COPIES, Item: { ...sourceKey(id, number), packed: deflateSync(text) } },
})

export const findSource = async (id: string, number: number): Promise<string | undefined> => {
  const item = await getItem(TABLE_COPIES, sourceKey(id, number))
  return item && inflateSync(z.object({ packed: z.instanceof(Uint8Array) }).parse(item).packed).toString('utf8')
}
