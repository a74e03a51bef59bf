// One exhibit: its name, its form, its pages, and its file.
import { type Evidence, petitionLimits } from '../../../../functions/filings/petition-form.ts'
import { fill } from '../../words/fill.ts'
import { field, selectInput, textArea, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { statusTag } from '../kit/status-tag.ts'
import { evidenceWords } from './evidence-words.ts'
import type { FieldErrors } from './field-errors.ts'
import { type FilePanel, filePanel } from './file-panel.ts'
import type { SentFile } from './sent-file.ts'
import type { Wizard } from './wizard.ts'
import { fieldId } from './wizard-pages.ts'

const { row: said } = evidenceWords
const forms = ['copy', 'certified-copy', 'original', 'recording', 'object'] as const

export const evidenceCard = (options: {
  wizard: Wizard
  index: number
  row: Evidence
  file: SentFile | undefined
  errors: FieldErrors
  onRemoveFile: (file: SentFile) => void
  onRemoveRow: () => void
}): { element: HTMLElement; panel?: FilePanel } => {
  const { wizard, index, row, file, errors, onRemoveFile, onRemoveRow } = options
  const number = index + 1
  const path = (name: string) => fieldId(`evidence.${index}.${name}`)
  const change = (part: Partial<Evidence>) =>
    wizard.change(petition => ({
      ...petition,
      evidence: petition.evidence.map(each => (each.id === row.id ? { ...each, ...part } : each)),
    }))
  const title = textInput({ value: row.title, maxlength: petitionLimits.lineCharacters, oninput: () => change({ title: title.value }) })
  const titleField = errors.add(
    path('title'),
    field({ id: path('title'), label: fill(said.title, { number }), hint: said.titleHint }, title),
  )
  const form = selectInput(
    forms.map(value => ({ value, label: said.forms[value] })),
    row.form,
    { onchange: () => change({ form: forms.find(each => each === form.value) ?? 'copy' }) },
  )
  const pages = textInput({
    value: row.pages === null ? '' : String(row.pages),
    inputmode: 'numeric',
    maxlength: 6,
    class: 'control-4',
    oninput: () => {
      const count = Number(pages.value.trim())
      change({ pages: Number.isInteger(count) && count >= 1 && count <= 100_000 ? count : null })
    },
  })
  const note = textArea({ rows: 2, maxlength: 500, oninput: () => change({ note: note.value }) }, row.note)
  const isOnPaper = row.documentId === null
  const isGone = !isOnPaper && !file && wizard.uploads.loaded
  const panel = file ? filePanel(wizard.uploads, file, onRemoveFile) : undefined
  const place = h('div', { id: path('documentId'), tabindex: -1 })
  fillPlace(
    place,
    panel?.element,
    isOnPaper ? statusTag(evidenceWords.paper.tag, 'neutral') : null,
    isGone ? h('p', { class: 'file-cause' }, said.noFile) : null,
  )
  const element = h(
    'section',
    { class: 'party', 'aria-label': fill(said.heading, { number }) },
    h(
      'div',
      { class: 'party-head' },
      h('h3', { class: 'party-title' }, fill(said.heading, { number })),
      isOnPaper || isGone
        ? h('button', { type: 'button', class: 'button button-plain', onclick: onRemoveRow }, fill(said.remove, { number }))
        : null,
    ),
    place,
    titleField.element,
    h(
      'details',
      { class: 'fold', open: isOnPaper },
      h('summary', {}, fill(said.more, { number })),
      field({ id: path('form'), label: said.form }, form).element,
      field({ id: path('pages'), label: said.pages, optional: true }, pages).element,
      field({ id: path('note'), label: said.note, hint: said.noteHint, optional: true }, note).element,
    ),
  )
  return { element, ...(panel ? { panel } : {}) }
}
