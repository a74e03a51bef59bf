// Submits a draft: one filing, whatever is clicked or repeated, and a signed receipt. At most five calls to AWS, the session's included.
import { courtReference } from '../administration/reference-lookup.ts'
import { listDossier } from '../documents/document-lookup.ts'
import { makeReceiptCode } from '../kernel/receipt-code.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { receiptKeyId, signWithReceiptKey } from '../platform/receipt-key.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import { getOwnDraft } from './draft-store.ts'
import { expectedAfterFiling } from './filing-deadline.ts'
import { submissionForm } from './filing-form.ts'
import type { Receipt } from './filing-item.ts'
import { receiptStatement, submitFiling } from './filing-submission.ts'
import { signedDigest } from './receipt.ts'
import { receiptView } from './receipt-view.ts'
import { checkSubmission } from './submission.ts'
import { findReceipt, saveNewFiling } from './submission-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

/** The receipt of the filing that this draft has become: the same, however often it is asked for. */
const givenReceipt = async (id: string) => {
  const receipt = await findReceipt(id)
  return receipt ? created(await receiptView(id, receipt, PORTAL_ORIGIN)) : refuse('conflict', 'draft.changed-meanwhile')
}

export const handler = httpFunction(routes.submitFiling, { body: submissionForm }, async ({ body, actor, now, random }) => {
  const draft = await getOwnDraft(body.draftId, actor)
  if (draft.state === 'submitted' || draft.amends) return givenReceipt(draft.id)
  const [documents, { calendar, directory }] = await Promise.all([listDossier(draft.id), courtReference()])
  const occasion = { actor, now, calendar }
  const { filed, signature } = await checkSubmission(draft, body, documents, directory, occasion)

  // A code that is taken is one chance in 2^50: then another is drawn.
  for (;;) {
    const receiptCode = makeReceiptCode(random(10))
    const change = submitFiling(draft.id, receiptCode, filed, occasion)
    const statement = receiptStatement({ receiptCode, petition: draft.petition, files: filed.files, now })
    const receipt: Receipt = {
      statement,
      keyId: receiptKeyId,
      signature: await signWithReceiptKey(await signedDigest(statement)),
      next: expectedAfterFiling(change.filing, calendar),
      pdf: null,
    }
    const petition = { version: 1, petition: draft.petition, files: filed.files, objects: filed.objects, signature }
    const outcome = await saveNewFiling(change, { draft, petition, receipt })
    if (outcome === 'saved') return created(await receiptView(draft.id, receipt, PORTAL_ORIGIN))
    if (outcome === 'already-filed') return givenReceipt(draft.id)
    if (outcome === 'draft-changed') refuse('conflict', 'draft.changed-meanwhile')
  }
})
