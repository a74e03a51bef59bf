// The register of officers, court by court: who works there, as what; added, changed, taken out of office.
import type { Officer } from '../../../../functions/identity/person.ts'
import { civilDateOf } from '../../../../functions/kernel/civil-date.ts'
import { isInForce } from '../../../../functions/kernel/courts.ts'
import { comparePersonNames } from '../../../../functions/kernel/person-name.ts'
import { fill } from '../../words/fill.ts'
import { administrators, withOfficer } from '../desk/officer.ts'
import { courtName, directoryInForce } from '../desk/reference.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { field, selectInput } from '../kit/field.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import type { SignedIn } from '../kit/session.ts'
import { statusTag } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'
import { administration } from './administration-words.ts'
import { readOfficers } from './answers.ts'
import { askOfficer, type CourtChoice, reviewOfficer, standingSaid } from './officer-form.ts'
import { stepTitle } from './step.ts'

const words = administration.officers
const place = placeById('officers')

interface Desk {
  readonly administrator: SignedIn
  readonly courts: readonly CourtChoice[]
  /** Code of the court that is shown; empty for officers of none. */
  court: string
}

const courtSaid = ({ courts }: Desk, code: string): string => courts.find(court => court.value === code)?.label ?? (code || words.noCourt)

async function showCourt(desk: Desk, above: Child = null): Promise<void> {
  const query = desk.court === '' ? '' : `?${new URLSearchParams({ court: desk.court })}`
  const outcome = await whileWaiting(place, api(`/api/officers${query}`, { parse: readOfficers }))
  if (!outcome.ok) return showFailure(place, outcome, () => void showCourt(desk, above))
  stepTitle(words.title)
  const officers = outcome.data.officers.toSorted((one, other) => comparePersonNames(one.fullName, other.fullName))
  const court = field(
    { id: 'court', label: words.court },
    selectInput([{ value: '', label: words.noCourt }, ...desk.courts], desk.court, {
      onchange: async () => {
        desk.court = court.control.value
        await showCourt(desk)
        document.getElementById('court')?.focus()
      },
    }),
  )
  fillPlace(
    place,
    above,
    h('p', { class: 'lead' }, words.lead),
    court.element,
    officers.length === 0
      ? emptyState(words.empty)
      : foldTable(fill(words.caption, { court: courtSaid(desk, desk.court) }), columnsFor(desk), officers),
    h('p', {}, h('button', { type: 'button', class: 'button', onclick: () => edit(desk) }, words.add)),
  )
}

const columnsFor = (desk: Desk): Column<Officer>[] => [
  { heading: words.columns.name, cell: officer => h('strong', {}, officer.fullName) },
  { heading: words.columns.role, cell: officer => words.roles[officer.role] },
  { heading: words.columns.subject, cell: officer => h('code', { translate: 'no' }, officer.subject) },
  { heading: words.columns.state, cell: officer => statusTag(standingSaid(officer.active), officer.active ? 'success' : 'neutral') },
  {
    heading: words.columns.act,
    cell: officer =>
      h(
        'button',
        {
          type: 'button',
          class: 'button button-plain',
          'aria-label': fill(words.changeOf, { name: officer.fullName }),
          onclick: () => edit(desk, officer),
        },
        words.change,
      ),
  },
]

function edit(desk: Desk, officer?: Officer): void {
  askOfficer(place, {
    officer,
    court: desk.court,
    courts: desk.courts,
    onReady: typed => review(desk, typed),
    onCancel: () => void showCourt(desk),
  })
}

function review(desk: Desk, officer: Officer): void {
  const where = courtSaid(desk, officer.courtCode ?? '')
  reviewOfficer(place, {
    officer,
    courtSaid: where,
    moves: (officer.courtCode ?? '') !== desk.court,
    isSelf: officer.subject === desk.administrator.subject && (officer.role !== 'administrator' || !officer.active),
    onCancel: () => edit(desk, officer),
    onSend: async failure => {
      const { subject, fullName, role, active, courtCode = null } = officer
      const path = `/api/officers/${encodeURIComponent(subject)}`
      const outcome = await api(path, { method: 'PUT', body: { fullName, role, courtCode, active }, parse: () => undefined })
      if (!outcome.ok) return showFailure(failure, outcome)
      const said = fill(words.done.body, { role: words.roles[role], court: where, state: standingSaid(active) })
      const done = notice('success', fill(words.done.title, { name: fullName }), h('p', {}, said))
      await showCourt(desk, done)
      done.focus()
    },
  })
}

await withOfficer(place, administration, administrators, async administrator => {
  const directory = await directoryInForce()
  const today = civilDateOf(new Date())
  const courts = directory.courts
    .filter(court => isInForce(court, today))
    .map(({ code }) => ({ value: code, label: courtName(directory, code, pageLanguage) }))
  await showCourt({ administrator, courts, court: courts[1]?.value ?? '' })
})
