// The portal's own papers in the documents bucket: petitions and receipts as PDF, beside the documents of their dossier.
import { putObject } from '../platform/bucket.ts'
import { readLink } from '../platform/object-link.ts'
import { settings } from '../platform/settings.ts'
import { petitionFileName } from './draft.ts'

const { BUCKET_DOCUMENTS } = settings('BUCKET_DOCUMENTS')

const pdf = 'application/pdf'
const linkValidForSeconds = 300

export const receiptPdfKey = (id: string): string => `dossiers/${id}/receipt.pdf`

/** Expires as uploads of a draft do, until it is filed and locked. */
export const storePetition = (key: string, bytes: Uint8Array) =>
  putObject(BUCKET_DOCUMENTS, key, bytes, { contentType: pdf, tagging: 'state=draft' })

export const storeReceipt = (key: string, bytes: Uint8Array) =>
  putObject(BUCKET_DOCUMENTS, key, bytes, { contentType: pdf, tagging: 'state=filed' })

/** A link to read one version for a few minutes. */
export const linkToPetition = ({ key, versionId }: { key: string; versionId: string }): string =>
  readLink(BUCKET_DOCUMENTS, key, {
    versionId,
    fileName: petitionFileName,
    contentType: pdf,
    inline: true,
    validForSeconds: linkValidForSeconds,
  })

export const linkToReceipt = ({ key, versionId }: { key: string; versionId: string }, receiptCode: string): string =>
  readLink(BUCKET_DOCUMENTS, key, {
    versionId,
    fileName: `giay-xac-nhan-${receiptCode}.pdf`,
    contentType: pdf,
    inline: false,
    validForSeconds: linkValidForSeconds,
  })
