// A running term as it is shown, and whose it is to keep: needs no calendar.
import { type CivilDate, earlier } from '../kernel/civil-date.ts'
import type { Duty, Filing, FilingDeadline } from './filing.ts'
import type { ExpectedStep } from './filing-form.ts'

const filersDuties: readonly Duty[] = ['answer-mediation', 'amend', 'pay', 'pay-last', 'complain']

/** Whether the filer, and not the court, must keep this term. */
export const isFilersDuty = (duty: Duty): boolean => filersDuties.includes(duty)

/** The first day on which the filer should be warned of a term of their own; undefined when none runs. */
export const filersDay = (filing: Filing): CivilDate | undefined =>
  filing.deadlines
    .filter(deadline => isFilersDuty(deadline.duty))
    .map(deadline => deadline.warnBy)
    .reduce<CivilDate | undefined>((first, day) => (first ? earlier(first, day) : day), undefined)

export const expectedStep = ({ code, due, warnBy, provisional, article, actor }: FilingDeadline): ExpectedStep => ({
  code,
  due,
  warnBy,
  provisional,
  article,
  actor,
})
