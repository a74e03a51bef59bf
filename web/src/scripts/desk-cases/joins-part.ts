// Requests to join: the clerk compares the papers and confirms, or declines with a reason.
import type { JoinRow } from '../../../../functions/cases/case-form.ts'
import { cases } from '../cases/case-words.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { foldTable } from '../kit/fold-table.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { readCase, readJoinPage } from './answers.ts'
import { caseAddress } from './places.ts'

const words = cases.desk

export async function fillJoins(place: HTMLElement, said?: string): Promise<void> {
  const outcome = await api('/api/desk/joins', { parse: readJoinPage })
  if (!outcome.ok) return showFailure(place, outcome, () => void fillJoins(place))
  const failure = h('div', {})
  const answer = async (row: JoinRow, how: 'confirm' | 'decline', reason: string): Promise<void> => {
    const body = { answer: how, reason }
    const sent = await api(`/api/desk/cases/${row.caseId}/joins/${row.id}`, { method: 'POST', body, parse: readCase })
    if (!sent.ok) return showFailure(failure, sent)
    await fillJoins(place, words.answered)
  }
  const acts = (row: JoinRow): HTMLElement => {
    const reason = field({ id: `decline-${row.id}`, label: words.declineReason }, textInput({ maxlength: 1000 }))
    const button = (label: string, how: 'confirm' | 'decline'): HTMLElement =>
      h(
        'button',
        {
          type: 'button',
          class: 'button',
          'aria-label': `${label}: ${row.fullName}`,
          onclick: () => void answer(row, how, reason.control.value),
        },
        label,
      )
    return h(
      'div',
      {},
      button(words.confirm, 'confirm'),
      h('details', {}, h('summary', {}, words.decline), reason.element, button(words.decline, 'decline')),
    )
  }
  const { rows } = outcome.data
  fillPlace(
    place,
    h('h2', {}, words.joinsTitle),
    said === undefined ? null : notice('success', said),
    failure,
    rows.length === 0
      ? h('p', {}, words.joinsNone)
      : foldTable(
          words.joinsCaption,
          [
            { heading: cases.number, cell: row => h('a', { class: 'row-link nowrap', href: caseAddress(row.caseId) }, row.caseNumber) },
            { heading: words.asks, cell: row => `${row.fullName} (${words.proof[row.assurance]})` },
            { heading: words.asksFor, cell: row => `${row.party.fullName}, ${cases.roles[row.party.role]}` },
            { heading: cases.state, cell: row => (row.numberMatches ? words.matches.yes : words.matches.no) },
            { heading: words.act, cell: acts },
          ],
          rows,
        ),
  )
}
