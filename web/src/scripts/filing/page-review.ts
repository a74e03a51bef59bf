// Everything once more: what the law still asks for, the whole petition, further information, and the declaration.
import { formatLongDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { field, textArea, textInput } from '../kit/field.ts'
import { group } from '../kit/group.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { tick } from './address-fields.ts'
import { courtDirectory } from './court-reference.ts'
import { FieldErrors } from './field-errors.ts'
import { problemWords } from './filing-words.ts'
import { petitionSummary } from './petition-summary.ts'
import { sayProblem } from './problem-said.ts'
import { reviewWords as said } from './review-words.ts'
import type { MakePage, Wizard } from './wizard.ts'
import { fieldId, pageOfField } from './wizard-pages.ts'

/** What other pages still lack; this page's own fields are only being filled in. */
const lackingElsewhere = (wizard: Wizard) => wizard.problems().filter(problem => pageOfField(problem.field) !== 'xem-lai')

export const lackingList = (wizard: Wizard): HTMLElement => {
  const problems = lackingElsewhere(wizard)
  if (problems.length === 0) return notice('success', said.ready)
  return h(
    'div',
    { class: 'notice notice-warning', tabindex: -1, id: 'lacking' },
    h(
      'div',
      { class: 'notice-body' },
      h('h2', { class: 'notice-title' }, fill(said.problemsTitle, { count: problems.length })),
      h('p', {}, said.problemsHint),
      h(
        'ul',
        { class: 'lacking' },
        problems.map(problem => {
          const page = pageOfField(problem.field) ?? 'xem-lai'
          const go = (event: MouseEvent) => {
            event.preventDefault()
            wizard.shell.go(page, fieldId(problem.field))
          }
          return h('li', {}, h('a', { href: `#${page}`, onclick: go }, sayProblem(problem, wizard.petition, problemWords, pageLanguage)))
        }),
      ),
    ),
  )
}

export const makePage: MakePage = async wizard => {
  const directory = await courtDirectory()
  const errors = new FieldErrors()
  const { petition, today } = wizard
  // The petition is dated on the day on which it is made (BLTTDS 189(4)(a)).
  if (petition.date !== today) wizard.set({ date: today })

  const place = textInput({ value: petition.place, maxlength: 150, oninput: () => wizard.set({ place: place.value }) })
  const interpreter = textInput({
    value: petition.interpreter,
    maxlength: 100,
    oninput: () => wizard.set({ interpreter: interpreter.value }),
  })
  const other = textArea(
    { rows: 4, maxlength: 5000, oninput: () => wizard.set({ otherInformation: other.value }) },
    petition.otherInformation,
  )

  const undertaking =
    petition.kind === 'HC'
      ? errors.add(
          fieldId('noParallelComplaint'),
          group(
            { id: fieldId('noParallelComplaint'), label: said.undertaking },
            tick('undertaking', said.undertaking, said.undertakingHint, petition.noParallelComplaint, isSo =>
              wizard.set({ noParallelComplaint: isSo }),
            ),
          ),
        )
      : undefined
  const declaration = errors.add(
    fieldId('declared'),
    group(
      { id: fieldId('declared'), label: said.declaration },
      tick('declaration', said.declared, undefined, petition.declared, isSo => wizard.set({ declared: isSo })),
    ),
  )
  undertaking?.element.querySelector('legend')?.classList.add('visually-hidden')

  const lacking = h('div', {}, lackingList(wizard))
  const summary = h('div', {}, petitionSummary(petition, wizard.uploads.files, directory))
  const body = h(
    'div',
    { class: 'fields' },
    h('p', { class: 'lead' }, said.hint),
    lacking,
    summary,
    h(
      'section',
      { class: 'part' },
      h('h2', {}, said.more),
      field(
        {
          id: fieldId('place'),
          label: said.place,
          hint: fill(said.placeHint, { day: formatLongDate(today, pageLanguage) }),
          optional: true,
        },
        place,
      ).element,
      field({ id: fieldId('interpreter'), label: said.interpreter, hint: said.interpreterHint, optional: true }, interpreter).element,
      field({ id: fieldId('otherInformation'), label: said.otherInformation, optional: true }, other).element,
    ),
    undertaking?.element,
    declaration.element,
  )
  return {
    title: said.title,
    body,
    next: said.toSign,
    mustBeSolved: true,
    setErrors: found => errors.show(found),
    fileChanged: () => {
      fillPlace(lacking, lackingList(wizard))
      fillPlace(summary, petitionSummary(wizard.petition, wizard.uploads.files, directory))
    },
  }
}
