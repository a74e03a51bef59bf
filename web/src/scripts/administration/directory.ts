// The court directory as a file: downloaded, edited in a spreadsheet, brought back, shown as changes, then applied with its reason.
import type { DirectoryChange, DirectoryView } from '../../../../functions/administration/administration-form.ts'
import { defaultDirectory } from '../../../../functions/kernel/court-directory.ts'
import { parseCourtDirectoryCsv } from '../../../../functions/kernel/court-directory-csv.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import { fill } from '../../words/fill.ts'
import { factList } from '../desk/fact-list.ts'
import { administrators, withOfficer } from '../desk/officer.ts'
import { courtName } from '../desk/reference.ts'
import { api } from '../kit/api.ts'
import { type FieldProblem, showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { administration } from './administration-words.ts'
import { readChange, readDirectory } from './answers.ts'
import { stepTitle } from './step.ts'
import { versionSaid } from './version-said.ts'

const words = administration.directory
const place = placeById('directory')
const longestFile = 300_000

/** A file that was looked at, and what it would change. */
interface Tried {
  readonly view: DirectoryView
  readonly fileName: string
  readonly csv: string
  readonly reason: string
  readonly change: DirectoryChange
}

const send = (tried: Pick<Tried, 'view' | 'csv' | 'reason'>, dryRun: boolean) =>
  api('/api/administration/courts', {
    method: 'PUT',
    body: { version: tried.view.version, csv: tried.csv, reason: tried.reason, dryRun },
    parse: readChange,
  })

async function open(above: Child = null): Promise<void> {
  const outcome = await whileWaiting(place, api('/api/administration/courts', { parse: readDirectory }))
  if (!outcome.ok) return showFailure(place, outcome, () => void open(above))
  const view = outcome.data
  stepTitle(words.title)
  const file = field({ id: 'file', label: words.file, hint: words.fileHint }, h('input', { type: 'file', accept: '.csv,text/csv' }))
  const reason = field({ id: 'reason', label: administration.reason, hint: words.reasonHint }, textInput({ maxlength: 500 }))
  const errors = h('div', {})
  const read = async (): Promise<void> => {
    const chosen = file.control.files?.[0]
    const csv = chosen ? await chosen.text() : ''
    const why = reason.control.value.normalize('NFC').trim()
    const wrongFile = chosen === undefined ? words.fileMissing : csv.length > longestFile ? words.fileTooLarge : undefined
    const wrongReason = why === '' ? administration.reasonMissing : undefined
    file.setError(wrongFile)
    reason.setError(wrongReason)
    const problems: FieldProblem[] = [
      ...(wrongFile === undefined ? [] : [{ fieldId: 'file', message: wrongFile }]),
      ...(wrongReason === undefined ? [] : [{ fieldId: 'reason', message: wrongReason }]),
    ]
    showErrors(errors, problems)
    if (chosen === undefined || problems.length > 0) return
    const tried = await send({ view, csv, reason: why }, true)
    if (tried.ok) review({ view, fileName: chosen.name, csv, reason: why, change: tried.data })
    else await showFailure(errors, tried)
  }
  fillPlace(
    place,
    above,
    h('p', { class: 'lead' }, words.lead),
    versionSaid(view),
    h('p', {}, h('a', { class: 'button', href: linkTo(view.csv), download: words.fileName }, words.download)),
    errors,
    h(
      'form',
      {
        novalidate: true,
        onsubmit: event => {
          event.preventDefault()
          void read()
        },
      },
      file.element,
      reason.element,
      h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'button button-primary' }, words.try)),
    ),
  )
}

const linkTo = (csv: string): string => URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))

function review(tried: Tried): void {
  stepTitle(words.save.title)
  const { change, csv, fileName, reason } = tried
  const after = parseCourtDirectoryCsv(csv, defaultDirectory.communes)
  const { added, changed, ended } = change.courts
  const nothing = added.length + changed.length + ended.length + change.communes.changed === 0
  const failure = h('div', {})
  const apply = async (): Promise<void> => {
    button.disabled = true
    const outcome = await send(tried, false)
    button.disabled = false
    if (outcome.ok) await saved(outcome.data)
    else await showFailure(failure, outcome)
  }
  const button = h('button', { type: 'button', class: 'button button-primary', onclick: () => void apply() }, words.save.send)
  fillPlace(
    place,
    factList([
      [words.save.file, fileName],
      [administration.reason, reason],
      [words.save.added, courtList(after, added)],
      [words.save.changed, courtList(after, changed)],
      [words.save.ended, courtList(after, ended)],
      [words.save.communes, change.communes.changed === 0 ? null : String(change.communes.changed)],
    ]),
    nothing ? notice('information', words.save.none) : h('p', {}, words.save.after),
    failure,
    h(
      'div',
      { class: 'actions' },
      nothing ? null : button,
      h('button', { type: 'button', class: 'button button-plain', onclick: () => void open() }, administration.cancel),
    ),
  )
}

const courtList = (directory: CourtDirectory, codes: readonly string[]): Child =>
  codes.length === 0
    ? null
    : h(
        'ul',
        { class: 'points' },
        codes.map(code => h('li', {}, `${courtName(directory, code, pageLanguage)} (${code})`)),
      )

async function saved({ version, courts, communes }: DirectoryChange): Promise<void> {
  const counts = { added: courts.added.length, changed: courts.changed.length, ended: courts.ended.length, communes: communes.changed }
  const done = notice('success', fill(words.done.title, { version }), h('p', {}, fill(words.done.body, counts)))
  await open(done)
  done.focus()
}

await withOfficer(place, administration, administrators, () => open())
