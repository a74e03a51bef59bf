// The trial balance at the end of any day that has begun.
import { civilDateOf, formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { api } from '../kit/api.ts'
import { dateFields } from '../kit/date-fields.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readBalance } from './answers.ts'
import { balanceChart } from './balance-chart.ts'
import { balanceTable } from './balance-table.ts'
import { books } from './books-words.ts'
import { missingDay } from './required.ts'

const words = books.balance

export async function showBalance(place: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search).get('ngay') ?? ''
  const on = isCivilDate(asked) ? asked : civilDateOf(new Date())
  const errors = h('div', {})
  const result = h('div', { class: 'part' })
  const fields = dateFields({ id: 'balance-day', label: books.common.day, value: on })
  const submit = (event: Event) => {
    event.preventDefault()
    const problems = missingDay(fields)
    showErrors(errors, problems)
    if (problems.length > 0) return
    const day = fields.value() ?? on
    history.replaceState(history.state, '', `?${new URLSearchParams({ ngay: day })}`)
    void load(result, day)
  }
  fillPlace(
    place,
    h('p', { class: 'quiet' }, words.lead),
    errors,
    h(
      'form',
      { novalidate: true, onsubmit: submit },
      fields.element,
      h('p', { class: 'actions' }, h('button', { type: 'submit', class: 'button button-primary' }, words.send)),
    ),
    result,
  )
  await load(result, on)
}

async function load(place: HTMLElement, day: string): Promise<void> {
  const outcome = await whileWaiting(place, api(`/api/books/trial-balance?${new URLSearchParams({ day })}`, { parse: readBalance }))
  if (!outcome.ok) return showFailure(place, outcome, () => void load(place, day))
  const { rows, entries } = outcome.data
  if (rows.length === 0) return fillPlace(place, emptyState(words.empty))
  const caption = fill(words.caption, { day: isCivilDate(day) ? formatLongDate(day, pageLanguage) : day, count: entries })
  fillPlace(place, balanceChart(rows), balanceTable(caption, rows))
}
