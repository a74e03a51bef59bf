// Importing a bank's statement: one file, read in the browser as text, and the report of what was new in it.
import type { StatementReport } from '../../../../functions/fees/books-form.ts'
import { fill } from '../../words/fill.ts'
import { factList } from '../desk/fact-list.ts'
import { api } from '../kit/api.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { readReport } from './answers.ts'
import { books } from './books-words.ts'
import { day } from './said.ts'

const words = books.statements
const atMost = 4_000_000

export async function showStatements(place: HTMLElement): Promise<void> {
  const errors = h('div', {})
  const result = h('div', { class: 'act-place' })
  const file = field({ id: 'statement', label: words.file }, h('input', { type: 'file', accept: '.csv,.xml,text/csv,application/xml' }))
  const button = h('button', { type: 'submit', class: 'button button-primary' }, words.send)
  const submit = async (event: Event) => {
    event.preventDefault()
    const [chosen] = file.control.files ?? []
    const problem = chosen === undefined ? words.fileMissing : chosen.size > atMost ? words.tooLarge : undefined
    file.setError(problem)
    showErrors(errors, problem === undefined ? [] : [{ fieldId: 'statement', message: problem }])
    if (chosen === undefined || problem !== undefined) return
    button.disabled = true
    fillPlace(result, h('p', { role: 'status' }, words.reading))
    const body = { fileName: chosen.name, content: await chosen.text() }
    const outcome = await api('/api/books/statements', { method: 'POST', body, parse: readReport })
    button.disabled = false
    if (outcome.ok) {
      const said = reportSaid(outcome.data)
      fillPlace(result, said)
      said.focus()
    } else await showFailure(result, outcome)
  }
  fillPlace(
    place,
    h('p', { class: 'quiet' }, words.lead),
    errors,
    h('form', { novalidate: true, onsubmit: submit }, file.element, h('p', { class: 'actions' }, button)),
    result,
  )
}

const reportSaid = (report: StatementReport): HTMLElement =>
  notice(
    'success',
    report.alreadyImported ? words.already : words.done,
    factList([
      [words.account, h('span', { class: 'figure' }, report.account)],
      [words.period, fill(words.periodSaid, { from: day(report.from), until: day(report.until) })],
      [words.lines, String(report.lines)],
      [words.fresh, String(report.fresh)],
      [words.known, String(report.known)],
      [words.passedOver, String(report.passedOver)],
    ]),
    h('p', {}, words.next),
  )
