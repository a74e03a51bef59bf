// A clerk enters a judgment: its data, the questions of the rules, and its text, pasted or read from a file.
import { documentTypes } from '../../../../functions/judgments/judgment-number.ts'
import { judgmentOutcomes } from '../../../../functions/judgments/published-judgment.ts'
import { fill } from '../../words/fill.ts'
import { withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { dateFields } from '../kit/date-fields.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { type Control, type Field, field, selectInput, textArea, textInput } from '../kit/field.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import type { SignedIn } from '../kit/session.ts'
import { readAnswer, readJudgment, readText } from './answers.ts'
import { base64Of, isTooLarge } from './chosen-file.ts'
import { questions } from './entry-questions.ts'
import { askedJudgment, judgmentAddress, judgmentApi } from './judgment-address.ts'
import { deskJudgments, judgmentPage } from './judgment-words.ts'
import { ownCourts } from './own-courts.ts'

const words = deskJudgments.entry
const place = placeById('entry')

/** The candidate, or judgment under review, whose text comes. */
const candidateAsked = async () => {
  const id = askedJudgment(location.search)
  if (id === '') return undefined
  const outcome = await api(judgmentApi(id), { parse: readJudgment })
  return outcome.ok ? outcome.data : undefined
}

const linesOf = (text: string, separator: string | RegExp): string[] =>
  text
    .split(separator)
    .map(line => line.trim())
    .filter(line => line !== '')

/** Reads a file into the text area. */
function fileField(text: Field<HTMLTextAreaElement>): { element: HTMLElement; place: HTMLElement } {
  const said = h('div', { class: 'act-place' })
  const file = field({ id: 'file', label: words.file, optional: true }, h('input', { type: 'file', accept: '.docx,.pdf,.txt' }))
  file.control.addEventListener('change', () => {
    void (async () => {
      const [chosen] = file.control.files ?? []
      if (chosen === undefined) return
      if (isTooLarge(chosen))
        return showFailure(said, {
          ok: false,
          reason: 'refused',
          problem: { status: 422, kind: 'invalid', code: 'judgment.file-too-large', facts: {}, correlationId: '' },
        })
      const body = { name: chosen.name, base64: await base64Of(chosen) }
      const outcome = await api('/api/desk/judgment-texts', { method: 'POST', body, parse: readText })
      if (!outcome.ok) return showFailure(said, outcome)
      text.control.value = outcome.data.text
      fillPlace(said, h('p', { role: 'status' }, fill(words.fileRead, { name: chosen.name })))
    })()
  })
  return { element: file.element, place: said }
}

async function show(officer: SignedIn): Promise<void> {
  const [candidate, courts] = await Promise.all([candidateAsked(), ownCourts(officer.courtCode ?? '')])
  const data = candidate?.data
  const input = (id: string, label: string, hint: string | undefined, value = '', optional = false) =>
    field({ id, label, hint, optional }, textInput({ value }))
  const number = input('number', words.number, words.numberHint, data?.number)
  const caseNumber = input('case-number', words.caseNumber, words.caseNumberHint, candidate?.caseNumber ?? '', true)
  const type = field(
    { id: 'document-type', label: words.documentType },
    selectInput(
      documentTypes.map(value => ({ value, label: words.documentTypes[value] })),
      'BAST',
    ),
  )
  const court = field({ id: 'court', label: words.court }, selectInput(courts, data?.court.code ?? officer.courtCode ?? ''))
  const date = dateFields({ id: 'date', label: words.date, value: data?.date })
  const effectiveOn = dateFields({ id: 'effective-on', label: words.effectiveOn, value: candidate?.effectiveOn })
  const relation = input('relation', words.relation, undefined, data?.relation)
  const outcome = field(
    { id: 'outcome', label: words.outcome },
    selectInput(
      judgmentOutcomes.map(value => ({ value, label: judgmentPage.outcomes[value] })),
      data?.outcome ?? 'accepted',
    ),
  )
  const precedents = input('precedents', words.precedents, words.precedentsHint, data?.precedents.join('; '), true)
  const title = input('title', words.judgmentTitle, words.judgmentTitleHint)
  const summary = field({ id: 'summary', label: words.summary }, textArea({ rows: 3, maxlength: 3000 }))
  const people = field({ id: 'people', label: words.people, hint: words.peopleHint, optional: true }, textArea({ rows: 3 }))
  const text = field({ id: 'text', label: words.text, hint: words.textHint }, textArea({ rows: 16, lang: 'vi' }))
  const asked = questions()
  const [errors, failure] = [h('div', {}), h('div', { class: 'act-place' })]
  const file = fileField(text)
  const button = h('button', { type: 'submit', class: 'button button-primary' }, words.do)

  const needed: readonly Field<Control>[] = [number, relation, title, summary, text]
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const answers = asked.answers()
    const [day, effect] = [date.value(), effectiveOn.value()]
    const empty = needed.filter(each => each.control.value.trim() === '')
    for (const each of needed) each.setError(empty.includes(each) ? words.missing : undefined)
    date.setError(day === undefined ? words.missing : undefined)
    effectiveOn.setError(effect === undefined ? words.missing : undefined)
    const problems = [
      ...empty.map(({ control }) => ({ fieldId: control.id, message: words.missing })),
      ...(day === undefined ? [{ fieldId: 'date-day', message: `${words.date}: ${words.missing}` }] : []),
      ...(effect === undefined ? [{ fieldId: 'effective-on-day', message: `${words.effectiveOn}: ${words.missing}` }] : []),
      ...asked.problems(),
    ]
    showErrors(errors, problems)
    if (problems.length > 0 || answers === undefined) return
    button.disabled = true
    const body = {
      ...(candidate ? { judgmentId: candidate.id, version: candidate.version } : {}),
      ...(caseNumber.control.value.trim() === '' ? {} : { caseNumber: caseNumber.control.value.trim() }),
      ...{ number: number.control.value, documentType: type.control.value, courtCode: court.control.value, date: day, effectiveOn: effect },
      ...{ relation: relation.control.value, outcome: outcome.control.value, precedents: linesOf(precedents.control.value, ';') },
      ...{
        title: title.control.value,
        summary: summary.control.value,
        text: text.control.value,
        people: linesOf(people.control.value, '\n'),
      },
      answers,
    }
    const sent = await api('/api/desk/judgments', { method: 'POST', body, parse: readAnswer })
    button.disabled = false
    if (sent.ok) location.assign(judgmentAddress(sent.data.id))
    else await showFailure(failure, sent)
  }
  fillPlace(
    place,
    errors,
    h(
      'form',
      { class: 'stack entry-form', novalidate: true, onsubmit: (event: Event) => void send(event) },
      h(
        'div',
        { class: 'entry-data' },
        number.element,
        type.element,
        court.element,
        caseNumber.element,
        date.element,
        effectiveOn.element,
        relation.element,
        outcome.element,
        precedents.element,
      ),
      title.element,
      summary.element,
      file.element,
      file.place,
      text.element,
      people.element,
      asked.element,
      failure,
      h('p', { class: 'actions' }, button),
    ),
  )
}

await withOfficer(place, deskJudgments, ['clerk'], show)
