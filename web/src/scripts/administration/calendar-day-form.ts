// One day of the calendar: added or changed, checked by the same rules as on the server.
import { courtDayKinds, courtDayStatuses } from '../../../../functions/kernel/court-days.ts'
import { fill } from '../../words/fill.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { dateFields } from '../kit/date-fields.ts'
import { type FieldProblem, showErrors } from '../kit/error-summary.ts'
import { refusalSaid } from '../kit/failure.ts'
import { type Field, field, selectInput, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { administration } from './administration-words.ts'
import { daySaid } from './calendar-days.ts'
import { type Day, refusalOf } from './calendar-edits.ts'
import { stepTitle } from './step.ts'

const words = administration.calendar
const formWords = words.form

interface Asked {
  /** The day to change; none to add one. */
  readonly day?: Day | undefined
  /** The other days of the calendar. */
  readonly others: readonly Day[]
  readonly onKeep: (day: Day) => void
  readonly onCancel: () => void
}

const requiredName = (name: Field<HTMLInputElement>): FieldProblem[] => {
  const problem = name.control.value.trim() === '' ? formWords.nameMissing : undefined
  name.setError(problem)
  return problem === undefined ? [] : [{ fieldId: name.control.id, message: problem }]
}

export function askDay(place: Element, { day, others, onKeep, onCancel }: Asked): void {
  const date = dateFields({ id: 'day', label: formWords.date, value: day?.date })
  const text = (id: string, label: string, value: string, hint?: string) => field({ id, label, hint }, textInput({ value, maxlength: 200 }))
  const nameVi = text('name-vi', formWords.nameVi, day?.nameVi ?? '')
  const nameEn = text('name-en', formWords.nameEn, day?.nameEn ?? '')
  const source = text('source', formWords.source, day?.source ?? '', formWords.sourceHint)
  const note = field({ id: 'note', label: formWords.note, optional: true }, textInput({ value: day?.note ?? '', maxlength: 500 }))
  const kind = radioCards({
    id: 'kind',
    label: formWords.kind,
    choices: courtDayKinds.map(each => ({ value: each, label: words.kinds[each], hint: formWords.kindHints[each] })),
    chosen: [day?.kind ?? 'public_holiday'],
  })
  const statuses = courtDayStatuses.map(each => ({ value: each, label: words.statuses[each] }))
  const status = field({ id: 'status', label: formWords.status }, selectInput(statuses, day?.status ?? 'official'))
  const errors = h('div', {})

  const read = async (): Promise<void> => {
    const on = date.value()
    date.setError(on === undefined ? formWords.dateInvalid : undefined)
    const problems = [
      ...(on === undefined ? [{ fieldId: 'day', message: formWords.dateInvalid }] : []),
      ...requiredName(nameVi),
      ...requiredName(nameEn),
    ]
    showErrors(errors, problems)
    if (on === undefined || problems.length > 0) return
    const typed: Day = {
      date: on,
      nameVi: nameVi.control.value.normalize('NFC').trim(),
      nameEn: nameEn.control.value.normalize('NFC').trim(),
      kind: courtDayKinds.find(each => each === kind.chosen()[0]) ?? 'public_holiday',
      status: courtDayStatuses.find(each => each === status.control.value) ?? 'undecided',
      source: source.control.value.normalize('NFC').trim(),
      confidence: day?.confidence ?? '',
      note: note.control.value.normalize('NFC').trim(),
    }
    const refusal = refusalOf(typed, others)
    if (refusal === undefined) return onKeep(typed)
    // One day is asked about, so there is no line to name.
    const { what, todo } = await refusalSaid({
      ...refusal,
      status: 400,
      correlationId: '',
      facts: { ...refusal.facts, line: 1, date: daySaid(on) },
    })
    showErrors(errors, [{ fieldId: 'day', message: `${what} ${todo}` }])
  }

  stepTitle(day ? fill(formWords.change, { day: daySaid(day.date) }) : formWords.add)
  const form = h(
    'form',
    {
      novalidate: true,
      onsubmit: event => {
        event.preventDefault()
        void read()
      },
    },
    [date, nameVi, nameEn, kind, status, source, note].map(each => each.element),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'button button-primary' }, formWords.keep),
      h('button', { type: 'button', class: 'button button-plain', onclick: onCancel }, administration.cancel),
    ),
  )
  fillPlace(place, errors, form)
}
