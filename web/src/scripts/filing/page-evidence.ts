// Papers and evidence: files on their way to the court, exhibits handed in there, and the reason when something is missing (BLTTDS 189(5)).
import { wizardTopics } from '../../../../functions/kernel/wizard-topics.ts'
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { field, textArea } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { evidenceCard } from './evidence-card.ts'
import { evidenceWords as said, whyStopped } from './evidence-words.ts'
import { FieldErrors } from './field-errors.ts'
import { type FilePanel, filePanel } from './file-panel.ts'
import { withEvidence, withoutEvidence } from './petition-change.ts'
import { isOnItsWay, type SentFile } from './sent-file.ts'
import { uploadZone } from './upload-zone.ts'
import type { MakePage, Wizard } from './wizard.ts'
import { fieldId } from './wizard-pages.ts'

/** Asked in place, and only for a file that the person would have to send again. */
const confirmRemoval = (place: HTMLElement, file: SentFile, remove: () => void): void => {
  const no = h('button', { type: 'button', class: 'button button-quiet' }, said.removeNo)
  const question = h(
    'div',
    { class: 'notice notice-warning', role: 'group', tabindex: -1, 'aria-label': fill(said.removeTitle, { name: file.name }) },
    h(
      'div',
      { class: 'notice-body' },
      h('p', {}, h('strong', {}, fill(said.removeTitle, { name: file.name }))),
      h('p', {}, said.removeBody),
      h('p', { class: 'button-row' }, h('button', { type: 'button', class: 'button', onclick: () => remove() }, said.removeYes), no),
    ),
  )
  no.addEventListener('click', () => {
    question.remove()
    place.querySelector('button')?.focus()
  })
  place.append(question)
  question.focus()
}

const usualPapers = (wizard: Wizard): HTMLElement | null => {
  const topic = wizardTopics.find(each => each.code === wizard.petition.topic)
  if (!topic) return null
  const papers = pageLanguage === 'vi' ? topic.papersVi : topic.papersEn
  return h(
    'details',
    { class: 'fold' },
    h('summary', {}, said.usual),
    h(
      'ul',
      {},
      papers.map(paper => h('li', {}, paper)),
    ),
  )
}

export const makePage: MakePage = wizard => {
  const { uploads } = wizard
  const errors = new FieldErrors()
  const panels = new Map<string, FilePanel>()
  const states = new Map<string, SentFile['state']>()
  const list = h('div', { class: 'evidence' })
  let shownFor = ''

  const remove = (file: SentFile): void => {
    const take = async () => {
      const failure = await uploads.remove(file)
      announce(failure ? said.cannotRemove : fill(said.removed, { name: file.name }), failure ? 'urgent' : 'polite')
      draw()
      document.getElementById('choose-files')?.focus()
    }
    const place = panels.get(file.key)?.element
    if (place && (isOnItsWay(file) || file.state === 'received' || file.state === 'checking'))
      confirmRemoval(place, file, () => void take())
    else void take()
  }

  /** Files come and go while a person types the name of another one: the cursor stays where it was. */
  const keepingFocus = (act: () => void): void => {
    const focused = document.activeElement
    const id = focused && list.contains(focused) ? focused.id : ''
    const caret = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.selectionStart : null
    act()
    const again = id === '' ? null : document.getElementById(id)
    again?.focus({ preventScroll: true })
    if (caret !== null && (again instanceof HTMLInputElement || again instanceof HTMLTextAreaElement)) again.setSelectionRange(caret, caret)
  }

  const draw = (): void => keepingFocus(drawList)
  const drawList = (): void => {
    const { evidence } = wizard.petition
    panels.clear()
    const listed = evidence.map((row, index) => {
      const file = uploads.files.find(each => each.document?.id === row.documentId)
      const card = evidenceCard({
        wizard,
        index,
        row,
        file,
        errors,
        onRemoveFile: remove,
        onRemoveRow: () => {
          wizard.change(petition => withoutEvidence(petition, row.id))
          draw()
          document.getElementById('choose-files')?.focus()
        },
      })
      if (file && card.panel) panels.set(file.key, card.panel)
      return card.element
    })
    const waiting = uploads.files
      .filter(file => !evidence.some(row => row.documentId === file.document?.id))
      .map(file => {
        const panel = filePanel(uploads, file, remove)
        panels.set(file.key, panel)
        if (file.document) panel.element.id = fieldId(`documents.${file.document.id}`)
        return panel.element
      })
    shownFor = layout()
    const count = listed.length + waiting.length
    fillPlace(
      list,
      h('h2', {}, fill(said.listTitle, { count })),
      !uploads.loaded && !navigator.onLine ? h('p', {}, said.listOffline) : null,
      count === 0 ? emptyState(said.empty) : null,
      waiting,
      listed,
    )
  }

  /** Which file stands where: only when that changes is the list drawn anew, so that nobody loses the field under the cursor. */
  const layout = (): string =>
    JSON.stringify([
      uploads.loaded,
      wizard.petition.evidence.map(row => row.id),
      uploads.files.map(file => [file.key, file.document?.id, file.name]),
    ])

  const reason = textArea(
    { rows: 3, maxlength: 1000, oninput: () => wizard.set({ missingEvidenceReason: reason.value }) },
    wizard.petition.missingEvidenceReason,
  )
  const reasonField = errors.add(
    fieldId('missingEvidenceReason'),
    field(
      { id: fieldId('missingEvidenceReason'), label: said.reason.label, hint: said.reason.hint, article: said.article, optional: true },
      reason,
    ),
  )

  const tellEnd = async (file: SentFile) => {
    if (file.state === 'received') announce(fill(said.received, { name: file.name }))
    if (file.state !== 'failed') return
    const cause = await whyStopped(file)
    if (cause) announce(fill(said.refused, { name: file.name, cause }), 'urgent')
  }

  draw()
  const body = h(
    'div',
    { class: 'fields' },
    h('p', { class: 'lead' }, said.hint),
    usualPapers(wizard),
    uploadZone(files => {
      uploads.add(files)
      draw()
    }),
    list,
    h(
      'section',
      { class: 'part' },
      h('h2', {}, said.paper.title),
      h('p', { class: 'field-hint' }, said.paper.hint),
      h(
        'p',
        {},
        h(
          'button',
          {
            type: 'button',
            class: 'button button-quiet',
            onclick: () => {
              wizard.change(petition => withEvidence(petition, { documentId: null, form: 'object' }))
              draw()
              document.getElementById(fieldId(`evidence.${wizard.petition.evidence.length - 1}.title`))?.focus()
            },
          },
          said.paper.add,
        ),
      ),
    ),
    reasonField.element,
  )
  return {
    title: said.title,
    body,
    setErrors: found => errors.show(found),
    fileChanged: file => {
      if (shownFor !== layout()) draw()
      if (!file) return
      panels.get(file.key)?.update(file)
      // Only the end is spoken: a percentage at every step would drown everything else.
      if (states.get(file.key) !== file.state) void tellEnd(file)
      states.set(file.key, file.state)
    },
  }
}
