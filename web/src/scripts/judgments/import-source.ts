// Where an import comes from: one ZIP archive with everything, or a CSV and its files chosen together.
import { mostImportRows } from '../../../../functions/judgments/judgment-form.ts'
import { isRefusal, type Refusal } from '../../../../functions/kernel/refusal.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { type Field, field } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { type RowToSend, rowsOfCsv } from './import-rows.ts'
import { deskJudgments } from './judgment-words.ts'

const words = deskJudgments.import

/** The file of a row by its name; undefined when it is not there. Refuses what is wrong with it. */
export type FileOf = (name: string) => Promise<File | undefined>

interface Source {
  rows: readonly RowToSend[]
  fileOf: FileOf
}

const filesOf = (input: HTMLInputElement): File[] => [...(input.files ?? [])]

/** Opening a ZIP needs a library: it is fetched by whoever has one. */
const fromArchive = async (archive: File): Promise<{ csv: string; fileOf: FileOf }> => {
  const { openArchive } = await import('./archive-reader.ts')
  const { csv, file } = await openArchive(archive)
  return { csv, fileOf: file }
}

const fromFiles = async (csv: File, files: readonly File[]): Promise<{ csv: string; fileOf: FileOf }> => {
  const byName = new Map(files.map(file => [file.name.normalize('NFC'), file]))
  return { csv: await csv.text(), fileOf: async name => byName.get(name.normalize('NFC')) }
}

const ways = ['zip', 'files'] as const

/** `read`: what was chosen, or nothing when the field says what is wrong. */
export function sourceFields() {
  const zip = field({ id: 'zip', label: words.zip, hint: words.zipHint }, h('input', { type: 'file', accept: '.zip,application/zip' }))
  const csv = field({ id: 'csv', label: words.csv }, h('input', { type: 'file', accept: '.csv,text/csv' }))
  const files = field(
    { id: 'files', label: words.files, hint: words.filesHint },
    h('input', { type: 'file', multiple: true, accept: '.docx,.pdf,.txt' }),
  )
  const [packed, loose] = [h('div', { class: 'stack' }, zip.element), h('div', { class: 'stack' }, csv.element, files.element)]
  const way = radioCards({
    id: 'way',
    label: words.way,
    choices: ways.map(value => ({ value, label: words.ways[value] })),
    chosen: ['zip'],
    onChange: () => show(),
  })
  const isPacked = (): boolean => way.chosen()[0] !== 'files'
  const show = (): void => {
    packed.hidden = !isPacked()
    loose.hidden = isPacked()
  }
  show()

  const opened = (): Promise<{ csv: string; fileOf: FileOf }> | undefined => {
    const [archive] = filesOf(zip.control)
    const [table] = filesOf(csv.control)
    if (isPacked()) return archive && fromArchive(archive)
    return table && fromFiles(table, filesOf(files.control))
  }
  const read = async (said: (refusal: Pick<Refusal, 'code' | 'facts'>) => Promise<string>): Promise<Source | undefined> => {
    const at: Field<HTMLInputElement> = isPacked() ? zip : csv
    const fail = (message: string): undefined => {
      at.setError(message)
      at.control.focus()
    }
    at.setError(undefined)
    try {
      const source = await opened()
      if (source === undefined) return fail(deskJudgments.entry.missing)
      const rows = rowsOfCsv(source.csv)
      return rows.length === 0 || rows.length > mostImportRows ? fail(words.noRows) : { rows, fileOf: source.fileOf }
    } catch (error) {
      return fail(isRefusal(error) ? await said(error) : words.noRows)
    }
  }
  return { element: h('div', { class: 'stack' }, way.element, packed, loose), read }
}
