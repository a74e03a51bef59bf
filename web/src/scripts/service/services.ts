// The clerk's desk of service at work: recipients who wait for an officer, and the acts of the court.

import type { ActRow, TaskRow } from '../../../../functions/electronic-service/service-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { courtOfficers, withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readPage } from './answers.ts'
import { desk, phaseTones, proposalSaid, deskService as words } from './desk-words.ts'
import { actAddress, service } from './service-words.ts'

const place = placeById('services')

const taskColumns: readonly Column<TaskRow>[] = [
  { heading: words.columns.recipient, cell: task => h('a', { href: `${actAddress(task.actId)}#r${task.no}` }, task.fullName) },
  { heading: words.columns.document, cell: task => `${task.title} · ${task.caseNumber}` },
  { heading: words.columns.state, cell: task => statusTag(service.phases[task.phase], phaseTones[task.phase]) },
  { heading: words.columns.next, cell: task => (task.proposal === null ? '' : proposalSaid(task.proposal)) },
]

const actColumns: readonly Column<ActRow>[] = [
  { heading: words.columns.document, cell: act => h('a', { href: actAddress(act.id) }, act.title) },
  { heading: service.case, cell: act => act.caseNumber },
  { heading: words.columns.count, cell: act => String(act.recipients), figures: true },
  {
    heading: words.columns.state,
    cell: act => statusTag(words.states[act.state], act.state === 'ready' || act.state === 'drafted' ? 'warning' : 'neutral'),
  },
  { heading: words.columns.when, cell: act => formatMinute(act.preparedAt, pageLanguage) },
]

/** One list, page behind page. */
async function list<Row>(
  view: 'tasks' | 'acts',
  section: HTMLElement,
  title: string,
  said: { caption: string; none: string },
  columns: readonly Column<Row>[],
  rowsOf: (page: ReturnType<typeof readPage>) => readonly Row[],
): Promise<void> {
  const heading = h('h2', { id: `${view}-title` }, title)
  const show = async (next?: string): Promise<void> => {
    const query = new URLSearchParams({ view, ...(next === undefined ? {} : { next }) })
    const outcome = await whileWaiting(section, api(`/api/desk/service?${query}`, { parse: readPage }))
    if (!outcome.ok) return showFailure(section, outcome, () => void show(next))
    const rows = rowsOf(outcome.data)
    const more = outcome.data.next
    fillPlace(
      section,
      heading,
      rows.length === 0 ? emptyState(said.none) : foldTable(said.caption, columns, rows),
      more === undefined
        ? null
        : h('p', {}, h('button', { type: 'button', class: 'button button-quiet', onclick: () => void show(more) }, words.more)),
    )
  }
  await show()
}

await withOfficer(place, desk, courtOfficers, async () => {
  const [tasks, acts] = [h('section', { 'aria-labelledby': 'tasks-title' }), h('section', { 'aria-labelledby': 'acts-title' })]
  const begin = h('a', { class: 'button button-primary', href: addressIn(pageLanguage, paths.deskServiceNew) }, words.new.action)
  fillPlace(place, h('p', {}, begin), tasks, acts)
  await Promise.all([
    list('tasks', tasks, words.tasks.title, words.tasks, taskColumns, page => page.tasks),
    list('acts', acts, words.acts.title, words.acts, actColumns, page => page.acts),
  ])
})
