// Locks what was filed, and what was served: every object of it against deletion, every document among them in the state `filed`.
import * as z from 'zod/mini'
import { journalWorker } from '../platform/queue-worker.ts'
import { afterFiling, documentOfKey, lockedUntil } from './document.ts'
import { lockContent } from './document-content-store.ts'
import { changeDocument } from './document-store.ts'

const factsSchema = z.object({ objects: z.array(z.object({ key: z.string(), versionId: z.string() })) })

export const handler = journalWorker('lock-documents', async entry => {
  // Counted from the instant of filing, so that a repetition asks for the same day.
  const until = lockedUntil(entry.at)
  for (const { key, versionId } of factsSchema.parse(entry.facts).objects) {
    await lockContent(key, versionId, until)
    const document = documentOfKey(key)
    if (document) await changeDocument(document.dossierId, document.id, afterFiling)
  }
})
