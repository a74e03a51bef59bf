// What was made of a request (layout: copy-store.ts): counted pages, certified copies, their archive.
import * as z from 'zod/mini'
import { settings } from '../platform/settings.ts'
import { getItem, putItemOnce, putNew, queryAll, transact, type Write } from '../platform/table.ts'
import { type Archive, archiveItem, type MadeCopy, madeCopyItem } from './copy-item.ts'
import { copySubject } from './copy-request.ts'

const { TABLE_COPIES } = settings('TABLE_COPIES')

const three = (number: number): string => String(number).padStart(3, '0')
const madeKey = (id: string, number: number) => ({ pk: copySubject(id), sk: `made#${three(number)}` })
const archiveKey = (id: string) => ({ pk: copySubject(id), sk: 'archive' })

/** Keeps a copy, once: of two workers at the same request the first one's counts. */
export const keepMade = async (copy: MadeCopy): Promise<void> => {
  const { requestId, number, judgmentId } = copy
  const pointer = { pk: `judgment#${judgmentId}`, sk: `made#${requestId}#${three(number)}`, requestId, number }
  await transact([
    putNew(TABLE_COPIES, { ...madeKey(requestId, number), ...copy }),
    ...(judgmentId === '' ? [] : [putNew(TABLE_COPIES, pointer)]),
  ])
}

/** In the order of the request. */
export const madeOf = async (requestId: string): Promise<MadeCopy[]> => {
  const sort = { attribute: 'sk', beginsWith: 'made#' }
  return (await queryAll(TABLE_COPIES, { partition: ['pk', copySubject(requestId)], sort })).map(item => madeCopyItem.parse(item))
}

const pointerItem = z.object({ requestId: z.string(), number: z.int() })

/** Every copy that was ever given of a published judgment. */
export const copiesOfJudgment = async (judgmentId: string): Promise<z.infer<typeof pointerItem>[]> =>
  (await queryAll(TABLE_COPIES, { partition: ['pk', `judgment#${judgmentId}`] })).map(item => pointerItem.parse(item))

/** What became of the original: written beside the entry that tells of it. */
export const putMade = (copy: MadeCopy): Write => ({
  Put: { TableName: TABLE_COPIES, Item: { ...madeKey(copy.requestId, copy.number), ...copy } },
})

export const findArchive = async (requestId: string): Promise<Archive | undefined> => {
  const item = await getItem(TABLE_COPIES, archiveKey(requestId))
  return item && archiveItem.parse(item)
}

export const keepArchive = async (requestId: string, archive: Archive): Promise<void> => {
  await putItemOnce(TABLE_COPIES, { ...archiveKey(requestId), ...archive })
}

const pagesItem = z.object({ pages: z.array(z.int()) })

/** What the portal counted of each item; 0 where there is nothing to count. */
export const findCounted = async (requestId: string): Promise<number[] | undefined> => {
  const item = await getItem(TABLE_COPIES, { pk: copySubject(requestId), sk: 'pages' })
  return item && pagesItem.parse(item).pages
}

export const keepCounted = async (requestId: string, pages: readonly number[]): Promise<void> => {
  await putItemOnce(TABLE_COPIES, { pk: copySubject(requestId), sk: 'pages', pages })
}
