// A draft as its owner sees it.
import { type Draft, petitionState } from './draft.ts'
import { type Filing, mayAmend } from './filing.ts'
import type { DraftSummary, DraftView } from './filing-form.ts'

/** What the court asked for, while it may still be given. */
const amendmentOf = (filing: Filing): DraftView['amends'] | undefined => {
  if (filing.unreadable && filing.state === 'REJECTED_TECHNICAL')
    return { filingId: filing.id, what: filing.unreadable.reason, due: '', article: '' }
  const [deadline] = filing.deadlines
  return filing.request
    ? { filingId: filing.id, what: filing.request.what, due: deadline?.due ?? filing.request.until, article: deadline?.article ?? '' }
    : undefined
}

/** `filing` is the one of the same id, once there is one. */
export const draftView = (draft: Draft, filing: Filing | undefined): DraftView => {
  const amends = draft.state === 'writing' && filing && mayAmend(filing) ? amendmentOf(filing) : undefined
  // A draft whose amendment is no longer wanted is over, as a submitted one is.
  const isOver = filing !== undefined && amends === undefined
  return {
    id: draft.id,
    revision: draft.revision,
    petition: draft.petition,
    updatedAt: draft.updatedAt,
    petitionFile: petitionState(draft),
    ...(amends ? { amends } : {}),
    ...(isOver ? { submitted: { filingId: filing.id, receiptCode: filing.receiptCode } } : {}),
  }
}

export const draftSummary = ({ id, updatedAt, petition, amends }: Draft): DraftSummary => ({
  id,
  updatedAt,
  topic: petition.topic,
  kind: petition.kind,
  courtCode: petition.courtCode,
  against: petition.defendants.map(party => party.fullName),
  ...(amends ? { amends: id } : {}),
})
