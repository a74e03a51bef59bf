// Being excused from the advance, whole or half: asked for in writing with proof, answered by the examining judge in three working days. NQ 326 Art. 12–16.
import type { DossierDocument } from '../documents/document.ts'
import { rateOf } from '../fees/fee-arithmetic.ts'
import { actorRecord } from '../kernel/actor.ts'
import { type CivilDate, civilDateOf, parseCivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { exemptionGrounds } from './exemption-ground.ts'
import {
  type Change,
  type Exemption,
  type ExemptionAnswer,
  type Filing,
  givenReason,
  happening,
  mayDecideExemption,
  moved,
} from './filing.ts'
import { withDeadlines } from './filing-deadline.ts'
import { checkSigned, paperFacts, type SignedDecision } from './filing-decision.ts'
import type { Occasion } from './filing-submission.ts'

const chosen = (ids: readonly string[], dossier: readonly DossierDocument[]): DossierDocument[] =>
  [...new Set(ids)].map(id => {
    const document = dossier.find(each => each.id === id)
    if (document === undefined) return refuse('invalid', 'filing.document-unknown', { document: id })
    if (document.state !== 'ready' && document.state !== 'filed') refuse('conflict', 'document.not-readable', { state: document.state })
    return document
  })

/**
 * The filer's request. The term to pay stands still until the judge has answered. Refuses `filing.exemption-not-possible-now`,
 * `filing.exemption-already-answered`, `filing.exemption-ground-unknown`, `filing.reason-missing`, `filing.document-unknown`, `document.not-readable`.
 */
export const askExemption = (
  filing: Filing,
  asked: { ground: string; reason: string; documentIds: readonly string[] },
  dossier: readonly DossierDocument[],
  { actor, now, calendar }: Occasion,
): Change => {
  if (filing.state !== 'FEE_NOTICE') refuse('conflict', 'filing.exemption-not-possible-now', { state: filing.state })
  if (filing.exemption !== null) refuse('conflict', 'filing.exemption-already-answered')
  if (!exemptionGrounds.some(relief => relief.code === asked.ground))
    refuse('invalid', 'filing.exemption-ground-unknown', { ground: asked.ground })
  const today = civilDateOf(now)
  const reason = givenReason(asked.reason)
  const documents = chosen(asked.documentIds, dossier)
  const files = documents.map(({ id, name, sizeBytes, sha256 = '' }) => ({ id, name, sizeBytes, sha256 }))
  const next: Filing = {
    ...moved(filing, 'EXEMPTION_ASKED', today),
    exemption: { ground: asked.ground, reason, documents: files, askedOn: today, decision: null },
  }
  return {
    filing: withDeadlines(next, calendar),
    happening: happening('filing.exemption-asked', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: {
        state: next.state,
        exemptionGround: asked.ground,
        reason,
        files: files.map(({ id, sizeBytes, sha256 }) => ({ id, sizeBytes, sha256 })),
        objects: documents.map(({ id, key, versionId = '' }) => ({ id, key, versionId })),
      },
    }),
  }
}

/** The notice anew, with days of its own; what was paid meanwhile is paid, and what was complained about is answered. */
const notifiedAnew = (filing: Filing, amountVnd: number, today: CivilDate): Filing => {
  const noticed: Filing = {
    ...moved(filing, 'FEE_NOTICE', today),
    feeNotice: filing.feeNotice && { ...filing.feeNotice, amountVnd, notifiedOn: today },
    feeComplaint: null,
  }
  return filing.payment ? moved(noticed, 'FEE_PAID', today) : noticed
}

const paperOf = (signed: SignedDecision | undefined): NonNullable<Exemption['decision']>['paper'] =>
  signed ? { number: signed.number.trim(), signedOn: parseCivilDate(signed.signedOn) } : null

/**
 * The judge's answer, with its reason, given by themselves or as signed on paper and entered by a clerk (`signed`). `whole`: nothing is due, the petition may be accepted. `half`: half of the notified amount (Art. 13),
 * and `refused`: all of it, both to be paid within the term counted from today. Refuses `filing.no-exemption-asked`,
 * `filing.not-the-examining-judge`, `filing.reason-missing`, `filing.signed-day-invalid`, `filing.decision-number-missing`.
 */
export const decideExemption = (
  filing: Filing,
  answer: { granted: ExemptionAnswer; reason: string },
  { actor, now, calendar }: Occasion,
  signed?: SignedDecision,
): Change => {
  const { exemption, feeNotice } = filing
  if (!mayDecideExemption(filing) || exemption === null || feeNotice === null)
    return refuse('conflict', 'filing.no-exemption-asked', { state: filing.state })
  if (filing.judge === null || filing.judge.subject !== (signed?.judge ?? actor.subject))
    return refuse('conflict', 'filing.not-the-examining-judge')
  const today = civilDateOf(now)
  if (signed) checkSigned(filing, signed, today)
  const { granted } = answer
  const reason = givenReason(answer.reason)
  const answered: Filing = { ...filing, exemption: { ...exemption, decision: { granted, reason, on: today, paper: paperOf(signed) } } }
  const amountVnd = { whole: 0, half: rateOf(feeNotice.amountVnd, 5_000).amountVnd, refused: feeNotice.amountVnd }[granted]
  const next = withDeadlines(granted === 'whole' ? answered : notifiedAnew(answered, amountVnd, today), calendar)
  const [first] = next.state === 'FEE_NOTICE' ? next.deadlines : []
  const last = next.deadlines.at(-1)
  return {
    filing: next,
    happening: happening('filing.exemption-decided', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: {
        state: next.state,
        granted,
        reason,
        amountVnd,
        ...paperFacts(signed, filing.judge.fullName),
        ...(first && last ? { due: first.due, lastDay: last.due, article: first.article } : {}),
      },
    }),
  }
}
