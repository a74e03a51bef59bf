// Decisions that rest on a reason in words: acceptance without an advance, transfer to another court, return on one of the seven grounds.
import type { DeskFiling } from '../../../../functions/desk/desk-form.ts'
import { returnGrounds } from '../../../../functions/kernel/case-kinds.ts'
import type { CivilDate } from '../../../../functions/kernel/civil-date.ts'
import { type CourtDirectory, isInForce } from '../../../../functions/kernel/courts.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { field, selectInput, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { missingText, problemAt } from './act.ts'
import type { DecisionPart } from './decision.ts'
import { deskActs } from './desk-act-words.ts'
import { type Fact, factList } from './fact-list.ts'
import { daySaid } from './filing-facts.ts'
import { courtName } from './reference.ts'

const reasonArea = (id: string, label: string, hint: string) => field({ id, label, hint }, textArea({ rows: 5, maxlength: 5000 }))
const typed = (text: string) => h('span', { class: 'as-typed' }, text)

export function mediationPart(): DecisionPart {
  return {
    element: h('div', {}),
    read: () => ({ decision: { decision: 'offer-mediation' }, lines: [] }),
  }
}

/** After a payment or an exemption the filing itself says why; at the review the judge does. */
export function acceptPart({ state, proof, exemption }: DeskFiling): DecisionPart {
  const words = deskActs.accept
  const settled = (lines: readonly Fact[]): DecisionPart => ({
    element: h('div', {}, factList(lines)),
    read: () => ({ decision: { decision: 'accept', noAdvanceBecause: '' }, lines }),
  })
  if (state === 'FEE_PAID' && proof) return settled([[words.day, fill(words.dayOfProof, { day: daySaid(proof.receivedOn) })]])
  if (state === 'EXEMPTION_ASKED' && exemption?.decision) return settled([[words.reason, typed(exemption.decision.reason)]])
  const reason = reasonArea('accept-reason', words.reason, words.hint)
  const read: DecisionPart['read'] = () => {
    const problems = missingText(reason, words.missing)
    if (problems.length > 0) return { problems }
    const noAdvanceBecause = reason.control.value.trim()
    return { decision: { decision: 'accept', noAdvanceBecause }, lines: [[words.reason, typed(noAdvanceBecause)]] }
  }
  return { element: reason.element, read }
}

/** Courts in office on that day, but for the one that has the filing. */
export function transferPart({ courtCode }: DeskFiling, today: CivilDate, directory: CourtDirectory): DecisionPart {
  const words = deskActs.transfer
  const courts = directory.courts.filter(court => court.code !== courtCode && isInForce(court, today))
  const options = courts.map(({ code }) => ({ value: code, label: courtName(directory, code, pageLanguage) }))
  const court = field({ id: 'transfer-court', label: words.court }, selectInput([{ value: '', label: words.choose }, ...options]))
  const reason = reasonArea('transfer-reason', words.reason, words.reasonHint)
  const read: DecisionPart['read'] = () => {
    const problems = [...missingText(court, words.courtMissing), ...missingText(reason, words.reasonMissing)]
    if (problems.length > 0) return { problems }
    const chosen = { courtCode: court.control.value, reason: reason.control.value.trim() }
    return {
      decision: { decision: 'transfer', ...chosen },
      lines: [
        [words.court, courtName(directory, chosen.courtCode, pageLanguage)],
        [words.reason, typed(chosen.reason)],
      ],
    }
  }
  return { element: h('div', {}, court.element, reason.element), read }
}

export function returnPart(): DecisionPart {
  const words = deskActs.return
  const nameOf = (ground: (typeof returnGrounds)[number]) => (pageLanguage === 'vi' ? ground.nameVi : ground.nameEn)
  const ground = radioCards({
    id: 'return-ground',
    label: words.ground,
    choices: returnGrounds.map(each => ({ value: each.code, label: nameOf(each), hint: sayArticle(pageLanguage, each.article) })),
  })
  const reason = reasonArea('return-reason', words.reason, words.reasonHint)
  const read: DecisionPart['read'] = () => {
    const chosen = returnGrounds.find(each => each.code === ground.chosen()[0])
    const problems = [
      ...problemAt(ground, chosen === undefined ? words.groundMissing : undefined),
      ...missingText(reason, words.reasonMissing),
    ]
    if (chosen === undefined || problems.length > 0) return { problems }
    const text = reason.control.value.trim()
    return {
      decision: { decision: 'return', ground: chosen.code, reason: text },
      lines: [
        [words.ground, `${nameOf(chosen)} (${sayArticle(pageLanguage, chosen.article)})`],
        [words.reason, typed(text)],
      ],
    }
  }
  return { element: h('div', {}, ground.element, reason.element), read }
}
