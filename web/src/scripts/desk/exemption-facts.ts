// A request to be excused from the advance as facts: ground, reason, proof, and the answer once there is one.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { exemption as words } from '../my-filings/exemption-words.ts'
import type { Fact } from './fact-list.ts'

/** A ground that this page does not know stands for itself. */
export const groundSaid = (code: string): string => new Map(Object.entries(words.grounds)).get(code) ?? code

const daySaid = (day: string): string => (isCivilDate(day) ? formatLongDate(day, pageLanguage) : day)
const typed = (text: string) => h('span', { class: 'as-typed' }, text)

export function exemptionFacts({ askedOn, ground, reason, documents, decision }: NonNullable<FilingView['exemption']>): Fact[] {
  const { standing } = words
  return [
    [standing.asked, daySaid(askedOn)],
    [standing.ground, groundSaid(ground)],
    [standing.reason, typed(reason)],
    [standing.files, documents.length === 0 ? standing.noFiles : documents.map(file => file.name).join('; ')],
    [standing.answer, decision ? h('strong', {}, words.answers[decision.granted]) : standing.waiting],
    [standing.because, decision && typed(decision.reason)],
    [standing.paper, decision?.paper && fill(standing.paperSaid, { number: decision.paper.number, day: daySaid(decision.paper.signedOn) })],
  ]
}

/** The complaint about the sum or the answer, and what the chief judge decided. */
export function complaintFacts({ about, askedOn, reason, late, decision }: NonNullable<FilingView['feeComplaint']>): Fact[] {
  const { standing } = words.complaint
  return [
    [standing.about, standing.abouts[about]],
    [words.standing.asked, late ? fill(standing.late, { day: daySaid(askedOn) }) : daySaid(askedOn)],
    [words.standing.reason, typed(reason)],
    [standing.outcome, decision ? h('strong', {}, standing.outcomes[decision.outcome]) : words.standing.waiting],
    [standing.amount, decision && formatVnd(decision.amountVnd, pageLanguage)],
    [standing.because, decision && typed(decision.reason)],
  ]
}
