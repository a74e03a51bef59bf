// What a paper signed by the judge is known by: whose it is, its number and its day.
import type { DeskFiling } from '../../../../functions/desk/desk-form.ts'
import { civilDateOf, formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { dateFields } from '../kit/date-fields.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import { field, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { missingText, problemAt } from './act.ts'
import { deskActs } from './desk-act-words.ts'
import { type Fact, factList } from './fact-list.ts'

const words = deskActs.signed

export type SignedReading =
  | { readonly problems: readonly FieldProblem[] }
  | { readonly signed: { readonly judge: string; readonly number: string; readonly signedOn: string }; readonly lines: readonly Fact[] }

export function signedFields(filing: DeskFiling): { readonly element: HTMLElement; read(): SignedReading } {
  const number = field({ id: 'signed-number', label: words.number, hint: words.numberHint }, textInput({ maxlength: 60 }))
  const day = dateFields({ id: 'signed-day', label: words.day })
  const today = civilDateOf(new Date())
  const read = (): SignedReading => {
    const signedOn = day.value() ?? ''
    const isReal = isCivilDate(signedOn) && signedOn <= today
    const problems = [...missingText(number, words.numberMissing), ...problemAt(day, isReal ? undefined : words.dayInvalid)]
    if (problems.length > 0 || !isCivilDate(signedOn)) return { problems }
    const signed = { judge: filing.judgeSubject ?? '', number: number.control.value.trim(), signedOn }
    return {
      signed,
      lines: [
        [words.judge, filing.judge],
        [words.number, signed.number],
        [words.day, formatLongDate(signedOn, pageLanguage)],
      ],
    }
  }
  return { element: h('div', {}, factList([[words.judge, filing.judge]]), number.element, day.element), read }
}
