// A place where files are chosen or dropped — the markup of FileDrop.astro, for pages that are built and for parts that are not.
import { h, placeById } from '../kit/h.ts'

export function fileDrop(id: string, label: string, drop: string): HTMLElement {
  return h(
    'div',
    { class: 'drop', id: `${id}-drop` },
    h('input', { class: 'visually-hidden', type: 'file', id, multiple: true }),
    h('label', { class: 'button button-quiet', for: id }, label),
    h('span', { class: 'drop-said' }, drop),
  )
}

/** The same file may be chosen twice in a row. */
export function onFiles(id: string, take: (files: readonly File[]) => void): void {
  const input = placeById(id)
  const place = placeById(`${id}-drop`)
  if (!(input instanceof HTMLInputElement)) throw new Error(`#${id} is no file field`)
  const over = (is: boolean) => place.classList.toggle('drop-over', is)
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    if (files.length > 0) take(files)
  })
  place.addEventListener('dragover', event => {
    event.preventDefault()
    over(true)
  })
  place.addEventListener('dragleave', () => over(false))
  place.addEventListener('drop', event => {
    event.preventDefault()
    over(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) take(files)
  })
}
