// The content of documents in the private bucket: `dossiers/<dossierId>/<documentId>`, one version each, tagged state=draft until it is filed.
import { createHash } from 'node:crypto'
import {
  type ArrivedPart,
  abortUpload,
  arrivedParts,
  beginUpload,
  deleteObject,
  finishUpload,
  headObject,
  lockVersion,
  readObject,
} from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import { type ContentBytes, endBytes, wholeContent, wholeUpToBytes } from './content-bytes.ts'
import type { DossierDocument } from './document.ts'
import type { AcceptedType } from './document-form.ts'

const { BUCKET_DOCUMENTS } = settings('BUCKET_DOCUMENTS')

/** The bucket's lifecycle forgets what still carries this tag after half a year. */
const draftTag = 'state=draft'

export const beginContent = (key: string, type: AcceptedType): Promise<string> => beginUpload(BUCKET_DOCUMENTS, key, type, draftTag)

/** The parts that have arrived, or undefined when the upload is over. */
export const partsOf = ({ key, uploadId }: DossierDocument): Promise<ArrivedPart[] | undefined> =>
  arrivedParts(BUCKET_DOCUMENTS, key, uploadId)

export const joinParts = ({ key, uploadId }: DossierDocument, parts: readonly ArrivedPart[]): Promise<void> =>
  finishUpload(BUCKET_DOCUMENTS, key, uploadId, parts)

export const hasContent = async ({ key }: DossierDocument): Promise<boolean> => (await headObject(BUCKET_DOCUMENTS, key)) !== undefined

export const abandonParts = ({ key, uploadId }: DossierDocument): Promise<void> => abortUpload(BUCKET_DOCUMENTS, key, uploadId)

/** Hidden, not destroyed: a submission that was under way can still file this version. */
export const hideContent = ({ key }: DossierDocument): Promise<void> => deleteObject(BUCKET_DOCUMENTS, key)

/** For malware: this version is gone for good. */
export const destroyContent = (key: string, versionId: string): Promise<void> => deleteObject(BUCKET_DOCUMENTS, key, versionId)

/** Locks an object of a filing; repeating it changes nothing. */
export const lockContent = (key: string, versionId: string, until: Date): Promise<void> =>
  lockVersion(BUCKET_DOCUMENTS, key, versionId, until)

export interface Arrived {
  sha256: string
  versionId: string
  content: ContentBytes
}

/** Reads a stream once: its digest, and its bytes; of a large one only the first and the last. */
const takeIn = async (body: AsyncIterable<Buffer>, sizeBytes: number): Promise<{ sha256: string; content: ContentBytes }> => {
  const hash = createHash('sha256')
  const isLarge = sizeBytes > wholeUpToBytes
  const head = new Uint8Array(isLarge ? endBytes : sizeBytes)
  const last: Buffer[] = []
  let lastBytes = 0
  let read = 0
  for await (const chunk of body) {
    hash.update(chunk)
    if (read < head.length) head.set(chunk.subarray(0, head.length - read), read)
    read += chunk.length
    if (!isLarge) continue
    last.push(chunk)
    lastBytes += chunk.length
    for (let first = last[0]; first && lastBytes - first.length >= endBytes; first = last[0]) {
      lastBytes -= first.length
      last.shift()
    }
  }
  if (read !== sizeBytes) throw new Error('document-content-store: the stream ended early')
  return {
    sha256: hash.digest('hex'),
    content: isLarge ? { sizeBytes, head, tail: new Uint8Array(Buffer.concat(last)) } : wholeContent(head),
  }
}

/** Takes in the content of one version; undefined when it is gone. */
export const readContent = async (key: string, versionId: string): Promise<Arrived | undefined> => {
  const object = await readObject(BUCKET_DOCUMENTS, key, versionId)
  if (object === undefined) return undefined
  return { versionId: object.versionId, ...(await takeIn(object.body, object.sizeBytes)) }
}
