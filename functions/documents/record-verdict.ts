// The malware scanner has looked at a file: clean files may become ready, infected ones are refused and destroyed.
import * as z from 'zod/mini'
import { queueWorker, RetryLater } from '../platform/queue-worker.ts'
import { afterVerdict, documentOfKey, type Verdict } from './document.ts'
import { destroyContent } from './document-content-store.ts'
import { changeDocument, findDocument } from './document-store.ts'

/** Amazon GuardDuty, "Malware Protection for S3: object scan result", as EventBridge carries it. */
const resultSchema = z.object({
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.optional(z.nullable(z.string())) }),
    scanResultDetails: z.object({
      scanResultStatus: z.enum(['NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED']),
    }),
  }),
})

/** A scan that failed on the scanner's side is no verdict: someone must look into it. */
const verdicts: Partial<Record<string, Verdict>> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'infected',
  UNSUPPORTED: 'unscannable',
}

export const handler = queueWorker('record-verdict', async message => {
  const { s3ObjectDetails, scanResultDetails } = resultSchema.parse(message).detail
  const asked = documentOfKey(s3ObjectDetails.objectKey)
  const document = asked && (await findDocument(asked.dossierId, asked.id))
  if (document === undefined) return
  const verdict = verdicts[scanResultDetails.scanResultStatus]
  if (verdict === undefined) {
    if (document.verdict !== undefined) return
    throw new RetryLater(`record-verdict: the scan ended in ${scanResultDetails.scanResultStatus}`)
  }
  const judged = await changeDocument(document.dossierId, document.id, current => afterVerdict(current, verdict))
  const versionId = s3ObjectDetails.versionId ?? judged?.versionId
  // After the record, so that an owner never meets a missing file without its cause; repeated when the deletion fails.
  if (judged?.cause === 'infected' && versionId) await destroyContent(judged.key, versionId)
})
