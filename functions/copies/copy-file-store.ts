// Certified copies and their archives in the documents bucket, beside the dossiers.
import { buffer } from 'node:stream/consumers'
import { putObject, readObject } from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import type { StoredFile } from './copy-item.ts'

const { BUCKET_DOCUMENTS } = settings('BUCKET_DOCUMENTS')

const store = async (key: string, bytes: Uint8Array, contentType: string): Promise<StoredFile> => {
  const { versionId, sha256, sizeBytes } = await putObject(BUCKET_DOCUMENTS, key, bytes, { contentType, tagging: 'state=filed' })
  return { key, versionId, sha256, sizeBytes }
}

export const storeCopy = (requestId: string, number: number, bytes: Uint8Array): Promise<StoredFile> =>
  store(`dossiers/${requestId}/copy/${number}.pdf`, bytes, 'application/pdf')

export const storeArchive = (requestId: string, bytes: Uint8Array): Promise<StoredFile> =>
  store(`dossiers/${requestId}/copy/all.zip`, bytes, 'application/zip')

/** The bytes of one version: a copy made before, or a paper of the file. */
export const readStored = async ({ key, versionId }: Pick<StoredFile, 'key' | 'versionId'>): Promise<Uint8Array> => {
  const object = await readObject(BUCKET_DOCUMENTS, key, versionId)
  if (object === undefined) throw new Error('copy-file-store: a stored file is gone')
  return new Uint8Array(await buffer(object.body))
}
