// A request to be excused from the advance as facts: ground, reason, proof, and the answer once there is one.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { exemption as words } from '../my-filings/exemption-words.ts'
import type { Fact } from './fact-list.ts'

/** A ground that this page does not know stands for itself. */
export const groundSaid = (code: string): string => new Map(Object.entries(words.grounds)).get(code) ?? code

const typed = (text: string) => h('span', { class: 'as-typed' }, text)

export function exemptionFacts({ askedOn, ground, reason, documents, decision }: NonNullable<FilingView['exemption']>): Fact[] {
  const { standing } = words
  return [
    [standing.asked, isCivilDate(askedOn) ? formatLongDate(askedOn, pageLanguage) : askedOn],
    [standing.ground, groundSaid(ground)],
    [standing.reason, typed(reason)],
    [standing.files, documents.length === 0 ? standing.noFiles : documents.map(file => file.name).join('; ')],
    [standing.answer, decision ? h('strong', {}, words.answers[decision.granted]) : standing.waiting],
    [standing.because, decision && typed(decision.reason)],
  ]
}
