// The facts of a filing that an officer looks for first, and the terms that run.
import type { DeskFiling } from '../../../../functions/desk/desk-form.ts'
import { formatLongDate, formatMinute, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { legalRelations } from '../../../../functions/kernel/legal-relations.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { fill } from '../../words/fill.ts'
import { stateSaid } from '../../words/state.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { deskFiling } from './desk-filing-words.ts'
import { exemptionFacts } from './exemption-facts.ts'
import { type Fact, factList } from './fact-list.ts'
import { groundName, kindName, topicName } from './matter-names.ts'
import { termChip } from './term-chip.ts'
import { termSaid } from './term-said.ts'

const words = deskFiling.facts

export const daySaid = (day: string): string => (isCivilDate(day) ? formatLongDate(day, pageLanguage) : day)

export function filingFacts(filing: DeskFiling, courtOf: (code: string) => string): HTMLElement {
  const { name, tone } = stateSaid(filing.state, pageLanguage)
  return factList([
    [words.state, statusTag(name, tone)],
    [words.case, filing.case && h('strong', {}, filing.case.number)],
    [words.accepted, acceptedSaid(filing)],
    [words.register, filing.registerNumber ?? words.notRegistered],
    [words.kind, kindName(pageLanguage, filing.kind)],
    [words.topic, topicName(pageLanguage, filing.petition.topic)],
    [words.relation, relationSaid(filing.petition.relation)],
    [words.judge, filing.judge ?? words.noJudge],
    [words.filedAt, formatMinute(filing.filedAt, pageLanguage)],
    [words.filingDate, daySaid(filing.filingDate)],
    [words.firstCourt, filing.firstCourtCode === filing.courtCode ? null : courtOf(filing.firstCourtCode)],
    [words.owner, `${filing.owner.fullName}, ${filing.owner.assurance === 'eid' ? words.eid : words.code}`],
    [words.signature, signatureSaid(filing)],
    ...standing(filing),
  ])
}

function acceptedSaid({ case: born, accepted }: DeskFiling): string | undefined {
  if (born === undefined) return undefined
  const said = fill(words.acceptedSaid, { day: daySaid(born.acceptedOn), judge: born.acceptedBy })
  return accepted?.noAdvanceBecause === undefined ? said : `${said} ${fill(words.withoutAdvance, { reason: accepted.noAdvanceBecause })}`
}

function relationSaid(code: string): string {
  const relation = legalRelations.find(each => each.code === code)
  if (relation === undefined) return code
  return pageLanguage === 'vi' ? relation.nameVi : relation.nameEn
}

function signatureSaid({ signature }: DeskFiling): string {
  const { name, signedAt, legalBasis } = signature
  const said = signature.kind === 'certified' ? words.certified : words.typed
  return fill(said, { name, when: formatMinute(signedAt, pageLanguage), basis: legalBasis })
}

/** What the state rests on: the judge's request, the fee notice, mediation, unreadable files, the return. */
function standing(filing: DeskFiling): Fact[] {
  const { request, feeNotice, exemption, payment, proof, mediation, unreadable, returned, files } = filing
  const amount = feeNotice ? formatVnd(feeNotice.amountVnd, pageLanguage) : ''
  const unreadableNames = (unreadable?.documentIds ?? []).map(id => files.find(file => file.id === id)?.name ?? id)
  return [
    [words.request, request?.what],
    [words.fee, feeNotice && fill(words.feeSaid, { amount, collector: feeNotice.collector })],
    ...(exemption
      ? exemptionFacts(exemption)
          .slice(1)
          .map(([label, value]): Fact => [`${words.exemption}: ${label}`, value])
      : []),
    [
      words.payment,
      payment && fill(words.paymentSaid, { amount: formatVnd(payment.amountVnd, pageLanguage), day: daySaid(payment.paidOn) }),
    ],
    [words.proof, payment && (proof ? fill(words.proofSaid, { day: daySaid(proof.receivedOn) }) : words.noProof)],
    [words.mediation, mediation && fill(mediationWords(mediation.agrees), { day: daySaid(mediation.offeredOn) })],
    [words.unreadable, unreadable && `${unreadableNames.join(', ')}. ${unreadable.reason}`],
    [words.returned, returned && `${groundName(pageLanguage, returned.ground)}. ${returned.reason}`],
  ]
}

const mediationWords = (agrees: boolean | null): string => {
  if (agrees === null) return words.mediationOffered
  return agrees ? words.mediationYes : words.mediationNo
}

export function filingTerms({ deadlines }: DeskFiling): HTMLElement {
  return h(
    'section',
    { class: 'terms-running', 'aria-labelledby': 'terms-title' },
    h('h2', { id: 'terms-title' }, deskFiling.terms),
    deadlines.length === 0 ? h('p', { class: 'quiet' }, deskFiling.noTerms) : null,
    deadlines.map(term => [h('p', { class: 'term-what' }, termSaid(term.code)), termChip(term)]),
  )
}
