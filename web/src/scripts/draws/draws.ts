// Draws of a court: the list as published, each computed again here; or a record from a file.
import { type DrawIndexRow, drawIndexForm, publishedDrawForm } from '../../../../functions/cases/draw-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { showFailure } from '../kit/failure.ts'
import { foldTable } from '../kit/fold-table.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { askSession } from '../kit/session.ts'
import { looksSignedIn } from '../kit/session-marker.ts'
import { whileWaiting } from '../kit/wait.ts'
import { designationsPart } from './designations-part.ts'
import { draws as words } from './draw-words.ts'
import { inspectPart } from './inspect-part.ts'
import { recordPart } from './record-part.ts'

const form = placeById('court-form')
const list = placeById('draws')
const record = placeById('record')
const designations = placeById('designations')
const file = placeById('record-file')

const isOfficer = async (): Promise<boolean> => {
  if (!looksSignedIn()) return false
  const outcome = await askSession()
  return outcome.ok && outcome.data.signedIn && ['clerk', 'judge', 'chief-judge'].includes(outcome.data.role)
}

/** A public file; undefined when there is none. */
async function publicFile<Data>(path: string, parse: (value: unknown) => Data): Promise<Data | undefined> {
  const answer = await fetch(path)
  return answer.ok ? parse(await answer.json()) : undefined
}

async function showRecord(text: unknown, fromCourt: boolean): Promise<void> {
  const parsed = publishedDrawForm.safeParse(text)
  if (!parsed.success) return fillPlace(record, notice('error', words.unreadable))
  const { data } = parsed
  const canInspect = fromCourt && data.drawn !== null && (await isOfficer())
  const file = fromCourt ? h('p', {}, h('a', { href: `/transparency/draws/${data.id}.json` }, words.data)) : null
  fillPlace(record, await recordPart(data), file, canInspect ? inspectPart(data.id) : null)
  record.querySelector('h2')?.focus()
}

const openDraw = async (id: string): Promise<void> => {
  history.replaceState(null, '', `?lan=${id}`)
  try {
    await showRecord(await publicFile(`/transparency/draws/${id}.json`, value => value), true)
  } catch {
    await showFailure(record, { ok: false, reason: 'offline' }, () => void openDraw(id))
  }
}

const lastAt = (row: DrawIndexRow): string => formatMinute(row.decidedAt ?? row.drawnAt ?? row.committedAt, pageLanguage)

const openButton = (row: DrawIndexRow): HTMLElement =>
  h(
    'button',
    { type: 'button', class: 'button', 'aria-label': fill(words.openOf, { id: row.id }), onclick: () => void openDraw(row.id) },
    words.open,
  )

async function showList(court: string, name: string): Promise<void> {
  try {
    const index = await whileWaiting(
      list,
      publicFile(`/transparency/draws/${court}.json`, value => drawIndexForm.parse(value)),
    )
    fillPlace(designations, await designationsPart(court))
    if (index === undefined || index.draws.length === 0) return fillPlace(list, emptyState(words.none))
    fillPlace(
      list,
      foldTable(
        fill(words.listTitle, { court: name }),
        [
          { heading: words.columns.number, cell: row => h('strong', { class: 'nowrap' }, row.id) },
          { heading: words.columns.state, cell: row => words.states[row.state] },
          { heading: words.columns.day, cell: lastAt },
          { heading: words.columns.cases, cell: row => row.cases, figures: true },
          { heading: words.columns.check, cell: openButton },
        ],
        index.draws,
      ),
      h('p', {}, h('a', { href: `/transparency/draws/${court}.json` }, words.listData)),
    )
  } catch {
    await showFailure(list, { ok: false, reason: 'offline' }, () => void showList(court, name))
  }
}

const showChosen = (court?: string): void => {
  const select = form.querySelector('select')
  if (select === null) return
  if (court !== undefined) select.value = court
  if (select.value !== '') void showList(select.value, select.selectedOptions[0]?.textContent ?? '')
}

form.addEventListener('submit', event => {
  event.preventDefault()
  showChosen()
})

const readChosen = async (): Promise<void> => {
  const chosen = file instanceof HTMLInputElement ? file.files?.[0] : undefined
  if (chosen === undefined) return
  try {
    await showRecord(JSON.parse(await chosen.text()), false)
  } catch {
    fillPlace(record, notice('error', words.unreadable))
  }
  // The same file, changed meanwhile, may be chosen again.
  if (file instanceof HTMLInputElement) file.value = ''
}
file.addEventListener('change', () => void readChosen())
// Chosen before this script had come.
void readChosen()

const { searchParams } = new URL(location.href)
const asked = searchParams.get('lan') ?? ''
if (/^[A-Z0-9-]+\/\d{4}\/\d+$/.test(asked)) {
  showChosen(asked.split('/')[0])
  void openDraw(asked)
} else {
  // Sent before this script had come.
  const court = searchParams.get('court')
  if (court !== null) showChosen(court)
}
