// Where files are chosen: a button, a camera on phones, and a place to drop them.
import { acceptedTypes } from '../../../../functions/documents/document-form.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { evidenceWords, limitFacts } from './evidence-words.ts'

/** Types and endings both: some devices know only the one, some only the other. */
const accepted = [
  ...Object.keys(acceptedTypes),
  ...Object.values(acceptedTypes).flatMap(endings => endings.map(ending => `.${ending}`)),
].join(',')

/** A hidden file input that a button opens; `choose` asks for files and answers nothing when the person changed their mind. */
const fileInput = (attributes: Record<string, unknown>, onFiles: (files: File[]) => void): HTMLInputElement => {
  const input = h('input', {
    type: 'file',
    class: 'visually-hidden',
    tabindex: -1,
    ...attributes,
    onchange: () => {
      onFiles([...(input.files ?? [])])
      // The same file may be chosen again after it was removed.
      input.value = ''
    },
  })
  return input
}

export const uploadZone = (onFiles: (files: File[]) => void): HTMLElement => {
  const { zone } = evidenceWords
  const choose = fileInput({ id: 'evidence-files', multiple: true, accept: accepted, 'aria-label': zone.choose }, onFiles)
  const photo = fileInput({ id: 'evidence-photo', accept: 'image/*', capture: 'environment', 'aria-label': zone.photo }, onFiles)
  const hasCamera = matchMedia('(pointer: coarse)').matches
  const drop = h('p', { class: 'zone-drop' }, zone.drop)
  const element = h(
    'div',
    { class: 'zone' },
    h(
      'p',
      { class: 'zone-buttons' },
      h('button', { type: 'button', class: 'button', id: 'choose-files', onclick: () => choose.click() }, zone.choose),
      hasCamera ? h('button', { type: 'button', class: 'button', onclick: () => photo.click() }, zone.photo) : null,
    ),
    hasCamera ? null : drop,
    h('p', { class: 'field-hint' }, fill(zone.formats, limitFacts)),
    h('p', { class: 'field-hint' }, zone.goesOn),
    choose,
    photo,
  )
  // Leaving a child enters another: the depth tells when the files are really out again.
  let depth = 0
  const hovered = (is: boolean) => {
    element.classList.toggle('zone-over', is)
    drop.textContent = is ? zone.dropNow : zone.drop
  }
  element.addEventListener('dragenter', event => {
    event.preventDefault()
    depth += 1
    hovered(true)
  })
  element.addEventListener('dragleave', () => {
    depth -= 1
    if (depth <= 0) hovered(false)
  })
  element.addEventListener('dragover', event => event.preventDefault())
  element.addEventListener('drop', event => {
    event.preventDefault()
    depth = 0
    hovered(false)
    onFiles([...(event.dataTransfer?.files ?? [])])
  })
  return element
}

/** Asks for one file, for the place of another one. */
export const chooseOne = (onFile: (file: File) => void): void => {
  const input = fileInput({ accept: accepted }, files => {
    input.remove()
    const [file] = files
    if (file) onFile(file)
  })
  // In the page, because some browsers forget an input that is nowhere.
  document.body.append(input)
  input.addEventListener('cancel', () => input.remove())
  input.click()
}
