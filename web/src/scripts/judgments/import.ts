// Many judgments of the archive at once: a CSV and their files, or both in one ZIP, sent row by row, with progress and a report; a lost connection goes on where it stopped.
import type { ImportRow } from '../../../../functions/judgments/judgment-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'
import { fill } from '../../words/fill.ts'
import { withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { refusalSaid, showFailure } from '../kit/failure.ts'
import { foldTable } from '../kit/fold-table.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { progressBar } from '../kit/wait.ts'
import { readImport, readImports, readReport, readRow } from './answers.ts'
import { base64Of, isTooLarge } from './chosen-file.ts'
import { type RowToSend, sampleCsv } from './import-rows.ts'
import { type FileOf, sourceFields } from './import-source.ts'
import { judgmentAddress } from './judgment-address.ts'
import { deskJudgments } from './judgment-words.ts'

const words = deskJudgments.import
const place = placeById('import')
const importApi = (id = '', door = ''): string => ['/api/desk/judgment-imports', id, door].filter(part => part !== '').join('/')

const codeSaid = async ({ code = '', facts = {} }: Pick<ImportRow, 'code' | 'facts'>): Promise<string> => {
  const { what, todo } = await refusalSaid({ status: 422, kind: 'invalid', code, facts, correlationId: '' })
  return `${what} ${todo}`
}

/** A row that never left the browser, because its file is not there or too large. */
const unsent = (to: RowToSend, code: string): ImportRow => ({
  row: to.row,
  number: String(to.body.number),
  fileName: to.fileName,
  code,
  facts: { name: to.fileName },
})

interface Run {
  id: string
  rows: readonly RowToSend[]
  fileOf: FileOf
  /** Rows not sent because of their file. */
  unsent: ImportRow[]
}

async function showReport(result: HTMLElement, run: Pick<Run, 'id'> & { unsent?: readonly ImportRow[] }): Promise<void> {
  const outcome = await api(importApi(run.id), { parse: readReport })
  if (!outcome.ok) return showFailure(result, outcome)
  const left = run.unsent ?? []
  const report = [...outcome.data.report, ...left].sort((one, other) => one.row - other.row)
  const said = new Map(
    await Promise.all(report.map(async (row): Promise<[number, string]> => [row.row, row.code ? await rowSaid(row) : ''])),
  )
  fillPlace(
    result,
    h('h2', { id: 'report-title', tabindex: -1 }, words.report),
    h('p', { id: 'report-said' }, fill(words.reportSaid, { proposed: outcome.data.proposed, refused: outcome.data.refused + left.length })),
    foldTable<ImportRow>(
      words.report,
      [
        { heading: words.reportColumns.row, cell: row => row.row, figures: true },
        { heading: words.reportColumns.number, cell: row => h('span', { class: 'figure' }, row.number) },
        { heading: words.reportColumns.file, cell: row => row.fileName },
        {
          heading: words.reportColumns.result,
          cell: row => (row.judgmentId ? h('a', { href: judgmentAddress(row.judgmentId) }, words.open) : (said.get(row.row) ?? '')),
        },
      ],
      report,
    ),
  )
  document.getElementById('report-title')?.focus()
}

const rowSaid = async (row: ImportRow): Promise<string> =>
  row.code === 'file-missing' ? fill(words.missingFile, { name: row.fileName }) : codeSaid(row)

/** The file of a row; or the code of what is wrong with it. */
async function fileFor({ fileOf }: Run, { fileName }: RowToSend): Promise<File | string> {
  try {
    const file = await fileOf(fileName)
    if (file === undefined) return 'file-missing'
    return isTooLarge(file) ? 'judgment.file-too-large' : file
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
}

async function send(result: HTMLElement, run: Run, from = 0): Promise<void> {
  const bar = progressBar(words.do)
  fillPlace(result, bar.element)
  for (let index = from; index < run.rows.length; index += 1) {
    const to = run.rows[index]
    if (to === undefined) break
    bar.update(index / run.rows.length, fill(words.progress, { done: index, rows: run.rows.length }))
    const file = await fileFor(run, to)
    if (typeof file === 'string') {
      run.unsent.push(unsent(to, file))
      continue
    }
    const body = { ...to.body, file: { name: file.name, base64: await base64Of(file) } }
    const outcome = await api(importApi(run.id, 'rows'), { method: 'POST', body, parse: readRow })
    if (outcome.ok) continue
    if (outcome.reason === 'refused' && outcome.problem.kind === 'invalid') {
      run.unsent.push({ ...unsent(to, outcome.problem.code) })
      continue
    }
    const resume = h('button', { type: 'button', class: 'button', onclick: () => void send(result, run, index) }, words.resume)
    return fillPlace(result, notice('warning', words.again, h('p', {}, resume)))
  }
  await showReport(result, run)
}

function importForm(result: HTMLElement): HTMLElement {
  const sources = sourceFields()
  const begin = async (event: Event): Promise<void> => {
    event.preventDefault()
    const source = await sources.read(codeSaid)
    if (source === undefined) return
    const { rows, fileOf } = source
    const outcome = await api(importApi(), { method: 'POST', body: { rows: rows.length }, parse: readImport })
    if (!outcome.ok) return showFailure(result, outcome)
    await send(result, { id: outcome.data.id, rows, fileOf, unsent: [] })
  }
  const sample = h(
    'a',
    { download: 'ban-an-mau.csv', href: URL.createObjectURL(new Blob([sampleCsv()], { type: 'text/csv' })) },
    words.sample,
  )
  return h(
    'form',
    { class: 'stack', novalidate: true, onsubmit: (event: Event) => void begin(event) },
    h('p', {}, words.columns),
    h('p', {}, sample),
    sources.element,
    h('p', { class: 'actions' }, h('button', { type: 'submit', class: 'button button-primary' }, words.do)),
  )
}

async function showEarlier(earlier: HTMLElement, result: HTMLElement): Promise<void> {
  const outcome = await api(importApi(), { parse: readImports })
  if (!outcome.ok) return showFailure(earlier, outcome)
  const { imports } = outcome.data
  fillPlace(
    earlier,
    h('h2', {}, words.earlier),
    imports.length === 0
      ? h('p', { class: 'quiet' }, words.none)
      : h(
          'ul',
          {},
          imports.map(({ id, startedAt, by, rows }) =>
            h(
              'li',
              {},
              h(
                'button',
                { type: 'button', class: 'button button-plain', onclick: () => void showReport(result, { id }) },
                fill(words.earlierRow, { when: formatMinute(startedAt, pageLanguage), name: by, rows }),
              ),
            ),
          ),
        ),
  )
}

await withOfficer(place, deskJudgments, ['clerk'], async () => {
  const [result, earlier] = [h('div', { class: 'act-place', id: 'import-result' }), h('section', { class: 'stack' })]
  fillPlace(place, importForm(result), result, earlier)
  await showEarlier(earlier, result)
})
