// The judgments of the officer's court: what is to be published first on top, then what is published and what is not.
import type { JudgmentPage, JudgmentRow } from '../../../../functions/judgments/judgment-form.ts'
import { formatDate, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { courtOfficers, withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { pagination } from '../kit/pagination.ts'
import { statusTag, type Tone } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readPage } from './answers.ts'
import { judgmentAddress } from './judgment-address.ts'
import { deskJudgments, wordOf } from './judgment-words.ts'
import { termChip } from './term-of-publication.ts'

const words = deskJudgments.list
const place = placeById('judgments')

const queues = ['open', 'published', 'closed'] as const
type Queue = (typeof queues)[number]

const tones: Readonly<Record<JudgmentRow['state'], Tone>> = {
  candidate: 'neutral',
  'in-review': 'information',
  reviewed: 'warning',
  approved: 'information',
  published: 'success',
  withheld: 'neutral',
  'taken-down': 'danger',
}

const day = (text: string): string => (text === '' ? '' : formatDate(parseCivilDate(text), pageLanguage))

const judgmentColumn: Column<JudgmentRow> = {
  heading: words.columns.judgment,
  cell: row => [
    h('a', { class: 'row-link figure', href: judgmentAddress(row.id) }, row.number === '' ? words.noNumber : row.number),
    h('p', { class: 'quiet' }, [row.courtName, day(row.date)].filter(part => part !== '').join(' · ')),
  ],
}
const matterColumn: Column<JudgmentRow> = { heading: words.columns.matter, cell: row => row.relation }
const waitsColumn: Column<JudgmentRow> = {
  heading: words.columns.waits,
  cell: row => [
    statusTag(wordOf(deskJudgments.states, row.state), tones[row.state]),
    row.waitsFor ? h('p', { class: 'quiet' }, words.waitsFor[row.waitsFor]) : null,
  ],
}

const columnsOf: Readonly<Record<Queue, Column<JudgmentRow>[]>> = {
  open: [{ heading: words.columns.term, cell: row => (row.term ? termChip(row.term) : null) }, judgmentColumn, matterColumn, waitsColumn],
  published: [
    judgmentColumn,
    matterColumn,
    { heading: words.columns.published, cell: row => h('span', { class: 'figure' }, day(row.publishedOn ?? '')) },
    waitsColumn,
  ],
  closed: [judgmentColumn, matterColumn, waitsColumn],
}

const asked = (): Queue => queues.find(queue => queue === new URLSearchParams(location.search).get('xem')) ?? 'open'

const filterLink = (queue: Queue, here: Queue): HTMLElement =>
  h(
    'li',
    {},
    h(
      'a',
      {
        class: 'filter',
        href: addressIn(pageLanguage, `${paths.deskJudgments}?xem=${queue}`),
        'aria-current': queue === here ? 'true' : undefined,
      },
      words.queues[queue],
    ),
  )

function render(queue: Queue, { rows, next, counts }: JudgmentPage): void {
  fillPlace(
    place,
    h(
      'nav',
      { class: 'filter-list', 'aria-label': words.which },
      h(
        'ul',
        {},
        queues.map(each => filterLink(each, queue)),
      ),
    ),
    counts ? h('p', { class: 'quiet', id: 'counts' }, fill(words.counts, counts)) : null,
    rows.length === 0 ? emptyState(words.empty) : foldTable(words.caption, columnsOf[queue], rows),
    next === undefined ? null : pagination({ next: () => void show(queue, next) }),
  )
}

async function show(queue: Queue, next?: string): Promise<void> {
  const query = new URLSearchParams({ queue, ...(next === undefined ? {} : { next }) })
  const outcome = await whileWaiting(place, api(`/api/desk/judgments?${query}`, { parse: readPage }))
  if (!outcome.ok) return showFailure(place, outcome, () => void show(queue, next))
  render(queue, outcome.data)
}

await withOfficer(place, deskJudgments, courtOfficers, () => show(asked()))
