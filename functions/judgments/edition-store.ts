// Editions of published judgments: what the public was shown, each one kept. See judgment-store.ts for the whole table.
//
// pk              sk              what                                                              found by
// judgment#<id>   edition#<nnn>   one published text with its data, packed; corrections make more   key
//
// Packed, because the text of a long judgment is more than DynamoDB takes in an item.
import { deflateSync, inflateSync } from 'node:zlib'
import * as z from 'zod/mini'
import { settings } from '../platform/settings.ts'
import { getItem, putNew, type Write } from '../platform/table.ts'
import { judgmentSubject, type PublishedJudgment, publishedJudgment } from './published-judgment.ts'

const { TABLE_JUDGMENTS } = settings('TABLE_JUDGMENTS')

const editionItem = z.object({ packed: z.instanceof(Uint8Array) })

const editionKey = (id: string, edition: number) => ({ pk: judgmentSubject(id), sk: `edition#${String(edition).padStart(3, '0')}` })

export const findEdition = async (id: string, edition: number): Promise<PublishedJudgment | undefined> => {
  const item = await getItem(TABLE_JUDGMENTS, editionKey(id, edition))
  if (item === undefined) return undefined
  return publishedJudgment.parse(JSON.parse(inflateSync(editionItem.parse(item).packed).toString('utf8')))
}

export const addEdition = (judgment: PublishedJudgment, edition: number): Write =>
  putNew(TABLE_JUDGMENTS, { ...editionKey(judgment.id, edition), packed: deflateSync(JSON.stringify(judgment)) })
