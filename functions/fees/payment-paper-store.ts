// Receipts of payment as PDF: in the documents bucket beside the dossier they belong to; which one belongs to a number is put once into the ledger.
import * as z from 'zod/mini'
import { putObject } from '../platform/bucket.ts'
import { readLink } from '../platform/object-link.ts'
import { settings } from '../platform/settings.ts'
import { getItem, putItemOnce } from '../platform/table.ts'
import { type OfficialReceipt, printedNumber } from './official-receipt.ts'

const { BUCKET_DOCUMENTS, TABLE_LEDGER } = settings('BUCKET_DOCUMENTS', 'TABLE_LEDGER')

const pdf = 'application/pdf'
const linkValidForSeconds = 300

const paperItem = z.object({ key: z.string(), versionId: z.string(), sha256: z.string(), sizeBytes: z.int() })
type Paper = z.infer<typeof paperItem>

const keyOf = ({ series, number }: Pick<OfficialReceipt, 'series' | 'number'>) => ({
  pk: `receipts#${series}`,
  sk: `${printedNumber(number)}#paper`,
})

export const findPaper = async (receipt: Pick<OfficialReceipt, 'series' | 'number'>): Promise<Paper | undefined> => {
  const item = await getItem(TABLE_LEDGER, keyOf(receipt))
  return item && paperItem.parse(item)
}

/** Stores the paper; the first one stays. */
export const storePaper = async (receipt: OfficialReceipt, bytes: Uint8Array): Promise<void> => {
  const key = `dossiers/${receipt.orderId}/payment-${receipt.series}-${printedNumber(receipt.number)}.pdf`
  const { versionId, sha256, sizeBytes } = await putObject(BUCKET_DOCUMENTS, key, bytes, { contentType: pdf, tagging: 'state=filed' })
  await putItemOnce(TABLE_LEDGER, { ...keyOf(receipt), key, versionId, sha256, sizeBytes })
}

/** A link to read it for a few minutes; undefined while the worker writes it. */
export const linkToPaper = async (receipt: OfficialReceipt): Promise<string | undefined> => {
  const paper = await findPaper(receipt)
  if (paper === undefined) return undefined
  return readLink(BUCKET_DOCUMENTS, paper.key, {
    versionId: paper.versionId,
    fileName: `bien-lai-${printedNumber(receipt.number)}.pdf`,
    contentType: pdf,
    inline: false,
    validForSeconds: linkValidForSeconds,
  })
}
