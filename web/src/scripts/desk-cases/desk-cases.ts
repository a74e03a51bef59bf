// The cases of the court at the desk: the list, one case, an entry from paper, the draw; each under its own address.
import type { DeskCaseRow } from '../../../../functions/cases/case-form.ts'
import { cases } from '../cases/case-words.ts'
import { daySaid } from '../cases/progress-part.ts'
import { desk } from '../desk/desk-words.ts'
import { kindName } from '../desk/matter-names.ts'
import { courtOfficers, withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { pagination } from '../kit/pagination.ts'
import type { SignedIn } from '../kit/session.ts'
import { statusTag } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readCasePage } from './answers.ts'
import { showCase } from './case-part.ts'
import { showDraws } from './draw-part.ts'
import { showEntry } from './entry-part.ts'
import { fillJoins } from './joins-part.ts'
import { caseAddress, casesAddress, sendingForm } from './places.ts'

const words = cases.desk
const place = placeById('cases')

interface Wanted {
  queue: 'open' | 'closed'
  number?: string
  next?: string
}

const columns: Column<DeskCaseRow>[] = [
  { heading: cases.number, cell: row => h('a', { class: 'row-link nowrap', href: caseAddress(row.id) }, row.number) },
  { heading: words.parties, cell: row => row.parties.map(party => party.fullName).join(', ') },
  { heading: cases.kind, cell: row => kindName(pageLanguage, row.kind) },
  { heading: cases.accepted, cell: row => h('span', { class: 'figure' }, daySaid(row.acceptedOn)) },
  { heading: cases.judge, cell: row => row.judge ?? cases.noJudge },
  { heading: cases.state, cell: row => h('span', {}, statusTag(cases.states[row.state]), row.isSealed ? ` ${words.sealed}` : null) },
]

async function fillList(list: HTMLElement, wanted: Wanted): Promise<void> {
  const query = new URLSearchParams({
    queue: wanted.queue,
    ...(wanted.number ? { number: wanted.number } : {}),
    ...(wanted.next ? { next: wanted.next } : {}),
  })
  const outcome = await whileWaiting(list, api(`/api/desk/cases?${query}`, { parse: readCasePage }))
  if (!outcome.ok) return showFailure(list, outcome, () => void fillList(list, wanted))
  const { rows, next } = outcome.data
  fillPlace(
    list,
    rows.length === 0
      ? h('p', { role: 'status' }, words.empty)
      : foldTable(`${words.caption}: ${words.queues[wanted.queue]}`, columns, rows),
    next === undefined ? null : pagination({ next: () => void fillList(list, { ...wanted, next }) }),
  )
}

async function showList(officer: SignedIn): Promise<void> {
  const list = h('div', { id: 'case-list' })
  const joins = h('section', { class: 'section' })
  const number = field({ id: 'find', label: words.find }, textInput({ maxlength: 40 }))
  const find = sendingForm(
    'find-form',
    words.findButton,
    () => fillList(list, { queue: 'open', number: number.control.value.trim() }),
    number.element,
  )
  const queue = (which: Wanted['queue']): HTMLElement =>
    h('button', { type: 'button', class: 'button', onclick: () => void fillList(list, { queue: which }) }, words.queues[which])
  fillPlace(
    place,
    h('p', { class: 'lead' }, words.lead),
    h(
      'p',
      { class: 'case-tools' },
      h('a', { class: 'button', href: casesAddress('?phan-cong=1') }, words.draw.link),
      officer.role === 'clerk' ? h('a', { class: 'button', href: casesAddress('?moi=1') }, words.enter.link) : null,
    ),
    find,
    h('p', { class: 'case-tools' }, queue('open'), queue('closed')),
    list,
    joins,
  )
  await Promise.all([fillList(list, { queue: 'open' }), officer.role === 'clerk' ? fillJoins(joins) : undefined])
}

await withOfficer(place, desk, courtOfficers, async officer => {
  const asked = new URLSearchParams(location.search)
  const id = asked.get('vu')
  if (id) await showCase(place, officer, id)
  else if (asked.has('moi') && officer.role === 'clerk') await showEntry(place)
  else if (asked.has('phan-cong')) await showDraws(place, officer)
  else await showList(officer)
})
