// Editions of published judgments: what the public was shown, each one kept. See judgment-store.ts for the whole table.
import { settings } from '../platform/settings.ts'
import { getItem, putNew, type Write } from '../platform/table.ts'
import { packed, unpacked } from './packed.ts'
import { judgmentSubject, type PublishedJudgment, publishedJudgment } from './published-judgment.ts'

const { TABLE_JUDGMENTS } = settings('TABLE_JUDGMENTS')

const editionKey = (id: string, edition: number) => ({ pk: judgmentSubject(id), sk: `edition#${String(edition).padStart(3, '0')}` })

export const findEdition = async (id: string, edition: number): Promise<PublishedJudgment | undefined> => {
  const item = await getItem(TABLE_JUDGMENTS, editionKey(id, edition))
  return item === undefined ? undefined : publishedJudgment.parse(unpacked(item))
}

export const addEdition = (judgment: PublishedJudgment, edition: number): Write =>
  putNew(TABLE_JUDGMENTS, { ...editionKey(judgment.id, edition), ...packed(judgment) })
