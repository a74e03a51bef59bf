// A filing as its owner and the officers of its court see it: state, terms, history; never keys of stored objects.
import type { ActAnswer } from '../desk/desk-form.ts'
import type { Facts, JournalEntry } from '../kernel/event.ts'
import { mayComplainOfFee } from './fee-complaint.ts'
import { type Filing, isOpen, mayAskExemption } from './filing.ts'
import type { FilingSummary, FilingView, HistoryStep, ReceiptFile } from './filing-form.ts'
import { handOvers, mayHandOverProof } from './filing-payment.ts'
import { expectedStep } from './filing-term.ts'
import type { Petition } from './petition-form.ts'

/** Facts for workers: where objects lie, which calendar was used, who a judge is to the portal. */
const internalFacts = ['objects', 'files', 'judgeSubject', 'calendarVersion']

const shownFacts = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !internalFacts.includes(name)))

/** The journal as people read it. Requests for a preview are no history. */
export const historyOf = (entries: readonly JournalEntry[]): HistoryStep[] =>
  entries
    .filter(entry => entry.event !== 'petition.requested')
    .map(({ sequence, event, at, actor, facts }) => ({
      sequence,
      event,
      at,
      actor: { fullName: actor.fullName, role: actor.role },
      facts: shownFacts(facts),
    }))

export const filingSummary = (filing: Filing): FilingSummary => {
  const [next] = filing.deadlines
  return {
    id: filing.id,
    receiptCode: filing.receiptCode,
    state: filing.state,
    kind: filing.kind,
    courtCode: filing.courtCode,
    filedAt: filing.filedAt,
    against: filing.against,
    ...(next ? { next: expectedStep(next) } : {}),
  }
}

/** What the filer may do now. */
export const filerMay = (filing: Filing): FilingView['may'] => [
  ...(filing.state === 'AMENDMENT_REQUESTED' ? (['amend'] as const) : []),
  ...(filing.state === 'REJECTED_TECHNICAL' ? (['resend'] as const) : []),
  ...(filing.state === 'MEDIATION_OFFERED' && filing.mediation?.answeredOn === null ? (['answer-mediation'] as const) : []),
  ...(mayHandOverProof(filing) ? (['hand-over-proof'] as const) : []),
  ...(mayComplainOfFee(filing) ? (['complain-of-fee'] as const) : []),
  ...(mayAskExemption(filing) ? (['ask-exemption'] as const) : []),
  ...(isOpen(filing.state) ? (['withdraw'] as const) : []),
]

const requestOf = (filing: Filing): Pick<FilingView, 'request'> => {
  const [deadline] = filing.deadlines
  if (filing.state !== 'AMENDMENT_REQUESTED' || filing.request === null) return {}
  return { request: { what: filing.request.what, due: deadline?.due ?? filing.request.until, article: deadline?.article ?? '' } }
}

/**
 * What the court notified, until the case is accepted. Both readings of the term (BLTTDS 195(2), NQ 326 Art. 17): the earlier to keep, the
 * later after which the judge may return the petition; empty while no term to pay runs.
 */
const feeNoticeOf = ({ state, feeNotice, deadlines }: Filing): Pick<FilingView, 'feeNotice'> => {
  if (!['FEE_NOTICE', 'EXEMPTION_ASKED', 'FEE_PAID'].includes(state) || feeNotice === null) return {}
  const { amountVnd, collector, basis } = feeNotice
  const until = (duty: 'pay' | 'pay-last') => deadlines.find(deadline => deadline.duty === duty)?.due
  const due = until('pay') ?? ''
  return { feeNotice: { amountVnd, collector, basis, due, lastDay: until('pay-last') ?? due } }
}

const exemptionOf = ({ exemption }: Filing): Pick<FilingView, 'exemption'> => {
  if (exemption === null) return {}
  const { decision, ...asked } = exemption
  if (decision === null) return { exemption: asked }
  const { paper, ...answer } = decision
  return { exemption: { ...asked, decision: { ...answer, ...(paper ? { paper } : {}) } } }
}

const complaintOf = ({ feeComplaint }: Filing): Pick<FilingView, 'feeComplaint'> => {
  if (feeComplaint === null) return {}
  const { decision, ...asked } = feeComplaint
  return { feeComplaint: { ...asked, ...(decision ? { decision } : {}) } }
}

const proofOf = ({ proof }: Filing): Pick<FilingView, 'proof'> => {
  if (proof === null) return {}
  const { paper, ...said } = proof
  return { proof: { ...said, legalBasis: handOvers[proof.by].legalBasis, ...(paper ? { paper } : {}) } }
}

const paymentOf = (filing: Filing): Pick<FilingView, 'payment' | 'proof'> => {
  if (filing.payment === null) return {}
  const { recordedOn: _, ...paid } = filing.payment
  return { payment: paid, ...proofOf(filing) }
}

const acceptedOf = ({ accepted }: Filing): Pick<FilingView, 'accepted'> => {
  if (accepted === null) return {}
  const { on, caseNumber, noAdvanceBecause } = accepted
  return { accepted: { on, caseNumber, ...(noAdvanceBecause === '' ? {} : { noAdvanceBecause }) } }
}

const mediationOf = ({ state, mediation }: Filing): Pick<FilingView, 'mediation'> =>
  (state === 'MEDIATION_OFFERED' || state === 'MEDIATION') && mediation
    ? { mediation: { offeredOn: mediation.offeredOn, agrees: mediation.agrees } }
    : {}

/** Everything but what the viewer may do. */
export const filingView = (
  filing: Filing,
  petition: { petition: Petition; files: readonly ReceiptFile[] },
  entries: readonly JournalEntry[],
): Omit<FilingView, 'may'> => ({
  ...filingSummary(filing),
  petition: petition.petition,
  files: [...petition.files],
  filingDate: filing.filingDate,
  ...(filing.register ? { registerNumber: filing.register.number } : {}),
  ...(filing.judge ? { judge: filing.judge.fullName } : {}),
  deadlines: filing.deadlines.map(expectedStep),
  history: historyOf(entries),
  ...requestOf(filing),
  ...feeNoticeOf(filing),
  ...exemptionOf(filing),
  ...complaintOf(filing),
  ...paymentOf(filing),
  ...acceptedOf(filing),
  ...mediationOf(filing),
  ...(filing.unreadable ? { unreadable: filing.unreadable } : {}),
  ...(filing.returned ? { returned: { ground: filing.returned.ground, reason: filing.returned.reason } } : {}),
})

/** What an officer's act answers: where the filing stands now, and the version that the next act must name. */
export const actAnswer = (filing: Filing): ActAnswer => ({
  ...filingSummary(filing),
  version: filing.version,
  ...(filing.register ? { registerNumber: filing.register.number } : {}),
  ...(filing.accepted ? { caseNumber: filing.accepted.caseNumber } : {}),
})
