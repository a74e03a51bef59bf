// Served documents and certificates as files, in the documents bucket under the code of their act; and the record of each certificate (layout: service-store.ts).
import * as z from 'zod/mini'
import { lockedUntil } from '../documents/document.ts'
import { lockVersion, putObject } from '../platform/bucket.ts'
import { readLink } from '../platform/object-link.ts'
import { settings } from '../platform/settings.ts'
import { getItem, putItemOnce } from '../platform/table.ts'
import type { ServedFile } from './service-act.ts'

const { BUCKET_DOCUMENTS, TABLE_SERVICE } = settings('BUCKET_DOCUMENTS', 'TABLE_SERVICE')

const pdf = 'application/pdf'
const linkValidForSeconds = 300

export const storeServedFile = async (code: string, bytes: Uint8Array, pages: number, sealedAt: string): Promise<ServedFile> => {
  const key = `dossiers/${code}/served.pdf`
  const { versionId, sha256, sizeBytes } = await putObject(BUCKET_DOCUMENTS, key, bytes, { contentType: pdf, tagging: 'state=filed' })
  return { key, versionId, sha256, sizeBytes, pages, sealedAt }
}

const certificateItem = z.object({
  key: z.string(),
  versionId: z.string(),
  sha256: z.string(),
  sizeBytes: z.int(),
  servedOn: z.string(),
  link: z.string(),
})
type StoredCertificate = z.infer<typeof certificateItem>

const keyOf = (code: string, no: number) => ({ pk: `act#${code}`, sk: `certificate#${String(no).padStart(2, '0')}` })

export const findCertificate = async (code: string, no: number): Promise<StoredCertificate | undefined> => {
  const item = await getItem(TABLE_SERVICE, keyOf(code, no))
  return item && certificateItem.parse(item)
}

/** The first one stays, locked against deletion for as long as the case file from the day of certification on. */
export const storeCertificate = async (
  code: string,
  no: number,
  made: { bytes: Uint8Array; servedOn: string; link: string; certifiedAt: string },
): Promise<void> => {
  const key = `dossiers/${code}/certificate-${no}.pdf`
  const { versionId, sha256, sizeBytes } = await putObject(BUCKET_DOCUMENTS, key, made.bytes, {
    contentType: pdf,
    tagging: 'state=filed',
  })
  // Before its record: what the record names is locked, also when this worker is stopped in between.
  await lockVersion(BUCKET_DOCUMENTS, key, versionId, lockedUntil(made.certifiedAt))
  await putItemOnce(TABLE_SERVICE, { ...keyOf(code, no), key, versionId, sha256, sizeBytes, servedOn: made.servedOn, link: made.link })
}

/** A link to read one version for a few minutes; permission is checked before. */
export const linkToPaper = ({ key, versionId }: { key: string; versionId: string }, fileName: string, inline: boolean): string =>
  readLink(BUCKET_DOCUMENTS, key, { versionId, fileName, contentType: pdf, inline, validForSeconds: linkValidForSeconds })
