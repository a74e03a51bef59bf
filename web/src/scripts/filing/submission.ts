// Signing and sending: asked again after a lost answer, because the court records a petition once and answers the same receipt.
import type { AmendmentView, DraftCheck, ReceiptView } from '../../../../functions/filings/filing-form.ts'
import { api, type Failure, type Outcome } from '../kit/api.ts'

export interface Signed {
  draftId: string
  petitionSha256: string
  typedName: string
}

const triesUnheard = 5

const readReceipt = (value: unknown): Pick<ReceiptView, 'filingId'> => {
  if (typeof value !== 'object' || value === null || !('filingId' in value)) throw new Error('not a receipt')
  return { filingId: String(value.filingId) }
}

const isAmendment = (value: unknown): value is AmendmentView =>
  typeof value === 'object' && value !== null && 'filingId' in value && 'receiptCode' in value && 'files' in value && 'next' in value

const readAmendment = (value: unknown): AmendmentView => {
  if (!isAmendment(value)) throw new Error('not an amendment')
  return value
}

const bodyOf = ({ draftId, petitionSha256, typedName }: Signed) => ({
  draftId,
  petitionSha256,
  signature: { kind: 'typed-name', typedName },
})

/** `unheard` is told while no answer comes; then the person sees that nothing is lost and nothing is sent twice. */
const heard = async <Data>(send: () => Promise<Outcome<Data>>, unheard: () => void): Promise<Outcome<Data>> => {
  for (let tries = 0; ; tries += 1) {
    const outcome = await send()
    const isUnheard = !outcome.ok && (outcome.reason === 'offline' || outcome.reason === 'unexpected')
    if (!isUnheard || tries >= triesUnheard) return outcome
    unheard()
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, 1500 * 2 ** tries)
      addEventListener(
        'online',
        () => {
          clearTimeout(timer)
          resolve()
        },
        { once: true },
      )
    })
  }
}

export const submitPetition = (signed: Signed, unheard: () => void) =>
  heard(() => api('/api/filings', { method: 'POST', body: bodyOf(signed), parse: readReceipt }), unheard)

export const submitAmendment = (filingId: string, signed: Signed, unheard: () => void) =>
  heard(
    () => api(`/api/filings/${encodeURIComponent(filingId)}/amendments`, { method: 'POST', body: bodyOf(signed), parse: readAmendment }),
    unheard,
  )

/** A refusal that only says that it was filed before: the answer to the first sending was lost. */
export const wasFiled = (failure: Failure): boolean => failure.reason === 'refused' && failure.problem.code === 'draft.already-submitted'

const isCheck = (value: unknown): value is DraftCheck =>
  typeof value === 'object' && value !== null && 'warnings' in value && 'problems' in value

/** What the server knows beyond this page: a petition like it, filed lately. It warns and never blocks, so a failure is silence. */
export const warningsOf = async (draftId: string): Promise<DraftCheck['warnings']> => {
  const outcome = await api(`/api/drafts/${encodeURIComponent(draftId)}/check`, {
    parse: (value: unknown) => {
      if (!isCheck(value)) throw new Error('not a check')
      return value.warnings
    },
  })
  return outcome.ok ? outcome.data : []
}
