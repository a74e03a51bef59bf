// Links straight to the content of documents in the private bucket. Apart from document-content-store.ts: a link needs no client of the bucket.
import { partLink, readLink } from '../platform/object-link.ts'
import { settings } from '../platform/settings.ts'
import { type DossierDocument, readLinkValidForSeconds } from './document.ts'
import { type AcceptedType, type DocumentLink, uploadLimits } from './document-form.ts'

const { BUCKET_DOCUMENTS } = settings('BUCKET_DOCUMENTS')

export const linkOfPart = ({ key, uploadId }: DossierDocument, number: number): { number: number; url: string } => ({
  number,
  url: partLink(BUCKET_DOCUMENTS, key, { uploadId, number, validForSeconds: uploadLimits.linkValidForSeconds }),
})

const shownInBrowsers: readonly AcceptedType[] = ['application/pdf', 'image/jpeg', 'image/png']

/** One version of a file in a dossier. */
export type ReadableFile = Pick<DossierDocument, 'key' | 'name' | 'type' | 'sizeBytes'> & { sha256: string; versionId: string }

/** A link for a few minutes to the very version that was checked. */
export const linkToRead = (document: ReadableFile): DocumentLink => ({
  url: readLink(BUCKET_DOCUMENTS, document.key, {
    versionId: document.versionId,
    fileName: document.name,
    contentType: document.type,
    inline: shownInBrowsers.includes(document.type),
    validForSeconds: readLinkValidForSeconds,
  }),
  name: document.name,
  type: document.type,
  sizeBytes: document.sizeBytes,
  sha256: document.sha256,
})
