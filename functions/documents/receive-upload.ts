// A file has arrived in the bucket: its digest is fixed, and its content is checked for what it claims to be.
import * as z from 'zod/mini'
import { queueWorker } from '../platform/queue-worker.ts'
import { wholeUpToBytes } from './content-bytes.ts'
import { afterInspection, type DossierDocument, documentOfKey, type Inspection } from './document.ts'
import { type Arrived, readContent } from './document-content-store.ts'
import { inspect } from './document-inspection.ts'
import { changeDocument, findDocument } from './document-store.ts'

/** S3's event notification. Its test message, sent when the queue is connected, has no records. */
const arrivalsSchema = z.object({
  Records: z.optional(
    z.array(z.object({ s3: z.object({ object: z.object({ key: z.string(), versionId: z._default(z.string(), '') }) }) })),
  ),
})

/** Keys come as form fields: spaces as plus signs, the rest percent-encoded. */
const plainKey = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '))

/** A file that took the whole worker down twice is judged by its structure alone. */
const opensUntilDelivery = 2

const look = async (
  { type }: DossierDocument,
  { content }: Arrived,
  deliveries: number,
): Promise<{ inspection: Inspection; pages?: number }> => {
  const inspection = await inspect(type, content)
  const isOpened = inspection === 'sound' && type === 'application/pdf' && content.sizeBytes <= wholeUpToBytes
  if (!isOpened || deliveries > opensUntilDelivery) return { inspection }
  // Loaded only when needed; a module of its own in the bundle, because it starts itself as a thread.
  const { openPdf } = await import('./pdf-gateway.ts')
  const opened = await openPdf(content.head)
  return typeof opened === 'string' ? { inspection: opened } : { inspection, pages: opened.pages }
}

const receive = async (key: string, versionId: string, deliveries: number): Promise<void> => {
  const asked = documentOfKey(key)
  const document = asked && (await findDocument(asked.dossierId, asked.id))
  if (document === undefined || document.inspection !== undefined) return
  const arrived = await readContent(key, versionId)
  if (arrived === undefined) return
  const found = { sha256: arrived.sha256, versionId: arrived.versionId, ...(await look(document, arrived, deliveries)) }
  await changeDocument(document.dossierId, document.id, current => afterInspection(current, found))
}

export const handler = queueWorker('receive-upload', async (message, { deliveries }) => {
  for (const { s3 } of arrivalsSchema.parse(message).Records ?? []) await receive(plainKey(s3.object.key), s3.object.versionId, deliveries)
})
