// Asking for an amendment: what, until when at the latest by the law of procedure, and the special case of the Code.
import type { DeskFiling } from '../../../../functions/desk/desk-form.ts'
import { procedureOf } from '../../../../functions/filings/filing-deadline.ts'
import { latestAmendmentDay } from '../../../../functions/filings/filing-decision.ts'
import { type CivilDate, formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import type { CourtCalendar } from '../../../../functions/kernel/court-calendar.ts'
import { fill } from '../../words/fill.ts'
import { dateFields } from '../kit/date-fields.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { missingText } from './act.ts'
import type { DecisionPart } from './decision.ts'
import { deskActs } from './desk-act-words.ts'

const words = deskActs.amendment

/** A day between tomorrow and the latest that the law allows. */
export const isAllowedDay = (until: string, today: CivilDate, latest: CivilDate): boolean =>
  isCivilDate(until) && until > today && until <= latest

export function amendmentPart({ petition }: DeskFiling, today: CivilDate, calendar: CourtCalendar): DecisionPart {
  const mayBeSpecial = procedureOf(petition) === 'civil'
  const special = h('input', { type: 'checkbox', id: 'amendment-special', name: 'amendment-special', onchange: () => sayLatest() })
  const latest = () => latestAmendmentDay(petition, special.checked, today, calendar)
  const what = field({ id: 'amendment-what', label: words.what, hint: words.whatHint }, textArea({ rows: 6, maxlength: 5000 }))
  const until = dateFields({ id: 'amendment-until', label: words.until, hint: untilHint() })
  function untilHint(): string {
    return fill(words.untilHint, { latest: formatLongDate(latest(), pageLanguage) })
  }
  function sayLatest(): void {
    const hint = until.element.querySelector('.field-hint')
    if (hint) hint.textContent = untilHint()
  }
  const read: DecisionPart['read'] = () => {
    const day = until.value() ?? ''
    const wrong = isAllowedDay(day, today, latest())
      ? undefined
      : fill(words.untilInvalid, { latest: formatLongDate(latest(), pageLanguage) })
    until.setError(wrong)
    const problems = [
      ...missingText(what, words.whatMissing),
      ...(wrong === undefined ? [] : [{ fieldId: 'amendment-until', message: wrong }]),
    ]
    if (problems.length > 0 || !isCivilDate(day)) return { problems }
    const text = what.control.value.trim()
    return {
      decision: { decision: 'request-amendment', what: text, until: day, special: special.checked },
      lines: [
        [words.what, h('span', { class: 'as-typed' }, text)],
        [words.until, formatLongDate(day, pageLanguage)],
        ...(special.checked ? [[words.specialSaid, words.yes] as const] : []),
      ],
    }
  }
  const tick = h('p', { class: 'tick' }, special, h('label', { for: 'amendment-special' }, words.special))
  return { element: h('div', {}, what.element, mayBeSpecial ? tick : null, until.element), read }
}
